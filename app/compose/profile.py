"""Which Codat is talked to: the built-in one, or a server. Made after the first paint; imports what that needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app import __version__
from app.base.secret import Secret
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.https import https_transport
from app.codat.quiet import quiet_http_logging
from app.codat.transport import Transport
from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock
    from app.base.network import WaysOut
    from app.base.ports import KeychainPort

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


def server_client(url: str, keychain: KeychainPort, clock: Clock, ways: WaysOut) -> CodatClient:
    """A Codat-compatible server; the key comes from the environment or the keychain.

    Raises `TroubleError` of kind NO_KEY, `KeychainError`, and `AddressError` for an address that is not allowed.
    """
    quiet_http_logging()
    typed = os.environ.pop(KEY_VARIABLE, "")  # popped: children and crash reports shall not have it
    key = Secret(typed) if typed else keychain.read(url)
    if key is None:
        raise TroubleError(Problem(ProblemKind.NO_KEY))
    return CodatClient(Transport(https_transport(ways=ways), url, CodatKey(key), clock, user_agent=_user_agent()))


def _user_agent() -> str:
    return f"Passerelle/{__version__}"
