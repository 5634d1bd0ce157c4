"""The control door `/_practice/...`: what is outside Codat, for tests and trainers. Loopback only, never counted."""

from __future__ import annotations

import ipaddress
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from app.practice import answers, exact_json
from app.practice.faults import read_rule
from app.practice.refusal import NotOffered, Refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from app.practice.instance import Practice
    from app.practice.state import Connection
    from app.practice.world import World

CONTROL = "/_practice"
Fields = dict[str, object]


def control_routes(practice: Practice) -> list[Route]:
    """The door's routes."""
    doors: list[tuple[str, str, Callable[[Practice, object], object]]] = [
        ("POST", "/reset", _reset),
        ("GET", "/state", lambda it, _: state_of(it.world)),
        ("GET", "/requests", lambda it, _: requests_of(it)),
        ("POST", "/client/try", _try),
        ("POST", "/client/link", _link),
        ("POST", "/client/disconnect", _disconnect),
        ("GET", "/faults", lambda it, _: _rules(it)),
        ("POST", "/faults", _set_faults),
        ("DELETE", "/faults", _clear_faults),
        ("POST", "/clock", _clock),
    ]
    return [Route(CONTROL + path, _endpoint(practice, act), methods=[method]) for method, path, act in doors]


def state_of(world: World) -> Fields:
    """The whole state, in the shape of the interface."""
    world.settle()
    return {
        "companies": [
            {
                "id": company.id,
                "name": company.name,
                "description": company.description,
                "tags": dict(company.tags),
                "connections": [_connection(one) for one in company.connections.values()],
            }
            for company in world.state.companies.values()
        ]
    }


def requests_of(practice: Practice) -> list[Fields]:
    """The Codat calls that reached the server, in order."""
    return [
        {
            "method": record.method,
            "path": record.path,
            "query": record.query,
            "idempotencyKey": record.idempotency_key,
            "status": record.status,
            "at": answers.moment(record.at),
        }
        for record in practice.records
    ]


def _connection(one: Connection) -> Fields:
    return {
        "id": one.id,
        "status": one.status,
        "accounts": [answers.account(account) for account in one.accounts.values()],
        "credentialSets": [
            {"username": each.username, "password": each.password, "revoked": each.revoked is not None}
            for each in one.sets
        ],
        "transactions": {key: [answers.transaction(each) for each in sent] for key, sent in one.transactions.items()},
    }


def _endpoint(practice: Practice, act: Callable[[Practice, object], object]) -> Callable[..., Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        # A web page may reach loopback from a browser, but cannot help naming its origin.
        if not _is_loopback(request) or "origin" in request.headers:
            return _json(403, {"error": "The control door opens from this computer only"})
        body = await request.body()
        try:
            document = exact_json.loads(body) if body.strip() else {}
            practice.settle()
            outcome = act(practice, document)
        except Refusal as refusal:
            return _json(refusal.status, {"error": refusal.message})
        except NotOffered as reason:
            return _json(409, {"error": str(reason)})
        except (ValueError, TypeError, KeyError) as error:
            return _json(400, {"error": str(error)})
        if request.method != "GET":
            practice.keep()
        return _json(200, outcome)

    return answer


def _is_loopback(request: Request) -> bool:
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _json(status: int, body: object) -> Response:
    return Response(exact_json.dumps(body), status, media_type="application/json")


def _fields(body: object) -> Fields:
    if not isinstance(body, dict):
        raise TypeError("the body must be a JSON object")
    return body


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise TypeError(f"{name}: a text")
    return value


def _ids(fields: Fields) -> list[str] | None:
    value = fields.get("accountIds")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError("accountIds: an array of texts")
    return value


def _reset(practice: Practice, body: object) -> object:
    seed = _fields(body).get("seed")
    if seed is not None and (isinstance(seed, bool) or not isinstance(seed, int)):
        raise TypeError("seed: a whole number")
    practice.reset(seed)
    return {"seed": practice.world.state.seed}


def _try(practice: Practice, body: object) -> object:
    fields = _fields(body)
    company, username, password = (_text(fields, name) for name in ("companyId", "username", "password"))
    return {"accepted": practice.world.client.try_credentials(company, username, password)}


def _link(practice: Practice, body: object) -> object:
    fields = _fields(body)
    start = date.fromisoformat(_text(fields, "startDate")) if fields.get("startDate") is not None else None
    return {"linked": practice.world.client.link(_text(fields, "companyId"), _ids(fields), start)}


def _disconnect(practice: Practice, body: object) -> object:
    fields = _fields(body)
    return {"disconnected": practice.world.client.disconnect(_text(fields, "companyId"), _ids(fields))}


def _rules(practice: Practice) -> object:
    return [rule.as_json() for rule in practice.switchboard.rules]


def _set_faults(practice: Practice, body: object) -> object:
    if not isinstance(body, list):
        raise TypeError("the body must be an array of rules")
    practice.switchboard.add(*(read_rule(_fields(item)) for item in body))
    return _rules(practice)


def _clear_faults(practice: Practice, _: object) -> object:
    practice.switchboard.clear()
    return []


def _clock(practice: Practice, body: object) -> object:
    seconds = _fields(body).get("advanceSeconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | Decimal):
        raise TypeError("advanceSeconds: a number")
    practice.clock.advance(float(seconds))
    return {"now": answers.moment(practice.clock.now())}
