"""What becomes of secrets when the person leaves, the system asks the app to end, or the app ends by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.compose.application import Application


class Guard:
    """Listens from when it is made; `end` is the last thing it does."""

    def __init__(self, application: Application) -> None:
        self._app = application
        self._is_ended = False
        application.host.session.on_leave(self.leave)
        # Where the system ends its session without waiting for the loop (Windows), these are the last words heard.
        application.qt.commitDataRequest.connect(self._ending)
        application.qt.aboutToQuit.connect(self.leave)

    def leave(self) -> None:
        """Lock, suspend, user switch, log out: hide what the client and the console show, empty the clipboard, now."""
        if self._is_ended:
            return  # the system goes on telling; what came after this app has a guard of its own
        self._app.console.session_left()
        self._app.screen.hide_credentials("lock")
        self._app.clipboard.clear()

    async def end(self) -> None:
        """The app ends: nothing of ours stays on the clipboard."""
        self._is_ended = True
        self._app.qt.commitDataRequest.disconnect(self._ending)
        self._app.qt.aboutToQuit.disconnect(self.leave)
        await self._app.clipboard.end()

    def _ending(self, _manager: object) -> None:
        self.leave()
