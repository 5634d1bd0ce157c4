"""The client view: the only window to share. No controls, one client, the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.pieces.client_stage import ClientStage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QScreen

    from app.ui.shell.console import Console
    from app.ui.shell.services import Services

SMALLEST: Final = (733, 480)
USUAL: Final = (1280, 800)
_OF_THE_SCREEN: Final = 0.9


class ClientView(QWidget):
    """Shown while `client_screen` is open. Its title never holds a name, so that the list of windows to share is safe.

    It says what `client_screen` and the open client's case say, and hides at once when the client is left.
    """

    def __init__(self, services: Services, console: Console) -> None:
        super().__init__()
        addressed(self, "client_view")
        self._services = services
        self._console = console
        self._screen = services.client_screen
        self._has_a_place = False
        self._is_ending = False
        self.stage = ClientStage(services)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stage)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the console keeps the keyboard
        # The way out works from here too, should this window be the active one.
        QShortcut(QKeySequence("Ctrl+Shift+H"), self).activated.connect(self._screen.blank)
        self._screen.opened.connect(self._open)
        self._screen.closed.connect(self.hide)
        self._screen.changed.connect(self._follow)
        console.workspace_changed.connect(self._follow)
        console.case_changed.connect(self._follow)
        services.settings.listen(lambda _key: self._follow())
        self._follow()

    def close_for_good(self) -> None:
        """The app ends."""
        self._is_ending = True
        self._screen.opened.disconnect(self._open)
        self._screen.changed.disconnect(self._follow)
        self.close()
        self.deleteLater()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """A person closed the window: what was shown is hidden with it."""
        super().closeEvent(event)
        if not self._is_ending:
            self._screen.close()

    def _follow(self) -> None:
        if self._is_ending:
            return
        workspace = self._console.workspace if self._screen.is_open else None  # a closed window holds nothing
        self.stage.follow(workspace.desk.conductor.case if workspace is not None else None)
        self.setWindowTitle(self.stage.voice.say("ClientView", "Client view: share this window"))

    def _open(self) -> None:
        if not self._has_a_place:
            self._has_a_place = True
            self._take_place()
        self._follow()
        if self.isVisible():
            self.raise_()
        else:
            self.show()
            self._console.activateWindow()  # the person goes on typing there

    def _take_place(self) -> None:
        """The first time: on another screen than the console where there is one, and inside it."""
        own = self._console.screen()
        screen = other_screen(own, QGuiApplication.screens())
        room = screen.availableGeometry()
        wide = min(USUAL[0], int(room.width() * _OF_THE_SCREEN))
        high = min(USUAL[1], int(room.height() * _OF_THE_SCREEN))
        self.setGeometry(_placed(room, wide, high, is_shared=screen is own))


def other_screen(own: QScreen, screens: list[QScreen]) -> QScreen:
    """A screen that is not `own`; `own` when it is the only one."""
    return next((screen for screen in screens if screen is not own), own)


def _placed(room: QRect, wide: int, high: int, *, is_shared: bool) -> QRect:
    """In the middle of a screen of its own; at the lower right of the console's, so that both are seen to be there."""
    if is_shared:
        return QRect(room.right() - wide, room.bottom() - high, wide, high)
    return QRect(room.left() + (room.width() - wide) // 2, room.top() + (room.height() - high) // 2, wide, high)
