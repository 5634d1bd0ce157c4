"""A secret on screen: painted, never text of a widget, so that nothing but the eye can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.words import said
from app.ui.theme.brushes import brush, rounded, typeface
from app.ui.theme.fonts import secret_family
from app.ui.theme.look import look
from app.ui.theme.tokens import SECRET_CONSOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from app.base.secret import Secret
    from app.ui.kit.words import Words
    from app.ui.theme.look import Look
    from app.ui.theme.tokens import Type

_GROUP: Final = 4
_MASK: Final = 12  # dots while hidden, whatever the length
_GAP: Final = 0.9  # of a character, between groups
_MARK: Final = 5.0  # px, height of the marks under a character


class SecretView(Retranslating, QWidget):
    """Shows a `Secret` in groups of four; the groups are for the eye only and no part of it.

    Digits have another colour and a line beneath; capitals have a small mark where the secret mixes cases. Not
    selectable, not focusable, no copy, no property holds it. Its accessible name is `name` ("Client password,
    hidden…"); only while `set_spoken` is given words for it and it is revealed does the name say more.
    """

    def __init__(
        self, address: str, kind: Type = SECRET_CONSOLE, parent: QWidget | None = None, *, grows: bool = True
    ) -> None:
        """`grows`: with the text size chosen for the console."""
        super().__init__(parent)
        addressed(self, address)
        self._kind = kind
        self._grows = grows
        self._secret: Secret | None = None
        self._revealed = False
        self._name_hidden: Words = said("")
        self._name_shown: Words = said("")
        self._spoken: Callable[[str], str] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_revealed(self) -> bool:
        """Whether the eye can read it now."""
        return self._revealed and self._secret is not None and not self._secret.is_dropped

    def set_names(self, hidden: Words, shown: Words) -> None:
        """Accessible names while hidden and while shown, in the present language; neither holds the secret."""
        self._name_hidden, self._name_shown = hidden, shown
        self.retranslate()

    def set_spoken(self, spell: Callable[[str], str] | None) -> None:
        """Spoken credentials, a setting: while revealed the name ends with `spell(text)`. None: never."""
        self._spoken = spell
        self.retranslate()

    def hold(self, secret: Secret | None) -> None:
        """Show another secret, hidden at first; None forgets the former."""
        self._secret = secret
        self.conceal()

    def reveal(self) -> None:
        """Let the eye read it, until `conceal`."""
        self._revealed = True
        self._settle()

    def conceal(self) -> None:
        """Hide it behind a mask that says nothing of its length."""
        self._revealed = False
        self._settle()

    @override
    def retranslate(self) -> None:
        if not self.is_revealed:
            self.setAccessibleName(self._name_hidden())
            return
        spelled = f": {self._spoken(self._text())}" if self._spoken else ""
        self.setAccessibleName(self._name_shown() + spelled)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look().px(240), self.heightForWidth(max(self.width(), 1)))

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._look().px(self._kind.line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_revealed:
            self._paint_text(painter)
        elif self._secret is not None and not self._secret.is_dropped:
            self._paint_mask(painter)
        painter.end()

    def _settle(self) -> None:
        self.retranslate()
        self.updateGeometry()
        self.update()

    def _text(self) -> str:
        return self._secret.reveal() if self._secret is not None and self.is_revealed else ""

    def _look(self) -> Look:
        return look() if self._grows else look()._replace(scale=100)

    def _font(self) -> QFont:
        return typeface(self._kind, secret_family(), self._look())

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._font())

    def _lines(self, width: int) -> list[list[str]]:
        """Groups, broken into lines that fit into `width` px; always at least one line."""
        text = self._text()
        groups = [text] if "-" in text else [text[at : at + _GROUP] for at in range(0, len(text), _GROUP)]
        step = self._metrics().horizontalAdvance("0")
        fit = max(1, int((width / step + _GAP) // (_GROUP + _GAP)))
        return [groups[at : at + fit] for at in range(0, len(groups), fit)] or [[]]

    def _paint_text(self, painter: QPainter) -> None:
        from PySide6.QtGui import QColor  # noqa: PLC0415  # secrets are never in the first paint

        colours, metrics, line_height = look().colours, self._metrics(), self._look().px(self._kind.line)
        painter.setFont(self._font())
        step = metrics.horizontalAdvance("0")
        mixed = any(sign.islower() for sign in self._text())
        for number, groups in enumerate(self._lines(self.width())):
            left = 0.0
            base = number * line_height + (line_height - metrics.height()) / 2 + metrics.ascent()
            for group in groups:
                for sign in group:
                    painter.setPen(QColor(colours.warning if sign.isdigit() else colours.text))
                    painter.drawText(QPointF(left, base), sign)
                    _mark(painter, sign, QRectF(left, base + metrics.descent() * 0.4, step, _MARK), mixed=mixed)
                    left += step
                left += step * _GAP

    def _paint_mask(self, painter: QPainter) -> None:
        size = self._look().px(self._kind.size) * 0.32
        top = (self._look().px(self._kind.line) - size) / 2
        for number in range(_MASK):
            left = number * size * 1.9 + (number // _GROUP) * size * 1.2
            painter.fillPath(rounded(QRectF(left, top, size, size), size / 2), brush(look().colours.text3))


def _mark(painter: QPainter, sign: str, under: QRectF, *, mixed: bool) -> None:
    """A line under a digit, a small arrow under a capital among small letters (a dot would read as an accent)."""
    colours = look().colours
    if sign.isdigit():
        painter.fillPath(rounded(QRectF(under.x() + 2, under.y(), under.width() - 4, 2), 1), brush(colours.warning))
    elif mixed and sign.isupper():
        arrow = QPainterPath(QPointF(under.center().x(), under.y()))
        arrow.lineTo(under.center().x() + _MARK, under.bottom())
        arrow.lineTo(under.center().x() - _MARK, under.bottom())
        painter.fillPath(arrow, brush(colours.accent))
