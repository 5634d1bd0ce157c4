"""The program ends in the middle of a request, at each instant there is. What a second start then knows, and does.

Each verb × each instant: the second start asks Codat about what was cut short, the person asks once more where that is
needed, and Codat holds exactly what was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import pytest

from app.codat.transport import Transport
from app.onboarding.case import CompanyCreated, Draft, Language
from app.onboarding.intents import IntentKind
from app.onboarding.journal import Journal
from app.onboarding.reconciling import Finding, Found
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from app.onboarding.trail import Deed, Outcome, Trail
from tests.unit.onboarding.bench import Bench
from tests.unit.onboarding.cases import draft

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from app.codat.call import Answer, Call
    from app.onboarding.conductor import Conductor

NAME = "Boulangerie Chênevert inc."


class Instant(StrEnum):
    """Where the program ends."""

    NOT_WRITTEN = "before the intent is on the disk"
    WRITTEN = "before the request leaves"
    ANSWERED = "before the answer is written down"
    RECORDED = "between the trail and the journal"
    DONE = "after the outcome is on the disk"


class Killed(BaseException):
    """What SIGKILL would be."""


@dataclass
class Killer:
    """Ends the program at one instant of the next request that creates or removes something."""

    patch: pytest.MonkeyPatch

    def strike(self, instant: Instant) -> None:
        match instant:
            case Instant.NOT_WRITTEN:
                self._before(Journal, "intend")
            case Instant.WRITTEN:
                self._around_send(is_answered=False)
            case Instant.ANSWERED:
                self._around_send(is_answered=True)
            case Instant.RECORDED:
                self._after(Trail, "record")
            case Instant.DONE:
                self._after(Journal, "remember", only_with="settled")

    def _before(self, owner: type, name: str) -> None:
        def killed(*_: Any, **__: Any) -> None:
            raise Killed

        self.patch.setattr(owner, name, killed)

    def _after(self, owner: type, name: str, only_with: str = "") -> None:
        original = getattr(owner, name)

        def killed(*words: Any, **named: Any) -> None:
            original(*words, **named)
            if not only_with or named.get(only_with):
                raise Killed

        self.patch.setattr(owner, name, killed)

    def _around_send(self, *, is_answered: bool) -> None:
        original = Transport.send

        async def killed(transport: Transport, call: Call) -> Answer:
            if call.method == "GET":
                return await original(transport, call)
            if is_answered:
                await original(transport, call)
            raise Killed

        self.patch.setattr(Transport, "send", killed)


class Desktop(Bench):
    """A bench that can be switched on again over the same files and the same Codat."""

    def __init__(self, folder: Path, former: Desktop | None = None) -> None:
        super().__init__(folder, former.practice if former else None, former.clock if former else None)
        self._folder = folder

    def again(self) -> Desktop:
        return Desktop(self._folder, self)

    def begin(self) -> Conductor:
        blank = self.registry.blank(Language.FR)
        conductor = self.registry.begin(blank)
        conductor.describe(replace(blank, name=NAME, region="QC"))
        return conductor

    async def enter(self) -> Conductor:
        """Open the one client there is, as the list or the resume card does."""
        resumable = self.registry.resumable()
        assert resumable is not None
        return (await self.registry.enter(resumable.id)).conductor

    @property
    def connection(self) -> dict[str, Any]:
        (company,) = self.companies
        (connection,) = company["connections"]
        return dict(connection)

    @property
    def live_sets(self) -> int:
        return sum(not one["revoked"] for one in self.connection["credentialSets"])

    def deeds(self, deed: Deed) -> list[Outcome]:
        return [event.outcome for event in self.records.trail.events() if event.what is deed]


async def to_connection(desktop: Desktop) -> Conductor:
    conductor = desktop.begin()
    await conductor.setup.create()
    return conductor


async def to_accounts(desktop: Desktop) -> Conductor:
    conductor = await to_connection(desktop)
    for number in (1, 2):
        conductor.accounts.draft(draft(number))
    await conductor.accounts.add()
    return conductor


async def to_company(desktop: Desktop) -> Conductor:
    from app.onboarding.problems import TroubleError
    from app.practice.faults import FaultName

    desktop.fault("create-connection", FaultName.STATUS, status=403)
    conductor = desktop.begin()
    with pytest.raises(TroubleError):
        await conductor.setup.create()
    return conductor


async def to_link(desktop: Desktop) -> Conductor:
    conductor = await to_accounts(desktop)
    await conductor.credentials.create()
    desktop.practice.world.client.link(desktop.companies[0]["id"])
    desktop.practice.clock.advance(120)
    await conductor.accounts.refresh(connection=True)
    return conductor


async def to_drafts(desktop: Desktop) -> Conductor:
    conductor = await to_connection(desktop)
    conductor.accounts.draft(draft(1))
    conductor.accounts.draft(draft(2))
    return conductor


async def to_credentials(desktop: Desktop) -> Conductor:
    conductor = await to_accounts(desktop)
    await conductor.credentials.create()
    return conductor


async def start(desktop: Desktop) -> Conductor:
    return desktop.begin()


async def add_again(conductor: Conductor) -> None:
    """The numbers are gone; the person types them again."""
    for one in drafts_of(conductor.case):
        conductor.accounts.draft(draft(int(one.id[-2:])))
    await conductor.accounts.add()


async def rename(conductor: Conductor) -> None:
    await conductor.accounts.rename(draft(1).id, "Other name")


@dataclass(frozen=True)
class Verb:
    """One thing a person asks for. `holds` is true of Codat when it was done exactly once."""

    name: str
    kind: IntentKind
    deed: Deed
    prepare: Callable[[Desktop], Awaitable[Conductor]]
    ask: Callable[[Conductor], Awaitable[None]]
    holds: Callable[[Desktop], bool]
    once_more: Callable[[Conductor], Awaitable[None]] | None = None

    @property
    def again(self) -> Callable[[Conductor], Awaitable[None]]:
        return self.once_more or self.ask


VERBS = [
    Verb("company", IntentKind.CREATE_COMPANY, Deed.CLIENT_CREATED, start, lambda it: it.setup.create(),
         lambda it: len(it.companies) == 1 and len(it.companies[0]["connections"]) == 1),
    Verb("connection", IntentKind.CREATE_CONNECTION, Deed.CONNECTION_CREATED, to_company, lambda it: it.setup.finish(),
         lambda it: len(it.companies) == 1 and len(it.companies[0]["connections"]) == 1),
    Verb("accounts", IntentKind.ADD_ACCOUNTS, Deed.ACCOUNTS_ADDED, to_drafts, lambda it: it.accounts.add(),
         lambda it: sorted(one["id"] for one in it.connection["accounts"]) == [draft(1).id, draft(2).id], add_again),
    Verb("rename", IntentKind.RENAME_ACCOUNT, Deed.ACCOUNT_RENAMED, to_accounts, rename,
         lambda it: [one["accountName"] for one in it.connection["accounts"]].count("Other name") == 1),
    Verb("stop", IntentKind.STOP_ACCOUNT, Deed.ACCOUNT_STOPPED, to_link,
         lambda it: it.account_changes.stop(draft(1).id),
         lambda it: [one["status"] for one in it.connection["accounts"]].count("disconnected") == 1),
    Verb("balance", IntentKind.SET_BALANCE, Deed.BALANCE_UPDATED, to_accounts,
         lambda it: it.account_changes.set_balance(draft(1).id, Decimal("12.50")),
         lambda it: [Decimal(str(one["balance"])) for one in it.connection["accounts"]].count(Decimal("12.5")) == 1),
    Verb("remove", IntentKind.REMOVE_ACCOUNT, Deed.ACCOUNT_REMOVED, to_accounts,
         lambda it: it.account_changes.remove(draft(1).id),
         lambda it: draft(1).id not in [one["id"] for one in it.connection["accounts"]]),
    Verb("delete", IntentKind.DELETE_CONNECTION, Deed.CONNECTION_DELETED, to_link, lambda it: it.feed.delete(),
         lambda it: not it.companies[0]["connections"]),
    Verb("disconnect", IntentKind.DISCONNECT, Deed.DISCONNECTED, to_link, lambda it: it.feed.disconnect(),
         lambda it: it.connection["status"] == "Unlinked"),
]  # fmt: skip
REVOKE = Verb("revoke", IntentKind.REVOKE_CREDENTIALS, Deed.CREDENTIALS_REVOKED, to_credentials,
              lambda it: it.credentials.revoke(), lambda it: it.live_sets == 0)  # fmt: skip
CREDENTIALS = Verb("credentials", IntentKind.CREATE_CREDENTIALS, Deed.CREDENTIALS_CREATED, to_accounts,
                   lambda it: it.credentials.create(), lambda it: it.live_sets == 1)  # fmt: skip


async def stopped_at(desktop: Desktop, verb: Verb, instant: Instant) -> Desktop:
    """Ask, be killed there, start again."""
    conductor = await verb.prepare(desktop)
    with pytest.MonkeyPatch.context() as patch:
        Killer(patch).strike(instant)
        with pytest.raises(Killed):
            await verb.ask(conductor)
    await desktop.scope.close()
    return desktop.again()


@pytest.mark.parametrize("instant", Instant)
@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
async def test_what_codat_can_tell_of_is_there_once(tmp_path: Path, verb: Verb, instant: Instant) -> None:
    first = Desktop(tmp_path)
    second = await stopped_at(first, verb, instant)

    recovered = await second.registry.reconcile()

    was_asked = instant in {Instant.WRITTEN, Instant.ANSWERED, Instant.RECORDED}
    was_done = instant in {Instant.ANSWERED, Instant.RECORDED}
    found = [finding for one in recovered for finding in one.findings]
    assert found == ([Finding(verb.kind, Found.THERE if was_done else Found.NOT_THERE)] if was_asked else [])
    assert second.records.journal.clients_with_unsettled() == frozenset()
    assert second.records.journal.entry(onboard_key=key_of(second)) is not None
    conductor = await second.enter()
    if not verb.holds(second):
        await (conductor.setup.finish() if isinstance(conductor.case, CompanyCreated) else verb.again(conductor))
    assert verb.holds(second)
    assert second.deeds(verb.deed) == [Outcome.DONE], "once in the trail"
    assert isinstance(conductor.case, Draft) is False
    await close(first, second)


@pytest.mark.parametrize("instant", Instant)
async def test_a_set_of_credentials_nobody_saw_is_owned_up_to(tmp_path: Path, instant: Instant) -> None:
    first = Desktop(tmp_path)
    second = await stopped_at(first, CREDENTIALS, instant)

    recovered = await second.registry.reconcile()

    record = credentials_of((await second.enter()).case)
    may_exist = instant in {Instant.WRITTEN, Instant.ANSWERED, Instant.RECORDED}
    assert [list(one.findings) for one in recovered] == (
        [[Finding(IntentKind.CREATE_CREDENTIALS, Found.NOT_KNOWN)]] if may_exist else []
    )
    assert record.unseen_set_possible == may_exist
    assert record.sets_since_revoke == (1 if instant is Instant.DONE else 0)
    assert second.live_sets <= record.sets_since_revoke + record.unseen_set_possible, "each set is known or owned up to"
    await close(first, second)


@pytest.mark.parametrize("instant", Instant)
async def test_a_revocation_is_never_taken_for_done_or_undone(tmp_path: Path, instant: Instant) -> None:
    first = Desktop(tmp_path)
    second = await stopped_at(first, REVOKE, instant)

    await second.registry.reconcile()

    conductor = await second.enter()
    record = credentials_of(conductor.case)
    may_be_done = instant in {Instant.WRITTEN, Instant.ANSWERED, Instant.RECORDED}
    assert record.revocation_unknown == may_be_done
    assert (record.revoked_at is not None) == (instant is Instant.DONE)
    await conductor.credentials.revoke()
    assert second.live_sets == 0
    assert not credentials_of(conductor.case).revocation_unknown
    await close(first, second)


async def test_opening_a_client_settles_first(tmp_path: Path) -> None:
    first = Desktop(tmp_path)
    second = await stopped_at(first, VERBS[2], Instant.ANSWERED)
    resumable = second.registry.resumable()
    assert resumable is not None
    assert resumable.is_unsettled

    opened = await second.registry.enter(resumable.id)

    assert opened.findings == (Finding(IntentKind.ADD_ACCOUNTS, Found.THERE),)
    assert len(accounts_of(opened.conductor.case)) == 2
    assert drafts_of(opened.conductor.case) == ()
    await close(first, second)


async def test_what_cannot_be_asked_about_stays_open_and_is_told(tmp_path: Path) -> None:
    from app.practice.faults import FaultName

    first = Desktop(tmp_path)
    second = await stopped_at(first, VERBS[2], Instant.ANSWERED)
    second.fault("*", FaultName.OFFLINE, times=None)

    assert await second.in_time(second.registry.reconcile()) == ()
    resumable = second.registry.resumable()
    assert resumable is not None
    opened = await second.in_time(second.registry.enter(resumable.id))

    assert opened.problem is not None
    assert opened.conductor.unsettled is not None
    await close(first, second)


async def test_a_finished_call_is_not_offered_again_because_it_was_settled(tmp_path: Path) -> None:
    first = Desktop(tmp_path)
    conductor = await to_accounts(first)
    conductor.finish()
    with pytest.MonkeyPatch.context() as patch:
        Killer(patch).strike(Instant.ANSWERED)
        with pytest.raises(Killed):
            await rename(conductor)
    second = first.again()

    assert [len(one.findings) for one in await second.registry.reconcile()] == [1]

    assert second.registry.resumable() is None
    await close(first, second)


def key_of(desktop: Desktop) -> str:
    (entry,) = desktop.records.journal.entries()
    return entry.onboard_key


async def close(*desktops: Desktop) -> None:
    for desktop in desktops:
        await desktop.close()
