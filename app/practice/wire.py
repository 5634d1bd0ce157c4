"""What a fault does to one exchange, before any transport: an answer, or a break that a transport acts out."""

from __future__ import annotations

import functools
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.practice import exact_json
from app.practice.faults import Fault, FaultName
from app.practice.refusal import error_body

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from app.base.clock import Clock

MEBIBYTE = 1024 * 1024
CLOCK_OFF = -10_800  # seconds: to a computer whose clock is three hours ahead, every server's is three behind
RESET = "x-rate-limit-reset"
ISO = "%Y-%m-%dT%H:%M:%SZ"
_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
_WORDS = {"status", "accountType", "sourceType", "platformName"}


class Break(StrEnum):
    """The ways in which no answer comes."""

    OFFLINE = "offline"
    DNS = "dns"
    REFUSED = "refused"
    CONNECT_TIMEOUT = "connect-timeout"
    READ_TIMEOUT = "read-timeout"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer.

    `pace` above 0 sends it a byte every so many seconds; `copies` repeats `body` between `head` and `tail`;
    `states_length` False leaves a reader to count for itself.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    pace: float = 0.0
    head: bytes = b""
    tail: bytes = b""
    copies: int = 1
    states_length: bool = True

    def all_headers(self) -> list[tuple[str, str]]:
        """The headers with the length of this body, whatever they said before."""
        kept = [(name, value) for name, value in self.headers if name.lower() != "content-length"]
        length = len(self.head) + len(self.body) * self.copies + len(self.tail)
        return [*kept, ("content-length", str(length))] if self.states_length else kept

    async def chunks(self, clock: Clock) -> AsyncIterator[bytes]:
        """The body, at its pace."""
        if self.pace > 0:
            for position in range(len(self.body)):
                await clock.sleep(self.pace)
                yield self.body[position : position + 1]
            return
        yield self.head
        for _ in range(self.copies):
            yield self.body
        yield self.tail


_UNSENT = {
    FaultName.OFFLINE: Break.OFFLINE,
    FaultName.DNS: Break.DNS,
    FaultName.REFUSED: Break.REFUSED,
    FaultName.CONNECT_TIMEOUT: Break.CONNECT_TIMEOUT,
}


async def play(fault: Fault | None, act: Callable[[], Awaitable[Answer]]) -> Answer | Break:
    """Let `fault` happen around `act`, which has Codat do the work. A fault `status` is `act`'s own affair."""
    if fault is None or fault.name is FaultName.STATUS:
        return await act()
    if fault.name in _UNSENT:
        return _UNSENT[fault.name]
    if fault.name is FaultName.CUT_BEFORE:
        return Break.CUT
    if fault.name in {FaultName.HTML, FaultName.READ_TIMEOUT}:
        return await _unseen(fault, act)
    answer = await act()
    if fault.name is FaultName.DUPLICATE:
        return _in_progress() if fault.params.get("overlaps", False) else await act()
    if fault.name is FaultName.CUT_AFTER:
        return Break.CUT
    return shape(fault, answer)


def _in_progress() -> Answer:
    """What the later of two deliveries with one key is answered while the earlier is under way."""
    body = exact_json.dumps(error_body(409, "A request with this Idempotency-Key is in progress", "0" * 32))
    return Answer(409, (("content-type", "application/json; charset=utf-8"),), body.encode())


async def _unseen(fault: Fault, act: Callable[[], Awaitable[Answer]]) -> Answer | Break:
    """What a gateway does between Codat and us: nobody sees Codat's own answer."""
    is_page = fault.name is FaultName.HTML
    if fault.acts(default=not is_page):
        await act()
    if not is_page:
        return Break.READ_TIMEOUT
    return Answer(int(fault.number("status", 502)), (("content-type", "text/html; charset=utf-8"),), _PAGE)


def shape(fault: Fault, answer: Answer) -> Answer:
    """The answer, spoilt. An answer without a body stays as it is."""
    if not answer.body:
        return answer
    match fault.name:
        case FaultName.DRIP:
            return replace(answer, pace=fault.number("seconds", 1))
        case FaultName.TRUNCATED:
            return replace(answer, body=answer.body[: len(answer.body) // 2])
        case FaultName.WRONG_TYPE:
            return replace(answer, body=_rewritten(answer.body, _wrong))
        case FaultName.UNKNOWN_ENUM:
            return replace(answer, body=_rewritten(answer.body, _unheard))
        case FaultName.HUGE:
            copies = max(1, int(fault.number("bytes", 64 * MEBIBYTE)) // 65536)
            stated = bool(fault.params.get("stated", False))
            long = replace(answer, body=b" " * 65536, copies=copies, states_length=stated)
            return replace(long, head=b'{"padding":"', tail=b'"}')
        case FaultName.GZIP_BOMB:
            packed = _bomb(int(fault.number("bytes", 64 * MEBIBYTE)))
            return replace(answer, body=packed, headers=(*answer.headers, ("content-encoding", "gzip")))
        case _:
            return answer


def dated(answer: Answer, now: datetime, fault: Fault | None) -> Answer:
    """The answer with the server's time; a fault may have put its clock wrong, and with it when the quota renews."""
    is_off = fault is not None and fault.name is FaultName.CLOCK
    off = timedelta(seconds=fault.number("seconds", CLOCK_OFF) if fault is not None and is_off else 0)
    kept = [(name, _moved(value, off) if name == RESET else value) for name, value in answer.headers]
    date = format_datetime((now + off).replace(microsecond=0), usegmt=True)
    return replace(answer, headers=(*kept, ("date", date)))


def _moved(moment: str, off: timedelta) -> str:
    return (datetime.strptime(moment, ISO).replace(tzinfo=UTC) + off).strftime(ISO)


def _rewritten(body: bytes, change: Callable[[object], object]) -> bytes:
    return exact_json.dumps(change(exact_json.loads(body))).encode()


def _wrong(value: object) -> object:
    """Objects and arrays keep their outline; everything in them has another type."""
    if isinstance(value, dict):
        return {key: _wrong(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_wrong(item) for item in value] or "none"
    if isinstance(value, str):
        return 7
    return {"value": str(value)} if isinstance(value, int | Decimal) else "null"


def _unheard(value: object) -> object:
    if isinstance(value, dict):
        return {
            key: "somethingNew" if key in _WORDS and isinstance(item, str) else _unheard(item)
            for key, item in value.items()
        }
    return [_unheard(item) for item in value] if isinstance(value, list) else value


@functools.cache
def _bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(b'{"padding":"')]
    parts += [packer.compress(b" " * 65536) for _ in range(max(1, size // 65536))]
    return b"".join((*parts, packer.compress(b'"}'), packer.flush()))
