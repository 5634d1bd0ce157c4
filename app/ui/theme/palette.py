"""QPalette from tokens: what Fusion draws that the style sheet does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from app.ui.theme.tokens import Colours

_Role = QPalette.ColorRole
_ROLES = (
    (_Role.Window, "surface"),
    (_Role.WindowText, "text"),
    (_Role.Base, "surface"),
    (_Role.AlternateBase, "canvas"),
    (_Role.Text, "text"),
    (_Role.PlaceholderText, "text3"),
    (_Role.Button, "surface"),
    (_Role.ButtonText, "text"),
    (_Role.BrightText, "danger"),
    (_Role.ToolTipBase, "surface"),
    (_Role.ToolTipText, "text"),
    (_Role.Highlight, "accent"),
    (_Role.HighlightedText, "on_accent"),
    (_Role.Accent, "accent"),
    (_Role.Link, "accent"),
    (_Role.LinkVisited, "accent"),
    (_Role.Light, "surface"),
    (_Role.Midlight, "line"),
    (_Role.Mid, "line"),
    (_Role.Dark, "line_strong"),
    (_Role.Shadow, "line_strong"),
)
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def palette(colours: Colours) -> QPalette:
    """Every role from tokens; disabled text is the quietest text that is still readable."""
    made = QPalette()
    for role, token in _ROLES:
        made.setColor(role, QColor(getattr(colours, token)))
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text3))
    return made
