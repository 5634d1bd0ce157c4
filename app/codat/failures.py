"""From the HTTP library's exceptions to ours: did anything leave this computer, and why not."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import TYPE_CHECKING

from app.base.network import ProxyError, ProxyTrouble
from app.codat.errors import CodatError, NoAnswerError, NoAnswerReason, NotSentError, NotSentReason
from app.codat.http import http

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_CAUSES = 30
_ABOUT_OURS = ("CERTIFICATE", "UNKNOWN_CA", "ACCESS_DENIED")
_BY_PROXY = {
    ProxyTrouble.LOGIN: NotSentReason.PROXY_LOGIN,
    ProxyTrouble.DOWN: NotSentReason.PROXY_DOWN,
    ProxyTrouble.BLOCKED: NotSentReason.PROXY_BLOCKED,
    ProxyTrouble.NAME: NotSentReason.DNS,
    ProxyTrouble.UNREACHED: NotSentReason.REFUSED,
}


class UntrustedError(http.ConnectError):
    """The server's certificate is not trusted here. `signer` is the name it gives its signer, "" if not known."""

    def __init__(self, signer: str) -> None:
        super().__init__("certificate not trusted")
        self.signer = signer


def is_untrusted(error: http.ConnectError) -> bool:
    """Whether no connection was made because of a certificate."""
    return any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _causes(error))


def translate(error: http.TransportError | OSError, operation: str, *, answer_began: bool) -> CodatError:
    """Our error for `error`. Nothing of its text is taken over: it may hold an address."""
    match error:
        case UntrustedError():
            return NotSentError(operation, NotSentReason.TLS, error.signer)
        case http.ConnectTimeout() | http.PoolTimeout():
            return NotSentError(operation, NotSentReason.CONNECT_TIMEOUT)
        case http.ConnectError():
            return _not_connected(error, operation)
        case http.TimeoutException():
            return NoAnswerError(operation, NoAnswerReason.SILENCE)
        case _ if not answer_began and _is_our_certificate_refused(error):
            return NotSentError(operation, NotSentReason.CERTIFICATE_REFUSED)  # as late as this in TLS 1.3
        case _:
            return NoAnswerError(operation, NoAnswerReason.CUT if answer_began else NoAnswerReason.RESET)


def _not_connected(error: http.ConnectError, operation: str) -> NotSentError:
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ProxyError):
            return NotSentError(operation, _BY_PROXY[cause.trouble], str(cause.proxy))
    if _is_our_certificate_refused(error):
        return NotSentError(operation, NotSentReason.CERTIFICATE_REFUSED)
    return NotSentError(operation, _why_not_connected(causes))


def _why_not_connected(causes: list[BaseException]) -> NotSentReason:
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return NotSentReason.TLS
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return NotSentReason.TLS_BROKEN
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            # "try again" is what a resolver without a network says; "no such name" is about the name
            return NotSentReason.OFFLINE if cause.errno == socket.EAI_AGAIN else NotSentReason.DNS
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return NotSentReason.REFUSED
    if any(isinstance(cause, TimeoutError) or _errno(cause) == errno.ETIMEDOUT for cause in causes):
        return NotSentReason.CONNECT_TIMEOUT
    return NotSentReason.OFFLINE


def _is_our_certificate_refused(error: BaseException) -> bool:
    """Whether the server told in a TLS alert that it wants a certificate, or not this one."""
    reasons = (str(getattr(cause, "reason", "")) for cause in _causes(error) if isinstance(cause, ssl.SSLError))
    return any("ALERT" in one and any(word in one for word in _ABOUT_OURS) for one in reasons)


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
