"""What must hold when a round has ended: at Codat, in the data folder, and in what the app has told."""

from __future__ import annotations

import json
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING, Any

from app.base.clock import SystemClock
from app.onboarding.trail import Trail
from tests.crashtest.child import KEY
from tests.crashtest.person import NOT_KNOWN, UNSEEN
from tests.crashtest.wish import NAME, STORED_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.crashtest.wish import Wish

SHOWN_DIGITS = 4
MAKES_A_SET = {"credentials.create", "credentials.another", "notice.action"}
FILES = ("journal.sqlite3", "trail.sqlite3", "cache.sqlite3")


def judge(wish: Wish, state: Any, requests: Any, data: Path, notes: Path) -> list[str]:
    """Everything that does not hold, in words."""
    told = [json.loads(line) for line in notes.read_text("utf-8").splitlines()]
    return [
        *_at_codat(wish, state, told),
        *_in_the_folder(data),
        *_secrets_in(data, secrets(wish, state, requests)),
    ]


def _at_codat(wish: Wish, state: Any, told: list[dict[str, Any]]) -> Iterator[str]:
    companies = state["companies"]
    if len(companies) != 1:
        yield f"{len(companies)} companies"
        return
    (company,) = companies
    if (company["name"], company["description"]) != (STORED_NAME, NAME):
        yield f"the company is {company['name']!r}, {company['description']!r}"
    if len(company["connections"]) != 1:
        yield f"{len(company['connections'])} connections"
        return
    (connection,) = company["connections"]
    there = sorted((one["accountName"], one["accountNumber"]) for one in connection["accounts"])
    asked = sorted((one.last_name, one.number) for one in wish.accounts)
    if there != asked:
        yield f"accounts: {there} instead of {asked}"
    if wish.disconnects and connection["status"] != "Unlinked":
        yield f"the connection is {connection['status']}"
    yield from _sets(wish, connection["credentialSets"], told)


def _sets(wish: Wish, sets: list[dict[str, Any]], told: list[dict[str, Any]]) -> Iterator[str]:
    """Every live set was seen, or the app owned up to it; none was made that nobody asked for."""
    seen = {line["saw_set"] for line in told if "saw_set" in line}
    live = {one["username"] for one in sets if not one["revoked"]}
    doubts = next(line["doubts"] for line in told if line.get("done"))
    wanted = [line for line in told if _asks_for_a_set(line)]
    if len(live - seen) > _told_gone(told) and UNSEEN not in doubts and NOT_KNOWN not in doubts:
        yield f"{len(live - seen)} live sets nobody saw, and the app does not say so"
    if wish.revokes and live:
        yield f"{len(live)} live sets, all were to be revoked"
    if not wish.revokes and not live & seen:
        yield "no live set that was seen"
    if len(sets) > len(wanted):
        yield f"{len(sets)} sets made, {len(wanted)} asked for"


def _asks_for_a_set(line: dict[str, Any]) -> bool:
    return line.get("pressed") in MAKES_A_SET and line["text"] != "Creating…"


def _told_gone(told: list[dict[str, Any]]) -> int:
    """Sets that reached the app and not the person: a kill came between, and the next life said that it is gone."""
    times, is_awaited = 0, False
    for line in told:
        if _asks_for_a_set(line):
            is_awaited = True
        elif "saw_set" in line:
            is_awaited = False
        elif "is_gone" in line and is_awaited:
            times, is_awaited = times + 1, False
    return times


def _in_the_folder(data: Path) -> Iterator[str]:
    """Whole files, for their owner only, nothing set aside, no request without an outcome."""
    (profile,) = [one for one in data.iterdir() if one.is_dir() and (one / FILES[0]).exists()]
    for path in (data, profile, *data.rglob("*")):
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield f"others may read {path.name}"
        if "damaged" in path.name or ".restored" in path.name:
            yield f"{path.name} was set aside"
    for name in FILES:
        with closing(sqlite3.connect(profile / name)) as file:
            if file.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                yield f"{name} is damaged"
    with closing(sqlite3.connect(profile / FILES[0])) as journal:
        open_intents = journal.execute("SELECT kind FROM intents WHERE state = 'sent'").fetchall()
    if open_intents:
        yield f"without an outcome: {open_intents}"
    trail = Trail(profile / FILES[1], SystemClock(), "verdict")
    if (broken := trail.first_broken_link()) is not None:
        yield f"the trail is broken at {broken}"
    trail.close()


def secrets(wish: Wish, state: Any, requests: Any) -> list[str]:
    """What may stand in no file."""
    sets = [
        one
        for company in state["companies"]
        for connection in company["connections"]
        for one in connection["credentialSets"]
    ]
    keys = [one["idempotencyKey"] for one in requests if one["path"].endswith("/credentials") and one["idempotencyKey"]]
    numbers = [one.number for one in wish.accounts if len(one.number) > SHOWN_DIGITS]
    return [KEY, *keys, *numbers, *(value for one in sets for value in (one["username"], one["password"]))]


def _secrets_in(data: Path, values: list[str]) -> Iterator[str]:
    for path in data.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            yield from (f"a secret stands in {path.name}" for value in values if value.encode() in content)


def after_a_kill(data: Path, values: list[str]) -> list[str]:
    """What must hold at once when a life has ended, side files and all."""
    return list(_secrets_in(data, values)) if data.exists() else []
