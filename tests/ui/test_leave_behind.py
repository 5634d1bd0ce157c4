"""The page the client keeps: one sheet whatever is on it, readable as text, and never a credential."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QComboBox

from app.onboarding.case import AccountType, Language
from app.onboarding.trail import Deed
from app.ui.kit import one_sheet
from app.ui.kit.one_sheet import SheetSize, pdf, print_on, size_of
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.sheet_content import SheetLanguage, default_language, sheet_content
from app.ui.pieces.sheet_layout import READABLE, SheetSetting
from app.ui.shell.places import ToLeaveBehind
from tests.pictures.leave_behind import furnish
from tests.support import file_dialog
from tests.support.app_bench import AppBench
from tests.support.handed_over import MANAGE, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.connected import open_connected

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
SAID: dict[SheetLanguage, tuple[str, ...]] = {
    SheetLanguage.EN: (
        "Your bank accounts in QuickBooks Online",
        "Select Link account",
        "Find Northbridge Bank",
        "The password is refused (103)",
        "An error appears later: do not disconnect",
        "Disconnect this account on save",
        "Branch: 450 555-0142",
        "Questions?",
        "No username or password is on this page.",
    ),
    SheetLanguage.FR: (
        "Vos comptes bancaires dans QuickBooks en ligne",
        "Sélectionnez « Lier le compte »",
        "Trouvez Banque Northbridge",
        "Le mot de passe est refusé (103)",
        "Une erreur apparaît plus tard : ne déconnectez pas le compte",
        "Déconnecter ce compte",
        "Succursale : 450 555-0142",
        "Des questions?",
        "Aucun nom d’utilisateur ni mot de passe ne figure sur cette page.",
    ),
}
SAID[SheetLanguage.BOTH] = (
    *SAID[SheetLanguage.FR][:6],
    *SAID[SheetLanguage.EN][:6],
    "Succursale · Branch : 450 555-0142",
)


def sheet(bench: AppBench, conductor: Conductor, language: SheetLanguage, size: SheetSize) -> bytes:
    """The page as a file."""
    content = sheet_content(conductor.case, language, bench.app.services, GuideBook(bench.app.services))
    return pdf(size, content.title, SheetSetting(content))


def text_of(content: bytes) -> str:
    """The words of a PDF file as any reader finds them, in one line; it has one page."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    pages = done.stdout.decode().rstrip("\f").split("\f")
    assert len(pages) == 1
    return re.sub(r"\s+", " ", pages[0].replace("\u00a0", " "))


@needs_poppler
@pytest.mark.parametrize("size", SheetSize)
@pytest.mark.parametrize("language", SheetLanguage)
async def test_every_language_on_every_paper_is_one_page_of_text_with_no_credential(
    tmp_path: Path, language: SheetLanguage, size: SheetSize
) -> None:
    async with AppBench(tmp_path) as bench:
        furnish(bench)
        conductor = await with_credentials(bench)
        issued = conductor.credentials.issued
        assert issued is not None
        secrets = [issued.username.reveal(), issued.password.reveal()]

        content = sheet(bench, conductor, language, size)

    words = text_of(content)
    assert [one for one in SAID[language] if one not in words] == []
    assert all(one in words for one in ("Harbour & Pine Catering", "Compte d’exploitation", "4021", "7713", "8841"))
    assert "00124021" not in words
    for secret in secrets:
        assert secret.encode() not in content
        assert secret not in words
        assert secret.replace("-", "") not in words.replace(" ", "")


async def test_it_is_the_size_of_the_paper(tmp_path: Path) -> None:
    assert size_of(SheetSize.LETTER) == QSizeF(612, 792)
    assert (round(size_of(SheetSize.A4).width()), round(size_of(SheetSize.A4).height())) == (595, 842)
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        made = {size: sheet(bench, conductor, SheetLanguage.EN, size) for size in SheetSize}
    assert b"/MediaBox [0 0 612" in made[SheetSize.LETTER]
    assert b"/MediaBox [0 0 595" in made[SheetSize.A4]


async def test_with_little_to_say_the_type_is_large_and_with_much_it_still_fits(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        furnish(bench)
        conductor = await with_accounts(bench)
        book = GuideBook(bench.app.services)
        sizes = {}
        for language in SheetLanguage:
            content = sheet_content(conductor.case, language, bench.app.services, book)
            sizes[language] = SheetSetting(content).fit(size_of(SheetSize.LETTER)).size
        assert min(sizes[SheetLanguage.EN], sizes[SheetLanguage.FR]) >= 10
        assert sizes[SheetLanguage.BOTH] >= 7.5

        for number in range(20):
            await bench.add(
                conductor, f"Compte de projet {number}", AccountType.CHECKING, f"0099{number:04}", Decimal(1)
            )
        for language in SheetLanguage:
            content = sheet_content(conductor.case, language, bench.app.services, book)
            fit = SheetSetting(content).fit(size_of(SheetSize.LETTER))
            assert fit.size >= READABLE
            assert 5 <= fit.accounts < 23
        both = sheet_content(conductor.case, SheetLanguage.BOTH, bench.app.services, book)
        assert both.table.more(11) == "et 11 autres comptes · and 11 more accounts"


async def test_in_quebec_french_is_never_left_out(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        assert default_language(conductor.case) is SheetLanguage.FR
        conductor.speak(Language.EN)
        assert default_language(conductor.case) is SheetLanguage.BOTH


async def test_it_is_saved_where_the_person_says_and_recorded(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, MANAGE)
        person = Person(bench.app.console, bench.clock)
        await person.go_press("manage.leave_behind")
        assert bench.app.console.name == "leave_behind"
        await person.choose("leave_behind.language", "both")
        await person.choose("leave_behind.paper", "a4")
        await person.press("Ctrl+Return")
        suggested = file_dialog.file_dialog().selectedFiles()[0]
        await file_dialog.choose(tmp_path / "page.pdf")
        await person.until((tmp_path / "page.pdf").exists, "the file")

        assert suggested.endswith("QuickBooks Harbour-Pine-Catering BOTH.pdf")
        saved = (tmp_path / "page.pdf").read_bytes()
        assert saved.startswith(b"%PDF")
        assert b"/MediaBox [0 0 595" in saved
        last = bench.app.records.trail.events(conductor.case.client.onboard_key)[-1]
        assert (last.what, dict(last.details)) == (Deed.LEAVE_BEHIND_SAVED, {"language": "both"})

        await person.press("Alt+Left")
        assert bench.app.console.name == "manage"


async def test_who_would_rather_not_saves_nothing(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, ToLeaveBehind())
        person = Person(bench.app.console, bench.clock)
        await person.go_press("leave_behind.save")
        await file_dialog.decline()

        whats = [one.what for one in bench.app.records.trail.events(conductor.case.client.onboard_key)]
        assert Deed.LEAVE_BEHIND_SAVED not in whats


async def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, ToLeaveBehind())
        person = Person(bench.app.console, bench.clock)
        (tmp_path / "away").mkdir()
        await person.go_press("leave_behind.save")
        edit_to = tmp_path / "away" / "page.pdf"
        shutil.rmtree(tmp_path / "away")
        await file_dialog.choose(edit_to)
        await person.until(lambda: person.sees("notice.text") is not None, "the notice")

        assert not edit_to.exists()


async def test_connected_leads_to_it_and_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        await page.person.go_press("connected.leave_behind")
        assert bench.app.console.name == "leave_behind"

        await page.person.go_press("leave_behind.back")

        assert bench.app.console.name == "connected"


async def test_the_apps_language_leaves_the_choice_and_the_clients_changes_the_page(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        await connect(bench, conductor)
        await open_at(bench, conductor, ToLeaveBehind())
        person = Person(bench.app.console, bench.clock)
        assert bench.find("leave_behind.language", QComboBox).currentData() == "fr"
        await person.choose("leave_behind.language", "en")
        bench.app.console._speak("fr")
        await settle()

        assert bench.find("leave_behind.language", QComboBox).currentData() == "en"
        assert person.focused == "leave_behind.language"


async def test_printing_asks_for_a_printer_and_prints_one_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[SheetSize] = []

    def print_it(_printer: QPrinter, size: SheetSize, _draw: object) -> bool:
        printed.append(size)
        return True

    monkeypatch.setattr(one_sheet, "print_on", print_it)
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, ToLeaveBehind())
        person = Person(bench.app.console, bench.clock)
        await person.go_press("leave_behind.print")
        (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog))
        dialog.done(1)
        await settle()

        assert printed == [SheetSize.LETTER]
        assert person.text_of("notice.text").startswith("Sent to the printer.")


@needs_poppler
async def test_a_printer_gets_the_same_page(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await with_accounts(bench)
        content = sheet_content(conductor.case, SheetLanguage.EN, bench.app.services, GuideBook(bench.app.services))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        assert print_on(printer, SheetSize.LETTER, SheetSetting(content))

    words = await asyncio.to_thread(lambda: text_of((tmp_path / "printed.pdf").read_bytes()))
    assert "Your bank accounts in QuickBooks Online" in words
