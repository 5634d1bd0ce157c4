"""Texts that can be said again in another language."""

from __future__ import annotations

from collections.abc import Callable

Words = Callable[[], str]
"""Gives the text in the present language each time it is asked."""


def said(words: Words | str) -> Words:
    """`words` as a callable. A plain text is one that no language changes: a name, a number, Codat's own words."""
    return words if callable(words) else lambda: words


def escaped(text: str) -> str:
    """`text` safe inside rich text: nothing in it is markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


def visible(text: str) -> str:
    """`text` for a button: an ampersand in a name is shown, not taken as a mnemonic."""
    return text.replace("&", "&&")
