"""What the bank decided is shown as managed and cannot be changed; a policy nobody can read stops the app."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.base.policy import PolicyError
from app.base.settings import SCHEMA, ManagedError, Settings
from app.compose.refused import tell_in_window
from app.ui.shell.refusal import Refusal
from tests.support.app_bench import AppBench
from tests.support.fake_host import FakeHost
from tests.support.setting_values import another_value
from tests.ui.pages.rooms import SettingsScreen

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

NOT_HERE = {"bank_logo"}  # its control is a button; see below
BEHIND_THE_SCENES = {"trail_folder", "trail_login", "trail_url"}  # no control: nobody but a policy can set them
MANAGED = {"en": "Managed by your bank", "fr": "Géré par votre banque"}


def decided(folder: Path, **settings: object) -> FakeHost:
    host = FakeHost(folder)
    host.policy_text = json.dumps({"version": 1, "settings": settings})
    return host


@pytest.mark.parametrize("key", sorted(set(SCHEMA) - NOT_HERE - BEHIND_THE_SCENES))
async def test_every_setting_can_be_locked(tmp_path: Path, key: str) -> None:
    value = another_value(SCHEMA[key])
    async with AppBench(tmp_path, host=decided(tmp_path, **{key: value}), profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()

        assert screen.shown(key) == (value if isinstance(value, bool) else str(value))
        assert not bench.find(f"settings.{key}", QWidget).isEnabled()
        assert screen.told(key).replace("\u00a0", " ").startswith(MANAGED[bench.app.languages.language.value])
        with pytest.raises(ManagedError):
            bench.app.settings.choose(key, SCHEMA[key].default)


async def test_a_logo_the_bank_decided_is_neither_changed_nor_taken_away(tmp_path: Path) -> None:
    async with AppBench(tmp_path, host=decided(tmp_path, bank_logo="logo.png"), profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()

        assert not bench.find("settings.bank_logo", QWidget).isEnabled()
        assert not bench.find("settings.bank_logo_remove", QWidget).isVisible()
        assert screen.told("bank_logo") == MANAGED["en"]
        assert bench.app.settings.text("bank_logo") == "logo.png"
        with pytest.raises(ManagedError):
            bench.app.settings.choose("bank_logo", "")


@pytest.mark.parametrize("key", sorted(BEHIND_THE_SCENES))
def test_what_only_a_policy_sets_holds_from_there_and_from_nowhere_else(tmp_path: Path, key: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 1, key: "https://elsewhere.example"}), "utf-8")

    assert Settings(file).text(key) == ""
    assert Settings(file, {key: "https://siem.bank.example"}).text(key) == "https://siem.bank.example"
    with pytest.raises(ManagedError):
        Settings(file).choose(key, "https://elsewhere.example")


async def test_a_lock_speaks_the_new_language(tmp_path: Path) -> None:
    async with AppBench(tmp_path, host=decided(tmp_path, team="Solutions d’affaires")) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await screen.speak_french()

        assert screen.told("team").startswith(MANAGED["fr"])


async def test_what_is_not_decided_stays_free(tmp_path: Path) -> None:
    async with AppBench(tmp_path, host=decided(tmp_path, copying=False)) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await screen.person.choose("settings.show_seconds", "120")

        assert screen.kept == {"show_seconds": 120}


async def test_a_language_the_bank_decided_is_not_switched_by_the_footer_or_the_command_line(tmp_path: Path) -> None:
    async with AppBench(tmp_path, "--lang", "en", host=decided(tmp_path, language="fr")) as bench:
        assert bench.app.languages.language.value == "fr"
        assert not bench.find("language.en", QWidget).isEnabled()


async def test_a_policy_that_cannot_be_used_makes_no_app(tmp_path: Path) -> None:
    host = FakeHost(tmp_path)
    host.policy_text = '{"version": 1,\n "settings": {"copying": "never"}}'

    with pytest.raises(PolicyError, match=r"policy.json, line 2: copying: must be bool"):
        AppBench(tmp_path, host=host)


def test_the_person_is_told_in_a_window_and_the_app_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[str] = []

    def look(qt: QApplication) -> None:
        window = next(one for one in qt.topLevelWidgets() if isinstance(one, Refusal) and one.isVisible())
        seen.extend(label.text() for label in window.findChildren(QLabel))
        window.close()
        window.deleteLater()

    code = tell_in_window(PolicyError("/etc/passerelle/policy.json", 2, "copying: must be bool"), "fr", look)

    assert code == 1
    assert "Passerelle ne peut pas démarrer" in seen
    assert "/etc/passerelle/policy.json, line 2: copying: must be bool" in seen
    assert "line 2: copying: must be bool" in capsys.readouterr().err
