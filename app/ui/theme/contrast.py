"""Contrast by WCAG 2.2, for the test that walks every pair and for a bank's own accent colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.ui.theme.tokens import PAIRS

if TYPE_CHECKING:
    from app.ui.theme.tokens import Colours

_LINEAR_BELOW: Final = 0.03928  # the constant WCAG prints


def ratio(foreground: str, background: str) -> float:
    """Contrast of two `#RRGGBB` colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(foreground), _luminance(background)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(colours: Colours) -> tuple[tuple[str, str, float], ...]:
    """The pairs of `PAIRS` that miss their need, each with the ratio it has. Empty: all is well."""
    measured = (
        (front, back, ratio(getattr(colours, front), getattr(colours, back)), need) for front, back, need in PAIRS
    )
    return tuple((front, back, got) for front, back, got, need in measured if got < need)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else float(((channel + 0.055) / 1.055) ** 2.4)
