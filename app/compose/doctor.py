"""The doctor: is everything between this computer and Codat as it should be? Reads only; never the list of keys.

Which read tells what comes from Codat's pages on authentication, rate limits, integrations and the profile. What no
read tells (the bank's entry in QuickBooks' list) is not guessed at here.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from app.base.checks import NOT_ASKED, TRAIL, Check
from app.base.clock import TOLERANCE
from app.base.ports import KeychainError, KeychainFault
from app.base.shield import Cover
from app.codat.addresses import AddressError, base_url
from app.codat.errors import CodatError
from app.compose.folder import look_at_folder
from app.compose.login import ask_keychain
from app.compose.unforeseen import about
from app.onboarding.case import Language
from app.onboarding.problems import ProblemKind
from app.onboarding.troubles import problem_of
from app.onboarding.watch import QUOTA_FLOOR
from app.ui.texts.checks import check_words
from app.ui.texts.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from app.base.clock import Clock
    from app.base.ports import Host
    from app.codat.client import CodatClient
    from app.compose.application import Application
    from app.compose.profiles import Profile
    from app.onboarding.forwarding import Forwarded
    from app.onboarding.problems import Problem

_NEEDED_TYPES: Final = {"bankaccounts", "banktransactions"}
_OF_CODAT: Final = ("codat", "quota", "integration", "instance", "data_types", "clock")
_PROOFS: Final = {
    (False, False): "key_not_needed",
    (True, False): "key_there",
    (False, True): "certificate_there",
    (True, True): "both_there",
}
_HTTPS_PORT: Final = 443
KEYCHAIN_SECONDS: Final = 10.0  # nobody asked for a key, so nobody is expected to type a password
_PROBE: Final = "doctor-probe"  # a name under which nothing is ever kept


class WindowFacts(NamedTuple):
    """What only a running window knows."""

    cover: Cover  # what screen shares get of it
    hears_locks: bool  # whether this computer tells it that the session is left
    forwarded: Forwarded | None = None  # how far the bank has the trail, where it wants it


async def look_from_window(application: Application) -> tuple[Check, ...]:
    """Every check of the profile that the window works with."""
    it = application
    forwarded = it.forwarder.state() if it.forwarder is not None else None
    window = WindowFacts(it.shield.state, it.host.session.is_listening, forwarded)
    return await look_at_all(it.profile, lambda: it.client, it.clock, it.host, it.folder, window)


async def look_at_all(
    profile: Profile,
    make_client: Callable[[], CodatClient],
    clock: Clock,
    host: Host,
    folder: Path,
    window: WindowFacts | None = None,
) -> tuple[Check, ...]:
    """Every check of a profile. Never raises for what is wrong: that is the answer."""
    look = _Look(clock)
    client = await _client(profile, make_client, look)
    if client is not None:
        asked = await look_at_codat(client, clock, host, folder, needs_key=not profile.is_practice)
        look.checks.extend(asked)
    else:
        for name in _OF_CODAT:
            look.found(name, NOT_ASKED, ok=False)
        await look.at_this_computer(host, folder, needs_key=True)
    await look.at_the_way(profile, host)
    look.found("versions", "versions_told", ok=True, **about())
    look.at_windows(host, window)
    return tuple(look.checks)


async def _client(profile: Profile, make_client: Callable[[], CodatClient], look: _Look) -> CodatClient | None:
    """The profile's client, after telling profile and key; None when there is no way to ask."""
    try:
        host = "" if profile.is_practice else urlsplit(base_url(profile.url)).netloc
        client = make_client()
    except AddressError:
        look.found("profile", "address_refused", ok=False)
        return None
    look.found("profile", "practice" if profile.is_practice else profile.kind, host=host)
    try:
        await client.transport.ready()
    except CodatError as error:
        look.found("key", problem_of(error).kind.value, ok=False)
        return None
    look.found("key", _PROOFS[profile.takes_secret, profile.takes_certificate])
    return client


async def look_at_codat(
    client: CodatClient, clock: Clock, host: Host, folder: Path, *, needs_key: bool = False
) -> tuple[Check, ...]:
    """What Codat tells of this instance, and this computer's part. Practice (`needs_key` false) needs no keychain."""
    look = _Look(clock)
    if await look.ask("codat", lambda: _answers(client, look)):
        await look.ask("integration", lambda: _integration(client, look))
        await look.ask("instance", lambda: _instance(client, look))
        await _data_types(client, look)
        _skew(client, look)
    else:
        for name in _OF_CODAT[1:]:
            look.found(name, NOT_ASKED, ok=False)
    await look.at_this_computer(host, folder, needs_key=needs_key)
    return tuple(look.checks)


class _Look:
    """One look at everything: collects the checks and times them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._english = Speaker(Language.EN)
        self._since = clock.monotonic()
        self.checks: list[Check] = []

    def found(self, name: str, word: str, /, *, ok: bool = True, **facts: object) -> None:
        """Note what was found; it took the time since the check before."""
        now = self._clock.monotonic()
        check = Check(name, ok, "", round((now - self._since) * 1000), word, facts)
        self._since = now
        detail = check_words(check, self._english).sentence
        self.checks.append(Check(name, ok, detail, check.ms, word, facts))

    async def ask(self, name: str, question: Callable[[], Awaitable[None]]) -> bool:
        """Ask Codat; false when there was no good answer, which is then the finding."""
        try:
            await question()
        except CodatError as error:
            self.trouble(name, problem_of(error))
            return False
        return True

    def trouble(self, name: str, problem: Problem) -> None:
        """Note a failure."""
        self.found(name, problem.kind.value, ok=False, until=problem.until, now=self._clock.now, about=problem.about)

    async def at_this_computer(self, host: Host, folder: Path, *, needs_key: bool) -> None:
        """Keychain and data folder. Both may block, the keychain on a prompt for ever: off the loop."""
        try:
            await ask_keychain(self._clock, lambda: host.keychain.read(_PROBE), KEYCHAIN_SECONDS)
        except KeychainError as error:
            word = "keychain_waits" if error.fault is KeychainFault.SILENT else "keychain_fails"
            self.found("keychain", word if needs_key else "keychain_not_needed", ok=not needs_key)
        else:
            self.found("keychain", "keychain_answers")
        word = await asyncio.to_thread(look_at_folder, folder)
        self.found("folders", word, ok=word == "folder_fine")

    async def at_the_way(self, profile: Profile, host: Host) -> None:
        """Whom this computer trusts, and through which proxies it goes."""
        where = urlsplit(profile.url)
        name = where.hostname or ""
        if where.scheme != "https":
            word = "way_not_needed" if profile.is_practice else "way_not_asked"
            for check in ("trust", "proxy"):
                self.found(check, word, ok=profile.is_practice or where.scheme == "http")
            return
        codat = next((one for one in self.checks if one.name == "codat"), None)
        if codat is not None and codat.ok:
            self.found("trust", "trust_holds", host=name)
        elif codat is not None and codat.word == ProblemKind.TLS_UNTRUSTED.value:
            self.found("trust", codat.word, ok=False, **codat.facts)
        else:
            self.found("trust", NOT_ASKED, ok=False)
        first = (await host.ways.ways(name, where.port or _HTTPS_PORT))[0]
        if first is None:
            self.found("proxy", "proxy_none", host=name)
        else:
            self.found("proxy", "proxy_named", proxy=str(first))

    def at_windows(self, host: Host, window: WindowFacts | None) -> None:
        """What screen shares get, and whether a locked session is heard of. Without a window: what can be had."""
        if window is None:
            offered = host.captures.offered
            self.found("shield", "shield_offered" if offered is Cover.HIDDEN else f"shield_{offered.value}")
            return
        self.found("shield", f"shield_{window.cover.value}", ok=window.cover is not Cover.REFUSED)
        if window.forwarded is not None:
            self.found("trail", TRAIL, ok=window.forwarded.obstacle is None, forwarded=window.forwarded)
        word = "locks_heard" if window.hears_locks else "locks_unheard"
        self.found("session", word, ok=window.hears_locks)


async def _answers(client: CodatClient, look: _Look) -> None:
    observed = await client.preflight.quota()
    look.found("codat", "answers")
    left, limit = observed.quota_remaining, observed.quota_limit
    if left is None or limit is None:
        look.found("quota", "quota_unknown")
    elif left < QUOTA_FLOOR:
        look.found("quota", "quota_low", ok=False, left=left)
    else:
        look.found("quota", "quota_left", left=left, limit=limit)


async def _integration(client: CodatClient, look: _Look) -> None:
    integration = await client.preflight.integration()
    if integration is None:
        look.found("integration", "feeds_missing", ok=False)
    elif integration.enabled:
        look.found("integration", "feeds_enabled")
    else:
        look.found("integration", "feeds_disabled", ok=False)


async def _instance(client: CodatClient, look: _Look) -> None:
    name = (await client.preflight.profile()).name
    if name:
        look.found("instance", "instance_named", name=name)
    else:
        look.found("instance", "instance_unnamed")


async def _data_types(client: CodatClient, look: _Look) -> None:
    """Codat has no word "enabled" for them, so whatever is found is advice."""
    try:
        listed = {setting.data_type.lower() for setting in await client.preflight.sync_settings()}
    except CodatError:
        look.found("data_types", "types_unread")
        return
    look.found("data_types", "types_listed" if listed >= _NEEDED_TYPES else "types_missing")


def _skew(client: CodatClient, look: _Look) -> None:
    skew = client.transport.observed.clock_skew
    if skew is None:
        look.found("clock", "clock_unknown")
    elif abs(skew) <= TOLERANCE:
        look.found("clock", "clock_right")
    else:
        word = "clock_behind" if skew > timedelta(0) else "clock_ahead"
        look.found("clock", word, ok=False, minutes=round(abs(skew) / timedelta(minutes=1)))
