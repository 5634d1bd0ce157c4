"""The client view: the only window to share. No controls, one client, the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.pieces.client_stage import ClientStage
from app.ui.shell.client_place import USUAL, first_place, is_within_reach
from app.ui.shell.client_screen import WindowFacts

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.ui.shell.console import Console
    from app.ui.shell.services import Services

SMALLEST: Final = (733, 480)


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
        self._watches_screens = False
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
        QShortcut(QKeySequence("F11"), self).activated.connect(lambda: self._fill(is_full=not self.isFullScreen()))
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self._fill(is_full=False))
        self._screen.fill_wanted.connect(lambda is_full: self._fill(is_full=is_full))
        qt = QGuiApplication.instance()
        if isinstance(qt, QGuiApplication):
            # Later in the same turn of the loop: Qt moves windows off a screen that goes while it tells of it.
            for happened in (qt.screenAdded, qt.screenRemoved):
                happened.connect(self._screens_changed, Qt.ConnectionType.QueuedConnection)
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
        qt = QGuiApplication.instance()
        if isinstance(qt, QGuiApplication):
            qt.screenAdded.disconnect(self._screens_changed)
            qt.screenRemoved.disconnect(self._screens_changed)
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

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tell_window()

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
        if self.isMinimized():
            self.showNormal()
        elif self.isVisible():
            self.raise_()
        else:
            self.show()
            self._watch_screens()
            self._console.activateWindow()  # the person goes on typing there
        self._tell_window()

    # Screens

    def _watch_screens(self) -> None:
        """Either window may be dragged to another screen. The system's windows exist from the first showing on."""
        if not self._watches_screens:
            self._watches_screens = True
            for window in (self.windowHandle(), self._console.windowHandle()):
                if window is not None:
                    window.screenChanged.connect(lambda _screen: self._tell_window())

    def _take_place(self) -> None:
        """The first time, and when the screen it stood on is gone."""
        self.setGeometry(first_place(self._console.screen(), QGuiApplication.screens()))

    def _fill(self, *, is_full: bool) -> None:
        """Fill the screen, or be a window again."""
        if is_full and self.isVisible():
            self.showFullScreen()
        elif self.isFullScreen():
            self.showNormal()

    def _screens_changed(self) -> None:
        """A screen came or went. The console is never covered, and the window never out of reach."""
        if self._is_ending:
            return
        self._has_a_place = self.isVisible() and self._has_own_screen  # else the next opening looks for another screen
        if not self.isVisible():
            return
        place = self.normalGeometry() if self.isFullScreen() else self.frameGeometry()
        if self.isFullScreen() and not self._has_own_screen:
            self.showNormal()
        if not is_within_reach(place, [one.availableGeometry() for one in QGuiApplication.screens()]):
            self._take_place()
        self._tell_window()

    @property
    def _has_own_screen(self) -> bool:
        return self.screen() is not self._console.screen()

    def _tell_window(self) -> None:
        """What the console says of this window."""
        self._screen.tell_window(
            WindowFacts(
                is_minimised=self.isMinimized(), is_full=self.isFullScreen(), has_own_screen=self._has_own_screen
            )
        )
