"""Reading JSON by path, so that an error can name the file, the path and the line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from json.decoder import WHITESPACE, scanstring  # type: ignore[attr-defined]  # in every CPython, not in the stubs
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_T = TypeVar("_T")


class GuideError(Exception):
    """A guide file cannot be used. The text names the file, the path inside it, the line, and what is wrong."""

    def __init__(self, file: str, path: str, line: int, reason: str) -> None:
        place = f"{file}, line {line}" if line else file
        super().__init__(f"{place}: {path}: {reason}" if path else f"{place}: {reason}")
        self.file = file
        self.path = path
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and text."""

    name: str
    text: str

    def error(self, path: str, reason: str) -> GuideError:
        """The error for a place in this file."""
        return GuideError(self.name, path, line_of(self.text, path), reason)

    def root(self) -> Node:
        """The whole of it. Raises `GuideError` when it is not JSON or not an object."""
        try:
            value = json.loads(self.text)
        except json.JSONDecodeError as error:
            raise GuideError(self.name, "", error.lineno, f"not JSON: {error.msg}") from error
        if not isinstance(value, dict):
            raise GuideError(self.name, "", 1, "must be an object")
        return Node(self, "", value)


@dataclass(frozen=True, slots=True)
class Node:
    """A value with the path that leads to it. Fields nobody asks for are ignored."""

    source: Source
    path: str
    value: Any

    def fail(self, reason: str) -> GuideError:
        """The error for this place."""
        return self.source.error(self.path, reason)

    def get(self, key: str) -> Node:
        """The member `key`, which must be there."""
        found = self.find(key)
        if found is None:
            raise self.fail(f"{key!r} is missing")
        return found

    def find(self, key: str) -> Node | None:
        """The member `key`, or None when it is absent or null."""
        value = self._mapping().get(key)
        return None if value is None else Node(self.source, f"{self.path}.{key}".lstrip("."), value)

    def members(self) -> dict[str, Node]:
        """Every member of an object."""
        return {key: self.get(key) for key in self._mapping()}

    def items(self) -> list[Node]:
        """Every item of a list."""
        if not isinstance(self.value, list):
            raise self.fail("must be a list")
        return [Node(self.source, f"{self.path}[{number}]", item) for number, item in enumerate(self.value)]

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.fail("must be a text, and not empty")
        return self.value

    def truth(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.fail("must be true or false")
        return self.value

    def made(self, make: Callable[[str], _T]) -> _T:
        """The text, through `make`; a `ValueError` of it becomes the error of this place."""
        text = self.text()
        try:
            return make(text)
        except ValueError as error:
            raise self.fail(str(error)) from error

    def _mapping(self) -> Mapping[str, Any]:
        if not isinstance(self.value, dict):
            raise self.fail("must be an object")
        return self.value


def line_of(text: str, path: str) -> int:
    """The line (from 1) where the value at `path` begins; for a missing one, its parent's. 0 when not found."""
    positions: dict[str, int] = {}
    try:
        _walk(text, WHITESPACE.match(text, 0).end(), "", positions)
    except (ValueError, IndexError, StopIteration):
        return 0
    return text.count("\n", 0, positions[path]) + 1 if path in positions else 0


def _walk(text: str, at: int, path: str, positions: dict[str, int]) -> int:
    """Note where each value below `at` begins; gives the end of this one."""
    positions[path] = at
    if text[at] not in "{[":
        return json.JSONDecoder().raw_decode(text, at)[1]
    is_object, number, at = text[at] == "{", 0, _skip(text, at + 1)
    while text[at] not in "}]":
        below = f"{path}[{number}]"
        if is_object:
            key, at = scanstring(text, at + 1)
            below = f"{path}.{key}".lstrip(".")
            at = _skip(text, _skip(text, at) + 1)
        at = _skip(text, _walk(text, at, below, positions))
        at = _skip(text, at + 1) if text[at] == "," else at
        number += 1
    return at + 1


def _skip(text: str, at: int) -> int:
    return int(WHITESPACE.match(text, at).end())
