"""Settings: each choice is saved and applied at once, and what cannot be is told at its field."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.base.settings import SCHEMA, Settings
from app.guide.loading import load_guide
from app.ui.pieces.client_head import BankMark
from app.ui.theme.look import look
from tests.support import file_dialog
from tests.support.app_bench import AppBench
from tests.ui.pages.rooms import SettingsScreen
from tests.ui.test_policy import BEHIND_THE_SCENES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@asynccontextmanager
async def settings(folder: Path, *words: str) -> AsyncIterator[SettingsScreen]:
    async with AppBench(folder, *words) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        yield screen


async def test_every_setting_has_its_control(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        keys = set(SCHEMA) - BEHIND_THE_SCENES
        missing = [key for key in keys if screen.bench.app.console.findChild(QWidget, f"settings.{key}") is None]

        assert missing == []


async def test_every_setting_shows_what_is_kept(tmp_path: Path) -> None:
    chosen: dict[str, str | int | bool] = {
        "clipboard_seconds": 120,
        "copying": False,
        "bank_name_fr": "Banque Rive-Sud",
        "history_days": 30,
    }
    kept = Settings(tmp_path / "settings.json")
    for key, value in chosen.items():
        kept.choose(key, value)

    async with settings(tmp_path) as screen:
        assert {key: screen.shown(key) for key in chosen} == {
            "clipboard_seconds": "120",
            "copying": False,
            "bank_name_fr": "Banque Rive-Sud",
            "history_days": "30",
        }


async def test_a_choice_is_saved_at_once(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.choose("settings.show_seconds", "120")
        await screen.person.go_press("settings.spoken_credentials")

        assert screen.kept == {"show_seconds": 120, "spoken_credentials": True}


async def test_the_language_changes_at_once_and_the_focus_stays(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.choose("settings.language", "fr")

        assert screen.kept["language"] == "fr"
        assert screen.person.focused == "settings.language"
        assert screen.bench.find("settings.text_scale").accessibleName() == "Taille du texte"


async def test_the_footer_and_the_page_agree_on_the_language(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.speak_french()

        assert screen.shown("language") == "fr"


async def test_appearance_and_text_size_change_at_once(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.choose("settings.appearance", "dark")
        await screen.person.choose("settings.text_scale", "130")

        assert look().dark
        assert look().scale == 130
        assert screen.kept == {"appearance": "dark", "text_scale": 130}


async def test_a_text_is_saved_soon_after_the_last_key(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.branch_phone", "450 555-0142")
        assert "branch_phone" not in screen.kept

        await screen.bench.clock.advance(1)

        assert screen.kept["branch_phone"] == "450 555-0142"


async def test_what_is_typed_is_saved_when_the_page_is_left(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.team", "Digital banking")
        await screen.leave()

        assert screen.kept["team"] == "Digital banking"


async def test_what_is_typed_is_saved_when_the_app_ends(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.team", "Digital banking")

    assert screen.kept["team"] == "Digital banking"


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        ("institution_number", "03", "An institution number has 3 digits, for example 003."),
        ("history_days", "120", "A whole number of days, from 1 to 90."),
        ("history_days", "", "A whole number of days, from 1 to 90."),
        ("callout_title_en", "x" * 57, "At most 50 characters; this is 57."),
        ("callout_body_fr", "x" * 151, "At most 150 characters; this is 151."),
    ],
)
async def test_a_mistake_is_told_at_its_field_and_not_saved(tmp_path: Path, key: str, typed: str, told: str) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type(f"settings.{key}", typed)
        await screen.bench.clock.advance(1)

        assert screen.is_at_fault(key)
        assert screen.told(key) == told
        assert key not in screen.kept
        assert screen.shown(key) == typed, "what was typed is not taken away"


async def test_a_mistake_put_right_is_saved(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.institution_number", "03")
        await screen.bench.clock.advance(1)
        await screen.person.type("settings.institution_number", "003")
        await screen.bench.clock.advance(1)

        assert not screen.is_at_fault("institution_number")
        assert screen.kept == {"institution_number": "003"}


async def test_a_mistake_follows_the_language(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.history_days", "0")
        await screen.bench.clock.advance(1)
        await screen.speak_french()

        assert screen.told("history_days") == "Un nombre entier de jours, de 1 à 90."
        assert screen.shown("history_days") == "0"


async def test_the_message_counts_its_characters(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.type("settings.callout_title_en", "Rive-Sud")

        assert screen.told("callout_title_en") == "8 of 50 characters"


async def test_a_disk_that_refuses_is_told_and_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: object) -> None:
        raise OSError(28, "No space left on device")

    async with settings(tmp_path) as screen:
        monkeypatch.setattr(Settings, "_write", staticmethod(full))
        await screen.person.choose("settings.show_seconds", "60")
        await screen.person.press("Down")
        await screen.person.go_press("settings.copying")

        assert screen.shown("show_seconds") == "60"
        assert screen.shown("copying") is True
        assert screen.told("show_seconds") == screen.told("copying")
        assert screen.told("copying") == "This could not be saved. Free some disk space or tell your IT team."


async def test_the_guides_tell_version_date_and_review(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        assert screen.says("settings.guide_fr") == (
            "French guide. Version 2026.11.2, compared with QuickBooks on November\u00a021, 2026\n"
            "The copy that comes with Passerelle\nNot yet reviewed by a native reader"
        )


async def test_a_faulty_guide_of_the_bank_is_told(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "guide_en.json").write_text("{}")

    async with settings(tmp_path) as screen:
        assert "Your bank’s own copy has a fault and is not used" in screen.says("settings.guide_en")


async def test_a_logo_is_copied_into_the_data_folder_and_shown_to_the_client(tmp_path: Path) -> None:
    source = tmp_path / "elsewhere" / "mark.svg"
    source.parent.mkdir()
    source.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><rect width="200" height="50"/></svg>'
    )
    async with settings(tmp_path / "data") as screen:
        await screen.person.go_press("settings.bank_logo")
        await file_dialog.choose(source)
        kept = screen.kept["bank_logo"]
        copy = tmp_path / "data" / "guides" / kept
        assert copy.read_bytes().startswith(b"\x89PNG")
        assert copy.stat().st_mode & 0o077 == 0
        view = screen.bench.app.client_view
        assert view is not None
        mark = view.findChildren(BankMark)[0]
        mark.look_again()
        assert mark.sizeHint().width() == 4 * mark.sizeHint().height()

        await screen.person.go_press("settings.bank_logo_remove")

        assert screen.kept["bank_logo"] == ""
        assert not copy.exists()
        assert screen.person.focused == "settings.bank_logo"


async def test_a_file_that_is_no_logo_is_refused_in_words_and_the_one_before_stays(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.svg"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(good))
    bad.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
    async with settings(tmp_path / "data") as screen:
        await screen.person.go_press("settings.bank_logo")
        await file_dialog.choose(good)
        before = screen.kept["bank_logo"]
        await screen.person.go_press("settings.bank_logo")
        await file_dialog.choose(bad)

        assert screen.kept["bank_logo"] == before
        assert "This SVG needs other files or holds a script." in screen.words
        await screen.speak_french()
        assert "Ce SVG a besoin d’autres fichiers ou contient un script." in screen.words


async def test_the_bank_gets_copies_of_the_guides_to_edit_and_its_own_are_never_overwritten(tmp_path: Path) -> None:
    async with settings(tmp_path) as screen:
        await screen.person.go_press("settings.guide_copy")
        own = tmp_path / "guides" / "guide_en.json"
        assert load_guide("en", tmp_path / "guides").is_edited
        assert "Your bank’s own copy" in screen.words
        own.write_text(own.read_text("utf-8").replace('"Select Link account"', '"Link your account"'), "utf-8")

        await screen.person.go_press("settings.guide_copy")

        assert load_guide("en", tmp_path / "guides").step(3).short == "Link your account"
