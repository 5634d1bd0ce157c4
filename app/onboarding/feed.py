"""The connection once it exists: its one-hour link, and ending it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.clock import deadline
from app.base.store import StoreError
from app.codat.errors import CodatError, NotFoundError
from app.onboarding import facts
from app.onboarding.case import Connection, ConnectionState, CredentialsRecord
from app.onboarding.casework import DeedDone
from app.onboarding.events import ConnectionDeleted, ConnectionSeen, LinkFetched
from app.onboarding.intents import IntentKind, IntentState
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.shared import at_tick
from app.onboarding.trail import Deed
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from app.base.clock import Deadline
    from app.base.secret import Secret
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent

LINK_LIFE = 3600.0  # seconds: the one-time password inside a QuickBooks link (Codat, link URL)


@dataclass(frozen=True, slots=True, eq=False)
class ClientLink:
    """The address of Codat's own page for this client; a secret, and dead an hour after it was fetched."""

    url: Secret
    life: Deadline


class Feed:
    """The verbs on the connection."""

    def __init__(self, casework: Casework) -> None:
        self._work = casework
        self._link: ClientLink | None = None

    @property
    def link(self) -> ClientLink | None:
        """The link fetched last, live or expired; None before."""
        return self._link

    def drop_link(self) -> None:
        """Forget the link."""
        if self._link is not None:
            self._link.url.drop()
            self._link = None

    async def refresh_link(self) -> None:
        """Get a fresh link; it is in `link` afterwards."""
        case = self._work.with_connection()
        life = deadline(self._work.clock, LINK_LIFE)  # from before it is asked for: rather a little short than long
        try:
            found = await self._work.codat.connections.get(case.company.id, case.connection.id)
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None
        self.drop_link()
        seen = ConnectionSeen(facts.connection_of(found))
        if found.link_url is None:
            self._work.apply(seen)
            return
        self._note_link(found.link_url)
        self._link = ClientLink(found.link_url, life)
        self._work.apply(seen, LinkFetched(self._work.clock.now()))
        self._work.telling.soon()

    async def disconnect(self) -> None:
        """Unlink the connection: feeds stop; the client can be connected again later."""
        case = self._work.with_connection()

        async def send(key: str) -> Connection:
            unlinked = await self._work.codat.connections.unlink(case.company.id, case.connection.id, key=key)
            seen = facts.connection_of(unlinked) if unlinked else None
            if seen is None or seen.state is ConnectionState.UNKNOWN:  # it was done, in whatever words
                return Connection(case.connection.id, ConnectionState.UNLINKED)
            return seen

        async with self._work.writing:
            body = {"status": "Unlinked"}
            done = await self._work.errands.run(IntentKind.DISCONNECT, body, send, self.look_for_unlinked)
            self.unlinked(done.answer, done.intent)

    async def look_for_unlinked(self) -> Connection | None:
        """The connection, if Codat says that it is unlinked. Raises `CodatError`."""
        found = facts.quickbooks_connection(await self._work.codat.connections.list(self._work.company_id))
        return found if found is not None and found.state is ConnectionState.UNLINKED else None

    def unlinked(self, connection: Connection, intent: Intent) -> None:
        """Codat ended the connection."""
        deed = DeedDone(Deed.DISCONNECTED, intent)
        self._work.conclude([(intent, IntentState.DONE)], ConnectionSeen(connection), deeds=[deed])

    async def delete(self) -> None:
        """Delete the connection for good, with its accounts and every set of credentials. The company stays."""
        case = self._work.with_connection()

        async def send(_key: str) -> bool:
            try:
                await self._work.codat.connections.delete(case.company.id, case.connection.id)
            except NotFoundError:  # the connection, or the company?
                if not await self.look_for_deleted():
                    raise
            return True

        async with self._work.writing:
            done = await self._work.errands.run(
                IntentKind.DELETE_CONNECTION, {}, send, self.look_for_deleted, subject=(case.connection.id,)
            )
            self.deleted(done.answer, done.intent)

    async def look_for_deleted(self) -> bool | None:
        """True when Codat has no connection of this company; None when it has one. Raises `CodatError`."""
        there = facts.quickbooks_connection(await self._work.codat.connections.list(self._work.company_id))
        return None if there is not None else True

    def deleted(self, _is_gone: bool, intent: Intent) -> None:  # noqa: FBT001  # as `look_for_deleted` tells
        """Codat deleted the connection."""
        self.drop_link()
        deed = DeedDone(Deed.CONNECTION_DELETED, intent)
        self._work.conclude([(intent, IntentState.DONE)], ConnectionDeleted(), deeds=[deed])
        gone = CredentialsRecord(revoked_at=at_tick(self._work.clock.now()))  # its sets went with it
        self._work.telling.soon(also=gone)

    def _note_link(self, url: Secret) -> None:
        """A link that cannot be recorded is not kept."""
        try:
            self._work.note(Deed.LINK_FETCHED)
        except StoreError:
            url.drop()
            raise TroubleError(Problem(ProblemKind.NOT_KEPT, NextStep.TRY_AGAIN)) from None
