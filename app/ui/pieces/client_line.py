"""One row of the client list, painted: who, how far, what to do next, when something last happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.onboarding.roster import Segment
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_icon, draw_text
from app.ui.kit.progress_dots import draw_dots
from app.ui.kit.row_list import Row
from app.ui.texts.ages import as_of, day
from app.ui.texts.clients import next_words, place_words, progress_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPainter

    from app.onboarding.roster import ClientRow

WIDE: Final = Columns((1.32, 132, 1.3, 120, 24))
"""Client, progress, what to do next, last activity, chevron."""
NARROW: Final = Columns((1.0, 1.45, 24))
"""Where there is less room: client with its last activity, what to do next with its progress, chevron."""

_ICON, _INDENT = 18, 25
_DOTS: Final = {Segment.DONE: "done", Segment.NOW: "now", Segment.ATTENTION: "warning", Segment.TODO: "open"}


class Line(NamedTuple):
    """What a row shows, in one language at one moment."""

    name: str
    place: str
    dots: tuple[str, ...]
    progress: str
    word: str
    detail: str
    icon: str
    tone: str
    last: str
    told: str  # "as of 9:40" while Codat cannot be asked, else ""

    @property
    def spoken(self) -> str:
        """The row's accessible name."""
        said = (self.name, self.place, self.progress, self.word, self.detail, self.last, self.told)
        return ", ".join(part for part in said if part)


def line_of(row: ClientRow, now: datetime, last_look: datetime | None, *, is_stale: bool) -> Line:
    """The words of a row. `is_stale`: the list is the one this computer remembers."""
    following = next_words(row, now, last_look)
    told_at = row.as_of or last_look
    return Line(
        name=row.name,
        place=place_words(row),
        dots=tuple(_DOTS[segment] for segment in row.progress),
        progress=progress_words(row),
        word=following.word,
        detail=following.detail,
        icon=following.icon,
        tone=following.tone,
        last=day(row.last_activity, now),
        told=as_of(told_at, now) if is_stale and told_at else "",
    )


class ClientLine(Row):
    """`clients.row.<companyId>`."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._is_narrow = False

    def tell(self, line: Line | None, *, is_narrow: bool) -> None:
        """Show `line`, in one row of words or in three; None shows nothing."""
        if (line, is_narrow) == (self._line, self._is_narrow):
            return
        self._line, self._is_narrow = line, is_narrow
        self.setAccessibleName(line.spoken if line is not None else "")
        self.update()

    @override
    def draw(self, painter: QPainter, width: int, height: int) -> None:
        if self._line is None:
            return
        if self._is_narrow:
            _draw_narrow(painter, self._line, width, height)
        else:
            _draw_wide(painter, self._line, width, height)


def _draw_wide(painter: QPainter, line: Line, width: int, height: int) -> None:
    px, middle = look().px, height / 2
    client, progress, following, last, chevron = WIDE.spans(width)
    draw_text(painter, line.name, "strong", "text", (client[0], middle - px(20), client[1], px(20)))
    draw_text(painter, line.place, "small", "text3", (client[0], middle + px(1), client[1], px(18)))
    draw_dots(painter, line.dots, progress[0], middle - px(13))
    draw_text(painter, line.progress, "small", "text2", (progress[0], middle - px(3), progress[1], px(16)))
    _draw_next(painter, line, following, middle - px(21), px(23))
    if line.told:
        draw_text(painter, line.last, "small", "text3", (last[0], middle - px(19), last[1], px(18)))
        draw_text(painter, line.told, "small", "text3", (last[0], middle + px(1), last[1], px(18)))
    else:
        draw_text(painter, line.last, "small", "text3", (last[0], middle - px(9), last[1], px(18)))
    draw_icon(painter, "chevron-right", "text", (chevron[0] + chevron[1] - px(_ICON), middle - px(9)))


def _draw_narrow(painter: QPainter, line: Line, width: int, height: int) -> None:
    px = look().px
    client, following, chevron = NARROW.spans(width)
    top, step = (height - px(64)) / 2, px(22)
    last = f"{line.last} · {line.told}" if line.told else line.last
    draw_text(painter, line.name, "strong", "text", (client[0], top, client[1], px(20)))
    draw_text(painter, line.place, "small", "text3", (client[0], top + step, client[1], px(20)))
    draw_text(painter, last, "small", "text3", (client[0], top + 2 * step, client[1], px(20)))
    _draw_next(painter, line, following, top, step)
    left = following[0] + px(_INDENT)
    draw_dots(painter, line.dots, left, top + 2 * step + px(8))
    used = 5 * 24 + px(_INDENT)  # the dashes do not grow with the text
    box = (left + 5 * 24 + 6, top + 2 * step, following[1] - used - 6, px(20))
    draw_text(painter, line.progress, "small", "text2", box)
    draw_icon(painter, "chevron-right", "text", (chevron[0] + chevron[1] - px(_ICON), height / 2 - px(9)))


def _draw_next(painter: QPainter, line: Line, span: tuple[int, int], top: float, step: int) -> None:
    px = look().px
    left, wide = span[0] + px(_INDENT), span[1] - px(_INDENT)
    draw_icon(painter, line.icon, line.tone, (span[0], top + px(1)))
    draw_text(painter, line.word, "medium", line.tone, (left, top, wide, px(20)))
    draw_text(painter, line.detail, "small", "text3", (left, top + step, wide, px(20)))
