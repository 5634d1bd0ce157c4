"""A choice of one among several, told by its data, never by the word shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_icon
from app.ui.kit.field import Field
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent

_ICON: Final = 16
_EDGE: Final = 12


class ChoiceField(Field):
    """A drop-down list. Each item is (value, words); `value` is the item's data and what tests and code speak of."""

    changed = Signal(str)  # the value, by a person or by `set_value`

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        self.box = _Box()
        super().__init__(address, self.box, parent)
        self.box.currentIndexChanged.connect(lambda _index: self.changed.emit(self.value))

    @property
    def value(self) -> str:
        """The data of the item chosen; "" for none."""
        data = self.box.currentData()
        return data if isinstance(data, str) else ""

    @property
    def values(self) -> tuple[str, ...]:
        """The data of every item, in order."""
        return tuple(str(self.box.itemData(index)) for index in range(self.box.count()))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (value, words). A value that is still there stays chosen; called in `retranslate()` too."""
        former = self.value
        blocker = QSignalBlocker(self.box)
        if self.values == tuple(value for value, _ in choices):
            for index, (_, words) in enumerate(choices):
                self.box.setItemText(index, words)
            return
        self.box.clear()
        for value, words in choices:
            self.box.addItem(words, value)
        self.box.setCurrentIndex(max(self.box.findData(former), 0 if choices else -1))
        blocker.unblock()
        if self.value != former:
            self.changed.emit(self.value)

    def set_value(self, value: str) -> None:
        """Choose the item whose data is `value`; a value that is not offered is an error of the caller."""
        index = self.box.findData(value)
        if index < 0:
            raise ValueError(value)
        self.box.setCurrentIndex(index)


class _Box(QComboBox):
    """A combo box with the design's arrow, which the wheel does not change while a page scrolls."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look().px(_ICON)
        painter = QPainter(self)
        draw_icon(painter, "chevron-down", "text3", (self.width() - side - _EDGE, (self.height() - side) // 2), _ICON)
        painter.end()
