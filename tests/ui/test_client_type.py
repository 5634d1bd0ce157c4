"""A23, by what is really drawn: nothing the client reads is small or cut, whatever names, size, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from app.base.settings import SCHEMA
from app.guide.content import LINK
from app.onboarding.case import AccountType, Language
from app.onboarding.drafting import MAX_NAME
from app.ui.kit.secret_view import SecretView
from app.ui.shell.places import ToStep
from app.ui.theme.fonts import secret_family
from tests.pictures.client_view import CHAPTERS
from tests.support.app_bench import AppBench
from tests.support.drawn_texts import behind, drawn_texts
from tests.support.handed_over import ACCOUNTS, connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from app.onboarding.conductor import Conductor
    from app.ui.shell.client_view import ClientView

pytestmark = pytest.mark.usefixtures("qapp")
SMALLEST, SMALLEST_SECRET = 18, 48
SIZES = [(733, 480), (1024, 640), (1280, 800), (1920, 1080)]
LONGEST = {
    "bank_name_en": "Northbridge Cooperative Bank of the Eastern Townships, Canada",
    "bank_name_fr": "Banque coopérative Northbridge de l’Estrie et de la Montérégie",
    "team": "équipe des flux bancaires, Direction des services aux PME",
    "callout_title_en": "Any questions before, during or after this call?",
    "callout_title_fr": "Des questions avant, pendant ou après cet appel?",
    "callout_body_en": "Call your branch at 450 555-0142 or the business services team at 1 800 555-0199, "
    "Monday to Friday from 8 a.m. to 8 p.m., Saturday from 9 to 5.",
    "callout_body_fr": "Appelez votre succursale au 450 555-0142 ou les services aux entreprises au 1 800 555-0199, "
    "du lundi au vendredi de 8\u00a0h à 20\u00a0h, le samedi de 9\u00a0h à 17\u00a0h.",
}


async def long_names(bench: AppBench) -> Conductor:
    """A bank, words and accounts as long as they may be."""
    for key, words in LONGEST.items():
        bench.app.settings.choose(key, words[: SCHEMA[key].longest])
    conductor = await bench.client("Ébénisterie Saint-Barthélemy-de-la-Grande-Rivière-du-Loup et associés inc.")
    for number in range(4):
        name = f"Compte d’exploitation commerciale en dollars américains numéro {number + 1} de la division Nord-Ouest"
        await bench.add(conductor, name[:MAX_NAME], AccountType.CHECKING, f"0012402{number}", ACCOUNTS[0][3])
    await bench.in_time(conductor.credentials.create())
    return conductor


async def states(bench: AppBench, conductor: Conductor) -> AsyncIterator[str]:
    """Every step of every path, the credentials, all linked, blank; in each language."""
    await open_at(bench, conductor, ToStep("guide"))
    screen, workspace = bench.app.screen, bench.app.console.workspace
    assert workspace is not None
    screen.open()
    issued = conductor.credentials.issued
    assert issued is not None
    for language in Language:
        workspace.speak(language)
        for path, steps in {LINK: 8, **CHAPTERS}.items():
            for number in range(1, steps + 1):
                screen.set_path(path, number)
                yield f"{language.value}, {path} {number}"
        screen.set_path(LINK)
        screen.show_credentials(issued, 60)
        yield f"{language.value}, credentials"
        screen.hide_credentials()
    screen.blank()
    yield "blank"
    screen.unblank()
    await connect(bench, conductor)
    screen.show_linked()
    for language in Language:
        workspace.speak(language)
        yield f"{language.value}, all linked"


def faults(view: ClientView) -> list[str]:
    """What is small, sticks out, or could take the focus."""
    image, room = view.grab().toImage(), QRectF(view.rect())
    seen = [one for one in drawn_texts(view) if behind(image, one)]
    found = [] if seen else ["nothing is drawn"]
    found += [f"{one.px:g} px: {one.text!r}" for one in seen if one.px < SMALLEST]
    found += [f"sticks out: {one.text!r} {one.place}" for one in seen if not room.contains(one.place.center())]
    found += [f"ends outside: {one.text!r} {one.place}" for one in seen if one.place.right() > room.right() + 1]
    children = view.findChildren(QWidget)
    found += [f"takes focus: {one}" for one in children if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return found


@pytest.mark.parametrize(("names", "scale"), [("usual", 100), ("longest", 130)])
async def test_every_word_is_large_and_inside(tmp_path: Path, names: str, scale: int) -> None:
    (tmp_path / "settings.json").write_text(f'{{"text_scale": {scale}}}')
    async with AppBench(tmp_path) as bench:
        conductor = await (with_credentials(bench) if names == "usual" else long_names(bench))
        view = bench.app.client_view
        assert view is not None
        found: list[str] = []
        async for state in states(bench, conductor):
            for size in SIZES:
                view.resize(*size)
                await settle()
                found += [f"{state} at {size[0]}x{size[1]}: {one}" for one in faults(view)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("names", "scale"), [("usual", 100), ("longest", 130)])
async def test_every_sign_of_the_credentials_is_48_px_and_in_its_card(tmp_path: Path, names: str, scale: int) -> None:
    (tmp_path / "settings.json").write_text(f'{{"text_scale": {scale}}}')
    async with AppBench(tmp_path) as bench:
        conductor = await (with_credentials(bench) if names == "usual" else long_names(bench))
        view = bench.app.client_view
        assert view is not None
        async for state in states(bench, conductor):
            if not state.endswith("credentials"):
                continue
            for size in SIZES:
                view.resize(*size)
                await settle()
                signs = [one for one in drawn_texts(view) if one.family == secret_family()]
                issued = conductor.credentials.issued
                assert issued is not None
                wanted = sorted(issued.username.reveal() + issued.password.reveal())
                assert sorted("".join(one.text for one in signs)) == wanted, "each sign is drawn once"
                assert {one.px for one in signs} == {SMALLEST_SECRET}, f"{state} at {size}"
                cards = [_place(one, view) for one in view.findChildren(SecretView) if one.isVisible()]
                outside = [one for one in signs if not any(card.contains(one.place.center()) for card in cards)]
                assert not outside, f"{state} at {size}: {len(outside)} signs outside"


def _place(widget: QWidget, window: QWidget) -> QRectF:
    corner = widget.mapTo(window, widget.rect().topLeft())
    box = QRectF(widget.rect()).translated(corner.x(), corner.y())
    return box.intersected(QRectF(window.rect()))
