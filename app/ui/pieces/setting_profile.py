"""Where Passerelle works: the profile, what lets it in, and the way into another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Paragraph
from app.ui.pieces.setting_access import CodatAccess, GatewayAccess
from app.ui.pieces.setting_fields import SettingChoice
from app.ui.pieces.setting_group import SettingGroup
from app.ui.texts.profiles import profile_name, profile_now, profile_opens, profile_what

if TYPE_CHECKING:
    from app.ui.shell.page import Page

_KINDS = ("practice", "codat", "gateway")


class SettingProfile(Retranslating, SettingGroup):
    """Addresses: `settings.profile`, `settings.profile_open`, and those of `setting_access`.

    The choice is kept as every other; this session goes on as it is until the person opens it again.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(2)
        services = page.services
        self._services = services
        self._choice = SettingChoice("profile", services.settings)
        self._what = Paragraph("muted")
        self._now = _Now(services.profile)
        self._accesses = (CodatAccess(page), GatewayAccess(page))
        self.add(self._choice)
        self.add(self._now)
        self.add_wide(self._what)
        for access in self._accesses:
            access.changed.connect(self.show_now)
            self.add_wide(access)
        self._choice.changed.connect(lambda _kind: self.show_now())
        self._now.wanted.connect(services.access.reopen)
        self.arrange()
        self.retranslate()

    def load(self) -> None:
        """A setting was chosen elsewhere."""
        self._choice.load()
        for access in self._accesses:
            access.load()
        self.show_now()

    def show_now(self) -> None:
        """Show what belongs to the profile that is chosen, and whether the session is behind it."""
        chosen = self._services.settings.text("profile")
        for access in self._accesses:
            access.setVisible(access.kind == chosen)
        self._what.setText(profile_what(chosen))
        self._now.tell(chosen, is_behind=self._services.access.is_behind)

    def wipe(self) -> None:
        """Empty what was entered and not kept."""
        for access in self._accesses:
            access.wipe()

    @override
    def retranslate(self) -> None:
        self.set_words(self.tr("Where Passerelle works"))
        self._choice.set_words(self.tr("Profile"), self.tr("Each profile keeps its own clients and its own record."))
        self._choice.set_choices([(kind, profile_name(kind)) for kind in _KINDS])
        self.show_now()


class _Now(QWidget):
    """Which profile this session works with, and the button that opens it again in the one chosen."""

    wanted = Signal()

    def __init__(self, running: str) -> None:
        super().__init__()
        self._running = running
        self._line = StatusWord()
        self._said = Paragraph("small")
        self._open = Button("settings.profile_open", "primary")
        self._open.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addStretch(1)

    def tell(self, chosen: str, *, is_behind: bool) -> None:
        """Say where it works."""
        is_practice = self._running == "practice"
        self._line.tell(
            "graduation-cap" if is_practice else "circle-dot",
            profile_now(self._running),
            "practice" if is_practice else "text2",
        )
        self._open.set_text(profile_opens(chosen, is_same=chosen == self._running))
        self._open.setVisible(is_behind)
        self._said.setVisible(is_behind)
        self._said.setText(self.tr("The window closes and comes back. Nothing you did is lost."))
