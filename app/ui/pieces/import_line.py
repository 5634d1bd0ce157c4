"""One account of a list, painted: its line in the file, name, kind, ending and balance, or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.onboarding.account_row import TO_PUT_RIGHT, Standing
from app.onboarding.drafting import AccountField
from app.ui.kit.columns import Columns
from app.ui.kit.drawn import draw_text, draw_text_right
from app.ui.kit.row_list import Row
from app.ui.kit.words import tip
from app.ui.pieces.import_words import standing_words
from app.ui.texts.accounts import account_type, ending
from app.ui.texts.format import money, number
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.onboarding.account_row import BookRow
    from app.onboarding.case import Country

WHOLE: Final = Columns((48, 1.8, 1.0, 80, 130, 1.2))
"""Line, name, kind, ending, balance, standing."""
WRONG: Final = Columns((48, 1.0, 2.4))
"""Line, name, reason."""

_HIGH: Final = 20


class Line(NamedTuple):
    """What a row shows, in one language."""

    place: str
    name: str
    kind: str
    ending: str  # in words
    digits: str  # the same, as short as it can be
    balance: str
    standing: str
    is_wrong: bool

    @property
    def spoken(self) -> str:
        """The row's accessible name."""
        parts = (self.place, self.name, self.kind, self.ending, self.balance, self.standing)
        return ", ".join(part for part in parts if part)


def line_of(row: BookRow, country: Country) -> Line:
    """The words of a row. Of a number the last four digits only, and of what is wrong the reason instead."""
    form, wrong = row.form, {fault.field for fault in row.faults}
    is_wrong = row.standing in TO_PUT_RIGHT
    shows_balance = form.balance is not None and AccountField.CURRENCY not in wrong
    return Line(
        place=number(row.place),
        name=form.name,
        kind="" if is_wrong else account_type(form.type, country),
        ending="" if is_wrong or not row.last4 else ending(row.last4),
        digits=f"…{row.last4}" if row.last4 else "",
        balance="" if is_wrong or not shows_balance else money(form.balance, form.currency),  # type: ignore[arg-type]  # it is there
        standing="" if row.standing is Standing.READY else standing_words(row),
        is_wrong=is_wrong,
    )


class ImportLine(Row):
    """`import.row.<line of the file>`."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None

    def tell(self, line: Line) -> None:
        """Show `line`."""
        self._line = line
        self.setAccessibleName(line.spoken)
        self.setToolTip(tip(line.standing) if line.is_wrong else "")
        self.update()

    @override
    def draw(self, painter: QPainter, width: int, height: int) -> None:
        line = self._line
        if line is None:
            return
        high = look().px(_HIGH)
        top = (height - high) / 2
        columns = WRONG if line.is_wrong else WHOLE
        whole = (line.name, line.kind, line.digits, "", line.standing)
        texts = (line.name, line.standing) if line.is_wrong else whole
        place, *boxes = ((left, top, wide, high) for left, wide in columns.spans(width))
        draw_text_right(painter, line.place, "body", "text3", place)
        for at, (text, box) in enumerate(zip(texts, boxes, strict=True)):
            draw_text(painter, text, "body", "text2" if at else "text", box)
        if not line.is_wrong:
            draw_text_right(painter, line.balance, "body", "text", boxes[3])
