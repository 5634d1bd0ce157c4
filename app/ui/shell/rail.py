"""The left column of the pages that belong to no client."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.nav import NavButton
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Rule
from app.ui.shell.places import Room
from app.ui.theme.look import look

_WIDTH = 212


class Rail(Retranslating, QFrame):
    """One button a room: `rail.clients`, `clients.activity`, `clients.settings`, `clients.doctor`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._buttons = {
            Room.CLIENTS: NavButton("rail.clients", "users"),
            Room.ACTIVITY: NavButton("clients.activity", "history"),
            Room.SETTINGS: NavButton("clients.settings", "settings"),
            Room.DOCTOR: NavButton("clients.doctor", "stethoscope"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 20)
        column.setSpacing(2)
        for room, button in self._buttons.items():
            button.picked.connect(lambda room=room: self.chosen.emit(room.value))
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(Rule())
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(12, 12, 12, 0)
        column.addLayout(self.foot)
        self.setMinimumWidth(look().px(_WIDTH))
        self.retranslate()

    @property
    def last(self) -> QWidget:
        """The lowest button."""
        return self._buttons[Room.DOCTOR]

    def show_room(self, room: Room) -> None:
        """Mark where the person is."""
        self._buttons[room].show_picked()

    @override
    def retranslate(self) -> None:
        self._buttons[Room.CLIENTS].set_text(self.tr("Clients"))
        self._buttons[Room.ACTIVITY].set_text(self.tr("Activity"))
        self._buttons[Room.SETTINGS].set_text(self.tr("Settings"))
        self._buttons[Room.DOCTOR].set_text(self.tr("Doctor"))
