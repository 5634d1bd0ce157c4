"""The doctor against practice: each fault has its own answer, in both languages, and the list of keys is never read."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.base.checks import NOT_ASKED
from app.codat.observed import Watch
from app.compose.doctor import KEYCHAIN_SECONDS, look_at_all, look_at_codat
from app.compose.profile import client_of
from app.compose.profiles import Profile
from app.onboarding.case import Language
from app.practice.faults import FaultName
from app.ui.texts.checks import check_words
from app.ui.texts.speaker import Speaker
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock
from tests.unit.onboarding.bench import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.base.checks import Check

QUOTA = "list-companies"
INTEGRATION = "get-integration"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path


@pytest.fixture
def bench(folder: Path) -> Iterator[Bench]:
    made: list[Bench] = []

    async def make() -> None:
        made.append(Bench(folder / "practice"))

    asyncio.run(make())
    yield made[0]
    asyncio.run(made[0].close())


async def looked(bench: Bench, folder: Path, host: FakeHost | None = None) -> dict[str, Check]:
    checks = await bench.in_time(look_at_codat(bench.codat, bench.clock, host or FakeHost(folder), folder))
    return {check.name: check for check in checks}


async def test_everything_is_well(bench: Bench, folder: Path) -> None:
    checks = await looked(bench, folder)

    assert list(checks) == [
        "codat",
        "quota",
        "integration",
        "instance",
        "data_types",
        "clock",
        "keychain",
        "folders",
    ]
    assert all(check.ok for check in checks.values())
    assert checks["instance"].detail == "You are working in “Practice”."


async def test_it_reads_only_and_never_the_keys(bench: Bench, folder: Path) -> None:
    await looked(bench, folder)

    asked = {(seen.method, seen.path) for seen in bench.practice.records}
    assert {method for method, _ in asked} == {"GET"}
    assert not any("apikeys" in path.lower() for _, path in asked)


@pytest.mark.parametrize(
    ("fault", "params", "word"),
    [
        (FaultName.OFFLINE, {}, "offline"),
        (FaultName.REFUSED, {}, "unreachable"),
        (FaultName.STATUS, {"status": 401}, "key_refused"),
        (FaultName.STATUS, {"status": 402}, "plan_limit"),
        (FaultName.STATUS, {"status": 403}, "not_allowed"),
        (FaultName.STATUS, {"status": 429, "retryAfter": 3600}, "rate_limited"),
        (FaultName.STATUS, {"status": 503}, "codat_down"),
        (FaultName.HTML, {"status": 200}, "sign_in_page"),
    ],
)
async def test_no_good_answer_is_told_once(
    bench: Bench, folder: Path, fault: FaultName, params: dict[str, Any], word: str
) -> None:
    bench.fault(QUOTA, fault, times=10, **params)

    checks = await looked(bench, folder)

    assert not checks["codat"].ok
    assert checks["codat"].word == word
    left_out = [checks[name].word for name in ("quota", "integration", "instance", "data_types", "clock")]
    assert left_out == [NOT_ASKED] * 5
    french = check_words(checks["codat"], Speaker(Language.FR)).sentence
    assert french
    assert french != checks["codat"].detail


async def test_a_missing_integration_is_told(bench: Bench, folder: Path) -> None:
    bench.fault(INTEGRATION, FaultName.STATUS, times=10, status=404)
    bench.fault("list-integrations", FaultName.STATUS, times=10, status=500)

    checks = await looked(bench, folder)

    assert checks["integration"].word == "codat_down"
    assert checks["instance"].ok, "the other questions are asked all the same"


async def test_data_types_are_advice_only(bench: Bench, folder: Path) -> None:
    bench.fault("get-profile-syncSettings", FaultName.STATUS, times=10, status=403)

    checks = await looked(bench, folder)

    assert checks["data_types"].ok
    assert checks["data_types"].word == "types_unread"


async def test_a_clock_that_is_wrong_is_told_with_the_minutes(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    see = Watch.see

    def late(self: Watch, headers: Any, now: Any) -> None:
        see(self, headers, now - timedelta(minutes=12))

    monkeypatch.setattr(Watch, "see", late)

    checks = await looked(bench, folder)

    assert checks["clock"].detail == "This computer’s clock is 12 minutes behind Codat’s. Set it right."


async def test_a_keychain_matters_only_where_a_key_is_kept(bench: Bench, folder: Path) -> None:
    host = FakeHost(folder)
    host.keychain.is_broken = True

    in_practice = await looked(bench, folder, host)
    at_a_bank = await bench.in_time(look_at_codat(bench.codat, bench.clock, host, folder, needs_key=True))

    assert in_practice["keychain"].ok
    assert [check.word for check in at_a_bank if check.name == "keychain" and not check.ok] == ["keychain_fails"]


async def test_a_keychain_that_waits_for_somebody_holds_nothing_up(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host, answered = FakeHost(folder), threading.Event()
    monkeypatch.setattr(host.keychain, "read", lambda _: answered.wait(10))

    checks = await bench.in_time(look_at_codat(bench.codat, bench.clock, host, folder, needs_key=True))
    answered.set()

    assert bench.clock.monotonic() >= KEYCHAIN_SECONDS
    found = {check.name: check for check in checks}
    assert (found["keychain"].ok, found["keychain"].word) == (False, "keychain_waits")
    assert found["folders"].ok, "what comes after it is looked at"


async def test_a_data_folder_that_is_a_file_is_told(bench: Bench, folder: Path) -> None:
    (folder / "data").write_text("in the way")

    checks = await looked(bench, folder / "data", FakeHost(folder))

    assert checks["folders"].word == "folder_unwritable"


async def test_a_data_folder_that_is_copied_elsewhere_is_told(bench: Bench, folder: Path) -> None:
    checks = await looked(bench, folder / "OneDrive - Banque" / "data", FakeHost(folder))

    assert (checks["folders"].ok, checks["folders"].word) == (False, "folder_copied")
    assert "OneDrive" in checks["folders"].detail


@pytest.mark.parametrize(
    ("server", "word"),
    [("https://codat.test", ("key", "no_key")), ("http://codat.test", ("profile", "address_refused"))],
)
async def test_without_a_way_to_ask_that_is_the_finding(folder: Path, server: str, word: tuple[str, str]) -> None:
    host, clock = FakeHost(folder), HeldClock()
    asked = Profile("server", "", server, takes_secret=True)

    checks = await look_at_all(asked, lambda: client_of(asked, host, clock), clock, host, folder)

    assert [(check.name, check.word) for check in checks if not check.ok and check.word != NOT_ASKED] == [word]
