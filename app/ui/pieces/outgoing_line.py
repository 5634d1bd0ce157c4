"""One line of a statement, painted: its day, what it was, the amount, and the balance after it or why it stays here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.onboarding.outgoing import Verdict
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_text, width_of
from app.ui.kit.row_list import Row
from app.ui.kit.words import tip
from app.ui.texts.format import money, numeric_date
from app.ui.texts.transactions import verdict_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.onboarding.outgoing import Outgoing

SENT: Final = Columns((92, 2.4, 120, 120))
"""Day, description, amount, balance."""
LEFT: Final = Columns((92, 1.3, 110, 1.5))
"""Day, description, amount, reason."""

_HIGH: Final = 20


class Line(NamedTuple):
    """What a row shows, in one language."""

    day: str
    description: str
    amount: str
    balance: str
    reason: str  # "" for a line to send

    @property
    def spoken(self) -> str:
        """The row's accessible name."""
        return ", ".join(part for part in (self.day, self.description, self.amount, self.balance, self.reason) if part)


def line_of(row: Outgoing, currency: str) -> Line:
    """The words of a row; a date or an amount that cannot be read stands as the bank wrote it."""
    said_day, said_amount = row.said
    return Line(
        day=numeric_date(row.day) if row.day is not None else said_day,
        description=row.description,
        amount=money(row.amount, currency, currency) if row.amount is not None else said_amount,
        balance=money(row.balance, currency, currency) if row.balance is not None else "",
        reason="" if row.verdict is Verdict.SEND else verdict_words(row),
    )


class OutgoingLine(Row):
    """`transactions.row.<number>`."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None

    def tell(self, line: Line) -> None:
        """Show `line`."""
        self._line = line
        self.setAccessibleName(line.spoken)
        self.setToolTip(tip(line.reason))
        self.update()

    @override
    def draw(self, painter: QPainter, width: int, height: int) -> None:
        line = self._line
        if line is None:
            return
        high = look().px(_HIGH)
        top = (height - high) / 2
        day, description, amount, last = (LEFT if line.reason else SENT).spans(width)
        draw_text(painter, line.day, "body", "text2", (day[0], top, day[1], high))
        draw_text(painter, line.description, "body", "text", (description[0], top, description[1], high))
        _draw_right(painter, line.amount, "text", amount, top)
        if line.reason:
            draw_text(painter, line.reason, "body", "text2", (last[0], top, last[1], high))
        else:
            _draw_right(painter, line.balance, "text2", last, top)


def _draw_right(painter: QPainter, text: str, tone: str, span: tuple[int, int], top: float) -> None:
    left, wide = span
    need = min(width_of(text, "body") + 1, wide)
    draw_text(painter, text, "body", tone, (left + wide - need, top, need, look().px(_HIGH)))
