"""The audit trail as a person reads it: newest first, with the client's name where this computer knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    def __init__(self, records: Records) -> None:
        self._records = records

    def lines(self) -> tuple[HistoryLine, ...]:
        """Every event, newest first."""
        events = self._records.trail.events()
        known = self._known({event.client for event in events})
        return tuple(HistoryLine(event, known.get(event.client)) for event in reversed(events))

    def first_broken_link(self) -> int | None:
        """The number of the first event that was changed, or follows one that is missing; None: all is whole."""
        return self._records.trail.first_broken_link()

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
