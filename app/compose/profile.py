"""Which Codat is talked to: the built-in one, or a server. Made after the first paint; imports what that needs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.base.secret import Secret
from app.codat.addresses import AddressError
from app.codat.authorize import CodatKey
from app.codat.certificate import ClientCertificate
from app.codat.client import CodatClient
from app.codat.https import https_transport
from app.codat.quiet import quiet_http_logging
from app.codat.transport import Transport
from app.compose.login import Login, Typed
from app.compose.profiles import SERVER, Profile
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.base.ports import Host

PRACTICE_URL = "https://practice.invalid"  # never looked up: practice has no socket
KEY_VARIABLE = "PASSERELLE_API_KEY"


def practice_client(folder: Path, scenario: str, clock: Clock) -> tuple[CodatClient, Practice]:
    """The built-in Codat, with the state of the last practice run."""
    quiet_http_logging()
    practice = Practice.start(clock, scenario=scenario, state_file=folder / "practice.json")
    transport = Transport(
        PracticeTransport(practice),
        PRACTICE_URL,
        CodatKey(Secret("practice-key")),
        practice.clock,
        user_agent=_user_agent(),
    )
    return CodatClient(transport), practice


def server_client(url: str, host: Host, clock: Clock) -> CodatClient:
    """A Codat-compatible server; the key comes from the environment or the keychain when it is first needed.

    Raises `AddressError` for an address that is not allowed.
    """
    return client_of(Profile(SERVER, "", url, takes_secret=True), host, clock)


def client_of(profile: Profile, host: Host, clock: Clock, typed: Typed | None = None) -> CodatClient:
    """The client of a profile, anything but practice; `typed` stands for what the keychain has, to be tried out.

    What proves who we are is fetched when the first request needs it: a keychain may ask its person first. Raises
    `AddressError` for an address that is not allowed.
    """
    quiet_http_logging()
    certificate = ClientCertificate(Path(profile.certificate)) if profile.takes_certificate else None
    login = Login(profile, host.keychain, clock, certificate, typed or _from_environment(profile))
    return CodatClient(
        Transport(
            https_transport(ways=host.ways, certificate=certificate),
            profile.url,
            login,
            clock,
            user_agent=_user_agent(),
        )
    )


def client_at_work(profile: Profile, host: Host, clock: Clock) -> CodatClient:
    """The client of a window. Raises `TroubleError` for an address that is not allowed, or that nobody entered."""
    try:
        return client_of(profile, host, clock)
    except AddressError:
        raise TroubleError(Problem(ProblemKind.ADDRESS_REFUSED, NextStep.OPEN_SETTINGS)) from None


def _from_environment(profile: Profile) -> Typed:
    """The key of a command line's server. Popped: children and crash reports shall not have it."""
    typed = os.environ.pop(KEY_VARIABLE, "") if profile.kind == SERVER else ""
    return Typed(Secret(typed) if typed else None)


def _user_agent() -> str:
    return f"Passerelle/{__version__}"
