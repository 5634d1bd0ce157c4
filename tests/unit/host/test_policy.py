"""The policy file of a computer counts only when administrators alone can have written it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.base.policy import PolicyError
from app.host.policy import machine_policy, policy_path

if TYPE_CHECKING:
    from collections.abc import Callable

AS_ROOT = pytest.mark.skipif(os.getuid() != 0, reason="only root can make a file that belongs to root")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "passerelle"
    folder.mkdir(mode=0o755)
    path = folder / "policy.json"
    path.write_text('{"version": 1, "settings": {}}', "utf-8")
    path.chmod(0o644)
    return path


def test_it_is_where_the_documents_say() -> None:
    assert policy_path() == Path("/etc/passerelle/policy.json")


def test_a_computer_without_one_has_none(tmp_path: Path) -> None:
    assert machine_policy(tmp_path / "policy.json").text == ""


@AS_ROOT
def test_roots_own_file_is_read(file: Path) -> None:
    assert machine_policy(file).text == '{"version": 1, "settings": {}}'


@AS_ROOT
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda path: os.chown(path, 1000, 1000), "must belong to root"),
        (lambda path: path.chmod(0o664), "must be writable by root only"),
        (lambda path: path.parent.chmod(0o777), "its folder must be writable by root only"),
        (lambda path: os.chown(path.parent, 1000, 1000), "its folder must belong to root"),
        (lambda path: path.write_bytes(b'{\n"team": "\xe9"}'), "not UTF-8"),
    ],
    ids=["another's file", "a file for all", "a folder for all", "another's folder", "not UTF-8"],
)
def test_what_others_could_have_written_is_refused(file: Path, spoil: Callable[[Path], None], reason: str) -> None:
    spoil(file)
    with pytest.raises(PolicyError, match=reason):
        machine_policy(file)


@AS_ROOT
def test_an_empty_file_is_not_the_absence_of_one(file: Path) -> None:
    file.write_text("", "utf-8")
    assert machine_policy(file).text == " "


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "policy.json").mkdir()
    with pytest.raises(PolicyError, match="cannot be read"):
        machine_policy(tmp_path / "policy.json")
