"""Texts that can be said again in another language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.base.plain import one_line, plain

_LONGEST_TIP: Final = 600
_LONGEST_WORD: Final = 30
_BREAK: Final = "\u200b"
_PIECE: Final = 10

Words = Callable[[], str]
"""Gives the text in the present language each time it is asked."""


def said(words: Words | str) -> Words:
    """`words` as a callable. A plain text is one that no language changes: a name, a number, Codat's own words."""
    return words if callable(words) else lambda: words


def escaped(text: str) -> str:
    """`text` safe inside rich text: nothing in it is markup, nothing unseen, and no word too long for a line."""
    return _breakable(plain(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


def _breakable(text: str) -> str:
    """`text`, and in words no line may hold, places where they may break: else a page is as wide as its words."""
    if max(map(len, text.split()), default=0) <= _LONGEST_WORD:
        return text
    return " ".join(word if len(word) <= _LONGEST_WORD else _in_pieces(word) for word in text.split(" "))


def _in_pieces(word: str) -> str:
    return _BREAK.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def visible(text: str) -> str:
    """`text` for a button: an ampersand in a name is shown, not taken as a mnemonic."""
    return one_line(text).replace("&", "&&")


def tip(text: str) -> str:
    """`text` for a tool tip. Qt would take what begins like markup for markup: so it is, and ours."""
    return f"<p>{escaped(plain(text, _LONGEST_TIP))}</p>" if text else ""
