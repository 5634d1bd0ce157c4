"""What pages are handed. They reach nothing else: no globals, no look-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import timedelta
    from pathlib import Path

    from app.base.checks import Check
    from app.base.clock import Clock
    from app.base.network import WaysOut
    from app.base.scope import TaskScope
    from app.base.secret_clipboard import SecretClipboard
    from app.base.settings import Settings
    from app.base.shield import Shield
    from app.onboarding.conductor import Conductor
    from app.onboarding.history import History
    from app.onboarding.problems import Problem
    from app.onboarding.registry import Registry
    from app.ui.shell.attention import Attention
    from app.ui.shell.client_screen import ClientScreen
    from app.ui.shell.handed import AccessPort, Late, Rehearsal
    from app.ui.texts.language import Languages
    from app.ui.theme.theme import Theme


class Services(NamedTuple):
    """What every page of one app shares."""

    registry: Registry
    clock: Clock
    scope: TaskScope  # of the window; ends with it
    settings: Settings
    languages: Languages
    theme: Theme
    late: Late
    unexpected: Callable[[BaseException], Problem]
    open_url: Callable[[str], bool]
    run_checks: Callable[[], Awaitable[tuple[Check, ...]]]  # what Doctor shows
    look_at_place: Callable[[], Awaitable[str]]  # what Doctor says of where the data folder is; "" when all is well
    profile: str  # "practice", "codat", "gateway" or "server"
    data_folder: Path
    profile_folder: Path  # what belongs to the profile alone
    rehearsal: Rehearsal | None  # in practice only
    clock_ahead: Callable[[], timedelta]  # how far this computer's clock is wrong, zero while it is right
    user: str
    ways: Callable[[], WaysOut]  # out of this computer; a proxy may want to know who the person is

    @property
    def is_practice(self) -> bool:
        """Whether Codat is the built-in one."""
        return self.rehearsal is not None

    @property
    def own_folder(self) -> Path:
        """Where this computer keeps what the bank chose: its logo, copies of the guides to edit."""
        return self.data_folder / "guides"

    @property
    def guide_folder(self) -> Path:
        """Where the bank's edited guides are."""
        chosen = self.settings.text("guide_folder")
        return type(self.data_folder)(chosen) if chosen else self.own_folder

    @property
    def access(self) -> AccessPort:
        """What lets the profiles in."""
        return self.late.access

    @property
    def history(self) -> History:
        """The trail as Activity shows it."""
        return self.late.history

    @property
    def clipboard(self) -> SecretClipboard:
        """The one way a secret gets onto the clipboard."""
        return self.late.clipboard

    @property
    def attention(self) -> Attention:
        """Calls a person who works in another window."""
        return self.late.attention

    @property
    def shield(self) -> Shield:
        """What keeps the private windows out of screen shares."""
        return self.late.shield

    @property
    def client_screen(self) -> ClientScreen:
        """What the client sees."""
        return self.late.screen


class Desk(NamedTuple):
    """What the pages of one open client share. `scope` ends when the client is left, `services.scope` does not."""

    services: Services
    conductor: Conductor
    scope: TaskScope
