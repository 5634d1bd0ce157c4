"""A box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.restyle import restyle
from app.ui.kit.words import visible
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look
from app.ui.theme.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionButton

BESIDE: Final = 31  # px from its left edge to its words; what explains it stands under them
_BOX: Final = 20
_TICK: Final = 16


class Check(QCheckBox):
    """A check box with the design's tick. `set_error` frames it when it has to be ticked and is not."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, address)
        self.toggled.connect(self._settle)

    def set_text(self, text: str) -> None:
        """The words beside the box."""
        self.setText(visible(text))

    def set_error(self, words: str) -> None:
        """Mark the box and say why to a screen reader; "" takes it away. The page shows the words itself."""
        restyle(self, "error", "true" if words else "false")
        self.setAccessibleDescription(words)

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the focus ring is ours

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setProperty("ring", QSize(self.sizeHint().width() + Space.XS, self.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        tick = icon_pixmap("check", look().colours.on_accent, _TICK, self.devicePixelRatioF())
        painter.drawPixmap((_BOX - _TICK) // 2, (self.height() - _TICK) // 2, tick)
        painter.end()

    def _settle(self) -> None:
        if self.isChecked():
            self.set_error("")
