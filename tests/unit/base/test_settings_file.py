"""The settings file: brought up by a newer app, gone back to by an older one, never half written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from app.base import settings as settings_module
from app.base.settings import MIGRATIONS, ManagedError, Settings, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

OURS: Final = len(MIGRATIONS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def holds(path: Path) -> dict[str, object]:
    held: dict[str, object] = json.loads(path.read_text("utf-8"))
    return held


def test_a_choice_says_the_version_it_belongs_to(file: Path) -> None:
    Settings(file).choose("copying", False)
    assert holds(file) == {"copying": False, "version": OURS}


def test_a_file_without_a_version_is_brought_up_and_kept_beside(file: Path) -> None:
    file.write_text('{"branch_phone": "450 555-0142"}', "utf-8")

    settings = Settings(file)
    assert holds(file) == {"branch_phone": "450 555-0142"}, "reading writes nothing"
    settings.choose("copying", False)

    assert settings.faults == ()
    assert holds(file) == {"branch_phone": "450 555-0142", "copying": False, "version": OURS}
    assert holds(file.with_name("settings.v0.json")) == {"branch_phone": "450 555-0142"}


def test_an_older_app_goes_back_to_the_file_it_left(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(file).choose("text_scale", 115)
    monkeypatch.setattr(settings_module, "MIGRATIONS", (*MIGRATIONS, lambda old: {**old, "text_scale": 130}))
    newer = Settings(file)
    assert newer.number("text_scale") == 130
    newer.choose("copying", False)
    monkeypatch.undo()

    settings = Settings(file)
    settings.choose("branch_phone", "450 555-0142")

    assert (settings.number("text_scale"), settings.flag("copying")) == (115, True)
    assert settings.faults == ("settings.json: written by a newer version",)
    assert holds(file)["version"] == OURS
    assert holds(file.with_name(f"settings.v{OURS + 1}.json"))["text_scale"] == 130


def test_a_newer_file_alone_is_read_as_far_as_it_is_known(file: Path) -> None:
    file.write_text(json.dumps({"version": 99, "copying": False, "later": 1}), "utf-8")

    settings = Settings(file)

    assert settings.flag("copying") is False
    assert settings.faults == ("settings.json: written by a newer version",)


@pytest.mark.parametrize("version", ["1", -1, True, 1.5, "../../x"])
def test_a_version_that_is_none_is_told(file: Path, version: object) -> None:
    file.write_text(json.dumps({"version": version, "copying": False}), "utf-8")

    settings = Settings(file)

    assert settings.flag("copying") is False
    assert settings.faults == ("settings.json: version: must be a whole number",)
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_what_the_bank_decided_holds_and_cannot_be_chosen(file: Path) -> None:
    Settings(file).choose("copying", True)

    settings = Settings(file, {"copying": False})

    assert settings.flag("copying") is False
    assert settings.is_managed("copying")
    with pytest.raises(ManagedError):
        settings.choose("copying", True)
    assert Settings(file).flag("copying") is True, "the person's own choice comes back when the policy goes"


def test_what_is_the_policys_alone_nobody_else_can_turn_on(file: Path) -> None:
    file.write_text('{"delete_connection": true}', "utf-8")

    settings = Settings(file)

    assert settings.flag("delete_connection") is False
    assert settings.is_managed("delete_connection")
    with pytest.raises(ManagedError):
        settings.choose("delete_connection", True)
    assert Settings(file, {"delete_connection": True}).flag("delete_connection") is True


def test_a_choice_that_cannot_be_written_changes_nothing(file: Path) -> None:
    settings = Settings(file)
    file.with_suffix(".new").mkdir()

    with pytest.raises(SettingsError):
        settings.choose("copying", False)

    assert settings.flag("copying") is True
    assert not file.exists()
