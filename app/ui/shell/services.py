"""What pages are handed. They reach nothing else: no globals, no look-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from app.base.checks import Check
    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.base.secret_clipboard import SecretClipboard
    from app.base.settings import Settings
    from app.onboarding.conductor import Conductor
    from app.onboarding.history import History
    from app.onboarding.problems import Problem
    from app.onboarding.registry import Registry
    from app.ui.shell.client_screen import ClientScreen
    from app.ui.texts.language import Languages
    from app.ui.theme.theme import Theme


class Rehearsal(Protocol):
    """A practice call: its scenario, and what the scripted client says. Words are the page's."""

    @property
    def scenario(self) -> str:
        """The scenario under way, for example "smooth" or "refused-once"."""
        ...

    @property
    def scenarios(self) -> tuple[str, ...]:
        """Every scenario there is."""
        ...

    def choose(self, scenario: str) -> None:
        """Play another scenario from now on; what Codat holds stays."""
        ...

    def heard(self, company_id: str) -> tuple[str, ...]:
        """What the client of that company has said so far, oldest first, for example "refused" or "linked"."""
        ...


class Services(NamedTuple):
    """What every page of one app shares."""

    registry: Registry
    history: History  # the trail as Activity shows it
    clock: Clock
    scope: TaskScope  # of the window; ends with it
    settings: Settings
    languages: Languages
    theme: Theme
    clipboard: SecretClipboard
    client_screen: ClientScreen
    unexpected: Callable[[BaseException], Problem]
    open_url: Callable[[str], bool]
    run_checks: Callable[[], Awaitable[tuple[Check, ...]]]  # what Doctor shows
    guide_folder: Path  # the bank's edited guides
    rehearsal: Rehearsal | None  # in practice only
    user: str

    @property
    def is_practice(self) -> bool:
        """Whether Codat is the built-in one."""
        return self.rehearsal is not None


class Desk(NamedTuple):
    """What the pages of one open client share. `scope` ends when the client is left, `services.scope` does not."""

    services: Services
    conductor: Conductor
    scope: TaskScope
