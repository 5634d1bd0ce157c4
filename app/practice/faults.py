"""The switchboard: which call goes wrong, and how. It serves in process and over sockets alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EVERY_OPERATION = "*"


class FaultName(StrEnum):
    """What can go wrong. The first four never reach Codat; of the others each says whether Codat acted."""

    OFFLINE = "offline"  # no network
    DNS = "dns"  # Codat's name is not known here
    REFUSED = "refused"  # nobody listens
    CONNECT_TIMEOUT = "connect-timeout"  # silence instead of a connection
    READ_TIMEOUT = "read-timeout"  # Codat acts (param `acted`: false for not), no answer ever comes
    DRIP = "drip"  # Codat acts, the answer comes a byte every `seconds` (1)
    CUT_BEFORE = "cut-before"  # the connection breaks, Codat has not acted
    CUT_AFTER = "cut-after"  # Codat acts, the connection breaks before the answer
    STATUS = "status"  # answers `status` (500) with `retryAfter` and `body`; Codat acts only with `acted`: true
    TRUNCATED = "truncated"  # Codat acts, its JSON ends half-way
    WRONG_TYPE = "wrong-type"  # Codat acts, its JSON has the wrong types
    UNKNOWN_ENUM = "unknown-enum"  # Codat acts, statuses and types are words nobody knows
    HUGE = "huge"  # Codat acts, the answer is `bytes` (64 MiB) of JSON; its length is `stated` (false)
    GZIP_BOMB = "gzip-bomb"  # Codat acts, a small compressed answer unfolds to `bytes` (64 MiB)
    HTML = "html"  # a gateway answers `status` (502) with a web page; Codat acts only with `acted`: true
    DUPLICATE = "duplicate"  # delivered twice, the second answer is seen: 409 when it `overlaps` the first (false)
    CLOCK = "clock"  # Codat acts; its clock is `seconds` (-10,800) off, as a computer with a wrong clock sees it


_NUMBERS = {"status", "bytes", "seconds", "forSeconds"}
Params = dict[str, object]


@dataclass(frozen=True, slots=True)
class Fault:
    """One call's misfortune."""

    name: FaultName
    params: Params = field(default_factory=dict)

    def number(self, key: str, default: float) -> float:
        """A numeric parameter."""
        value = self.params.get(key, default)
        return default if isinstance(value, bool) else float(str(value))

    def acts(self, *, default: bool) -> bool:
        """Whether Codat acts on the request although its answer is lost or replaced."""
        return bool(self.params.get("acted", default))

    @property
    def is_kept(self) -> bool:
        """Whether Codat gives a forced status again for the same key; `kept` false: not, as for its own 409."""
        return bool(self.params.get("kept", True))


@dataclass(slots=True)
class Rule:
    """`fault` for calls of `operation` (Codat's operationId, or "*").

    `nth` counts the calls of that operation since the rule was set, from 1; `times` is how many calls go wrong from
    there. Neither: every call. `nth` alone: that one call. `times` alone: the first so many. With the parameter
    `forSeconds` the rule ends that long after the first call it spoilt.
    """

    operation: str
    fault: Fault
    nth: int | None = None
    times: int | None = None
    seen: int = 0
    spoilt: int = 0
    since: datetime | None = None

    def spoils(self, operation: str | None, now: datetime) -> bool:
        """Count this call if it is ours, and say whether it goes wrong."""
        if self.operation not in {EVERY_OPERATION, operation}:
            return False
        self.seen += 1
        most = self.times if self.times is not None else 1 if self.nth is not None else None
        if self.seen < (self.nth or 1) or (most is not None and self.spoilt >= most) or self._is_over(now):
            return False
        self.spoilt += 1
        self.since = self.since or now
        return True

    def _is_over(self, now: datetime) -> bool:
        seconds = self.fault.number("forSeconds", 0)
        return seconds > 0 and self.since is not None and now >= self.since + timedelta(seconds=seconds)

    def as_json(self) -> dict[str, object]:
        """The rule as the control door takes it."""
        return {
            "operation": self.operation,
            "nth": self.nth,
            "times": self.times,
            "fault": self.fault.name.value,
            "params": self.fault.params,
        }


class Switchboard:
    """The rules in force, in the order they were set; the first that spoils a call decides."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def add(self, *rules: Rule) -> None:
        """Set rules beside those in force."""
        self.rules += rules

    def clear(self) -> None:
        """Everything goes well again."""
        self.rules.clear()

    def take(self, operation: str | None, now: datetime) -> Fault | None:
        """What happens to this call. Every rule that names its operation counts it."""
        spoiling = [rule for rule in self.rules if rule.spoils(operation, now)]
        return spoiling[0].fault if spoiling else None


def rule(
    operation: str, fault: FaultName, *, nth: int | None = None, times: int | None = None, **params: object
) -> Rule:
    """A rule in one line, for tests and scenarios."""
    return Rule(operation, Fault(fault, dict(params)), nth, times)


def read_rule(body: Mapping[str, object]) -> Rule:
    """A rule from the control door. Raises `ValueError` or `TypeError` with words."""
    operation, name = body.get("operation"), body.get("fault")
    if not isinstance(operation, str) or not operation:
        raise ValueError("operation: an operationId of Codat, or *")
    if name not in set(FaultName):
        raise ValueError(f"fault: one of {' '.join(FaultName)}")
    params = body.get("params") or {}
    if not isinstance(params, dict):
        raise TypeError("params: an object")
    for key in _NUMBERS & set(params):
        if isinstance(params[key], bool) or not isinstance(params[key], int | float | Decimal):
            raise TypeError(f"params.{key}: a number")
    return Rule(operation, Fault(FaultName(str(name)), params), _count(body, "nth"), _count(body, "times"))


def _count(body: Mapping[str, object], name: str) -> int | None:
    value = body.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name}: a whole number from 1")
    return value
