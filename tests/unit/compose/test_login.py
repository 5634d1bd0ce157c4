"""What proves who we are: fetched once, from a thread, within a time, and never sent half."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from app.base.overrides import override
from app.base.ports import KeychainError, KeychainFault
from app.codat.authorize import UnreadyError
from app.codat.errors import NotSentReason
from app.compose.login import KEYCHAIN_SECONDS, Login, Typed, ask_keychain
from app.compose.profiles import CODAT, GATEWAY, Profile
from tests.support.fake_host import FakeKeychain
from tests.support.held_clock import HeldClock, settle
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.secret import Secret

CANARY = "canary-5c1e-key"
AT_CODAT = Profile(CODAT, "codat", "https://api.codat.io", takes_secret=True)


def login(profile: Profile, keychain: FakeKeychain, clock: HeldClock | None = None) -> Login:
    return Login(profile, keychain, clock or HeldClock(), None, Typed())


class SilentKeychain(FakeKeychain):
    """Shows a prompt that nobody answers."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.answered = threading.Event()

    @override
    def read(self, name: str) -> Secret | None:
        self.asked += 1
        self.answered.wait(20)
        return super().read(name)


@pytest.fixture
def silent() -> Iterator[SilentKeychain]:
    made = SilentKeychain()
    yield made
    made.answered.set()


async def test_the_key_is_fetched_once() -> None:
    keychain = FakeKeychain()
    keychain.kept["codat"] = CANARY
    proof = login(AT_CODAT, keychain)
    await proof.ready()
    keychain.kept.clear()
    await proof.ready()

    assert proof.headers()["Authorization"].startswith("Basic ")


async def test_before_it_is_there_nothing_is_claimed() -> None:
    assert login(AT_CODAT, FakeKeychain()).headers() == {}


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (KeychainFault.LOCKED, NotSentReason.KEYCHAIN_LOCKED),
        (KeychainFault.ABSENT, NotSentReason.KEYCHAIN_ABSENT),
        (KeychainFault.REFUSED, NotSentReason.KEYCHAIN_FAILS),
    ],
)
async def test_a_keychain_that_does_not_give_it_is_told_apart(
    fault: KeychainFault, reason: NotSentReason, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain = FakeKeychain()

    def refuse(_name: str) -> Secret | None:
        raise KeychainError("no", fault)

    monkeypatch.setattr(keychain, "read", refuse)
    with pytest.raises(UnreadyError) as raised:
        await login(AT_CODAT, keychain).ready()

    assert raised.value.reason is reason


async def test_without_a_key_that_is_said_and_the_next_try_asks_again() -> None:
    keychain = FakeKeychain()
    proof = login(AT_CODAT, keychain)
    with pytest.raises(UnreadyError) as raised:
        await proof.ready()
    assert raised.value.reason is NotSentReason.NO_KEY

    keychain.kept["codat"] = CANARY
    await proof.ready()
    assert proof.headers() != {}


async def test_what_is_kept_and_is_no_key_is_not_sent() -> None:
    keychain = FakeKeychain()
    keychain.kept["codat"] = "two words"
    with pytest.raises(UnreadyError) as raised:
        await login(AT_CODAT, keychain).ready()

    assert raised.value.reason is NotSentReason.KEY_SHAPE


async def test_a_gateways_token_is_its_own() -> None:
    keychain = FakeKeychain()
    keychain.kept["token https://one.bank.test"] = "token-of-one"
    at_two = Profile(GATEWAY, "gateway", "https://two.bank.test", takes_secret=True)

    with pytest.raises(UnreadyError):
        await login(at_two, keychain).ready()


async def test_a_prompt_that_nobody_answers_ends_the_wait_and_holds_nothing_up(silent: SilentKeychain) -> None:
    clock = HeldClock()
    waiting = asyncio.ensure_future(login(AT_CODAT, silent, clock).ready())
    await until(lambda: silent.asked == 1)
    await clock.advance(KEYCHAIN_SECONDS - 1)
    assert not waiting.done()
    await clock.advance(2)
    await settle()

    with pytest.raises(UnreadyError) as raised:
        await waiting
    assert raised.value.reason is NotSentReason.KEYCHAIN_FAILS
    assert all(one.daemon for one in threading.enumerate() if one.name == "keychain")


async def test_an_answer_that_comes_too_late_is_left_alone(silent: SilentKeychain) -> None:
    clock = HeldClock()
    asking = asyncio.ensure_future(ask_keychain(clock, lambda: silent.read("codat")))
    await until(lambda: silent.asked == 1)
    await clock.advance(KEYCHAIN_SECONDS + 1)
    with pytest.raises(KeychainError, match="in time"):
        await asking
    silent.answered.set()
    await until(lambda: not [one for one in threading.enumerate() if one.name == "keychain"])
