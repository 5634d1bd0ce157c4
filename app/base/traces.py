"""Where an error came from, without a value in it: kinds, modules, lines and functions. For the log and crash files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_LONGEST_CHAIN: Final = 6
_MOST_FRAMES: Final = 40
_NAME: Final = re.compile(r"[A-Za-z_<][\w.<>]{0,119}", re.ASCII)


class Trace(NamedTuple):
    """One error of a chain: its kind, and where it was, the innermost place last, as "module:line:function"."""

    kind: str
    where: tuple[str, ...]


def trace_of(error: BaseException) -> tuple[Trace, ...]:
    """The error and those that led to it, the last one first. What the errors say is left out."""
    return tuple(Trace(name(type(one).__name__), _places(one.__traceback__)) for one in _chain(error))


def place_of(error: BaseException) -> str:
    """The innermost place, "nowhere" when it was never raised."""
    where = trace_of(error)[0].where
    return where[-1] if where else "nowhere"


def name(text: object) -> str:
    """`text` where it is a name such as programs give, "?" otherwise."""
    return text if isinstance(text, str) and _NAME.fullmatch(text) else "?"


def _chain(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    for _ in range(_LONGEST_CHAIN):
        if one is None:
            return
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _places(trace: TracebackType | None) -> tuple[str, ...]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = name(trace.tb_frame.f_globals.get("__name__"))
        found.append(f"{module}:{trace.tb_lineno}:{name(code.co_qualname)}")
        trace = trace.tb_next
    half = _MOST_FRAMES // 2
    return tuple(found if len(found) <= _MOST_FRAMES else [*found[:half], *found[-half:]])
