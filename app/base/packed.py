"""Many values of one kind, kept so that Python's garbage collector has nothing to do with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, overload

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")


class Packed(Sequence[Item]):
    """A sequence of values that are made whole when they are looked at.

    The collector walks every named tuple and every object at each full collection, and 25,000 lines of a statement
    would hold up the window for the length of it. A plain tuple of texts, numbers and dates it forgets at first sight.
    """

    def __init__(
        self,
        items: Iterable[Item],
        pack: Callable[[Item], tuple[object, ...]],
        unpack: Callable[[tuple[object, ...]], Item],
    ) -> None:
        """`pack` gives a plain tuple of plain values, `unpack` the value again."""
        self._packed = [pack(item) for item in items]
        self._unpack = unpack

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...

    @override
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return tuple(map(self._unpack, self._packed[index]))
        return self._unpack(self._packed[index])

    @override
    def __iter__(self) -> Iterator[Item]:
        return map(self._unpack, self._packed)

    @override
    def __len__(self) -> int:
        return len(self._packed)
