"""A value that must be shown to one person and kept nowhere."""

from __future__ import annotations

from typing import NoReturn, final

from app.base.overrides import override


@final
class Secret:
    """Holds a text that never prints, compares, hashes, copies or pickles.

    `reveal()` is the one way to read it. `drop()` forgets it: afterwards `reveal()` raises `SecretDroppedError`.
    Python cannot promise to wipe memory; dropping removes our only reference.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text: str | None = text

    def reveal(self) -> str:
        """The text itself. Hand it on at once; do not keep it."""
        if self._text is None:
            raise SecretDroppedError
        return self._text

    def drop(self) -> None:
        """Forget the text. Doing it twice is fine."""
        self._text = None

    @property
    def is_dropped(self) -> bool:
        """Whether the text is gone."""
        return self._text is None

    @override
    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    @override
    def __format__(self, format_spec: str) -> str:
        return repr(self)

    @override
    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("a Secret is not compared")

    __hash__ = None  # type: ignore[assignment]  # a hash would be an oracle

    @override
    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a Secret is not pickled or copied")

    def __copy__(self) -> NoReturn:
        raise TypeError("a Secret is not copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError("a Secret is not copied")


class SecretDroppedError(RuntimeError):
    """The secret was forgotten; the app offers a new set instead."""
