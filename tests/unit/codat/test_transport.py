"""The rules of a call as a whole, over a transport in memory and a clock that is held."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import ssl
import traceback
from datetime import timedelta
from typing import Any

import pytest

from app.base.network import Proxy, ProxyError, ProxyTrouble
from app.base.overrides import override
from app.base.secret import Secret
from app.codat import errors
from app.codat.authorize import CodatKey
from app.codat.errors import NoAnswerReason, NotSentReason
from app.codat.http import http
from app.codat.limits import MAX_BODY, MAX_LIST_BODY
from app.codat.observed import Observed
from app.codat.quiet import quiet_http_logging
from app.codat.transport import Transport
from tests.support.held_clock import HeldClock, settle
from tests.unit.codat import samples
from tests.unit.codat.desk import RAW_KEY, Desk, empty, failure_of, never, reply

PROXY = Proxy("proxy.bank.example", 8080)
GET_COMPANY = f"GET /companies/{samples.COMPANY}"


def create(desk: Desk) -> Any:
    return desk.codat.companies.create("Laiterie du Fleuve inc.", "", {}, key=samples.KEY)


def get(desk: Desk) -> Any:
    return desk.codat.companies.get(samples.COMPANY)


async def run(desk: Desk, work: Any, seconds: float = 60) -> Any:
    """The end of `work` while the clock runs: its error, or its result."""
    task = asyncio.ensure_future(work)
    await desk.clock.advance(seconds)
    assert task.done(), "still under way"
    return task.exception() or task.result()


def not_connected(cause: BaseException | None) -> http.ConnectError:
    error = http.ConnectError("https://api.codat.io/canary")
    error.__cause__ = cause
    return error


async def test_a_request_says_what_it_takes_and_who_asks() -> None:
    desk = Desk(reply(samples.company()))

    await create(desk)

    headers = desk.requests[0].headers
    assert headers["Accept"] == "application/json"
    assert headers["Accept-Encoding"] == "identity"
    assert headers["Content-Type"] == "application/json"
    assert headers["Idempotency-Key"] == samples.KEY
    assert headers["User-Agent"].startswith("Passerelle")
    assert headers["Authorization"].startswith("Basic ")


async def test_a_read_carries_no_key_and_no_body() -> None:
    desk = Desk(reply(samples.company()))

    await get(desk)

    assert "Idempotency-Key" not in desk.requests[0].headers
    assert "Content-Type" not in desk.requests[0].headers


@pytest.mark.parametrize("status", [200, 201, 202, 206])
async def test_any_success_is_success(status: int) -> None:
    assert (await get(Desk(reply(samples.company(), status)))).id == samples.COMPANY


async def test_a_delete_may_answer_with_or_without_a_body() -> None:
    for answer in (empty(200), empty(204), reply({}), reply("done")):
        await Desk(answer).codat.connections.delete(samples.COMPANY, samples.CONNECTION)


@pytest.mark.parametrize("status", [301, 302, 307, 308, 304])
async def test_a_redirect_is_not_followed(status: int) -> None:
    desk = Desk(http.Response(status, headers={"Location": "https://evil.example/"}))

    error = await failure_of(get(desk))

    assert isinstance(error, errors.UnreadableError)
    assert error.status == status
    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        http.Response(200, html="<html>canary: sign in to the network</html>"),
        http.Response(200, content=b'{"id": "canary"', headers={"Content-Type": "application/json"}),
        http.Response(200, content=b'{"id": "x", "name": "y"}'),
        http.Response(200, content=b'{"id": "x", "name": "y"}', headers={"Content-Type": "text/json"}),
        reply({"id": 5, "name": "canary"}),
        reply(["canary"]),
        empty(200),
    ],
    ids=["page", "cut", "no type", "other type", "wrong type", "array", "nothing"],
)
async def test_an_answer_that_is_not_codats_is_unreadable(answer: http.Response) -> None:
    error = await failure_of(get(Desk(answer)))

    assert isinstance(error, errors.UnreadableError)
    assert error.status == 200
    assert "canary" not in f"{error}{error!r}"


@pytest.mark.parametrize("media", ["application/json; charset=utf-8", "application/problem+json", "Application/JSON"])
async def test_every_spelling_of_json_is_taken(media: str) -> None:
    answer = reply(samples.company())
    answer.headers["Content-Type"] = media

    assert (await get(Desk(answer))).id == samples.COMPANY


@pytest.mark.parametrize("body", [b"", b"<html>Bad gateway</html>", b"\xff", b"[[", b"null", b'"text"', b"7"])
async def test_an_error_answer_may_hold_anything(body: bytes) -> None:
    error = await failure_of(create(Desk(http.Response(502, content=body))))

    assert isinstance(error, errors.ServerFaultError)
    assert (error.status, error.message) == (502, "")


async def test_the_http_status_counts_not_the_one_in_the_body() -> None:
    error = await failure_of(get(Desk(reply(samples.refused(429), 402))))

    assert isinstance(error, errors.PlanLimitError)


async def test_an_error_carries_codats_reference_and_words() -> None:
    error = await failure_of(create(Desk(reply(samples.refused(400), 400))))

    assert isinstance(error, errors.RejectedError)
    assert error.operation == "companies.create"
    assert error.correlation_id == "4c19d0e2f7ab4d6b8e35a1f0c2d49b77"
    assert error.validation == (errors.ValidationItem("accountType", "Not a known type"),)


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (ssl.SSLCertVerificationError("self-signed"), NotSentReason.TLS),
        (ssl.SSLError("handshake"), NotSentReason.TLS_BROKEN),
        (socket.gaierror(socket.EAI_NONAME, "no such name"), NotSentReason.DNS),
        (socket.gaierror(socket.EAI_AGAIN, "no resolver"), NotSentReason.OFFLINE),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), NotSentReason.REFUSED),
        (OSError(errno.ENETUNREACH, "no network"), NotSentReason.OFFLINE),
        (TimeoutError(), NotSentReason.CONNECT_TIMEOUT),
        (ProxyError(ProxyTrouble.LOGIN, PROXY), NotSentReason.PROXY_LOGIN),
        (ProxyError(ProxyTrouble.DOWN, PROXY), NotSentReason.PROXY_DOWN),
        (ProxyError(ProxyTrouble.BLOCKED, PROXY), NotSentReason.PROXY_BLOCKED),
        (ProxyError(ProxyTrouble.NAME, PROXY), NotSentReason.DNS),
        (ProxyError(ProxyTrouble.UNREACHED, PROXY), NotSentReason.REFUSED),
        (ExceptionGroup("all failed", [ConnectionRefusedError()]), NotSentReason.REFUSED),
        (None, NotSentReason.OFFLINE),
    ],
)
async def test_why_nothing_was_sent(cause: BaseException | None, reason: NotSentReason) -> None:
    error = await failure_of(create(Desk(not_connected(cause))))

    assert isinstance(error, errors.NotSentError)
    assert error.reason is reason


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (http.ConnectTimeout("x"), NotSentReason.CONNECT_TIMEOUT),
        (http.PoolTimeout("x"), NotSentReason.CONNECT_TIMEOUT),
    ],
)
async def test_why_nothing_was_sent_by_kind(raised: Exception, reason: NotSentReason) -> None:
    error = await failure_of(create(Desk(raised)))

    assert isinstance(error, errors.NotSentError)
    assert error.reason is reason


async def test_a_proxy_that_wants_a_login_answers_407() -> None:
    error = await failure_of(get(Desk(http.Response(407))))

    assert isinstance(error, errors.NotSentError)
    assert error.reason is NotSentReason.PROXY_LOGIN


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (http.ReadTimeout("x"), NoAnswerReason.SILENCE),
        (http.WriteTimeout("x"), NoAnswerReason.SILENCE),
        (http.ReadError("x"), NoAnswerReason.RESET),
        (http.WriteError("x"), NoAnswerReason.RESET),
        (http.RemoteProtocolError("x"), NoAnswerReason.RESET),
        (ConnectionResetError(), NoAnswerReason.RESET),
    ],
)
async def test_sent_but_not_answered(raised: Exception, reason: NoAnswerReason) -> None:
    desk = Desk(raised)

    error = await failure_of(create(desk))

    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is reason
    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [http.ReadTimeout("x"), not_connected(None), reply(samples.refused(503), 503), reply(samples.refused(408), 408)],
    ids=["silence", "offline", "503", "408"],
)
async def test_what_creates_is_sent_once(answer: Any) -> None:
    desk = Desk(answer)

    await run(desk, failure_of(create(desk)))

    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    "first",
    [
        not_connected(ConnectionRefusedError()),
        http.ReadError("x"),
        http.Response(502, html="<html></html>"),
        reply(samples.refused(408), 408),
        reply(samples.refused(500, canBeRetried="True"), 500),
    ],
    ids=["refused", "reset", "502", "408", "500"],
)
async def test_a_read_is_repeated_after_a_pause(first: Any) -> None:
    desk = Desk(first, reply(samples.company()))
    task = asyncio.ensure_future(get(desk))

    await desk.clock.advance(0.4)
    assert len(desk.requests) == 1
    await desk.clock.advance(0.2)

    assert (await task).id == samples.COMPANY


async def test_pauses_grow_and_end() -> None:
    desk = Desk(reply(samples.refused(503), 503))
    seen: list[float] = []
    desk.transport.listen(lambda _: seen.append(desk.clock.monotonic()))

    error = await run(desk, get(desk))

    assert isinstance(error, errors.ServerFaultError)
    assert seen == [0, 0.5, 1.5, 3.5]


async def test_the_pause_is_a_random_share() -> None:
    desk = Desk(reply(samples.refused(503), 503), reply(samples.company()))
    desk.transport._jitter = lambda most: most / 5
    task = asyncio.ensure_future(get(desk))

    await desk.clock.advance(0.1)

    assert (await task).id == samples.COMPANY


@pytest.mark.parametrize("word", ["False", "false", False])
async def test_codat_may_say_that_repeating_is_pointless(word: object) -> None:
    desk = Desk(reply(samples.refused(500, canBeRetried=word), 500))

    await failure_of(get(desk))

    assert len(desk.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        not_connected(ssl.SSLCertVerificationError("inspected")),
        not_connected(ProxyError(ProxyTrouble.LOGIN, PROXY)),
        reply(samples.refused(400), 400),
        reply(samples.refused(401), 401),
        reply(samples.refused(404), 404),
        reply(samples.refused(429), 429),
    ],
    ids=["tls", "proxy", "400", "401", "404", "429"],
)
async def test_what_will_not_pass_is_not_repeated(answer: Any) -> None:
    desk = Desk(answer)

    await failure_of(get(desk))

    assert len(desk.requests) == 1


async def test_a_delete_is_repeated_but_not_the_one_of_credentials() -> None:
    account, credentials = Desk(http.ReadError("x"), empty()), Desk(http.ReadError("x"), empty())

    await run(account, account.codat.accounts.delete(samples.COMPANY, samples.CONNECTION, "checking-1"))
    error = await run(
        credentials, failure_of(credentials.codat.credentials.revoke(samples.COMPANY, samples.CONNECTION))
    )

    assert len(account.requests) == 2
    assert len(credentials.requests) == 1
    assert isinstance(error, errors.NoAnswerError)


async def test_a_removal_is_not_begun_when_the_deadline_would_cut_it_short() -> None:
    """It would look like one that may have been done, where no connection was ever made."""

    async def silence(_request: http.Request) -> http.Response:
        await desk.clock.sleep(5.0)
        raise http.ConnectTimeout("x")

    desk = Desk(silence)

    error = await run(desk, failure_of(desk.codat.connections.delete(samples.COMPANY, samples.CONNECTION)))

    assert isinstance(error, errors.NotSentError)


async def test_gone_after_an_unanswered_delete_is_done() -> None:
    desk = Desk(http.ReadError("x"), reply(samples.refused(404), 404))

    assert await run(desk, desk.codat.connections.delete(samples.COMPANY, samples.CONNECTION)) is None


@pytest.mark.parametrize("before", [None, not_connected(None)])
async def test_gone_before_any_delete_arrived_is_told(before: Any) -> None:
    replies = [before] if before else []
    desk = Desk(*replies, reply(samples.refused(404), 404))

    error = await run(desk, desk.codat.connections.delete(samples.COMPANY, samples.CONNECTION))

    assert isinstance(error, errors.NotFoundError)


async def test_maintenance_that_says_how_long_is_believed_within_the_deadline() -> None:
    short = Desk(reply(samples.refused(503), 503, retry_after="6"), reply(samples.company()))
    long = Desk(reply(samples.refused(503), 503, retry_after="60"))

    task = asyncio.ensure_future(get(short))
    await short.clock.advance(5.9)
    assert not task.done()
    await short.clock.advance(0.2)
    error = await failure_of(get(long))

    assert (await task).id == samples.COMPANY
    assert error.retry_at.left == 60


async def test_a_used_up_quota_says_when_it_ends_and_is_not_slept_through() -> None:
    desk = Desk(reply(samples.refused(429), 429, retry_after="3600"))

    error = await failure_of(get(desk))

    assert isinstance(error, errors.TooManyError)
    assert error.retry_at is not None
    assert error.retry_at.left == 3600


async def test_a_date_to_come_back_is_by_the_servers_clock() -> None:
    dates = {"retry_after": "Fri, 20 Nov 2026 18:01:00 GMT", "date": "Fri, 20 Nov 2026 18:00:00 GMT"}
    desk = Desk(reply(samples.refused(429), 429, **dates))

    error = await failure_of(get(desk))

    assert error.retry_at.left == 60


@pytest.mark.parametrize(("work", "seconds"), [(get, 20), (create, 30)])
async def test_a_call_without_an_answer_ends_at_its_deadline(work: Any, seconds: int) -> None:
    desk = Desk(never)
    task = asyncio.ensure_future(failure_of(work(desk)))

    await desk.clock.advance(seconds - 0.1)
    assert not task.done()
    await desk.clock.advance(0.2)

    error = await task
    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is NoAnswerReason.DEADLINE


async def test_the_deadline_of_a_read_counts_every_attempt_and_pause() -> None:
    async def slow_fault(_request: http.Request) -> http.Response:
        await desk.clock.sleep(9)
        return reply(samples.refused(503), 503)

    desk = Desk(slow_fault)
    task = asyncio.ensure_future(failure_of(get(desk)))

    await desk.clock.advance(19.9)
    assert not task.done()
    await desk.clock.advance(0.2)

    assert isinstance(await task, errors.NoAnswerError)
    assert len(desk.requests) == 3


class Drip(http.AsyncByteStream):
    """A body that comes byte by byte and never ends."""

    def __init__(self, clock: HeldClock) -> None:
        self.clock = clock
        self.closed = False

    @override
    async def __aiter__(self) -> Any:
        while True:
            await self.clock.sleep(1)
            yield b" "

    @override
    async def aclose(self) -> None:
        self.closed = True


async def test_a_trickling_body_ends_at_the_deadline_too() -> None:
    desk = Desk(never)
    drip = Drip(desk.clock)

    async def serve(_request: http.Request) -> http.Response:
        return http.Response(200, headers={"Content-Type": "application/json"}, stream=drip)

    desk.replies = [serve]
    # MockTransport would read the body whole, so the stream is handed over as it is
    desk.transport._exchange._through = Handed(serve)
    task = asyncio.ensure_future(failure_of(create(desk)))

    await desk.clock.advance(31)

    assert (await task).reason is NoAnswerReason.DEADLINE
    assert drip.closed


class Handed(http.AsyncBaseTransport):
    def __init__(self, serve: Any) -> None:
        self.serve = serve

    @override
    async def handle_async_request(self, request: http.Request) -> http.Response:
        response: http.Response = await self.serve(request)
        return response


async def test_cancelling_ends_the_exchange_at_once() -> None:
    ended: list[str] = []

    async def hang(_request: http.Request) -> http.Response:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("closed")
        raise AssertionError("unreachable")

    desk = Desk(hang)
    task = asyncio.ensure_future(create(desk))
    await settle()

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert ended == ["closed"]
    assert desk.clock.next_wake is None


async def test_cancelling_during_a_pause_sends_nothing_more() -> None:
    desk = Desk(reply(samples.refused(503), 503))
    task = asyncio.ensure_future(get(desk))
    await settle()

    task.cancel()
    await desk.clock.advance(60)

    assert task.cancelled()
    assert len(desk.requests) == 1


@pytest.mark.parametrize(("encoding", "fine"), [("identity", True), ("gzip", False), ("br, identity", False)])
async def test_an_encoded_body_is_refused(encoding: str, fine: bool) -> None:
    async def serve(_request: http.Request) -> http.Response:
        headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
        return http.Response(200, headers=headers, stream=http.ByteStream(b'{"id":"a","name":"b"}'))

    desk = Desk(never)
    desk.transport._exchange._through = Handed(serve)

    if fine:
        assert (await get(desk)).id == "a"
    else:
        assert isinstance(await failure_of(get(desk)), errors.UnreadableError)


async def test_an_encoded_error_still_has_its_status() -> None:
    async def serve(_request: http.Request) -> http.Response:
        return http.Response(401, headers={"Content-Encoding": "gzip"}, stream=http.ByteStream(b"\x1f\x8b"))

    desk = Desk(never)
    desk.transport._exchange._through = Handed(serve)

    assert isinstance(await failure_of(get(desk)), errors.KeyRefusedError)


@pytest.mark.parametrize(("size", "fine"), [(MAX_BODY, True), (MAX_BODY + 1, False)])
@pytest.mark.parametrize("stated", [True, False])
async def test_an_answer_is_bounded(size: int, fine: bool, stated: bool) -> None:
    content = b'{"id":"a","name":"b"}'.ljust(size)

    async def serve(_request: http.Request) -> http.Response:
        headers = {"Content-Type": "application/json"} | ({"Content-Length": str(size)} if stated else {})
        return http.Response(200, headers=headers, stream=http.ByteStream(content))

    desk = Desk(never)
    desk.transport._exchange._through = Handed(serve)

    if fine:
        assert (await get(desk)).id == "a"
        return
    error = await failure_of(get(desk))
    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is NoAnswerReason.TOO_LARGE


async def test_a_list_may_be_longer() -> None:
    fine = reply([samples.account(accountName="x" * 2 * MAX_BODY)])
    too_long = http.Response(200, content=b" " * (MAX_LIST_BODY + 1), headers={"Content-Type": "application/json"})

    def accounts(desk: Desk) -> Any:
        return desk.codat.accounts.list(samples.COMPANY, samples.CONNECTION)

    assert len(await accounts(Desk(fine))) == 1
    assert (await failure_of(accounts(Desk(too_long)))).reason is NoAnswerReason.TOO_LARGE


async def test_every_answer_tells_the_quota_and_the_time() -> None:
    told = {
        "x_rate_limit_limit": "1000",
        "x_rate_limit_remaining": "998",
        "x_rate_limit_reset": "2026-11-21T00:00:00Z",
        "date": "Fri, 20 Nov 2026 14:59:00 GMT",
    }
    desk = Desk(reply(samples.company(), 200, **told), http.Response(404, headers={"X-Rate-Limit-Remaining": "997"}))
    seen: list[Observed] = []
    stop = desk.transport.listen(seen.append)

    await get(desk)
    first = desk.transport.observed
    await failure_of(get(desk))
    stop()
    stop()
    await failure_of(get(desk))

    assert (first.quota_limit, first.quota_remaining) == (1000, 998)
    assert first.clock_skew == timedelta(minutes=1)
    assert first.quota_reset is not None
    assert desk.transport.observed.quota_remaining == 997
    assert desk.transport.observed.server_date == first.server_date
    assert [item.quota_remaining for item in seen] == [998, 997]


async def test_nonsense_in_the_quota_is_left_aside() -> None:
    desk = Desk(reply(samples.company(), x_rate_limit_remaining="lots", x_rate_limit_reset="soon"))

    await get(desk)

    assert desk.transport.observed == Observed()


async def test_the_log_names_the_template_and_never_an_identifier(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(reply(samples.refused(503), 503), reply(samples.page()))
    caplog.set_level(logging.DEBUG)

    await run(desk, desk.codat.connections.list(samples.COMPANY))

    lines = [record.getMessage() for record in caplog.records if record.name.startswith("app.codat")]
    assert lines == [
        "GET /companies/{company}/connections: 503, 0 ms, attempt 1, correlation 4c19d0e2f7ab4d6b8e35a1f0c2d49b77",
        "GET /companies/{company}/connections: 200, 0 ms, attempt 2",
    ]


async def test_the_log_names_a_failure_by_kind(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    await failure_of(create(Desk(not_connected(ConnectionRefusedError()))))

    assert "POST /companies: not sent (refused), 0 ms, attempt 1" in caplog.text


CANARIES = (RAW_KEY, samples.PASSWORD, samples.USERNAME, samples.OTP, "Basic ")


@pytest.mark.parametrize(
    "answer",
    [
        reply({"username": samples.USERNAME}),
        reply({"username": samples.USERNAME, "password": 5}),
        reply([samples.PASSWORD]),
        http.Response(200, content=samples.PASSWORD.encode(), headers={"Content-Type": "application/json"}),
        http.Response(200, text=samples.PASSWORD),
        reply(samples.refused(400, error=f"{samples.PASSWORD} {RAW_KEY}"), 400),
        reply(samples.refused(500, correlationId=samples.PASSWORD + " "), 500),
        reply([{"sourceAccountId": "a", "result": {"error": samples.PASSWORD}}], 409),
        not_connected(OSError(samples.LINK)),
        http.RemoteProtocolError(samples.LINK),
        http.Response(302, headers={"Location": samples.LINK}),
    ],
    ids=["half", "wrong type", "array", "broken", "text", "echo", "reference", "batch", "connect", "protocol", "moved"],
)
async def test_no_error_shows_a_secret(answer: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="app")

    error = await failure_of(
        Desk(answer).codat.credentials.generate(samples.COMPANY, samples.CONNECTION, key=samples.KEY)
    )

    shown = "".join(traceback.format_exception(error)) + f"{error}{error!r}{error.args}" + caplog.text
    assert not [canary for canary in CANARIES if canary in shown]
    assert error.__cause__ is None
    assert error.__context__ is None


@pytest.mark.parametrize(
    "answer",
    [
        reply(samples.refused(401), 401),
        not_connected(None),
        http.Response(200, text="x"),
        reply({"username": "canary-u"}),
    ],
    ids=["refused", "offline", "unreadable", "half"],
)
async def test_no_frame_of_an_error_keeps_who_we_are_or_what_came(answer: Any) -> None:
    error = await failure_of(
        Desk(answer).codat.credentials.generate(samples.COMPANY, samples.CONNECTION, key=samples.KEY)
    )

    ours = [frame for frame, _ in traceback.walk_tb(error.__traceback__) if "/app/codat/" in frame.f_code.co_filename]
    kept = [value for frame in ours for value in frame.f_locals.values()]
    assert ours
    assert not [value for value in kept if isinstance(value, http.Request | http.Response | http.Headers)]
    assert not [value for value in kept if "canary-u" in repr(value) or "Basic " in repr(value)]


async def test_the_http_library_stays_quiet(caplog: pytest.LogCaptureFixture) -> None:
    quiet_http_logging()
    caplog.set_level(logging.DEBUG)

    for name in ("httpx", "httpcore.connection", "httpcore.http11"):
        logging.getLogger(name).debug("https://canary")
        logging.getLogger(name).info("https://canary")

    assert "canary" not in caplog.text


def test_a_transport_refuses_an_unsafe_address() -> None:
    with pytest.raises(ValueError, match="https only"):
        Transport(http.MockTransport(never), "http://api.codat.io", CodatKey(Secret("key")), HeldClock())


async def test_a_gateway_may_live_below_a_path() -> None:
    desk = Desk(reply(samples.company()))
    seen: list[str] = []

    async def serve(request: http.Request) -> http.Response:
        seen.append(str(request.url))
        return reply(samples.company())

    transport = Transport(
        http.MockTransport(serve), "https://gateway.bank.example/codat/", CodatKey(Secret("key")), desk.clock
    )
    desk.codat.companies._transport = transport

    await get(desk)

    assert seen == [f"https://gateway.bank.example/codat/companies/{samples.COMPANY}"]


async def test_a_mistake_of_ours_is_not_dressed_as_a_network_fault() -> None:
    with pytest.raises(ZeroDivisionError):
        await get(Desk(ZeroDivisionError()))


async def test_a_key_that_is_no_guid_never_leaves() -> None:
    desk = Desk(reply(samples.company()))

    with pytest.raises(ValueError, match="badly formed"):
        await desk.codat.companies.create("A", "", {}, key="again")

    assert desk.requests == []


async def test_closing_closes_the_way_out() -> None:
    await Desk(empty()).codat.close()
