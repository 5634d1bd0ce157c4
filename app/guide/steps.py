"""Where the call is on its path. Values only: each move gives the new place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.guide.content import LINK, STEP_IDS

FIRST = 1


@dataclass(frozen=True, slots=True)
class Place:
    """The current step, the layout of QuickBooks the client has, and the path: the eight steps, or a chapter."""

    number: int = FIRST
    layout: str = "A"
    path: str = LINK
    ids: tuple[str, ...] = STEP_IDS  # the steps of the path

    def __post_init__(self) -> None:
        if not FIRST <= self.number <= self.last:
            raise ValueError(f"step {self.number} is not between {FIRST} and {self.last}")

    @property
    def last(self) -> int:
        """The number of the last step."""
        return len(self.ids)

    @property
    def id(self) -> str:
        """The id of the step."""
        return self.ids[self.number - 1]

    @property
    def is_first(self) -> bool:
        """Whether there is no step before."""
        return self.number == FIRST

    @property
    def is_last(self) -> bool:
        """Whether there is no step after."""
        return self.number == self.last

    @property
    def is_linking(self) -> bool:
        """Whether these are the eight steps."""
        return self.path == LINK

    def next(self) -> Place:
        """One step on; the last one stays."""
        return replace(self, number=min(self.last, self.number + 1))

    def previous(self) -> Place:
        """One step back; the first one stays."""
        return replace(self, number=max(FIRST, self.number - 1))

    def at(self, step_id: str) -> Place:
        """At a step of the path by its id, else at one of the eight. Raises `ValueError` for an unknown one."""
        if step_id in self.ids:
            return replace(self, number=self.ids.index(step_id) + 1)
        if step_id not in STEP_IDS:
            raise ValueError(f"there is no step {step_id!r}")
        return Place(STEP_IDS.index(step_id) + 1, self.layout)

    def with_layout(self, layout: str) -> Place:
        """The same step on another layout."""
        return replace(self, layout=layout)


def place_of(number: int, layout: str = "A", path: str = LINK, ids: tuple[str, ...] = STEP_IDS) -> Place:
    """The place for a number kept from an earlier run; one out of range becomes the nearest step."""
    return Place(max(FIRST, min(len(ids), number)), layout, path, ids)
