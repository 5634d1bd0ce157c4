"""Type of the client view: never below 18 px, and its own, whatever text size the console has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_icon
from app.ui.kit.restyle import restyle
from app.ui.kit.words import escaped
from app.ui.theme.brushes import typeface
from app.ui.theme.look import look
from app.ui.theme.tokens import Type

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

HEADING: Final = Type(38, 46, 600, -0.6)
HEADING_SMALL: Final = Type(30, 38, 600, -0.4)
HEADING_LEAST: Final = Type(24, 31, 600, -0.2)
BODY: Final = Type(22, 31)
BODY_SMALL: Final = Type(20, 28)
BODY_LEAST: Final = Type(18, 25)
KICK: Final = Type(20, 26, 600)
TITLE: Final = Type(20, 28)
STRONG: Final = Type(20, 28, 600)
SMALL: Final = Type(18, 25)
SMALL_STRONG: Final = Type(18, 25, 600)
BUTTON: Final = Type(20, 26, 600)  # a label of QuickBooks inside a sketch


_MAY_BE_ANOTHER: Final = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


def client_font(kind: Type) -> QFont:
    """The font of `kind`, at its own size."""
    return typeface(kind, look().family, look()._replace(scale=100))


def client_icon(painter: QPainter, name: str, tone: str, at: tuple[float, float], size: int) -> None:
    """An icon of `size` px, whatever text size the console has."""
    draw_icon(painter, name, tone, at, round(size * 100 / look().scale))


class ClientText(QLabel):
    """Words on the client view: plain, or markup made by `spans.markup`. Nothing to select, focus or hover."""

    def __init__(self, kind: Type, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._markup = ""
        self.setProperty("tone", tone)
        self.setProperty("textFormat", 1)  # rich, and ours alone: everything shown goes through `escaped`
        self.setWordWrap(True)
        self.setFont(client_font(kind))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def kind(self) -> Type:
        """Its type."""
        return self._kind

    def set_kind(self, kind: Type) -> None:
        """Turn into another type."""
        if kind != self._kind:
            self._kind = kind
            self.setFont(client_font(kind))
            self._compose()

    def set_tone(self, tone: str) -> None:
        """Turn into another colour token."""
        restyle(self, "tone", tone)
        self._keep_font()

    def say(self, text: str) -> None:
        """Show plain text."""
        self.say_markup(escaped(text), text)

    def say_markup(self, markup: str, plain: str) -> None:
        """Show text with bold parts; `plain` is the same for screen readers."""
        if markup != self._markup:
            self._markup = markup
            self.setAccessibleName(plain)
            self._compose()

    def width_in_one_line(self) -> int:
        """How wide the text is when it is not wrapped, in px."""
        return self.fontMetrics().horizontalAdvance(self.accessibleName()) + 2

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _MAY_BE_ANOTHER:
            self._keep_font()

    def _keep_font(self) -> None:
        """Qt's style sheet gives a label it looks at again the font it had when it was first looked at."""
        wanted = client_font(self._kind)
        if self.font() != wanted:
            self.setFont(wanted)

    def _compose(self) -> None:
        line = f"<p style='margin:0;line-height:{self._kind.line}px'>{self._markup}</p>"
        self.setText(line if self._markup else "")
