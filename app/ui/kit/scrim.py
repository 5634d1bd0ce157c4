"""What covers the window while a question is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.base.overrides import override
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDE: Final = 560
_EDGE: Final = 24
_THROUGH: Final = "Ctrl+Shift+H"
"""Hide everything now: the one shortcut that works while a question is open."""


class Scrim(QWidget):
    """Takes every click, keeps the Tab key and all shortcuts inside `sheet`, which stands in its middle."""

    def __init__(self, window: QWidget, sheet: QWidget) -> None:
        super().__init__(window)
        self._sheet = sheet
        self._is_open = True
        self.setGeometry(window.rect())
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row = QHBoxLayout()
        sheet.setMinimumWidth(min(look().px(WIDE), window.width() - 2 * _EDGE))
        sheet.setMaximumWidth(look().px(WIDE))
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        window.installEventFilter(self)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one: we are a widget
        sheet.show()
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not _gets_through(event):
            event.accept()
            return True
        return False

    def leave(self, opener: QWidget | None) -> None:
        """Give the focus back, then go. In this order: hiding what has the focus makes Qt look for the next stop."""
        self._is_open = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # see above
        if opener is not None and isValid(opener):
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if not self._is_open:
            return super().focusNextPrevChild(next)
        stops = [one for one in self._sheet.findChildren(QWidget) if _takes_tab(one)]
        stops.sort(
            key=lambda one: (one.mapTo(self, one.rect().topLeft()).y(), one.mapTo(self, one.rect().topLeft()).x())
        )
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 153) if look().dark else QColor(12, 15, 18, 117))
        painter.end()


def _gets_through(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()).toString() == _THROUGH


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
