"""The client's side: what a person does in QuickBooks Online with the username and password they were given."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from app.practice.refusal import NotOffered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.practice.state import Account, Connection, CredentialSet
    from app.practice.world import World

USUAL_START = timedelta(days=7)  # how far back a client starts the feed when nobody says otherwise


class QuickBooksClient:
    """Acts on the company's one connection. Every call raises `Refusal` 404 for a company that is not there."""

    def __init__(self, world: World) -> None:
        self._world = world

    def try_credentials(self, company_id: str, username: str, password: str) -> bool:
        """Type a set into QuickBooks. Refused (False) when it is not live or when there is no account to offer.

        Codat's page on pitfalls: with no account to link, QuickBooks refuses a right set exactly like a wrong one,
        and now and then it refuses one for no reason (the habit `refusals_left`).
        """
        connection = self._connection(company_id)
        live = connection.live_sets() if connection is not None else []
        found = next((one for one in live if one.is_this(username, password)), None)
        return connection is not None and found is not None and self._enter(connection, found)

    def try_newest(self, connection: Connection) -> bool:
        """Type the newest live set, as the client was told it. Refused as `try_credentials` is."""
        live = connection.live_sets()
        return bool(live) and self._enter(connection, live[-1])

    def _enter(self, connection: Connection, live: CredentialSet) -> bool:
        if not _offered(connection):
            return False
        habits = self._world.state.habits
        if habits.refusals_left > 0:
            habits.refusals_left -= 1
            return False
        connection.entered = live.id
        return True

    def link(
        self,
        company_id: str,
        account_ids: Sequence[str] | None = None,
        start_date: date | None = None,
        at: datetime | None = None,
    ) -> tuple[str, ...]:
        """Tick accounts, choose a start date and press Connect, `at` that moment (default: now).

        Without `account_ids`, every account whose feed does not run (one less, once, with the habit
        `leaves_one_out`). Answers the ids that were linked. Raises `NotOffered` without a live set or for an
        account that QuickBooks does not offer.
        """
        connection = self._connection(company_id)
        live = _usable_set(connection) if connection is not None else None
        if connection is None or live is None:
            raise NotOffered("QuickBooks has no username and password that work")
        chosen = self._choose(connection, account_ids)
        moment = at or self._world.now
        for account in chosen:
            self._start(account, live, start_date or (moment - USUAL_START).date(), moment)
        self._world.settle_company(self._world.state.companies[company_id])
        return tuple(account.id for account in chosen)

    def disconnect(self, company_id: str, account_ids: Sequence[str] | None = None) -> tuple[str, ...]:
        """Tick « Disconnect this account on save » in QuickBooks; Codat notices ten days later.

        Without `account_ids`, every account that is fed. Answers the ids whose feed stopped.
        """
        connection = self._connection(company_id)
        accounts = [] if connection is None else list(connection.accounts.values())
        if account_ids is not None:
            accounts = [account for account in accounts if account.id in account_ids]
        stopped = [account for account in accounts if is_fed(account)]
        for account in stopped:
            stop_feed(account, self._world.now)
        return tuple(account.id for account in stopped)

    def open_link(self, link_url: str) -> bool:
        """Open a link URL in a browser. False when its one-time password is used, unknown or an hour old."""
        parts = urlsplit(link_url)
        code = parse_qs(parts.query).get("otp", [""])[0]
        names = parts.path.strip("/").split("/")
        company = self._world.state.companies.get(names[1]) if len(names) > 1 else None
        connection = company.connections.get(names[3]) if company is not None and names[3:] else None
        for link in connection.links if connection is not None else ():
            if link.code == code and not link.used and link.expires > self._world.now:
                link.used = True
                return True
        return False

    def _connection(self, company_id: str) -> Connection | None:
        return next(iter(self._world.company(company_id).connections.values()), None)

    def _choose(self, connection: Connection, account_ids: Sequence[str] | None) -> list[Account]:
        offered = _offered(connection)
        if account_ids is not None:
            unknown = [one for one in account_ids if one not in {account.id for account in offered}]
            if unknown:
                raise NotOffered(f"QuickBooks does not offer {', '.join(unknown)}")
            return [account for account in offered if account.id in account_ids]
        chosen = [account for account in offered if not is_fed(account)]
        habits = self._world.state.habits
        if habits.leaves_one_out and len(chosen) > 1:
            habits.leaves_one_out = False
            chosen = chosen[:-1]
        return chosen

    def _start(self, account: Account, live: CredentialSet, start: date, moment: datetime) -> None:
        account.fed_by, account.stopped_at, account.disconnected_at = live.id, None, None
        account.feed_start = start
        if account.status != "connected":
            account.status = "connecting"
            account.connects_at = moment + self._world.state.habits.link_takes


def is_fed(account: Account) -> bool:
    """Whether QuickBooks asks for this account's transactions, or is about to."""
    return account.status in {"connecting", "connected"} and account.stopped_at is None


def stop_feed(account: Account, moment: datetime) -> None:
    """QuickBooks stops asking for the account. One that was still connecting goes back to waiting."""
    account.stopped_at = moment
    if account.status == "connecting":
        account.status, account.connects_at, account.fed_by = "pending", None, None


def _offered(connection: Connection) -> list[Account]:
    return list(connection.accounts.values())


def _usable_set(connection: Connection) -> CredentialSet | None:
    live = connection.live_sets()
    return connection.live_set(connection.entered) or (live[-1] if live else None)
