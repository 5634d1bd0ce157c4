"""One row of the activity list, painted: what was done, for whom, by whom, when, how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.onboarding.trail import Outcome
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_icon, draw_text
from app.ui.kit.row_list import Row
from app.ui.texts.ages import day_and_time
from app.ui.texts.deeds import deed_words, outcome_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPainter

    from app.onboarding.history import HistoryLine

WIDE: Final = Columns((1.35, 1.15, 0.8, 0.95))
"""What, client, who, when."""
NARROW: Final = Columns((1.35, 1.0))
"""Where there is less room: what with its client, when with who."""

_INDENT: Final = 28


class Line(NamedTuple):
    """What a row shows, in one language at one moment."""

    deed: str
    ending: str  # "" when it was simply done
    icon: str
    tone: str
    client: str
    who: str
    when: str

    @property
    def spoken(self) -> str:
        """The row's accessible name."""
        return ", ".join(part for part in (self.deed, self.ending, self.client, self.who, self.when) if part)


def line_of(line: HistoryLine, now: datetime) -> Line:
    """The words of a row. A client this computer no longer knows has no name."""
    event = line.event
    ended = outcome_words(event.outcome)
    when = day_and_time(event.at, now)
    return Line(
        deed=deed_words(event),
        ending="" if event.outcome is Outcome.DONE else ended.word,
        icon=ended.icon,
        tone=ended.tone,
        client=line.client.name if line.client else "",
        who=event.who,
        when=when[:1].upper() + when[1:],
    )


class ActivityLine(Row):
    """`activity.row.<number>`."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._is_narrow = False

    def tell(self, line: Line, *, is_narrow: bool) -> None:
        """Show `line`, in one row of words or in two."""
        self._line, self._is_narrow = line, is_narrow
        self.setAccessibleName(line.spoken)
        self.update()

    @override
    def draw(self, painter: QPainter, width: int, height: int) -> None:
        if self._line is None:
            return
        line, px, middle = self._line, look().px, height / 2
        if self._is_narrow:
            what, when = NARROW.spans(width)
            _draw_deed(painter, line, what, middle - px(20))
            left, wide = what[0] + px(_INDENT), what[1] - px(_INDENT)
            below = " · ".join(part for part in (line.client, line.ending) if part)
            draw_text(painter, below, "small", "text3", (left, middle + px(1), wide, px(18)))
            draw_text(painter, line.when, "small", "text2", (when[0], middle - px(19), when[1], px(18)))
            draw_text(painter, line.who, "small", "text3", (when[0], middle + px(1), when[1], px(18)))
            return
        what, client, who, when = WIDE.spans(width)
        _draw_deed(painter, line, what, middle - px(20 if line.ending else 10))
        if line.ending:
            left, wide = what[0] + px(_INDENT), what[1] - px(_INDENT)
            draw_text(painter, line.ending, "small", line.tone, (left, middle + px(1), wide, px(18)))
        for text, tone, (left, wide) in (
            (line.client, "text", client),
            (line.who, "text2", who),
            (line.when, "text2", when),
        ):
            draw_text(painter, text, "body", tone, (left, middle - px(10), wide, px(20)))


def _draw_deed(painter: QPainter, line: Line, span: tuple[int, int], top: float) -> None:
    px = look().px
    draw_icon(painter, line.icon, line.tone, (span[0], top + px(1)))
    draw_text(painter, line.deed, "medium", "text", (span[0] + px(_INDENT), top, span[1] - px(_INDENT), px(20)))
