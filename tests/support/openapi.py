"""Codat's own description of its API against real traffic, where that description lies beside the checkout."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.json_checks import check, registry, same_path

if TYPE_CHECKING:
    from referencing import Registry

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reference" / "openapi"
FILES = ("codat-bank-feeds.json", "codat-platform-preflight.json")
MISSING = (
    "NOT CHECKED AGAINST CODAT'S OWN DESCRIPTION: ../shared/reference/openapi is not beside this checkout; "
    "only the project's own schemas were used"
)
_METHODS = {"get", "post", "put", "patch", "delete"}


def is_present() -> bool:
    """Whether the description is there."""
    return all((FOLDER / name).is_file() for name in FILES)


needs_openapi = pytest.mark.skipif(not is_present(), reason=MISSING)


def require_openapi() -> None:
    """Skip the running test, loudly, when the description is not there."""
    if not is_present():
        pytest.skip(MISSING)


@dataclass(frozen=True)
class _Operation:
    file: str
    template: str
    method: str
    described: dict[str, Any]

    def pointer(self, *parts: str) -> str:
        steps = ("paths", self.template, self.method, *parts)
        return f"openapi:/{self.file}#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)


def check_request(method: str, path: str, body: Any) -> None:
    """`body` is parsed JSON, or None for no body. Raises `AssertionError`."""
    operation = _operation(method, path)
    what = f"the request {method} {operation.template}"
    described = operation.described.get("requestBody")
    if described is None:
        assert body is None, f"{what} carries a body"
        return
    assert body is not None or not described.get("required"), f"{what} carries no body"
    address = operation.pointer("requestBody", "content", "application/json", "schema")
    schema = described["content"]["application/json"].get("schema")
    if schema is None:
        return
    if "anyOf" in schema:
        address += "/anyOf/0"  # v2 and v1 accounts, in this order; a client of today writes v2
    check(body, address, _registry(), what)


def check_answer(method: str, path: str, status: int, body: Any) -> None:
    """`body` is parsed JSON, or None for an empty answer. Raises `AssertionError`.

    A success that is not described (202 where the prose says so) is held to the described one; an error that is
    not described, to the common error body.
    """
    operation = _operation(method, path)
    what = f"the answer {status} to {method} {operation.template}"
    answers = operation.described["responses"]
    # a 409 is described for the results of a batch; a request that is still running answers with the common body
    if status >= 400 and (str(status) not in answers or "$ref" in answers[str(status)] or isinstance(body, dict)):
        if body is not None:
            check(body, f"openapi:/{operation.file}#/components/schemas/ErrorMessage", _registry(), what)
        return
    code = str(status) if str(status) in answers else next(code for code in answers if code.startswith("2"))
    schema = answers[code].get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        assert body is None, f"{what} carries a body"
        return
    check(body, operation.pointer("responses", code, "content", "application/json", "schema"), _registry(), what)


def _operation(method: str, path: str) -> _Operation:
    found = [
        operation
        for operation in _operations()
        if operation.method == method.lower() and same_path(operation.template, path)
    ]
    assert found, f"Codat does not describe {method} {path.split('?', maxsplit=1)[0]}"
    return min(found, key=lambda operation: operation.template.count("{"))


@cache
def _operations() -> tuple[_Operation, ...]:
    return tuple(
        _Operation(name, template, method, described)
        for name, document in _documents().items()
        for template, methods in document["paths"].items()
        for method, described in methods.items()
        if method in _METHODS
    )


@cache
def _registry() -> Registry[Any]:
    return registry({f"openapi:/{name}": document for name, document in _documents().items()})


@cache
def _documents() -> dict[str, dict[str, Any]]:
    return {name: _modern(json.loads((FOLDER / name).read_text(encoding="utf-8"))) for name in FILES}


def _modern(node: Any) -> Any:
    """`nullable` said in JSON Schema's way, and `oneOf` loosened: an empty list is both v1 and v2."""
    if isinstance(node, list):
        return [_modern(item) for item in node]
    if not isinstance(node, dict):
        return node
    new = {("anyOf" if key == "oneOf" else key): _modern(value) for key, value in node.items()}
    # a property may itself be called "nullable"; the keyword is a boolean
    if not isinstance(new.get("nullable"), bool):
        return new
    if new.pop("nullable"):
        _allow_null(new)
    return new


def _allow_null(schema: dict[str, Any]) -> None:
    """In place: other parts of the description point into this schema, so its shape stays."""
    if isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    elif "$ref" in schema:
        schema["anyOf"] = [{"$ref": schema.pop("$ref")}, {"type": "null"}]
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
