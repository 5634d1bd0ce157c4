"""Faces: the system's own for the interface (Inter on Linux), Atkinson Hyperlegible Mono for secrets."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from app.base.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_WEIGHTS = ("Regular", "Medium", "SemiBold")


@cache
def ui_family() -> str:
    """The family of the interface; "" where the system's own face is used (Windows and macOS)."""
    return "" if sys.platform in {"win32", "darwin"} else _load("Inter")


def for_paper(font: QFont) -> QFont:
    """Turn `font` into one for paper: the same face on every system, and each glyph a character in a PDF file."""
    from PySide6.QtGui import QFont  # noqa: PLC0415  # nothing is printed before the first paint

    font.setFamilies([ui_family() or _load("Inter")])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)  # what its neighbours choose is no character any more
    return font


@cache
def secret_family() -> str:
    """The family of secrets: slashed zero, and l, I, 1 told apart. Loaded at first use."""
    return _load("AtkinsonHyperlegibleMono") or "monospace"


@cache
def _load(face: str) -> str:
    """Load the three weights of `face`. The name asked for later is the one Qt found inside the file, not ours."""
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415  # Windows and macOS do without at the first paint

    family = ""
    for weight in _WEIGHTS:
        number = QFontDatabase.addApplicationFont(str(resource(f"fonts/{face}-{weight}.ttf")))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or (families[0] if families else "")
    return family
