"""How often Codat may be asked for states during a call, whoever asks: no path sends one request more.

Codat allows 1,000 requests a day to a bank without a linked client (Codat, rate limits).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.clock import deadline
from app.onboarding.problems import Problem, ProblemKind, TroubleError

if TYPE_CHECKING:
    from app.base.clock import Clock

MOST: Final = 60
LOOK: Final = 2
"""Requests a look may need: the accounts, and the connection when all of them changed."""
_SPAN: Final = 1800.0


class StatusBudget:
    """Counts the requests of one call. By itself the app spends 60 in all; a person may ask 60 times in half an hour.

    A look begins only when both its requests may be sent.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sent: list[float] = []

    @property
    def spent(self) -> int:
        """Requests sent during this call."""
        return len(self._sent)

    @property
    def allows_watching(self) -> bool:
        """Whether the app may look once more by itself."""
        return self.spent + LOOK <= MOST

    def check(self) -> None:
        """Raise `TroubleError`, ASKED_TOO_OFTEN with the time, when not even a person may look now."""
        now = self._clock.monotonic()
        recent = [at for at in self._sent if at > now - _SPAN]
        if len(recent) + LOOK > MOST:
            wait = recent[len(recent) + LOOK - MOST - 1] + _SPAN - now
            raise TroubleError(Problem(ProblemKind.ASKED_TOO_OFTEN, until=deadline(self._clock, max(1.0, wait))))

    def spend(self) -> None:
        """One request goes out."""
        self._sent.append(self._clock.monotonic())
