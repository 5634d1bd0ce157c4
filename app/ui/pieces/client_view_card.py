"""Credentials on the client view: shown for some seconds, with more time on demand, hidden at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.texts import announcements
from app.ui.texts.format import seconds_left

if TYPE_CHECKING:
    from app.onboarding.credentials import IssuedCredentials
    from app.ui.shell.client_screen import ClientScreen


_HIGH: Final = 104


class ClientViewCard(Retranslating, Card):
    """What the client sees of the credentials. Announces and tells its page when they are shown and hidden, once.

    Addresses: `<page>.show_client` (shows, and hides while shown), `<page>.longer_client`.
    """

    show_wanted = Signal()
    hidden = Signal(str)  # why: "time", "person", "lock", "client", "dropped"

    def __init__(self, page: str, screen: ClientScreen) -> None:
        super().__init__(margins=(16, 12, 16, 16), spacing=0)
        self._screen = screen
        self._seconds = 60
        self._is_mine = False  # shown from here: only then is the end told here
        self._title = Text("section")
        self._picture = Icon("eye-off", "text3", 20)
        self._state = Paragraph("small")
        self.showing = Button(f"{page}.show_client")
        self.longer = Button(f"{page}.longer_client", "quiet")
        self._hint = Paragraph("small")
        self._hint.setContentsMargins(0, 10, 0, 0)
        self.showing.clicked.connect(self.toggle)
        self.longer.clicked.connect(self.more)
        screen.changed.connect(self.look)
        screen.credentials_hidden.connect(self._tell_hidden)
        self._lay_out()
        self.look()

    @property
    def is_shown(self) -> bool:
        """Whether the client sees the credentials now."""
        return self._screen.credentials is not None

    def set_seconds(self, seconds: int) -> None:
        """How long they are shown."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.retranslate()

    def toggle(self) -> None:
        """Ask for them to be shown, or hide them."""
        if self.is_shown:
            self._screen.hide_credentials()
        else:
            self.show_wanted.emit()

    def begin(self, issued: IssuedCredentials) -> None:
        """Show them; the window opens if it is not there."""
        if not self._screen.is_open:
            self._screen.open()
        self._is_mine = True
        self._screen.show_credentials(issued, self._seconds)
        announce.announce(self, announcements.shown_to_client(self._seconds))

    def more(self) -> None:
        """The whole time again."""
        issued = self._screen.credentials
        if issued is not None:
            self._screen.show_credentials(issued, self._seconds)

    def look(self) -> None:
        """Show what the client sees now."""
        if not self.is_shown and self.longer.hasFocus():
            self.showing.setFocus()
        self.longer.setVisible(self.is_shown)
        self._hint.setVisible(not self.is_shown)
        self._picture.set(*(("eye", "accent") if self.is_shown else ("eye-off", "text3")))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Client view"))
        if self.is_shown:
            time = seconds_left(self._screen.seconds_left)
            self._state.setText(self.tr("Your client sees the credentials. Hidden in {time}.").format(time=time))
            self.showing.set_text(self.tr("Hide now"))
        else:
            self._state.setText(self.tr("Credentials hidden"))
            self.showing.set_text(self.tr("Show for %n seconds", "", self._seconds))
        self.longer.set_text(self.tr("Longer"))
        self.longer.setAccessibleName(self.tr("Show longer to the client"))
        self._hint.setText(self.tr("Check that the call is not being recorded first."))

    def _tell_hidden(self, why: str) -> None:
        if self._is_mine:
            self._is_mine = False
            announce.announce(self, announcements.hidden_from_client())
            self.hidden.emit(why)

    def _lay_out(self) -> None:
        well = Card("well", margins=(12, 12, 12, 12), spacing=6)
        well.setMinimumHeight(_HIGH)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addStretch(1)
        well.column.addStretch(1)
        well.column.addLayout(row)
        self._state.setProperty("alignment", 0x84)  # in the middle, both ways
        well.column.addWidget(self._state)
        well.column.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addSpacing(12)
        self.column.addWidget(well)
        self.column.addSpacing(12)
        self.column.addWidget(self.showing)
        self.column.addWidget(self.longer)
        self.column.addWidget(self._hint)
