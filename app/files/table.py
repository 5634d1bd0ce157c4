"""A table in a text file (CSV and its kin): its delimiter found, its rows read, each bound kept.

`csv` of Python reads; `clevercsv` says with which delimiter, and is overruled only by a header that another one
shows (`header.read_table`).
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final, NamedTuple

from app.files.faults import FileError, FileFault
from app.files.letters import text_of
from app.files.limits import (
    COLUMNS_SAMPLE,
    MAX_COLUMNS,
    MAX_FIELD,
    MAX_LINE,
    MAX_LINES_OF_ROW,
    MAX_ROWS,
    PIECE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.files.content import Content
    from app.files.reading import Reading

DELIMITERS: Final = (",", ";", "\t", "|")
_QUOTE: Final = '"'


class Row(NamedTuple):
    """The cells of one row without white space around them, and the line of the file it begins at."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """What the file holds. Rows without any text are left out; rows may be of different lengths."""

    rows: tuple[Row, ...]
    delimiter: str
    encoding: str


class Text(NamedTuple):
    """A text file before its columns are known."""

    text: str
    encoding: str

    @classmethod
    def of(cls, content: Content) -> Text:
        """The text of a file. Raises `FileError` NOT_TEXT, LETTERS or EMPTY."""
        text, encoding = text_of(content.data)
        if not text.strip():
            raise FileError(FileFault.EMPTY)
        return cls(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def likely_delimiters(text: str) -> tuple[str, ...]:
    """Every delimiter a bank may have used, the likeliest first."""
    from clevercsv.detect import Detector  # noqa: PLC0415  # 200 ms, for tables only

    sample = text[:COLUMNS_SAMPLE]
    if len(text) > len(sample):
        sample = sample.rpartition("\n")[0] or sample
    present = [one for one in DELIMITERS if one in sample]
    if not present:
        return DELIMITERS[:1]
    dialect = Detector().detect(sample, delimiters=present)
    chosen = dialect.delimiter if dialect is not None else ""
    return tuple(sorted(present, key=lambda one: one != chosen))


def rows_of(text: str, delimiter: str, reading: Reading, most: int = MAX_ROWS) -> Iterator[Row]:
    """The rows of `text`. Raises `FileError` TOO_WIDE or TOO_MANY_ROWS when a bound is reached."""
    lines = _Lines(text, reading)
    reader = csv.reader(lines, delimiter=delimiter, quotechar=_QUOTE, skipinitialspace=True)
    count = 0
    try:
        for cells in reader:
            line = lines.row_begins()
            if len(cells) > MAX_COLUMNS or any(len(cell) > MAX_FIELD for cell in cells):
                raise FileError(FileFault.TOO_WIDE)
            kept = tuple(cell.strip() for cell in cells)
            if any(kept):
                count += 1
                if count > most:
                    raise FileError(FileFault.TOO_MANY_ROWS)
                yield Row(line, kept)
    except csv.Error:  # a cell beyond csv's own bound; everything else it takes as it comes
        raise FileError(FileFault.TOO_WIDE) from None


class _Lines:
    """The lines of a text for `csv.reader`, none longer than a bank writes, and not endlessly many for one row."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text = text
        self._reading = reading
        self._at = 0
        self._looked = 0
        self._count = 0
        self._row_began = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._at >= len(self._text):
            raise StopIteration
        end = self._text.find("\n", self._at, self._at + MAX_LINE + 1)
        end = end + 1 if end >= 0 else min(len(self._text), self._at + MAX_LINE + 1)
        line = self._text[self._at : end]
        self._at = end
        self._count += 1
        if len(line) > MAX_LINE or self._count - self._row_began > MAX_LINES_OF_ROW:
            raise FileError(FileFault.TOO_WIDE)
        if self._at - self._looked > PIECE:
            self._looked = self._at
            self._reading.step(self._at / len(self._text))
        return line

    def row_begins(self) -> int:
        """The line at which the row just read began; the next one begins after the lines read so far."""
        began, self._row_began = self._row_began + 1, self._count
        return began
