"""Which row of a table has the titles, and which column is which, by words of English and French banks."""

from __future__ import annotations

import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from app.files.limits import MAX_ROWS_BEFORE_HEADER
from app.files.table import Table, Text, likely_delimiters, rows_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.files.reading import Reading
    from app.files.table import Row

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_UNITS = frozenset(("cad", "usd", "ca", "us", "c", "in", "en", "dollars"))  # "Amount in CAD"


class Words(NamedTuple):
    """The titles a column may have, in English and in French, the best first; lower case, without accents."""

    en: tuple[str, ...]
    fr: tuple[str, ...]


class Header(NamedTuple):
    """The row with the titles: its index among the table's rows, the column of each field known, and its language."""

    row: int
    columns: Mapping[str, int]
    language: str  # "en" or "fr"


def folded(text: str) -> str:
    """`text` in lower case, without accents or signs: « Débit ($) » is "debit"."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return _NO_LETTERS.sub(" ", bare.casefold()).strip()


def find_header(rows: Sequence[Row], vocabulary: Mapping[str, Words], needed: int = 2) -> Header | None:
    """The row among the first with the most titles of `vocabulary`, at least `needed` of them; None when there is none.

    A title is a word of the vocabulary, perhaps with its unit ("Amount (CAD)"). Where two columns could be the same
    field, the one whose title comes first in the vocabulary is.
    """
    best: Header | None = None
    for index, row in enumerate(rows[:MAX_ROWS_BEFORE_HEADER]):
        header = _header_in(index, row, vocabulary)
        if len(header.columns) >= max(needed, len(best.columns) + 1 if best else 0):
            best = header
    return best


def read_table(text: Text, reading: Reading, vocabulary: Mapping[str, Words]) -> tuple[Table, Header | None]:
    """The whole table and its header.

    The delimiter is the likeliest one under which a header shows; else simply the likeliest. Raises `FileError`.
    """
    likely = likely_delimiters(text.text)
    chosen = next((one for one in likely if _begins_with_header(text, one, reading, vocabulary)), likely[0])
    rows = tuple(rows_of(text.text, chosen, reading))
    return Table(rows, chosen, text.encoding), find_header(rows, vocabulary)


def _begins_with_header(text: Text, delimiter: str, reading: Reading, vocabulary: Mapping[str, Words]) -> bool:
    first: list[Row] = []
    for row in rows_of(text.text, delimiter, reading):
        first.append(row)
        if len(first) == MAX_ROWS_BEFORE_HEADER:
            break
    return find_header(first, vocabulary) is not None


def _header_in(index: int, row: Row, vocabulary: Mapping[str, Words]) -> Header:
    titles = [folded(cell) for cell in row.cells]
    columns: dict[str, int] = {}
    french = english = 0
    for field, words in vocabulary.items():
        found = _column_of(titles, words, columns.values())
        if found is not None:
            columns[field], word = found
            english += word in words.en
            french += word in words.fr
    return Header(index, columns, "fr" if french > english else "en")


def _column_of(titles: Sequence[str], words: Words, taken: Collection[int]) -> tuple[int, str] | None:
    """The column with the best title, and that title's word. A whole title is better than one with its unit."""
    ranked = [word for pair in zip_longest(words.en, words.fr, fillvalue="") for word in pair if word]
    for fits in (str.__eq__, _names_unit):
        for word in ranked:
            for place, title in enumerate(titles):
                if place not in taken and fits(title, word):
                    return place, word
    return None


def _names_unit(title: str, word: str) -> bool:
    return title.startswith(word + " ") and _UNITS.issuperset(title.removeprefix(word).split())
