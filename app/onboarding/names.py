"""Names as Codat keeps them: fold first, show it, and never be surprised by silent stripping.

Codat accepts letters without accents, digits, white space and `- ' , & @ . ? !` in a company's name and removes
everything else without a word (Codat, create company). The true name stays here and in the company's description.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

MAX_TAG_VALUE = 100  # Codat: at most 100 characters in a tag's value
_KEPT = re.compile(r"[A-Za-z0-9\s\-',&@.?!]")
_SPELLED_OUT = {
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "þ": "th",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "/": "-",
    "…": "...",
    "+": "&",
}


class StoredName(NamedTuple):
    """A name as Codat will keep it, and which characters of the true name it does not accept."""

    text: str
    changed: tuple[str, ...]  # in order of appearance, each once


def stored_name(true_name: str) -> StoredName:
    """Fold `true_name` into Codat's alphabet: « Boulangerie Chênevert » becomes "Boulangerie Chenevert"."""
    folded: list[str] = []
    changed: list[str] = []
    for character in unicodedata.normalize("NFC", " ".join(true_name.split())):
        if _KEPT.fullmatch(character):
            folded.append(character)
            continue
        if character not in changed:
            changed.append(character)
        folded.append(_fold(character))
    return StoredName(" ".join("".join(folded).split()), tuple(changed))


def _fold(character: str) -> str:
    if character in _SPELLED_OUT:
        return _SPELLED_OUT[character]
    bare = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    return "".join(part for part in bare if _KEPT.fullmatch(part))


def tag_value(text: str) -> str:
    """Fold `text` to `[A-Za-z0-9-]`, so that Codat's tag filter finds it without any quoting rule."""
    folded = re.sub(r"[^A-Za-z0-9]+", "-", stored_name(text).text).strip("-")
    return folded[:MAX_TAG_VALUE]


def search_key(text: str) -> str:
    """Fold `text` for searching: case and accents do not matter."""
    return stored_name(text).text.casefold()
