"""A file of transactions sent by the app as a process, which is killed in the middle, begun again and gone on with."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.support import statement_files
from tests.support.desks import Desk, desk_at
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.practice.draw import Draw
    from tests.support.served_practice import ServedPractice

A_REQUEST = 1000  # transactions, at most
_LONGEST = 300.0  # seconds of sending
_ACCOUNT = {"name": "Compte", "number": "00124021", "transit": "00412", "institution": "003", "balance": "10.00"}
_OFFERED = ("clients.news.action", "transactions.resume", "transactions.look")


class Sent(NamedTuple):
    """One round."""

    killed_at: float  # seconds after Send was pressed
    there: int  # transactions the server held then
    seconds: float  # from the second start until everything was there
    wrong: tuple[str, ...]  # ids that the server holds more than once, not at all, or that nobody sent


def play(practice: ServedPractice, folder: Path, count: int, draw: Draw) -> Sent:
    """Send `count`; the kill comes after a drawn number of requests, at a drawn instant within the next one."""
    today = datetime.now(UTC).astimezone().date()  # noqa: TID251  # the file has to end today
    content = statement_files.ofx(count, last=today)
    file, data = folder / "releve.ofx", folder / "data"
    file.write_bytes(content)
    after, more = draw.choice(-(-count // A_REQUEST)), draw.choice(1000) / 1000 * 0.5
    with desk_at(practice.url, data) as desk:
        _onboard(desk, practice)
        desk.press("manage.transactions")
        desk.until("transactions.choose")
        desk.tell("drop", str(file))
        look_until(lambda: desk.tell("can_press", "transactions.send"), "the file is read", _LONGEST)
        began = time.monotonic()
        desk.tell("press", "transactions.send")
        look_until(lambda: _pushes(practice) > after, "so many requests were sent", _LONGEST)
        Event().wait(more)
        desk.kill()
        killed_at = time.monotonic() - began
    there = len(held(practice))
    began = time.monotonic()
    with desk_at(practice.url, data) as desk:
        _go_on(desk, practice, count)
    return Sent(killed_at, there, time.monotonic() - began, tuple(_wrong(held(practice), ids_of(content))))


def held(practice: ServedPractice) -> list[str]:
    """The ids of all transactions that the server holds, each as often as it holds it."""
    (company,) = practice.control("GET", "/state")["companies"]
    (connection,) = company["connections"]
    return [one["id"] for some in connection["transactions"].values() for one in some]


def ids_of(content: bytes) -> list[str]:
    """The ids that the file gives its transactions."""
    return [part.partition(b"<")[0].decode() for part in content.split(b"<FITID>")[1:]]


def _wrong(there: Iterable[str], wanted: Iterable[str]) -> Iterable[str]:
    found, asked = Counter(there), Counter(wanted)
    return sorted(one for one in found | asked if found[one] != asked[one])


def _onboard(desk: Desk, practice: ServedPractice) -> None:
    """A client with one account, connected in QuickBooks."""
    desk.press("clients.new")
    desk.choose("company.region", "QC")
    desk.fill(company_name="Boulangerie Chênevert inc.")
    desk.press("company.create")
    desk.fill(**{f"accounts_{field}": text for field, text in _ACCOUNT.items()})
    desk.press("accounts.continue", "credentials.create")
    desk.until("credentials.copy_username")
    (company,) = practice.control("GET", "/state")["companies"]
    given: dict[str, Any] = company["connections"][0]["credentialSets"][0]
    entry = {"companyId": company["id"], "username": given["username"], "password": given["password"]}
    assert practice.control("POST", "/client/try", entry)["accepted"]
    practice.control("POST", "/client/link", {"companyId": company["id"], "startDate": "2020-01-01"})
    desk.press("manage.open")

    def is_connected() -> bool:
        desk.look_again()
        return "1 connected" in desk.tell("words")

    look_until(is_connected, "the account is connected")


def _go_on(desk: Desk, practice: ServedPractice, count: int) -> None:
    """Whoever comes back: opens the client, and presses what is offered until everything is at Codat."""
    desk.until("clients.refresh")
    (company,) = practice.control("GET", "/state")["companies"]
    desk.press(f"clients.row.{company['id']}", "manage.open", "manage.transactions")
    desk.until("transactions.choose")

    def is_over() -> bool:
        for address in _OFFERED:
            if desk.tell("can_press", address):
                desk.tell("press", address)
        return "transactions are at Codat." in desk.tell("words") and len(held(practice)) >= count

    look_until(is_over, "everything is at Codat", _LONGEST)


def _pushes(practice: ServedPractice) -> int:
    seen = practice.control("GET", "/requests")
    return sum(one["method"] == "POST" and one["path"].endswith("bankTransactions") for one in seen)
