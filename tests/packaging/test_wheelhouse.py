"""What a wheelhouse is made of, and that everything can be set up from one without an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from installers import lock

from tests.house.source import PROJECT
from tools.door import environment, wheelhouse

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


NAMED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)


def test_the_listing_names_every_dependency_with_its_hashes(tmp_path: Path) -> None:
    wheelhouse.listing(PROJECT, tmp_path / "listed.txt", environment.TO_RUN)

    told = (tmp_path / "listed.txt").read_text("utf-8")
    assert {name for name, _version in NAMED.findall(told)} == set(lock.needed_at_run_time())
    assert told.count("--hash=sha256:") > len(lock.needed_at_run_time())
    assert "://" not in told


def test_what_is_frozen_comes_from_the_wheelhouse_when_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: list[list[str]] = []
    monkeypatch.setenv("PASSERELLE_WHEELHOUSE", str(tmp_path))
    monkeypatch.setattr(environment, "tool", lambda _project: "uv")
    monkeypatch.setattr(environment, "must", lambda words, **_more: run.append(words))
    (tmp_path / "env-wheels.txt").touch()

    environment.to_freeze(PROJECT, tmp_path / "env")

    installs = [words for words in run if words[1:3] == ["pip", "install"]]
    assert installs
    assert all("--no-index" in words and str(tmp_path) in words and "--offline" in words for words in installs)
    assert not any("sync" in words for words in run)


def test_a_package_without_a_wheel_would_be_missed_offline() -> None:
    """A wheelhouse holds wheels only: nothing is compiled where it is used."""
    without = [name for name, package in lock.packages().items() if not package.wheels and name != "passerelle"]

    assert not without
