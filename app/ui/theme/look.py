"""What is drawn with now: colours, text scale, font families. One per process, as `QApplication.palette()` is.

`Theme` sets it; whatever paints itself asks `look()` while painting, so nobody has to be told of a change.
"""

from __future__ import annotations

from typing import NamedTuple

from app.ui.theme.tokens import LIGHT, Colours


class Look(NamedTuple):
    """Frozen, hashable, so that it can be part of a cache's key."""

    colours: Colours = LIGHT
    scale: int = 100  # percent
    dark: bool = False
    family: str = ""  # "": the system's own face

    def px(self, length: float) -> int:
        """A length given at 100 % text, at the present text scale."""
        return round(length * self.scale / 100)


_looks = [Look()]


def look() -> Look:
    """The present look."""
    return _looks[-1]


def become(new: Look) -> None:
    """Draw with `new` from now on. Only `Theme` calls this."""
    _looks[:] = [new]
