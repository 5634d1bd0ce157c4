"""The practised Codat: its state, its clock and the hand that moves both forward."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.practice.draw import Draw
from app.practice.quickbooks import QuickBooksClient
from app.practice.refusal import Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from app.practice.clock import ShiftedClock
    from app.practice.state import Company, Connection, Push, State

DAILY_QUOTA = 1000  # requests a day for the instance, and again for each company with a linked connection
UNASKED_FOR = timedelta(days=10)  # an account QuickBooks has not asked for this long reads "disconnected"
UNLINKED_AFTER = timedelta(days=1)  # then, when all are, the connection reads "Unlinked"


class World:
    """Everything practice knows. Read and change it through the modules named after Codat's objects.

    `client` is the client's side in QuickBooks. Nothing here waits: what time brings is worked out when looked at.
    """

    def __init__(self, clock: ShiftedClock, state: State) -> None:
        self.clock = clock
        self.state = state
        self.draw = Draw(state.seed, state.drawn)
        self.client = QuickBooksClient(self)
        self._active: int | None = None  # companies with a linked connection; None: to be counted

    @property
    def now(self) -> datetime:
        """The practised time."""
        return self.clock.now()

    def company(self, company_id: str) -> Company:
        """The company, brought up to now. Raises `Refusal` 404."""
        company = self.state.companies.get(company_id)
        if company is None:
            raise Refusal(404, f"Company {company_id} not found")
        self.settle_company(company)
        return company

    def connection(self, company_id: str, connection_id: str) -> Connection:
        """The connection, brought up to now. Raises `Refusal` 404."""
        connection = self.company(company_id).connections.get(connection_id)
        if connection is None:
            raise Refusal(404, f"Data connection {connection_id} not found")
        return connection

    def snapshot(self) -> State:
        """The state with the counters that live outside it, ready to be kept."""
        self.state.drawn = self.draw.count
        self.state.shift = self.clock.shift
        return self.state

    def settle(self) -> None:
        """Bring every company up to now."""
        for company in self.state.companies.values():
            self.settle_company(company)

    def settle_company(self, company: Company) -> None:
        """Let what time brings happen: accounts connect or fall silent, connections follow, pushes end."""
        now = self.now
        for connection in company.connections.values():
            _settle_accounts(connection, now)
            if _settle_connection(connection, now):
                self.recount()
        for push in company.pushes.values():
            if not push.stored or push.status == "Pending":
                _settle_push(company, push, now)

    def take_request(self) -> tuple[int, int, datetime]:
        """Count one request: today's limit, what is left (below 0: refused) and when the day ends (00:00 UTC)."""
        today = self.now.date().isoformat()
        if self.state.quota_day != today:
            self.state.quota_day, self.state.quota_used = today, 0
        self.state.quota_used += 1
        if self._active is None:
            self._active = sum(1 for company in self.state.companies.values() if _is_active(company))
        limit = DAILY_QUOTA * (1 + self._active)
        return limit, limit - self.state.quota_used, self.midnight

    @property
    def midnight(self) -> datetime:
        """When the day ends and the quota renews."""
        return self.now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)

    def recount(self) -> None:
        """A company may have become active, or may be gone: count them at the next request."""
        self._active = None

    def seed_clients(self, count: int) -> None:
        """Add `count` believable companies in mixed states, for benchmarks and pictures."""
        from app.practice.seeds import seed_clients  # noqa: PLC0415  # only benchmarks and pictures need the names

        seed_clients(self, count)
        self.recount()


def _is_active(company: Company) -> bool:
    return any(connection.status == "Linked" for connection in company.connections.values())


def _settle_accounts(connection: Connection, now: datetime) -> None:
    for account in connection.accounts.values():
        if account.status == "connecting" and account.connects_at is not None and account.connects_at <= now:
            account.status, account.connects_at = "connected", None
        if account.status == "connected" and account.stopped_at is not None and account.stopped_at + UNASKED_FOR <= now:
            account.status, account.disconnected_at = "disconnected", account.stopped_at + UNASKED_FOR


def _settle_connection(connection: Connection, now: datetime) -> bool:
    """Answers whether the status changed."""
    before = connection.status
    statuses = [account.status for account in connection.accounts.values()]
    fed = any(one.status == "connected" and one.stopped_at is None for one in connection.accounts.values())
    if fed and connection.status in {"PendingAuth", "Unlinked"}:
        connection.status = "Linked"
    if connection.status == "Linked" and statuses and all(status == "disconnected" for status in statuses):
        last = max(one.disconnected_at or now for one in connection.accounts.values())
        if last + UNLINKED_AFTER <= now:
            connection.status = "Unlinked"
    return connection.status != before


def _settle_push(company: Company, push: Push, now: datetime) -> None:
    given_up = None
    if push.timeout_minutes is not None:
        given_up = push.requested + timedelta(minutes=push.timeout_minutes)
    if push.status == "Pending" and given_up is not None and given_up <= now and given_up < push.done_at:
        push.status, push.completed = "TimedOut", given_up  # a label only: the write may still happen
    if push.done_at > now or push.stored:
        return
    push.stored = True
    if push.status == "Pending":
        push.status, push.completed = push.outcome, push.done_at
    connection = company.connections.get(push.connection_id)
    if push.outcome == "Success" and connection is not None:
        connection.transactions.setdefault(push.account_id, []).extend(push.transactions)
    push.transactions = []  # kept once, and nowhere when nothing of them was stored
