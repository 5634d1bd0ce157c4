"""One line of a statement, painted: its day, what it was, the amount, and the balance after it or why it stays here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.onboarding.outgoing import Verdict
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_text, draw_text_right
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
        spans = (LEFT if line.reason else SENT).spans(width)
        day, description, amount, last = ((left, top, wide, high) for left, wide in spans)
        draw_text(painter, line.day, "body", "text2", day)
        draw_text(painter, line.description, "body", "text", description)
        draw_text_right(painter, line.amount, "body", "text", amount)
        if line.reason:
            draw_text(painter, line.reason, "body", "text2", last)
        else:
            draw_text_right(painter, line.balance, "body", "text2", last)
