"""Codat over ASGI: key, quota, idempotency, then the world; and the one exchange that both transports carry."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route

from app.practice import exact_json
from app.practice.control import CONTROL, control_routes
from app.practice.faults import Fault, FaultName
from app.practice.idempotency import request_digest
from app.practice.instance import Record
from app.practice.keys import check_key
from app.practice.refusal import Refusal, error_body
from app.practice.routes import OPERATIONS, Call, Operation, Reply
from app.practice.wire import ISO, RESET, Answer, Break, dated, play

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

    from app.practice.instance import Practice

_SHOWN_ONCE = "generate-credentials"  # its answer is never in a file
_FORCED = "passerelle.forced"  # scope entry: the fault "status" of this call


@dataclass(frozen=True, slots=True)
class Received:
    """The head of a request, as a transport saw it. `path` is still percent-encoded."""

    method: str
    path: str
    query: str
    idempotency_key: str | None

    @property
    def is_control(self) -> bool:
        """Whether it is for the control door."""
        return self.path.startswith(CONTROL + "/")


class PracticeServer:
    """`exchange` is the way in. `app(forced)` is the ASGI app below it, faults left out but for a forced status."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self._routes = [
            Route(operation.path, self._endpoint(operation), methods=[operation.method], name=operation.id)
            for operation in OPERATIONS
        ]
        self._starlette = Starlette(
            routes=[*control_routes(practice), *self._routes], exception_handlers={HTTPException: self._not_found}
        )

    def operation_of(self, method: str, path: str) -> str | None:
        """Codat's id of the operation, or None."""
        scope = {"type": "http", "method": method, "path": path}
        return next((str(route.name) for route in self._routes if route.matches(scope)[0] is Match.FULL), None)

    async def exchange(self, request: Received, act: Callable[[ASGIApp], Awaitable[Answer]]) -> Answer | Break:
        """Carry one request: `act` runs an ASGI app on it. Faults happen here, and the call is recorded here."""
        if request.is_control:
            return await act(self.app(None))
        practice = self.practice
        at = practice.clock.now()
        fault = practice.switchboard.take(self.operation_of(request.method, request.path), at)
        reached: list[int | None] = []

        async def acted() -> Answer:
            reached.append(None)
            answer = await act(self.app(fault))
            reached[-1] = answer.status
            return answer

        try:
            outcome = await play(fault, acted)
            if isinstance(outcome, Answer) and not reached:
                reached.append(outcome.status)
            elif outcome is Break.CUT and not reached:
                reached.append(None)
        finally:
            for status in reached:
                practice.records.append(
                    Record(request.method, request.path, request.query, request.idempotency_key, status, at)
                )
        return dated(outcome, practice.clock.now(), fault) if isinstance(outcome, Answer) else outcome

    def app(self, forced: Fault | None) -> ASGIApp:
        """The ASGI app. Paths are matched while still encoded, so that an id may hold any character."""

        async def run(scope: Scope, receive: Receive, send: Send) -> None:
            raw = scope.get("raw_path") or scope["path"].encode()
            status = forced if forced is not None and forced.name is FaultName.STATUS else None
            inner = {**scope, "path": raw.decode("ascii"), _FORCED: status}
            await self._starlette(inner, receive, send)

        return run

    def _endpoint(self, operation: Operation) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            body = await request.body()
            self.practice.settle()
            return await self._answer(operation, request, body)

        return answer

    async def _answer(self, operation: Operation, request: Request, body: bytes) -> Response:
        headers = {}
        try:
            check_key(request.headers.get("authorization", ""))
            headers = self._quota()
            key = request.headers.get("idempotency-key", "") if request.method in {"POST", "PATCH"} else ""
            if key:
                return await self._once(key, operation, request, body, headers)
            status, text = self._run(operation, request, body, headers)
        except Refusal as refusal:
            reply = self._refused(refusal, headers)
            status, text = reply.status, exact_json.dumps(reply.body)
        await self._take_time(request.method)
        return self._response(status, text, headers)

    async def _once(
        self, key: str, operation: Operation, request: Request, body: bytes, headers: dict[str, str]
    ) -> Response:
        practice = self.practice
        digest = request_digest(request.method, request.url.path, body)
        kept = practice.keys.begin(key, digest, practice.clock.now())
        if kept is not None:
            return self._response(kept.status, kept.body if kept.whole is None else kept.whole, headers)
        try:
            status, text = self._run(operation, request, body, headers)
        except BaseException:
            practice.keys.abandon(key)
            raise
        try:
            await self._take_time(request.method)
        finally:  # a caller that hung up does not undo what was done
            forced: Fault | None = request.scope[_FORCED]
            if forced is not None and not forced.is_kept:
                practice.keys.abandon(key)
            else:
                is_shown_once = operation.id == _SHOWN_ONCE
                practice.keys.finish(key, status, text, practice.clock.now(), is_shown_once=is_shown_once)
            practice.keep()
        return self._response(status, text, headers)

    def _run(self, operation: Operation, request: Request, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        """Act at once; a slow answer is slow after the deed, which is the hard case for a caller."""
        forced: Fault | None = request.scope[_FORCED]
        if forced is None or forced.acts(default=False):
            try:
                reply = operation.answer(self._read(request, body))
            except Refusal as refusal:
                reply = self._refused(refusal, headers)
            if request.method != "GET":
                self.practice.world.recount()
            self.practice.keep()
        else:
            reply = Reply(500)
        if forced is not None:
            return self._forced(forced, headers)
        return reply.status, "" if reply.body is None else exact_json.dumps(reply.body)

    def _read(self, request: Request, body: bytes) -> Call:
        document: object = None
        if body.strip() and request.method != "GET":
            try:
                document = exact_json.loads(body)
            except (ValueError, RecursionError):
                raise Refusal(400, "The body is not JSON") from None
        names = {name: unquote(str(value)) for name, value in request.path_params.items()}
        return Call(self.practice.world, names, dict(request.query_params), document, has_body=bool(body.strip()))

    def _forced(self, forced: Fault, headers: dict[str, str]) -> tuple[int, str]:
        status = int(forced.number("status", 500))
        after, body = forced.params.get("retryAfter"), forced.params.get("body")
        if after is not None:
            headers["retry-after"] = self._until_reset() if after == "reset" else str(after)
        if isinstance(body, str):
            return status, body
        if body is None:
            body = error_body(status, f"Practised status {status}", self.practice.world.draw.hexadecimal())
        return status, exact_json.dumps(body)

    def _quota(self) -> dict[str, str]:
        limit, left, reset = self.practice.world.take_request()
        headers = {
            "x-rate-limit-limit": str(limit),
            "x-rate-limit-remaining": str(max(0, left)),
            RESET: reset.strftime(ISO),
        }
        if left < 0:
            raise _OverQuota(headers | {"retry-after": self._until_reset()})
        return headers

    def _until_reset(self) -> str:
        return str(int((self.practice.world.midnight - self.practice.clock.now()).total_seconds()) + 1)

    def _refused(self, refusal: Refusal, headers: dict[str, str]) -> Reply:
        if isinstance(refusal, _OverQuota):
            headers |= refusal.headers
        correlation = self.practice.world.draw.hexadecimal()
        return Reply(refusal.status, error_body(refusal.status, refusal.message, correlation, refusal.findings))

    async def _take_time(self, method: str) -> None:
        delay = self.practice.delay(method).total_seconds()
        if delay > 0:
            await self.practice.clock.sleep(delay)

    async def _not_found(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        message = (
            "Method not allowed"
            if status == HTTPStatus.METHOD_NOT_ALLOWED
            else f"{request.method} {request.url.path} not found"
        )
        body = error_body(status, message, self.practice.world.draw.hexadecimal())
        return self._response(status, exact_json.dumps(body), {})

    def _response(self, status: int, text: str, headers: dict[str, str]) -> Response:
        kind = "application/json; charset=utf-8" if text[:1] in {"{", "[", '"'} else "text/plain; charset=utf-8"
        return Response(text, status, headers, media_type=kind if text else None)


class _OverQuota(Refusal):
    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__(429, "The daily number of requests is used up")
        self.headers = headers
