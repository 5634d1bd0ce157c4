"""Where a life of the app ends: after a while, around a request on the wire, or around a write to the disk."""

from __future__ import annotations

import os
import signal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from app.base.overrides import override

if TYPE_CHECKING:
    from app.practice.draw import Draw

LONGEST: Final = 8.0  # seconds; the usual life is shorter, so some kills find nobody
MOST_REQUESTS: Final = 26
MOST_INSTANTS: Final = 60


class Kind(StrEnum):
    """What a kill is tied to."""

    NONE = "none"
    TIME = "time"  # seconds after the start
    ARRIVING = "arriving"  # the nth request has left the app, and never reaches Codat
    ACTING = "acting"  # the app is gone when Codat acts on the nth request
    ANSWERING = "answering"  # Codat has acted, the answer never reaches the app
    WRITING = "writing"  # at the nth instant around intent, sending, answer, trail and outcome, in the app itself
    SIGHT = "at sight"  # a set of credentials is on show, and nobody has copied it yet


class Kill(NamedTuple):
    """The end of one life."""

    kind: Kind = Kind.NONE
    nth: int = 0
    seconds: float = 0.0

    @override
    def __str__(self) -> str:
        if self.kind is Kind.TIME:
            return f"after {self.seconds:.2f} s"
        return self.kind.value if self.kind in {Kind.NONE, Kind.SIGHT} else f"{self.kind.value} {self.nth}"


def drawn(draw: Draw) -> Kill:
    """A kill, three in eight of them tied to writing."""
    places = (
        Kind.TIME,
        Kind.ARRIVING,
        Kind.ACTING,
        Kind.ANSWERING,
        Kind.SIGHT,
        Kind.WRITING,
        Kind.WRITING,
        Kind.WRITING,
    )
    kind = places[draw.choice(len(places))]
    if kind is Kind.SIGHT:
        return Kill(kind)
    if kind is Kind.TIME:
        return Kill(kind, seconds=draw.choice(1000) / 1000 * LONGEST)
    return Kill(kind, nth=1 + draw.choice(MOST_INSTANTS if kind is Kind.WRITING else MOST_REQUESTS))


def install(nth: int) -> None:
    """Have this process kill itself at the nth instant. Test code of the test's own process: the app knows nothing."""
    from app.base.store import Store
    from app.codat.transport import Transport
    from app.onboarding.journal import Journal
    from app.onboarding.trail import Trail

    left = [nth]

    def passed() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(owner: type, name: str) -> None:
        original = getattr(owner, name)

        def killed(*words: Any, **named: Any) -> Any:
            passed()
            outcome = original(*words, **named)
            passed()
            return outcome

        setattr(owner, name, killed)

    around(Journal, "intend")
    around(Journal, "settle")
    around(Journal, "remember")
    around(Trail, "record")
    around(Store, "open")
    sending = Transport.send

    async def sent(transport: Transport, call: Any) -> Any:
        passed()
        answer = await sending(transport, call)
        passed()
        return answer

    setattr(Transport, "send", sent)  # noqa: B010  # as above
