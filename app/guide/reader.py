"""Reading JSON by path, so that an error can name the file, the path and the line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from app.base.json_lines import line_of, repeated

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

    def refuse_duplicates(self) -> None:
        """Raise `GuideError` where an object has the same member twice: JSON would silently keep the last."""
        again = repeated(self.text)
        if again is not None:
            raise GuideError(self.name, *again, "stands here a second time")


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
