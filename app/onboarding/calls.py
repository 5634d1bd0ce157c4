"""Which events belong to one call with a client: the trail does not say, time and the end of a call do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.onboarding.trail import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.onboarding.trail import TrailEvent

LONGEST_PAUSE: Final = timedelta(hours=2)


def last_call(events: Iterable[TrailEvent], client: str) -> tuple[TrailEvent, ...]:
    """The events of the client's last call, oldest first; () when there was none.

    A call ends where it was finished, or with two hours in which nothing was done.
    """
    own = sorted((event for event in events if event.client == client), key=lambda event: event.seq)
    call: list[TrailEvent] = []
    for event in own:
        if call and (call[-1].what is Deed.CALL_FINISHED or event.at - call[-1].at > LONGEST_PAUSE):
            call = []
        if event.what is not Deed.RECORD_EXPORTED:
            call.append(event)
    return tuple(call)
