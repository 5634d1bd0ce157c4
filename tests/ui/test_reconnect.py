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


async def test_each_way_says_what_it_means_for_which_accounts(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        names = "Compte d’exploitation\u00a04021, Épargne\u00a07713 and Visa Affaires\u00a08841."
        assert f"The old ones stay valid, and nothing stops: {names}" in page.words()
        assert f"3 connected accounts stop until your client enters the new set: {names}" in page.words()

        await bench.in_time(conductor.feed.disconnect())

        assert "Codat says of the connection: Disconnected, as of " in page.words()
        assert "No account is connected: no feed stops." in page.words()
        assert "Accounts go on once your client has linked them again." in page.words()


async def test_a_new_set_after_revoking_is_no_proof_that_the_feed_runs(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await bench.in_time(conductor.credentials.revoke())
        await bench.in_time(conductor.credentials.create())

        assert "Nothing is wrong with this connection." not in page.words()
        assert "“connected” may be from before: ask what your client sees in QuickBooks." in page.words()


@pytest.mark.parametrize(("unlinked", "first"), [(False, "Step 1 of 4"), (True, "Step 1 of 8")])
async def test_without_a_word_on_what_happened_the_likely_steps_follow(
    tmp_path: Path, unlinked: bool, first: str
) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        if unlinked:
            await bench.in_time(conductor.feed.disconnect())
        person = Person(bench.app.console, bench.clock)
        await page.press("reconnect.another_set")
        await bench.clock.advance(2)

        bench.app.console.go(ToStep("guide"))
        await person.until_page("guide.step")

        assert person.text_of("guide.step") == first


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
