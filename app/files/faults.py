"""Why a file was not read. The words on screen are the app's; nothing of the file is in the error."""

from __future__ import annotations

from enum import StrEnum


class FileFault(StrEnum):
    """What is wrong with the whole file."""

    MISSING = "missing"  # not there, not a file, or this person may not read it
    EMPTY = "empty"
    TOO_BIG = "too_big"  # bytes
    TOO_MANY_ROWS = "too_many_rows"
    TOO_WIDE = "too_wide"  # columns, a line or a cell no bank writes
    NOT_TEXT = "not_text"  # a spreadsheet, a PDF, a picture
    LETTERS = "letters"  # text in letters that nobody here uses
    ENTITIES = "entities"  # markup that declares its own: a bomb, or an attack
    BROKEN = "broken"  # it begins like a statement and does not go on like one
    NO_TRANSACTIONS = "no_transactions"
    NO_COLUMNS = "no_columns"  # a table without dates and amounts
    TOO_SLOW = "too_slow"


class FileError(Exception):
    """The file is not read further."""

    def __init__(self, fault: FileFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class StoppedReadingError(Exception):
    """A person does not want the file any more."""
