"""The Reconnect page: nothing when nothing is wrong, else one more set, or everything anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.practice.faults import FaultName, rule
from app.ui.shell.places import ToStep
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import RECONNECT, connect, open_at, with_credentials
from tests.support.person import Person
from tests.ui.pages.manage import Reconnect

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")


async def opened(bench: AppBench) -> tuple[Reconnect, Conductor]:
    """The page of a client whose three accounts are connected."""
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await open_at(bench, conductor, RECONNECT)
    return Reconnect(bench), conductor


def sets(bench: AppBench) -> list[bool]:
    """Of each set, whether it is revoked."""
    return [one["revoked"] for one in bench.companies[0]["connections"][0]["credentialSets"]]


async def test_it_says_that_nothing_is_wrong(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        assert "Nothing is wrong with this connection. Reconnect only if QuickBooks asks." in page.words()
        assert bench.app.console.page.primary is None


async def test_it_says_what_is_wrong(tmp_path: Path) -> None:
    async with AppBench(tmp_path, "--lang", "fr") as bench:
        page, conductor = await opened(bench)

        await bench.in_time(conductor.credentials.revoke())

        assert "Cette connexion fonctionne." not in page.words()
        assert "Tous les identifiants ont été révoqués" in page.words()
        assert "« Pour révision »".replace(" ", "\u00a0", 1) in page.words().replace("révision\u00a0»", "révision »")


async def test_another_set_adds_one_and_goes_to_the_credentials(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)

        await page.press("reconnect.another_set")
        await bench.clock.advance(1)

        assert bench.app.console.name == "credentials"
        assert conductor.credentials.issued is not None
        assert sets(bench) == [False, False]
        assert heard == ["Credentials created."]


async def test_revoking_first_asks_then_does_both(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await page.press("reconnect.revoke_first")
        assert sets(bench) == [False], "asked first"

        await page.agree_to_revoke()
        await bench.clock.advance(1)

        assert sets(bench) == [True, False]
        assert bench.app.console.name == "credentials"
        assert conductor.credentials.issued is not None


async def test_trying_again_goes_on_where_it_stopped(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)
        bench.practice.switchboard.add(rule("generate-credentials", FaultName.CUT_BEFORE, times=1))
        await page.press("reconnect.revoke_first")
        await page.agree_to_revoke()
        await bench.clock.advance(1)
        assert bench.app.console.name == "reconnect"

        await page.press("notice.action")
        await bench.clock.advance(1)

        assert sets(bench) == [True, False]
        assert len([one for one in bench.requests if one["method"] == "DELETE"]) == 1


async def test_what_happened_leads_to_the_steps_that_put_it_right(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)
        person = Person(bench.app.console, bench.clock)
        await person.choose("reconnect.situation", "error_banner")
        assert "Do not disconnect first: that can bring duplicates." in page.words()

        await person.go_press("reconnect.steps")

        assert bench.app.console.name == "guide"
        assert (bench.app.screen.path, bench.app.screen.step) == ("update_sign_in", 1)


async def test_a_new_set_goes_with_the_steps_that_were_chosen(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        _, conductor = await opened(bench)
        await bench.in_time(conductor.credentials.revoke())
        person = Person(bench.app.console, bench.clock)
        await person.choose("reconnect.situation", "revoked")
        await person.go_press("reconnect.another_set")
        await bench.clock.advance(2)
        assert bench.app.console.name == "credentials"

        bench.app.console.go(ToStep("guide"))
        await person.until_page("guide.step")

        assert person.text_of("guide.step") == "Step 1 of 4"
