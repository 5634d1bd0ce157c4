"""Column widths shared by a list's header and its rows."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.theme.look import look


class Columns(NamedTuple):
    """Columns from left to right: an int is px at 100 % text, a float is a share of what remains."""

    widths: tuple[int | float, ...]
    gap: int = 20

    def spans(self, width: int) -> list[tuple[int, int]]:
        """(left, width) of each column in a row `width` px wide."""
        fixed = sum(look().px(one) for one in self.widths if isinstance(one, int))
        shares = sum(one for one in self.widths if isinstance(one, float))
        rest = max(0.0, width - fixed - self.gap * (len(self.widths) - 1))
        placed, left = [], 0.0
        for one in self.widths:
            wide = float(look().px(one)) if isinstance(one, int) else rest * one / shares
            placed.append((round(left), round(left + wide) - round(left)))
            left += wide + self.gap
        return placed
