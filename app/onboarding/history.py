"""The audit trail as a person reads it: newest first, with the client's name where this computer knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.trail import Checked, Deed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.base.clock import Clock
    from app.onboarding.forwarding import Forwarded, Forwarder
    from app.onboarding.records import Records
    from app.onboarding.trail import TrailEvent


class KnownClient(NamedTuple):
    """A client this computer remembers. `id` is as in `ClientRow.id`."""

    id: str
    name: str


class HistoryLine(NamedTuple):
    """One event and whose it is; None when this computer no longer knows the client."""

    event: TrailEvent
    client: KnownClient | None


class History:
    """Reads the trail, journal and cache of one profile. Raises `StoreError` when the trail cannot be opened."""

    def __init__(self, records: Records, clock: Clock, forwarder: Forwarder | None = None) -> None:
        self._records = records
        self._clock = clock
        self._forwarder = forwarder

    def lines(self, since: datetime | None = None) -> tuple[HistoryLine, ...]:
        """Every event (not before `since`), newest first."""
        events = self._records.trail.events(since=since)
        known = self._known({event.client for event in events})
        return tuple(HistoryLine(event, known.get(event.client)) for event in reversed(events))

    async def check(self) -> Checked:
        """Look at the whole chain, a few links at a time so that the window stays alive."""
        checked = self._records.trail.check_on(Checked())
        while not checked.is_all:
            await self._clock.sleep(0)
            checked = self._records.trail.check_on(checked)
        return checked

    def forwarded(self) -> Forwarded | None:
        """How far the bank has it; None where no policy sends it there."""
        return None if self._forwarder is None else self._forwarder.state()

    def exported(self, kind: str, lines: Sequence[HistoryLine], client: str) -> None:
        """Record that events were taken out: an export is a deed too. Raises `StoreError`."""
        self._records.trail.record(Deed.RECORD_EXPORTED, client, kind=kind, events=len(lines))

    def shield_lifted(self, client: str, *, lifted: bool) -> None:
        """Record that screen shares may see the console, or no longer. Raises `StoreError`."""
        self._records.trail.record(Deed.SHIELD_LIFTED if lifted else Deed.SHIELD_RESTORED, client)

    def _known(self, onboard_keys: Iterable[str]) -> dict[str, KnownClient]:
        """By onboard key. What the journal remembers wins: it has the name as it was typed last."""
        known = {}
        for key in onboard_keys:
            if (said := self._records.cache.named(key)) is not None:
                known[key] = KnownClient(*said)
        for entry in self._records.journal.entries():
            if (said := _client(entry.facts)) is not None:
                known[said[0]] = KnownClient(entry.company_id or entry.onboard_key, said[1])
        return known


def _client(facts: Mapping[str, object]) -> tuple[str, str] | None:
    """Onboard key and name of a remembered case (see `memory`); None when it was written by another version."""
    client = facts.get("client")
    if not isinstance(client, dict) or "key" not in client or "name" not in client:
        return None
    return str(client["key"]), str(client["name"])
