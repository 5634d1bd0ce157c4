"""A question that stops everything else: a sheet in the window, over a scrim. Only to confirm what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.check import Check
from app.ui.kit.field import ErrorLine, TextField
from app.ui.kit.fitting_scroll import FittingScroll
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.scrim import WIDE, Scrim
from app.ui.kit.text import Paragraph, Rule
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

_EDGE: Final = 29  # px left and right inside the sheet


class Consequence(NamedTuple):
    """One thing that follows, with its icon."""

    icon: str
    text: str
    tone: str = "danger"


class Question(NamedTuple):
    """What the sheet says, in one language. The title is the question and names its object."""

    title: str
    body: str
    safe: str  # the button that changes nothing
    act: str  # the button that does it
    strong: str = ""  # the words of `body` that are bold
    consequences: tuple[Consequence, ...] = ()
    agree: str = ""  # the box to tick before; "" for none
    not_agreed: str = ""  # said when it was not ticked
    type_this: str = ""  # label of the field to type into before; "" for none
    is_typed: Callable[[str], bool] = bool  # whether that is what has to be typed
    not_typed: str = ""  # said at the field when it is not


class Addresses(NamedTuple):
    """Where automation finds the parts."""

    sheet: str
    act: str
    safe: str
    agree: str = ""
    typed: str = ""


class Dialog(Retranslating, QDialog):
    """Asks `words`. Escape and Enter mean the safe answer; what destroys needs a click or Space on its own button.

    The destroying button is outlined until the box is ticked and the words are typed; pressed before, it says what is
    missing.
    """

    decided = Signal(bool)  # true: do it

    def __init__(self, words: Callable[[], Question], addresses: Addresses, *, danger: bool = True) -> None:
        super().__init__(None, Qt.WindowType.Widget)
        self._words = words
        self._danger = danger
        addressed(self, addresses.sheet)
        self._reading = FittingScroll(f"{addresses.sheet}.text", look().px(WIDE) - 2 * _EDGE)
        self._title = Paragraph("title")
        self._body = Paragraph("lead")
        self._items: list[Paragraph] = []
        self._agree = Check(addresses.agree) if words().agree else None
        self._typed = TextField(addresses.typed) if words().type_this else None
        self._missing = ErrorLine()
        self._missing.hide()
        self.safe = Button(addresses.safe, large=True)
        self.act = Button(addresses.act, "danger" if danger else "primary", large=True)
        self._lay_out()
        self.safe.clicked.connect(self.reject)
        self.act.clicked.connect(self._try)
        if self._agree is not None:
            self._agree.toggled.connect(self._settle)
        if self._typed is not None:
            self._typed.changed.connect(self._settle)
        self.retranslate()
        self._settle()

    @property
    def first(self) -> QWidget:
        """What has the focus when the sheet opens."""
        return self.safe

    @override
    def retranslate(self) -> None:
        words = self._words()
        self.setAccessibleName(words.title)
        self._reading.setAccessibleName(words.title)
        self.setAccessibleDescription(words.body)
        self._title.say(words.title)
        self._body.say(words.body, strong=words.strong)
        for label, item in zip(self._items, words.consequences, strict=True):
            label.say(item.text)
        if self._agree is not None:
            self._agree.set_text(words.agree)
            if self._missing.isVisible():
                self._missing.say(words.not_agreed)
        if self._typed is not None:
            self._typed.set_words(words.type_this)
        self.safe.set_text(words.safe)
        self.act.set_text(words.act)

    @override
    def reject(self) -> None:
        """The safe answer: Escape, the safe button, or the end of the one who asked."""
        self.decided.emit(False)  # noqa: FBT003  # a signal's value

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        from app.ui.theme.brushes import brush, pen, rounded  # noqa: PLC0415  # with the rest of the painting
        from app.ui.theme.tokens import Radius  # noqa: PLC0415  # see above

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius.DIALOG)
        painter.fillPath(shape, brush(look().colours.surface))
        painter.strokePath(shape, pen(look().colours.line))
        painter.end()

    def _try(self) -> None:
        if self._agree is not None and not self._agree.isChecked():
            self._missing.say(self._words().not_agreed)
            self._missing.show()
            self._agree.set_error(self._words().not_agreed)
            self._agree.setFocus()
        elif self._typed is not None and not self._is_typed:
            self._typed.set_error(lambda: self._words().not_typed)
            self._typed.setFocus()
        else:
            self.decided.emit(True)  # noqa: FBT003  # a signal's value

    @property
    def _is_typed(self) -> bool:
        """Whether there is nothing to type, or it was typed."""
        return self._typed is None or self._words().is_typed(self._typed.value)

    def _settle(self) -> None:
        agreed = self._agree is None or self._agree.isChecked()
        ready = agreed and self._is_typed
        if self._danger:
            self.act.set_role("dangerFilled" if ready else "danger")
        if agreed:
            self._missing.hide()
        if self._typed is not None and self._is_typed:
            self._typed.set_error(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 27, _EDGE, 23)
        column.setSpacing(0)
        reading = self._reading.column
        reading.addWidget(self._title)
        reading.addSpacing(10)
        reading.addWidget(self._body)
        reading.addSpacing(16)
        consequences = self._words().consequences
        for item in consequences:
            reading.addWidget(Rule())
            reading.addLayout(self._item(item))
        if consequences:
            reading.addWidget(Rule())
        column.addWidget(self._reading)
        if consequences and (self._agree is not None or self._typed is not None):
            column.addSpacing(14)
        if self._agree is not None:
            column.addWidget(self._agree)
            column.addWidget(self._missing)
            column.addSpacing(18)
        if self._typed is not None:
            column.addWidget(self._typed)
            column.addSpacing(18)
        if self._agree is None and self._typed is None:
            column.addSpacing(22 if consequences else 8)
        box = QDialogButtonBox()
        # The safe button is the accepting one: each system then puts it where its default button belongs.
        box.addButton(self.safe, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.act, QDialogButtonBox.ButtonRole.DestructiveRole)
        self.act.setAutoDefault(False)
        self.safe.setDefault(True)
        if (row := box.layout()) is not None:
            row.setSpacing(12)
        column.addWidget(box)

    def _item(self, item: Consequence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 11, 0, 11)
        row.setSpacing(11)
        label = Paragraph("body")
        self._items.append(label)
        row.addLayout(beside_first_line(Icon(item.icon, item.tone)))
        row.addWidget(label, 1)
        return row


async def ask(dialog: Dialog, over: QWidget) -> bool:
    """Show `dialog` over the window of `over` and wait for the answer; true means do it. The sheet is gone afterwards.

    The focus goes to its `first` stop, the safe button unless it has fields, and back to where it was. Cancelling the
    task closes the sheet.
    """
    import asyncio  # noqa: PLC0415  # the kit is loaded before asyncio is

    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(yes: bool) -> None:  # noqa: FBT001  # a slot
        if not answer.done():
            answer.set_result(yes)

    dialog.decided.connect(settle)
    opener = QApplication.focusWidget()
    scrim = Scrim(over.window(), dialog)
    dialog.first.setFocus(Qt.FocusReason.OtherFocusReason)
    try:
        return await answer
    finally:
        if isValid(scrim):
            scrim.leave(opener)
