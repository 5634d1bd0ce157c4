"""One thing looked at by the self-test or the doctor, as both tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock


@dataclass(frozen=True, slots=True)
class Check:
    """`detail` says what was found, in plain words and without a secret. `ms` is how long it took."""

    name: str
    ok: bool
    detail: str
    ms: int = 0


def timed(name: str, clock: Clock, look: Callable[[], str]) -> Check:
    """Run `look`; what it returns is the detail of a passed check, an exception's text that of a failed one."""
    started = clock.monotonic()
    try:
        detail, ok = look(), True
    except Exception as error:  # noqa: BLE001  # whatever is wrong is the answer
        detail, ok = f"{type(error).__name__}: {error}", False
    return Check(name, ok, detail, round((clock.monotonic() - started) * 1000))
