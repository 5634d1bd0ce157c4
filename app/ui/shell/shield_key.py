"""The shield on the console: its state in words, and the key that lifts it and puts it back, which works blind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.base.shield import Cover
from app.base.store import StoreError
from app.ui.kit import announce
from app.ui.kit.notice import NoticeKind
from app.ui.pieces.recorded import unwritten
from app.ui.texts.shield import KEYS, shield_sentence

if TYPE_CHECKING:
    from app.ui.shell.console import Console
    from app.ui.shell.services import Services


class ShieldKey(QObject):
    """Lives as long as the console."""

    def __init__(self, console: Console, services: Services) -> None:
        super().__init__(console)
        self._console = console
        self._services = services
        self._shield = services.shield
        key = QShortcut(QKeySequence(KEYS), console)
        key.setContext(Qt.ShortcutContext.ApplicationShortcut)  # whichever of our windows has the keyboard
        key.activated.connect(self._toggle)
        services.settings.listen(self._chosen)
        self.destroyed.connect(self._shield.listen(self._show))
        self._show()

    def _show(self) -> None:
        self._console.footer.show_shield(self._shield.state)

    def _chosen(self, key: str) -> None:
        if key == "screen_shield":
            self._shield.look_again()

    def _toggle(self) -> None:
        """Lift it, or put it back; written down before. Where there is nothing to lift, say what holds."""
        if self._shield.can_be_lifted:
            lifted = not self._shield.is_lifted
            workspace = self._console.workspace
            client = workspace.desk.conductor.case.client.onboard_key if workspace is not None else ""
            try:
                self._services.history.shield_lifted(client, lifted=lifted)
            except StoreError:
                self._console.page.say(NoticeKind.ERROR, unwritten)
                return
            self._shield.lift(lifted)
        state = self._shield.state
        is_urgent = state in {Cover.LIFTED, Cover.REFUSED}
        level = announce.Politeness.ASSERTIVE if is_urgent else announce.Politeness.POLITE
        announce.announce(self._console, shield_sentence(state), level)
