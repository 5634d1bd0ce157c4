"""What the client sees, as a value: one place that the client view, its thumbnail and the console all read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.guide.content import LINK
from app.onboarding.kinds import Language

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.onboarding.credentials import IssuedCredentials


class WindowFacts(NamedTuple):
    """What became of the window, as far as the console has to say it."""

    is_minimised: bool = False
    is_full: bool = False
    has_own_screen: bool = False  # the console stands on another


class ClientScreen(QObject):
    """The client view's state. Switching client blanks it before anything of the new client is there."""

    changed = Signal()
    opened = Signal()  # a person wants the window: the console shows it
    closed = Signal()
    fill_wanted = Signal(bool)  # a person wants it to fill its screen, or not any more
    credentials_hidden = Signal(str)  # why: "time", "person", "lock", "client", "dropped"

    def __init__(self, clock: Clock, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scope = scope
        self._is_open = False
        self._is_blank = True
        self._step = 1
        self._language = Language.EN
        self._layout = "A"
        self._path = LINK
        self._is_linked = False
        self._credentials: IssuedCredentials | None = None
        self._until = 0.0
        self._client_key = ""
        self.window = WindowFacts()
        self.is_call_checked = False
        """Whether the person said, for the client on show, that the call is not recorded and QuickBooks is open."""

    @property
    def is_open(self) -> bool:
        """Whether the window is wanted."""
        return self._is_open

    @property
    def is_blank(self) -> bool:
        """Whether only the bank's name is shown."""
        return self._is_blank

    @property
    def step(self) -> int:
        """The step of the path on show, from 1."""
        return self._step

    @property
    def path(self) -> str:
        """The path on show: the eight steps, or a chapter of the guide by its id."""
        return self._path

    @property
    def language(self) -> Language:
        """The client's language."""
        return self._language

    @property
    def layout_id(self) -> str:
        """Which menu of QuickBooks the client has, an id of the guide's layouts."""
        return self._layout

    @property
    def is_linked(self) -> bool:
        """Whether it says that every account is linked, in place of the step."""
        return self._is_linked

    @property
    def client_key(self) -> str:
        """The onboard key of the client on show, "" for none."""
        return self._client_key

    @property
    def credentials(self) -> IssuedCredentials | None:
        """The set on show, None while hidden."""
        issued = self._credentials
        is_over = self._clock.monotonic() >= self._until
        return None if issued is None or self._is_blank or is_over or issued.password.is_dropped else issued

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the credentials are hidden; 0 while they are."""
        return max(0, round(self._until - self._clock.monotonic())) if self.credentials is not None else 0

    def begin(self, client_key: str, step: int, language: Language) -> None:
        """Another client, or none (""): what was shown goes first."""
        self._hide("client")
        self._client_key = client_key
        self._step, self._language = step, language
        self._layout, self._path, self._is_linked = "A", LINK, False
        self._is_blank = not client_key
        self.is_call_checked = False
        self.changed.emit()

    def open(self) -> None:
        """Show the window."""
        self._is_open = True
        self._is_blank = not self._client_key
        self.opened.emit()
        self.changed.emit()

    def close(self) -> None:
        """Close the window; credentials are hidden with it."""
        self._hide("person")
        self._is_open = False
        self.closed.emit()
        self.changed.emit()

    def fill(self, *, is_full: bool) -> None:
        """Let the window fill its screen, or be a window again."""
        self.fill_wanted.emit(is_full)

    def tell_window(self, facts: WindowFacts) -> None:
        """The window says what became of it."""
        if facts != self.window:
            self.window = facts
            self.changed.emit()

    def set_step(self, step: int) -> None:
        """Show a step."""
        if step != self._step or self._is_linked:
            self._step, self._is_linked = step, False
            self.changed.emit()

    def set_path(self, path: str, step: int = 1) -> None:
        """Show a step of the eight, or of a chapter."""
        if (path, step) != (self._path, self._step) or self._is_linked:
            self._path, self._step, self._is_linked = path, step, False
            self.changed.emit()

    def set_layout(self, layout: str) -> None:
        """Show the words of another menu of QuickBooks."""
        if layout != self._layout:
            self._layout = layout
            self.changed.emit()

    def show_linked(self) -> None:
        """Say that every account is linked; credentials have done their work and go."""
        if not self._is_linked:
            self._hide("dropped")
            self._is_linked = True
            self.changed.emit()

    def set_language(self, language: Language) -> None:
        """Speak another language; step and data stay."""
        if language is not self._language:
            self._language = language
            self.changed.emit()

    def show_credentials(self, issued: IssuedCredentials, seconds: int) -> None:
        """Show a set for so long; showing again starts anew."""
        self._credentials = issued
        self._is_blank = False
        self._until = self._clock.monotonic() + seconds
        self._scope.start(self._hide_in_time, "hide credentials")
        self.changed.emit()

    def hide_credentials(self, why: str = "person") -> None:
        """Hide the set, leave the step."""
        if self._credentials is not None:
            self._hide(why)
            self.changed.emit()

    def blank(self) -> None:
        """Hide everything at once: only the bank's name is left."""
        self._hide("person")
        self._is_blank = True
        self.changed.emit()

    def unblank(self) -> None:
        """Show the step again; credentials stay hidden."""
        self._is_blank = not self._client_key
        self.changed.emit()

    def _hide(self, why: str) -> None:
        if self._credentials is not None:
            self._credentials = None
            self.credentials_hidden.emit(why)

    async def _hide_in_time(self) -> None:
        until = self._until
        while self._credentials is not None and self._until == until:
            if self._clock.monotonic() >= until:
                self._hide("time")
                self.changed.emit()
                return
            await self._clock.sleep(min(1.0, until - self._clock.monotonic()))
            self.changed.emit()
