"""One thing looked at by the self-test or the doctor, as both tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.base.clock import Clock


NOT_ASKED: Final = "not_asked"
"""The word of a check that was left out, because one before it failed."""
TRAIL: Final = "trail_sent"
"""The word of the check that tells how far the bank has the trail; the fact `forwarded` says it."""


ADVICE: Final = frozenset({"types_missing", "types_unread", "quota_unknown", "clock_unknown", "instance_unnamed"})
"""Words that are neither well nor wrong: worth a look, and no reason to stop."""


@dataclass(frozen=True, slots=True)
class Check:
    """`detail` says what was found, in plain English and without a secret. `ms` is how long it took.

    For a page in the person's language, `word` names what was found and `facts` holds what the sentence says.
    """

    name: str
    ok: bool
    detail: str
    ms: int = 0
    word: str = ""
    facts: Mapping[str, object] = field(default_factory=dict, compare=False)

    @property
    def is_advice(self) -> bool:
        """Whether it is worth a look, and no more."""
        return self.ok and self.word in ADVICE


def is_well(checks: Iterable[Check]) -> bool:
    """Whether nothing failed; what was not asked is not well either, for something before it failed."""
    return all(check.ok for check in checks)


def report(version: str, checks: Sequence[Check]) -> dict[str, Any]:
    """What a script, or whoever helps from afar, is handed: an allow-list, in English."""
    steps = [{"name": one.name, "ok": one.ok, "detail": one.detail, "ms": one.ms} for one in checks]
    return {"version": version, "ok": is_well(checks), "steps": steps}


def timed(name: str, clock: Clock, look: Callable[[], str]) -> Check:
    """Run `look`; what it returns is the detail of a passed check, an exception's text that of a failed one.

    Errors of the app's own say what is wrong by themselves; others are told with their kind.
    """
    started = clock.monotonic()
    try:
        detail, ok = look(), True
    except Exception as error:  # noqa: BLE001  # whatever is wrong is the answer
        is_ours = type(error).__module__.startswith("app.")
        detail, ok = str(error) if is_ours else f"{type(error).__name__}: {error}", False
    return Check(name, ok, detail, round((clock.monotonic() - started) * 1000))
