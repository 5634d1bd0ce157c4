"""Lists as Codat answers them: a page of an envelope, or all there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.codat.models.shape import Reader

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items. `skipped` counts those that could not be read; `total` is Codat's count, None when it gave none."""

    items: tuple[Item, ...]
    skipped: int = 0
    number: int = 1
    total: int | None = None
    has_next: bool = False

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def from_envelope(body: object, reader: Reader[Item], number: int, size: int) -> Page[Item] | None:
    """The page in `{results, pageNumber, pageSize, totalResults, _links}`; None when there are no `results`.

    There is a next page when Codat links to one and this one is not empty. Without links the count decides.
    """
    if not isinstance(body, dict) or not isinstance(results := body.get("results"), list):
        return None
    total = body.get("totalResults")
    count = total if isinstance(total, int) and not isinstance(total, bool) and total >= 0 else None
    links = body.get("_links")
    if isinstance(links, dict) and "next" in links:
        more = isinstance(links["next"], dict)
    else:
        more = not isinstance(links, dict) and count is not None and (number - 1) * size + len(results) < count
    items = reader.many(results)
    return Page(items, len(results) - len(items), number, count, more and bool(results))


def from_array(body: object, reader: Reader[Item]) -> Page[Item] | None:
    """Everything in a plain array; None when it is no array."""
    if not isinstance(body, list):
        return None
    items = reader.many(body)
    return Page(items, len(body) - len(items), 1, len(body))
