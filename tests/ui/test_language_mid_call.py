"""Either language changes in the middle of a call: words change, and nothing that a person chose or typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget

from app.onboarding.case import Language
from app.ui.kit.dialog import Dialog
from app.ui.shell.places import ToRoom, ToStep
from tests.pictures.recovery import leave_a_draft
from tests.support.app_bench import AppBench
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.interface_checks import focusable
from tests.support.person import Person
from tests.ui.test_acceptance import PAGES, fill, focus, kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")
OF_A_CLIENT = [name for name, place in PAGES.items() if not isinstance(place, ToRoom)]
STEP, SECONDS = 7, 120


async def calling(bench: AppBench, page: str) -> Conductor:
    """In a call at step 7, the credentials on the client's window, something typed, scrolled to the end."""
    bench.app.settings.choose("show_seconds", SECONDS)
    conductor = await with_credentials(bench)
    bench.app.console.resize(1024, 640)
    await open_at(bench, conductor, ToStep("guide"))
    bench.app.screen.open()
    bench.app.screen.set_step(STEP)
    issued = conductor.credentials.issued
    assert issued is not None
    bench.app.screen.show_credentials(issued, SECONDS)
    bench.app.console.go(PAGES[page])
    await settle()
    fill(bench)
    return conductor


def call(bench: AppBench) -> dict[str, object]:
    """Where the call is: the client's window and the case."""
    screen, workspace = bench.app.screen, bench.app.console.workspace
    assert workspace is not None
    conductor = workspace.desk.conductor
    return {
        "step": (screen.step, screen.path, screen.layout_id, screen.is_open, screen.is_blank),
        "credentials": (screen.credentials, screen.seconds_left, conductor.credentials.issued),
        "client": replace(conductor.case.client, language=Language.EN),
        "stage": type(conductor.case),
    }


@pytest.mark.parametrize("page", OF_A_CLIENT)
async def test_the_clients_language_leaves_every_page_as_it_is(tmp_path: Path, page: str) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await calling(bench, page)
        person = Person(bench.app.console, bench.clock)
        inside = [one for one in focusable(bench.app.console) if bench.app.console.page.isAncestorOf(one)]
        assert inside
        for target in inside:
            target.setFocus()
            await settle()
            before = (kept(bench, but="client_language."), call(bench), bench.app.languages.language)
            for spoken in (Language.EN, Language.FR):
                await person.press("Ctrl+Shift+L")

                assert conductor.case.client.language is spoken
                assert bench.app.screen.language is spoken
                after = (kept(bench, but="client_language."), call(bench), bench.app.languages.language)
                assert after == before, target.objectName()


@pytest.mark.parametrize("page", OF_A_CLIENT)
async def test_the_apps_language_leaves_the_call_as_it_is(tmp_path: Path, page: str) -> None:
    async with AppBench(tmp_path) as bench:
        await calling(bench, page)
        inside = [one for one in focusable(bench.app.console) if bench.app.console.page.isAncestorOf(one)]
        assert inside
        for target in inside:
            target.setFocus()
            await settle()
            before = (kept(bench), call(bench), bench.app.screen.language)
            for value in ("fr", "en"):
                bench.find(f"language.{value}", QAbstractButton).click()
                await settle()

                assert bench.app.languages.language is Language(value)
                assert (kept(bench), call(bench), bench.app.screen.language) == before, target.objectName()


async def revoke(bench: AppBench) -> None:
    await calling(bench, "credentials")
    await press(bench, "credentials.revoke")


async def disconnect(bench: AppBench) -> None:
    conductor = await calling(bench, "manage")
    await connect(bench, conductor)
    await settle()
    await press(bench, "manage.disconnect")


async def remove_an_account(bench: AppBench) -> None:
    conductor = await calling(bench, "accounts")
    (first, *_rest) = conductor.case.accounts  # type: ignore[union-attr]  # a client with accounts
    await press(bench, f"accounts.row.{first.id}")
    await press(bench, "accounts.remove")


async def discard_a_draft(bench: AppBench) -> None:
    await leave_a_draft(bench)
    await press(bench, "clients.discard")


async def press(bench: AppBench, address: str) -> None:
    bench.find(address, QAbstractButton).click()
    await settle()


def asked(bench: AppBench) -> dict[str, object]:
    """The question that is open: whose, what is ticked, where the keyboard is."""
    (dialog,) = (one for one in bench.app.console.findChildren(Dialog) if one.isVisible())
    ticked = [one.isChecked() for one in dialog.findChildren(QCheckBox)]
    return {"sheet": dialog.objectName(), "ticked": ticked, "focus": focus().objectName(), "place": dialog.isVisible()}


def words_of(bench: AppBench) -> list[str]:
    (dialog,) = (one for one in bench.app.console.findChildren(Dialog) if one.isVisible())
    parts = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and one.text()]
    return parts + [one.text() for one in dialog.findChildren(QAbstractButton) if one.isVisible()]


@pytest.mark.parametrize("ask", [revoke, disconnect, remove_an_account, discard_a_draft], ids=lambda ask: ask.__name__)
async def test_an_open_question_stays_as_it_is_in_other_words(tmp_path: Path, ask: Callable[..., object]) -> None:
    async with AppBench(tmp_path) as bench:
        await ask(bench)  # type: ignore[misc]  # one of the four above
        (dialog,) = (one for one in bench.app.console.findChildren(Dialog) if one.isVisible())
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(True)
        for target in [one for one in focusable(bench.app.console) if dialog.isAncestorOf(one)]:
            target.setFocus()
            await settle()
            before, english, sent = asked(bench), words_of(bench), len(bench.requests)
            for language in (Language.FR, Language.EN):
                bench.app.languages.use(language)
                await settle()

                assert asked(bench) == before
                assert len(bench.requests) == sent
                same = set(english) & set(words_of(bench))
                assert not same if language is Language.FR else words_of(bench) == english


async def test_what_is_typed_in_the_guide_survives_both(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await calling(bench, "guide")
        person = Person(bench.app.console, bench.clock)
        await person.type("guide.code", "324")
        widget = focus()
        cursor = widget.cursorPosition()  # type: ignore[attr-defined]  # a line of text
        for keys in ("Ctrl+Shift+L", "Ctrl+Shift+L"):
            await person.press(keys)
            bench.app.languages.use(Language.FR if bench.app.languages.language is Language.EN else Language.EN)
            await settle()

            assert focus() is widget
            assert (widget.text(), widget.cursorPosition()) == ("324", cursor)  # type: ignore[attr-defined]  # see above
            assert isinstance(widget, QWidget)
