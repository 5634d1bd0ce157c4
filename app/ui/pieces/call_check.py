"""Two things to make sure of before a secret is seen for the first time in a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.base.overrides import override
from app.ui.kit import announce, keys
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.check import Check
from app.ui.kit.field import ErrorLine
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from app.ui.shell.client_screen import ClientScreen


class CallCheck(Retranslating, Card):
    """Hidden until `before(then)` is asked for the first time in this call; `then` follows once both boxes are ticked.

    Addresses: `<page>.check_recording`, `<page>.check_quickbooks`, `<page>.check_done`, `<page>.check_cancel`.
    """

    opened = Signal()

    def __init__(self, page: str, screen: ClientScreen) -> None:
        super().__init__("tint", margins=(20, 14, 20, 16), spacing=4)
        self._screen = screen
        self._then: Callable[[], None] | None = None
        self._said = False
        self._opener: QWidget | None = None
        self._title = Text("bold")
        self._recording = Check(f"{page}.check_recording")
        self._quickbooks = Check(f"{page}.check_quickbooks")
        self._missing = ErrorLine()
        self._missing.hide()
        self._done = Button(f"{page}.check_done")
        self._cancel = Button(f"{page}.check_cancel", "quiet")
        self._done.clicked.connect(self._try)
        self._cancel.clicked.connect(self.close_up)
        for box in (self._recording, self._quickbooks):
            box.toggled.connect(self._missing.hide)
        self._lay_out()
        self.retranslate()
        self.hide()

    def before(self, then: Callable[[], None]) -> None:
        """Call `then`, now or once the person has made sure."""
        if self._screen.is_call_checked:
            then()
            return
        self._then = then
        self._said = False
        self._opener = QApplication.focusWidget()
        self.show()
        self.opened.emit()
        self._recording.setFocus()

    def told(self) -> dict[str, bool]:
        """What to write in the trail with the first secret shown after the check; nothing later on."""
        if self._said or not self._screen.is_call_checked:
            return {}
        self._said = True
        return {"recording_off": True, "quickbooks_open": True}

    def close_up(self) -> None:
        """Leave it for later; the focus goes back to where it was."""
        self._then = None
        if self._opener is not None and isValid(self._opener) and self.isVisible():
            self._opener.setFocus()
        self._opener = None
        self.hide()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Before anyone sees them"))
        self._recording.set_text(self.tr("The call is not being recorded"))
        self._quickbooks.set_text(self.tr("My client’s QuickBooks is open"))
        self._done.set_text(self.tr("Show them"))
        self._cancel.set_text(self.tr("Not now"))
        self._missing.say(self._missing_words())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == keys.ESCAPE:
            self.close_up()
            return
        super().keyPressEvent(event)

    def _missing_words(self) -> str:
        return self.tr("Tick both boxes first.")

    def _try(self) -> None:
        unticked = [box for box in (self._recording, self._quickbooks) if not box.isChecked()]
        if unticked:
            self._missing.show()
            for box in unticked:
                box.set_error(self._missing_words())
            unticked[0].setFocus()
            announce.announce(self, self._missing_words(), announce.Politeness.ASSERTIVE)
            return
        self._screen.is_call_checked = True
        then = self._then
        self.close_up()
        if then is not None:
            then()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._done)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addSpacing(4)  # the ring around the first box stays clear of the title
        for part in (self._recording, self._quickbooks, self._missing):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addLayout(buttons)
