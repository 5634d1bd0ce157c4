"""A request before it is sent, and an answer after it is read."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.codat.limits import MAX_BODY

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_BODY: Final = object()


@dataclass(frozen=True, slots=True)
class Call:
    """One request. Only `operation`, `method` and `template` ever reach a log."""

    operation: str  # for errors and the log: "companies.create"
    method: str
    template: str  # the path, with {slots}
    slots: Mapping[str, str] = field(default_factory=dict, repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: object = field(default=NO_BODY, repr=False)
    key: str = ""  # Idempotency-Key, a GUID; every POST and PATCH has one
    max_bytes: int = MAX_BODY
    repeatable: bool | None = None  # None: GET and DELETE are, POST and PATCH are not

    def __post_init__(self) -> None:
        if self.is_write:
            uuid.UUID(self.key)
        elif self.key:
            raise ValueError("Idempotency-Key is for POST and PATCH")

    @property
    def is_write(self) -> bool:
        """Whether the call creates or changes."""
        return self.method in {"POST", "PATCH"}

    @property
    def may_repeat(self) -> bool:
        """Whether the transport may send it again by itself."""
        return not self.is_write if self.repeatable is None else self.repeatable


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer (any 2xx). `body` is parsed JSON, None when there was none."""

    status: int
    body: object = field(default=None, repr=False)
