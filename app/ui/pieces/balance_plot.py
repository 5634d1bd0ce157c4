"""The running balance over the days to be sent, painted: a line over a soft ground, its bounds and its days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.drawn import draw_text, width_of
from app.ui.kit.retranslate import Retranslating
from app.ui.texts.format import money, short_date
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.onboarding.curve import Curve

_HIGH: Final = 132
_LABEL: Final = 18
_GAP: Final = 12
_LINE: Final = 1.75


class BalancePlot(Retranslating, QWidget):
    """`transactions.plot`. Its accessible name says what it shows: first and last day, lowest and highest balance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, "transactions.plot")
        self._curve: Curve | None = None
        self._currency = ""
        self._caption = ""
        self._picture: tuple[object, QPixmap] | None = None  # painting a line of many points takes as long as a frame
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def tell(self, curve: Curve | None, currency: str) -> None:
        """Show this line; nothing without one."""
        self._curve, self._currency = curve, currency
        self.setVisible(curve is not None)
        self.retranslate()
        self.update()

    @override
    def retranslate(self) -> None:
        curve = self._curve
        is_relative = curve is not None and curve.is_relative
        self._caption = self.tr("Change of the balance") if is_relative else self.tr("Running balance")
        if curve is None:
            self.setAccessibleName(self._caption)
            return
        told = self.tr("Running balance from {first} to {last}: lowest {low}, highest {high}")
        if curve.is_relative:
            told = self.tr("Change of the balance from {first} to {last}: lowest {low}, highest {high}")
        first, last, low, high = self._words(curve)
        self.setAccessibleName(told.format(first=first, last=last, low=low, high=high))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, look().px(_HIGH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        curve = self._curve
        if curve is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn(curve))
        painter.end()

    def _drawn(self, curve: Curve) -> QPixmap:
        """The plot as it was painted last, or painted anew when anything of it has changed."""
        ratio, now = self.devicePixelRatioF(), look()
        what = (curve, self.size().toTuple(), ratio, now, self._caption, self._words(curve))
        if self._picture is None or self._picture[0] != what:
            picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(now.colours.surface))
            self._paint(picture, curve)
            self._picture = (what, picture)
        return self._picture[1]

    def _paint(self, picture: QPixmap, curve: Curve) -> None:
        first, last, low, high = self._words(curve)
        label = look().px(_LABEL)
        left = max(width_of(low, "small"), width_of(high, "small")) + _GAP
        area = QRectF(left, label / 2, self.width() - left - 1, self.height() - 2 * label - label / 2)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for text, y in ((high, area.top()), (low, area.bottom())):
            painter.fillPath(rounded(QRectF(area.left(), round(y), area.width(), 1), 0), brush(look().colours.line))
            draw_text(painter, text, "small", "text3", (0, y - label / 2, left, label))
        self._draw_line(painter, area, curve)
        below = area.bottom() + label * 0.6
        for text, share in ((first, 0.0), (self._caption, 0.5), (last, 1.0)):
            wide = width_of(text, "small") + 1
            draw_text(
                painter, text, "small", "text3", (area.left() + share * (area.width() - wide), below, wide, label)
            )
        painter.end()

    def _draw_line(self, painter: QPainter, area: QRectF, curve: Curve) -> None:
        line = _line(area, curve)
        ground = QPainterPath(line)
        ground.lineTo(area.right(), area.bottom())
        ground.lineTo(area.left(), area.bottom())
        ground.closeSubpath()
        painter.fillPath(ground, brush(look().colours.accent_soft))
        painter.strokePath(line, pen(look().colours.accent, _LINE))

    def _words(self, curve: Curve) -> tuple[str, str, str, str]:
        """First day, last day, lowest, highest."""
        bounds = (money(amount, self._currency, self._currency) for amount in (curve.low, curve.high))
        low, high = bounds
        return short_date(curve.first), short_date(curve.last), low, high


def _line(area: QRectF, curve: Curve) -> QPainterPath:
    low, high = float(curve.low), float(curve.high)
    span = high - low or 1.0

    def at(point: tuple[float, float]) -> QPointF:
        time, balance = point
        return QPointF(area.left() + time * area.width(), area.bottom() - (balance - low) / span * area.height())

    path = QPainterPath()
    path.moveTo(at(curve.points[0]))
    for point in curve.points[1:]:
        path.lineTo(at(point))
    return path
