"""Where the call is in the eight steps. Values only: each move gives the new place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.guide.content import STEP_IDS

FIRST, LAST = 1, len(STEP_IDS)
WATCHED = (7, 8)  # the steps at which accounts may connect, so their state is asked for


@dataclass(frozen=True, slots=True)
class Place:
    """The current step (1 to 8) and the layout of QuickBooks the client has."""

    number: int = FIRST
    layout: str = "A"

    def __post_init__(self) -> None:
        if not FIRST <= self.number <= LAST:
            raise ValueError(f"step {self.number} is not between {FIRST} and {LAST}")

    @property
    def id(self) -> str:
        """The id of the step."""
        return STEP_IDS[self.number - 1]

    @property
    def is_first(self) -> bool:
        """Whether there is no step before."""
        return self.number == FIRST

    @property
    def is_last(self) -> bool:
        """Whether there is no step after."""
        return self.number == LAST

    @property
    def is_watched(self) -> bool:
        """Whether accounts may connect at this step."""
        return self.number in WATCHED

    def next(self) -> Place:
        """One step on; the last one stays."""
        return replace(self, number=min(LAST, self.number + 1))

    def previous(self) -> Place:
        """One step back; the first one stays."""
        return replace(self, number=max(FIRST, self.number - 1))

    def at(self, step_id: str) -> Place:
        """At a step by its id. Raises `ValueError` for an unknown one."""
        if step_id not in STEP_IDS:
            raise ValueError(f"there is no step {step_id!r}")
        return replace(self, number=STEP_IDS.index(step_id) + 1)

    def with_layout(self, layout: str) -> Place:
        """The same step on another layout."""
        return replace(self, layout=layout)


def place_of(number: int, layout: str = "A") -> Place:
    """The place for a number kept from an earlier run; one out of range becomes the nearest step."""
    return Place(max(FIRST, min(LAST, number)), layout)
