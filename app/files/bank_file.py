"""The way in: one file of a bank, read once, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.files.content import load
from app.files.ofx import is_ofx, read_ofx
from app.files.sheet import Sheet, fold_sheet, read_sheet
from app.files.table import Text

if TYPE_CHECKING:
    from pathlib import Path

    from app.files.reading import Reading
    from app.files.sheet import Form
    from app.files.statement import Statement


class BankFile(NamedTuple):
    """What was read. `statements` of OFX are fixed; a table's are made by the form a person may correct."""

    name: str  # of the file, without its folder
    digest: str
    statements: tuple[Statement, ...] = ()
    sheet: Sheet | None = None

    def statements_by(self, form: Form | None, reading: Reading) -> tuple[Statement, ...]:
        """The statements; of a table as `form` says, None being our guess. Raises `FileError`."""
        if self.sheet is None:
            return self.statements
        return (fold_sheet(self.sheet, form or self.sheet.guess, reading),)


def read_bank_file(path: Path, reading: Reading) -> BankFile:
    """Read a statement file. Takes a while: not on the loop. Raises `FileError`, `StoppedReadingError`."""
    content = load(path, reading)
    text = Text.of(content)
    if is_ofx(text.text):
        return BankFile(path.name, content.digest, read_ofx(text.text, reading))
    return BankFile(path.name, content.digest, sheet=read_sheet(text, reading))
