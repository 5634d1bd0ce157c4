"""What pages are handed. They reach nothing else: no globals, no look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.base.secret_clipboard import SecretClipboard
    from app.base.settings import Settings
    from app.onboarding.conductor import Conductor
    from app.onboarding.problems import Problem
    from app.onboarding.registry import Registry
    from app.ui.shell.client_screen import ClientScreen
    from app.ui.texts.language import Languages
    from app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Services:
    """What every page of one app shares."""

    registry: Registry
    clock: Clock
    scope: TaskScope  # of the window; ends with it
    settings: Settings
    languages: Languages
    theme: Theme
    clipboard: SecretClipboard
    client_screen: ClientScreen
    unexpected: Callable[[BaseException], Problem]
    open_url: Callable[[str], bool]
    is_practice: bool
    user: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one open client share. `scope` ends when the client is left, `services.scope` does not."""

    services: Services
    conductor: Conductor
    scope: TaskScope
