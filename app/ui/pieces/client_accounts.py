"""The accounts along the bottom of the client view: how many are linked, and each with its state in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from app.base.overrides import override
from app.ui.pieces.client_type import SMALL, SMALL_STRONG, STRONG, ClientText, client_icon
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.ui.texts.states import StateWords

_HIGH: Final = 60
_GAP: Final = 16
_ICON: Final = 22
_PAD: Final = 14
_MORE: Final = 120  # px for "and 2 more"
_WIDEST: Final = 300  # px of an account's name


class ClientAccounts(QFrame):
    """One row of chips; what does not fit is told by its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self._count = ClientText(STRONG, parent=self)
        self._age = ClientText(SMALL, "text2", self)
        self._chips: list[_Chip] = []
        self._more = ClientText(SMALL, "text2", self)
        self._say_more: Callable[[int], str] = str
        self._shown = 0
        self._margin = 48

    def tell(
        self, count: str, age: str, accounts: Sequence[tuple[str, StateWords]], more: Callable[[int], str]
    ) -> None:
        """Show `count`, and as of when, in front of the accounts; `more` says how many are not shown."""
        self._count.say(count)
        self._age.say(age)
        self._say_more = more
        while len(self._chips) < len(accounts):
            self._chips.append(_Chip(self))
        for chip, (name, state) in zip(self._chips, accounts, strict=False):
            chip.tell(name, state)
        for chip in self._chips[len(accounts) :]:
            chip.forget()
        self._shown = len(accounts)
        self._place()

    def set_room(self, margin: int, high: int) -> None:
        """The margins at left and right, and the height."""
        self._margin = margin
        self.setFixedHeight(high)
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), brush(look().colours.line))
        painter.end()

    def _place(self) -> None:
        at, right = self._margin, self.width() - self._margin
        head = max(self._count.width_in_one_line(), self._age.width_in_one_line())
        high = STRONG.line + (SMALL.line if self._age.accessibleName() else 0)
        top = (self.height() - high) // 2
        self._count.setGeometry(at, top, head, STRONG.line)
        self._age.setGeometry(at, top + STRONG.line, head, SMALL.line)
        self._age.setVisible(bool(self._age.accessibleName()))
        at += head + 22
        fits = self._fitting(right - at)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < fits)
            if number < fits:
                chip.setGeometry(at, (self.height() - _HIGH) // 2, min(chip.wide, right - at), _HIGH)
                at += chip.wide + _GAP
        self._more.setVisible(fits < self._shown)
        if fits < self._shown:
            self._more.say(self._say_more(self._shown - fits))
            self._more.setGeometry(at, 0, max(0, right - at), self.height())

    def _fitting(self, room: int) -> int:
        """How many chips fit into `room` px, with room left for the words about the others."""
        wide = 0
        for number in range(self._shown):
            wide += self._chips[number].wide + (_GAP if number else 0)
            rest = 0 if number == self._shown - 1 else _GAP + _MORE
            if wide + rest > room:
                return number
        return self._shown


class _Chip(QWidget):
    """One account: icon, name, state below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ClientText(SMALL_STRONG, parent=self)
        self._word = ClientText(SMALL, "text2", self)
        self._icon = ("", "text3")

    @property
    def wide(self) -> int:
        """Its width in px."""
        return 2 * _PAD + _ICON + 10 + max(self._name.width_in_one_line(), self._word.width_in_one_line())

    def tell(self, name: str, state: StateWords) -> None:
        self._name.say(self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST))
        self._word.say(state.word)
        self._word.set_tone(state.tone.value)
        self._icon = (state.icon, state.tone.value)
        self.update()

    def forget(self) -> None:
        """Hold nothing of an account any more."""
        self._name.say("")
        self._word.say("")
        self._icon = ("", "text3")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        left, wide = _PAD + _ICON + 10, self.width() - 2 * _PAD - _ICON - 10
        self._name.setGeometry(left, 5, wide, SMALL.line)
        self._word.setGeometry(left, 5 + SMALL.line, wide, SMALL.line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillPath(rounded(box, 8), brush(c.surface))
        painter.strokePath(rounded(box, 8), pen(c.line))
        if self._icon[0]:
            client_icon(painter, self._icon[0], self._icon[1], (_PAD, (self.height() - _ICON) / 2), _ICON)
        painter.end()
