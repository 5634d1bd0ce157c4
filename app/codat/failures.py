"""From the HTTP library's exceptions to ours: did anything leave this computer, and why not."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import TYPE_CHECKING

from app.codat.errors import CodatError, NoAnswerError, NoAnswerReason, NotSentError, NotSentReason
from app.codat.http import http

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOGIN_WANTED = "407"
_MAX_CAUSES = 30


def translate(error: http.TransportError | OSError, operation: str, *, answer_began: bool) -> CodatError:
    """Our error for `error`. Nothing of its text is taken over: it may hold an address."""
    match error:
        case http.ProxyError():
            login = str(error).startswith(_LOGIN_WANTED)
            return NotSentError(operation, NotSentReason.PROXY_LOGIN if login else NotSentReason.REFUSED)
        case http.ConnectTimeout() | http.PoolTimeout():
            return NotSentError(operation, NotSentReason.CONNECT_TIMEOUT)
        case http.ConnectError():
            return NotSentError(operation, _why_not_connected(error))
        case http.TimeoutException():
            return NoAnswerError(operation, NoAnswerReason.SILENCE)
        case _:
            return NoAnswerError(operation, NoAnswerReason.CUT if answer_began else NoAnswerReason.RESET)


def _why_not_connected(error: BaseException) -> NotSentReason:
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return NotSentReason.TLS
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            # "try again" is what a resolver without a network says; "no such name" is about the name
            return NotSentReason.OFFLINE if cause.errno == socket.EAI_AGAIN else NotSentReason.DNS
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return NotSentReason.REFUSED
    if any(isinstance(cause, TimeoutError) or _errno(cause) == errno.ETIMEDOUT for cause in causes):
        return NotSentReason.CONNECT_TIMEOUT
    return NotSentReason.OFFLINE


def _errno(cause: BaseException) -> int | None:
    return cause.errno if isinstance(cause, OSError) else None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """`error` and what led to it: causes, contexts, members of groups."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < _MAX_CAUSES:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        linked = (cause.__cause__, cause.__context__)
        waiting += [link for link in linked if link is not None]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
