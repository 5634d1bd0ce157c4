"""JSON schemas put to use: one helper for the project's own and for Codat's description."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types
from referencing import Registry
from referencing.jsonschema import DRAFT202012


def registry(documents: dict[str, Any]) -> Registry[Any]:
    """Documents by address, so that they can refer to each other."""
    resources = [(address, DRAFT202012.create_resource(document)) for address, document in documents.items()]
    return Registry().with_resources(resources)


def check(body: Any, address: str, known: Registry[Any], what: str) -> None:
    """Raise `AssertionError` naming every place where `body` is not what the schema at `address` says."""
    validator = Draft202012Validator({"$ref": address}, registry=known)
    problems = sorted(validator.iter_errors(body), key=lambda problem: list(map(str, problem.absolute_path)))
    lines = [f"  at {problem.json_path}: {problem.message[:300]}" for problem in problems]
    assert not lines, f"{what} is not what {address} says:\n" + "\n".join(lines)


def same_path(template: str, path: str) -> bool:
    """Whether `path` (percent-encoded, without query) is one of `template`, where `{slot}` is any one part."""
    wanted, given = template.split("/"), path.split("?", maxsplit=1)[0].split("/")
    return len(wanted) == len(given) and all(
        (part.startswith("{") and bool(actual)) or part == actual for part, actual in zip(wanted, given, strict=True)
    )
