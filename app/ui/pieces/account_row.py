"""One account of the list, painted: one widget and its button, so that hundreds stay quick."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit import keys
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_icon, draw_text, width_of
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from app.ui.pieces.account_sight import Sight
    from app.ui.theme.look import Look

_EDGE: Final = 20
_GAP: Final = 16
_ICON: Final = 26
_STATUS: Final = 120
_AMOUNT: Final = 120
_ACTION: Final = 92
_NAME: Final = 200  # with less than this, or than the line needs, state and balance go beneath
_HEIGHT: Final = 60
_TALL: Final = 82
_MOVES: Final = {keys.UP: -1, keys.DOWN: 1, keys.HOME: -10_000, keys.END: 10_000}
Widths = tuple[int, int, int, int]
_TAB, _NONE = 1, 0  # Qt.FocusPolicy, by number


class AccountRow(QPushButton):
    """Shows a `Sight`. Pressing the row does what its button says."""

    acted = Signal()
    moved = Signal(int)  # an arrow was pressed: rows further down
    focused = Signal()

    def __init__(self, sight: Sight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, f"accounts.row.{sight.id}")
        self.setProperty("role", "row")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sight = sight
        self._is_tall = False
        self._is_last = False
        self._widths: Widths = (0, 0, 0, 0)
        self._needed: tuple[Look, Widths] | None = None
        self.action = Button(f"accounts.{'edit' if sight.is_draft else 'rename'}.{sight.id}", "quiet", parent=self)
        self.clicked.connect(self.acted)
        self.action.clicked.connect(self.acted)
        self.tell(sight)

    def tell(self, sight: Sight) -> None:
        """Show another state of the same account."""
        self.sight, self._needed = sight, None
        self.action.set_text(sight.action)
        self.action.setAccessibleName(sight.action_name)
        self.setAccessibleName(sight.spoken)
        self._place()
        self.update()

    @property
    def widths(self) -> Widths:
        """What its line, its state, its amount and its button need, px. Codat's words may be cut in the list."""
        now = look()
        if self._needed is None or self._needed[0] != now:
            self._needed = (now, self._measured())
        return self._needed[1]

    def _measured(self) -> Widths:
        sight = self.sight
        line = 0 if sight.is_refused else ceil(width_of(sight.line, "small"))
        status, amount = width_of(sight.status, "medium"), width_of(sight.amount, "body")
        return line, ceil(status), ceil(amount), self.action.sizeHint().width()

    def align(self, widths: Widths) -> None:
        """Leave this much for them, the most that any row of the list needs."""
        if widths != self._widths:
            self._widths = widths
            self._place()
            self.update()

    def set_last(self, *, is_last: bool) -> None:
        """The last row has no hairline: the card ends there."""
        if is_last != self._is_last:
            self._is_last = is_last
            self.update()

    def be_current(self, *, is_current: bool) -> None:
        """The current row and its button are where Tab goes; arrows lead to the others."""
        policy = _TAB if is_current else _NONE
        self.setProperty("focusPolicy", policy)
        self.action.setProperty("focusPolicy", policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, look().px(_TALL if self._is_tall else _HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.moved.emit(_MOVES[event.key()])
        elif event.key() in {keys.RETURN, keys.ENTER}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def _columns(self) -> list[tuple[int, int]]:
        full = look().scale / 100
        needed = (round(width / full) for width in self._widths[1:])
        ends = (max(usual, width) for usual, width in zip((_STATUS, _AMOUNT, _ACTION), needed, strict=True))
        return Columns((_ICON, 1.0, *ends), _GAP).spans(self.width() - 2 * _EDGE)

    def _place(self) -> None:
        """Choose one line or three, and put the button at the right end."""
        is_tall = self.width() > 0 and self._columns()[1][1] < max(look().px(_NAME), self._widths[0])
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self.updateGeometry()
        size = self.action.sizeHint()
        self.action.setGeometry(
            self.width() - _EDGE - size.width() + 10, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillPath(rounded(QRectF(self.rect()).adjusted(4, 4, -4, -5), 6), brush(colours.canvas))
        if not self._is_last:
            painter.fillPath(rounded(QRectF(0, self.height() - 1, self.width(), 1), 0), brush(colours.line))
        if self._is_tall:
            self._draw_tall(painter)
        else:
            self._draw_wide(painter)
        painter.end()

    def _draw_wide(self, painter: QPainter) -> None:
        sight, px, high = self.sight, look().px, self.height() - 1
        spans = [(left + _EDGE, width) for left, width in self._columns()]
        top = (high - px(38)) / 2
        draw_icon(painter, sight.icon, sight.tone, (spans[0][0], (high - px(18)) // 2))
        draw_text(painter, sight.name, "strong", "text", (spans[1][0], top, spans[1][1], px(20)))
        tone = "danger" if sight.is_refused else "text3"
        draw_text(painter, sight.line, "small", tone, (spans[1][0], top + px(20), spans[1][1], px(18)))
        draw_text(painter, sight.status, "medium", sight.tone, (spans[2][0], 0, spans[2][1], high))
        wide = width_of(sight.amount, "body")
        draw_text(painter, sight.amount, "body", "text", (spans[3][0] + spans[3][1] - wide, 0, wide + 1, high))

    def _draw_tall(self, painter: QPainter) -> None:
        sight, px, high = self.sight, look().px, self.height() - 1
        left = _EDGE + px(_ICON) + _GAP
        room = self.action.x() - _GAP - left
        top = (high - px(58)) / 2
        draw_icon(painter, sight.icon, sight.tone, (_EDGE, (high - px(18)) // 2))
        draw_text(painter, sight.name, "strong", "text", (left, top, room, px(20)))
        tone = "danger" if sight.is_refused else "text3"
        draw_text(painter, sight.line, "small", tone, (left, top + px(20), room, px(18)))
        wide = width_of(sight.status, "medium")
        draw_text(painter, sight.status, "medium", sight.tone, (left, top + px(38), wide + 1, px(20)))
        draw_text(painter, sight.amount, "body", "text", (left + wide + _GAP, top + px(38), room - wide - _GAP, px(20)))
