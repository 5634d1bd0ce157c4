"""Texts of others made harmless to show: what cannot be seen, or turns the order of what can, is shown as a mark."""

from __future__ import annotations

from typing import Final

MARK: Final = "\ufffd"
"""Stands where a sign was that has no business in a name: a control character, a change of direction, half a one."""
_SPACES: Final = frozenset("\t\n\r\u00a0\u202f\u3000")
_FRENCH: Final = frozenset("\u00a0\u202f")


def plain(text: str, most: int = 0) -> str:
    """`text` with nothing in it but letters, signs and spaces; at most `most` characters, 0 for all.

    Lines stay lines. A zero-width joiner is marked as well: it hides in names more often than it joins emoji.
    """
    if most and len(text) > most:
        text = text[: most - 1] + "…"
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in _SPACES else MARK for sign in text)


def one_line(text: str, most: int = 0) -> str:
    """As `plain`, with every line break and tab a space."""
    kept = plain(text, most)
    if kept.isprintable():
        return kept
    return "".join(" " if sign in _SPACES and sign not in _FRENCH else sign for sign in kept)
