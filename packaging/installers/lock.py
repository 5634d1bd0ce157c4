"""What `uv.lock` says: the packages the app needs at run time, and the wheels there are of each."""

from __future__ import annotations

import tomllib
from typing import Any, NamedTuple

from installers.project import PROGRAM, ROOT


class Wheel(NamedTuple):
    """One wheel of a package: its file name and SHA-256."""

    name: str
    sha256: str


class Locked(NamedTuple):
    """One package of the lock file."""

    name: str
    version: str
    wheels: tuple[Wheel, ...]


def packages() -> dict[str, Locked]:
    """Every package of the lock file by name."""
    return {row["name"]: _locked(row) for row in _rows()}


def needed_at_run_time() -> dict[str, Locked]:
    """What the app needs, on any system and any Python: markers are not asked."""
    rows = {row["name"]: row for row in _rows()}
    found: dict[str, Locked] = {}
    todo = [one["name"] for one in rows[PROGRAM]["dependencies"]]
    for name in todo:  # grows while it is walked
        if name not in found:
            found[name] = _locked(rows[name])
            todo += [one["name"] for one in rows[name].get("dependencies", ())]
    return found


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    return rows


def _locked(row: dict[str, Any]) -> Locked:
    wheels = tuple(
        Wheel(one["url"].rpartition("/")[2], one["hash"].removeprefix("sha256:")) for one in row.get("wheels", ())
    )
    return Locked(row["name"], row.get("version", ""), wheels)
