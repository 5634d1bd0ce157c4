"""Codat's list envelope, its tag filter and the part of its query language that companies need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

from app.practice.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LONGEST_QUERY = 2048  # characters, not included
LARGEST_PAGE = 5000  # the parameter's own limit; the answer's schema says 2000
_CLAUSE = re.compile(r"^\s*([A-Za-z0-9_.-]+)\s*(>=|<=|!=|=|~|>|<)\s*(.*?)\s*$")

Item = dict[str, object]
T = TypeVar("T")


def page_of(items: Sequence[T], path: str, query: Mapping[str, str], render: Callable[[T], Item]) -> Item:
    """The envelope of the page that `query` asks for; only its items are rendered. Links are relative."""
    size = _number(query, "pageSize", 100, LARGEST_PAGE)
    number = _number(query, "page", 1, 2**31)
    start = (number - 1) * size
    links: Item = {"self": {"href": path}, "current": {"href": _href(path, query, number, size)}}
    if start + size < len(items):
        links["next"] = {"href": _href(path, query, number + 1, size)}
    if number > 1:
        links["previous"] = {"href": _href(path, query, number - 1, size)}
    return {
        "results": [render(item) for item in items[start : start + size]],
        "pageNumber": number,
        "pageSize": size,
        "totalResults": len(items),
        "_links": links,
    }


def ordered(items: list[Item], order: str) -> list[Item]:
    """`field` ascending, `-field` descending. A field no item has is refused, as Codat does."""
    if not order:
        return items
    name = order.removeprefix("-")
    if items and not any(name in item for item in items):
        raise Refusal(400, f"Could not resolve property {name}")
    return sorted(items, key=lambda item: str(item.get(name, "")), reverse=order.startswith("-"))


def tag_test(wanted: str) -> Callable[[Mapping[str, str]], bool]:
    """A test of tags for clauses `key=value`, `key!=value` or `key~part`, joined by `&&`."""
    clauses = [_clause(part, ("=", "!=", "~")) for part in wanted.split("&&")] if wanted.strip() else []
    return lambda tags: all(_meets(tags.get(key), operator, value) for key, operator, value in clauses)


def matching(items: list[Item], query: str) -> list[Item]:
    """Those that meet a query of clauses joined by `&&` and `||` (`&&` binds closer). No groups here: 400."""
    if not query.strip():
        return items
    if "{" in query or len(query) >= LONGEST_QUERY:
        raise Refusal(400, "The query could not be read")
    ways = [[_clause(part, ()) for part in way.split("&&")] for way in query.split("||")]

    def meets(item: Item, way: list[tuple[str, str, str]]) -> bool:
        return all(any(_meets(found, operator, value) for found in _find(item, name)) for name, operator, value in way)

    return [item for item in items if any(meets(item, way) for way in ways)]


def _find(item: object, name: str) -> list[object]:
    head, _, rest = name.partition(".")
    if isinstance(item, list):
        return [found for one in item for found in _find(one, name)]
    if not isinstance(item, dict) or head not in item:
        raise Refusal(400, f"Could not resolve property {head}")
    return _find(item[head], rest) if rest else [item[head]]


def _clause(part: str, allowed: tuple[str, ...]) -> tuple[str, str, str]:
    found = _CLAUSE.match(part)
    if found is None or (allowed and found[2] not in allowed):
        raise Refusal(400, "The filter could not be read")
    return found[1], found[2], found[3]


def _meets(found: object, operator: str, value: str) -> bool:
    text = "" if found is None else str(found)
    match operator:
        case "=":
            return found is not None and text.casefold() == value.casefold()
        case "!=":
            return found is None or text.casefold() != value.casefold()
        case "~":
            return found is not None and value.casefold() in text.casefold()
        case ">":
            return text > value
        case "<":
            return text < value
        case ">=":
            return text >= value
        case _:
            return text <= value


def _number(query: Mapping[str, str], name: str, default: int, largest: int) -> int:
    text = query.get(name, "")
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= largest:
        raise Refusal(400, f"{name} must be a whole number from 1 to {largest}")
    return int(text)


def _href(path: str, query: Mapping[str, str], page: int, size: int) -> str:
    others = {name: value for name, value in query.items() if name not in {"page", "pageSize"} and value}
    return f"{path}?{urlencode({'page': page, 'pageSize': size, **others})}"
