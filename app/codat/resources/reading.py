"""From an answer to a value, or to `UnreadableError` that holds nothing of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.codat.errors import UnreadableError

if TYPE_CHECKING:
    from app.codat.call import Answer, Call
    from app.codat.models.shape import Reader
    from app.codat.transport import Transport

Value = TypeVar("Value")


async def send_for(transport: Transport, call: Call, reader: Reader[Value]) -> Value:
    """Send `call` and read one value. Raises `CodatError`; `UnreadableError` for an answer without the value."""
    return needed(call.operation, *_read(await transport.send(call), reader))


def _read(answer: Answer, reader: Reader[Value]) -> tuple[int, Value | None]:
    """Apart, so that the frame which raises holds no body."""
    value: Value | None = reader.one(answer.body)
    return answer.status, value


def needed(operation: str, status: int, value: Value | None) -> Value:
    """`value`, or `UnreadableError` when there is none."""
    if value is None:
        raise UnreadableError(operation, status, "an answer without what it must tell")
    return value
