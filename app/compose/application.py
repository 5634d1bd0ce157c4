"""The app put together: what each room is handed, and how it begins and ends."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from app.base.clock import TOLERANCE, CorrectedClock
from app.base.policy import read_policy
from app.base.scope import LoopGate, TaskScope
from app.base.settings import Settings
from app.base.store import StoreTooNewError
from app.compose.lazy_rehearsal import LazyRehearsal
from app.compose.pages import CLIENT_PAGES, ROOMS
from app.compose.profiles import profile_of
from app.onboarding.records import Records
from app.onboarding.registry import Registry
from app.ui.kit.retranslate import retranslate_all
from app.ui.shell.console import Console
from app.ui.shell.services import Services
from app.ui.texts.language import Languages, spoken
from app.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.base.checks import Check
    from app.base.clock import Clock
    from app.base.crashes import Crashes
    from app.base.ports import Host
    from app.base.secret_clipboard import SecretClipboard
    from app.base.shield import Shield
    from app.codat.client import CodatClient
    from app.codat.observed import Observed
    from app.compose.access import AccessDesk
    from app.compose.arguments import Arguments
    from app.compose.guard import Guard
    from app.compose.opening import Opener
    from app.onboarding.forwarding import Forwarder
    from app.onboarding.history import History
    from app.onboarding.problems import Problem
    from app.ui.kit.focus_ring import FocusRing
    from app.ui.shell.attention import Attention
    from app.ui.shell.client_screen import ClientScreen
    from app.ui.shell.client_view import ClientView
    from app.ui.shell.places import Place
    from app.ui.shell.shield_watch import ShieldWatch


class Application:
    """One running Passerelle. `show` paints the first page; `begin` needs the event loop, `end` leaves nothing.

    Raises `PolicyError` when the bank's policy is there and cannot be used, `ProfileClosedError` when it closed the
    profile asked for, `StoreTooNewError` when a newer version wrote the journal: nothing is made then.
    """

    def __init__(self, qt: QApplication, arguments: Arguments, host: Host, clock: Clock) -> None:
        self.qt = qt
        self.arguments = arguments
        self.host = host
        self.clock = CorrectedClock(clock)
        self._told_ahead = timedelta(0)  # how wrong the computer's clock was when it was told last
        self.gate = LoopGate()
        self.scope = TaskScope("app", self.gate, self._task_failed)
        self.folder = arguments.data_dir or host.data_folder()
        self.settings = Settings(self.folder / "settings.json", read_policy(host.policy()))
        self.profile = profile_of(arguments, self.settings, self.folder)
        self.successor: Arguments | None = None  # of the app that comes after this one
        self.languages = Languages(qt, retranslate_all)
        self.languages.use(spoken(self.settings.wished("language", arguments.language)))
        mode = Mode(self.settings.wished("appearance", arguments.theme))
        self.theme = Theme(mode, self.settings.number("text_scale"))
        self.theme.apply(qt, in_haste=True)
        self.profile_folder = self.folder / self.profile.folder
        self.records = self._records()
        minutes = self.settings.number
        self.registry = Registry(
            self.records, self.clock, lambda: self.client, self.scope, lambda: minutes("credentials_minutes")
        )
        self.rehearsal = LazyRehearsal(self) if self.profile.is_practice else None
        self.services = self._services()
        self.console = Console(self.services, ROOMS, CLIENT_PAGES)
        self.console.open_wanted.connect(self._open)
        self.client_view: ClientView | None = None
        self._ring: FocusRing | None = None
        self._guard: Guard | None = None
        self._watch: ShieldWatch | None = None
        self._is_ended = False

    def _records(self) -> Records:
        try:
            return Records(self.profile_folder, self.clock, self.host.user)
        except StoreTooNewError:
            self.languages.forget()
            raise

    def _services(self) -> Services:
        return Services(
            registry=self.registry,
            clock=self.clock,
            scope=self.scope.child("window"),
            settings=self.settings,
            languages=self.languages,
            theme=self.theme,
            late=self,
            unexpected=self.unexpected,
            open_url=self.host.open_url,
            run_checks=self._run_checks,
            look_at_place=self._look_at_place,
            profile=self.profile.kind,
            data_folder=self.folder,
            profile_folder=self.profile_folder,
            rehearsal=self.rehearsal,
            clock_ahead=lambda: self.clock.ahead,
            user=self.host.user,
            ways=lambda: self.host.ways,
        )

    # What the first paint does without

    @cached_property
    def history(self) -> History:
        """The trail as Activity shows it."""
        from app.onboarding.history import History  # noqa: PLC0415  # not for the first paint

        return History(self.records, self.clock, self.forwarder)

    @cached_property
    def forwarder(self) -> Forwarder | None:
        """What carries the trail to the bank, where the bank's policy wants that."""
        from app.compose.forwarding import forwarder_of  # noqa: PLC0415  # not for the first paint

        return forwarder_of(self)

    @cached_property
    def _opener(self) -> Opener:
        from app.compose.opening import Opener  # noqa: PLC0415  # not for the first paint

        return Opener(self)

    @cached_property
    def access(self) -> AccessDesk:
        """What lets the profiles in: keys, tokens, certificates."""
        from app.compose.access import AccessDesk  # noqa: PLC0415  # not for the first paint

        return AccessDesk(self)

    @cached_property
    def clipboard(self) -> SecretClipboard:
        """The one way a secret gets onto the clipboard."""
        from app.base.secret_clipboard import SecretClipboard  # noqa: PLC0415  # not for the first paint

        return SecretClipboard(self.host.clipboard, self.clock, self.scope)

    @cached_property
    def shield(self) -> Shield:
        """What keeps the private windows out of screen shares."""
        from app.base.shield import Shield  # noqa: PLC0415  # not for the first paint, but on Windows

        wanted = "screen_shield"
        return Shield(self.host.captures, lambda: self.settings.flag(wanted) and not self.arguments.allow_capture)

    @cached_property
    def screen(self) -> ClientScreen:
        """What the client sees."""
        from app.ui.shell.client_screen import ClientScreen  # noqa: PLC0415  # not for the first paint

        return ClientScreen(self.clock, self.scope, self.console)

    @cached_property
    def attention(self) -> Attention:
        """Calls a person who works in another window."""
        from app.ui.shell.attention import Attention  # noqa: PLC0415  # not for the first paint

        return Attention(self.host.attention, self.console, self.scope)

    @cached_property
    def crashes(self) -> Crashes:
        """Reports of errors nobody foresaw."""
        from app.compose.unforeseen import crashes_of  # noqa: PLC0415  # not for the first paint

        return crashes_of(self.profile_folder, self.folder, self.clock)

    # Life

    def show(self) -> None:
        """Put the console on screen, hidden from screen shares from the first moment where the system can."""
        if self.host.hides_windows:
            from app.ui.shell.shield_watch import ShieldWatch  # noqa: PLC0415  # nothing to watch elsewhere

            self._watch = ShieldWatch(self.qt, self.shield)
        self.console.show()

    async def begin(self) -> None:
        """The loop runs: what waited for it starts, and what the first paint did without is made."""
        from app.compose.guard import Guard  # noqa: PLC0415  # not for the first paint
        from app.ui.kit.focus_ring import FocusRing  # noqa: PLC0415  # not for the first paint
        from app.ui.shell.client_view import ClientView  # noqa: PLC0415  # see above
        from app.ui.shell.shield_key import ShieldKey  # noqa: PLC0415  # see above
        from app.ui.shell.shortcuts import install  # noqa: PLC0415  # not for the first paint

        self.theme.settle()
        await self.clock.sleep(0)  # between two parts the window takes its keys
        self._ring = FocusRing(self.qt, self.console)
        install(self.console, self.screen)
        await self.clock.sleep(0)
        ShieldKey(self.console, self.services)
        self.client_view = ClientView(self.services, self.console)
        await self.clock.sleep(0)
        self._guard = Guard(self)
        self.gate.open()
        if self.forwarder is not None:
            self.scope.start(self.forwarder.run, "trail to the bank")

    async def end(self) -> None:
        """End in order: secrets first, then windows, tasks, connections and files. Doing it twice is fine."""
        if self._is_ended:
            return
        self._is_ended = True
        self.console.leave_client()
        self.screen.close()
        self.console.hide()
        if self._guard is not None:
            await self._guard.end()
        if self.client_view is not None:
            self.client_view.close_for_good()
        for watcher in (self._ring, self._watch):
            if watcher is not None:
                watcher.end()
        await self.scope.close()
        if "client" in self.__dict__:
            await self.client.close()
        self.records.close()
        self.console.deleteLater()
        self.languages.forget()

    def abandon(self) -> None:
        """It cannot go on, and no loop runs in which to end in order: what is secret goes, and every window."""
        with suppress(Exception):  # it fell; this is the last that can be done
            if self._guard is not None:
                self._guard.leave()
        for window in self.qt.topLevelWidgets():
            window.hide()

    # Codat

    @cached_property
    def client(self) -> CodatClient:
        """The way to Codat."""
        from app.compose import profile  # noqa: PLC0415  # brings httpx and pydantic; not for the first paint

        if self.rehearsal is None:
            client = profile.client_at_work(self.profile, self.host, self.clock.base)
        else:
            client = self.rehearsal.client
        client.transport.listen(self._hear)
        return client

    def _hear(self, observed: Observed) -> None:
        """The server told its time: put ours right, and say so when the computer's clock is wrong, or right again."""
        if observed.clock_skew is None or not observed.is_time_fresh:
            return
        self.clock.hear(observed.clock_skew)
        ahead = self.clock.ahead
        if abs(ahead - self._told_ahead) > TOLERANCE:
            self._told_ahead = ahead
            self.console.show_message()

    async def _run_checks(self) -> tuple[Check, ...]:
        from app.compose.doctor import look_from_window  # noqa: PLC0415  # not for the first paint

        return await look_from_window(self)

    async def _look_at_place(self) -> str:
        from app.compose.folder import place_beside  # noqa: PLC0415  # not for the first paint

        return await place_beside(self.folder)

    def _open(self, place: Place) -> None:
        self._opener.open(place)

    def unexpected(self, error: BaseException) -> Problem:
        """Record an error nobody foresaw and give it a reference code; no value of it is shown or logged."""
        from app.compose.unforeseen import problem_of  # noqa: PLC0415  # not for the first paint

        return problem_of(error, self.crashes)

    def _task_failed(self, error: BaseException) -> None:
        self.console.page.show_problem(self.unexpected(error))
