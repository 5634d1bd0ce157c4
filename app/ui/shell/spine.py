"""The five steps of a case: a record of what is done and a menu of where one may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import CompanyCreated, Step
from app.onboarding.rules import (
    ClosedBecause,
    StepState,
    accounts_of,
    connected_accounts,
    credentials_of,
    drafts_of,
    spine,
)
from app.ui.kit.address import addressed
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import OneLine
from app.ui.texts import steps as words
from app.ui.texts.accounts import accounts_connected
from app.ui.texts.voice import INSTALLED, noted
from app.ui.theme.brushes import brush, font, pen, rounded
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.onboarding.case import Case
    from app.onboarding.rules import StepView

_DOT: Final = 28
_GAP: Final = 13
_HEIGHT: Final = 63


class Spine(Retranslating, QWidget):
    """One button a step, addressed `spine.<step>`. A closed step says why in its second line when pressed."""

    chosen = Signal(str)
    refused = Signal(str)  # a closed step was pressed: a value of ClosedBecause

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {step: _Entry(step, number) for number, step in enumerate(Step, start=1)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for step, entry in self._entries.items():
            entry.clicked.connect(lambda _checked=False, step=step: self._press(step))
            column.addWidget(entry)
        self._entries[Step.CONNECTED].is_last = True
        self._case: Case | None = None
        self._current = Step.COMPANY
        self._has_credentials = False

    @property
    def last(self) -> QWidget:
        """The lowest entry."""
        return self._entries[Step.CONNECTED]

    def show_case(self, case: Case, current: Step, *, has_credentials: bool) -> None:
        """Show how the steps of `case` stand; `current` is the page on show."""
        self._case, self._current, self._has_credentials = case, current, has_credentials
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._case is None:
            return
        for view in spine(self._case):
            self._entries[view.step].tell(view, self._line(view, self._case), is_current=view.step is self._current)

    def _press(self, step: Step) -> None:
        if self._case is None:
            return
        view = next(view for view in spine(self._case) if view.step is step)
        if view.why is not None:
            self.refused.emit(view.why.value)
        else:
            self.chosen.emit(step.value)

    def _line(self, view: StepView, case: Case) -> str:
        if view.step is Step.COMPANY and isinstance(case, CompanyCreated):
            return words.step_standing(words.StepStanding.HALF_DONE)
        if view.step is Step.ACCOUNTS:
            refused = sum(bool(draft.refusal) for draft in drafts_of(case))
            if refused:
                return words.accounts_to_fix(refused)
            if accounts_of(case):
                return words.accounts_added(len(accounts_of(case)))
        if view.step is Step.CREDENTIALS and self._has_credentials:
            return self.tr("Ready to read out")
        if view.step is Step.CREDENTIALS and credentials_of(case).revoked_at and view.state is not StepState.DONE:
            return self.tr("All revoked")
        if view.step is Step.CONNECTED and accounts_of(case):
            return accounts_connected(len(connected_accounts(case)), len(accounts_of(case)))
        standing = words.StepStanding.DONE if view.state is StepState.DONE else words.StepStanding.NOT_STARTED
        if view.step is self._current and view.state is not StepState.DONE:
            standing = words.StepStanding.CURRENT
        return words.step_standing(standing)


class _Entry(QPushButton):
    def __init__(self, step: Step, number: int) -> None:
        super().__init__()
        addressed(self, f"spine.{step.value}")
        self.step, self.number, self.is_last = step, number, False
        self._state = "todo"
        self._is_current = False
        self._joined = False
        self.setProperty("role", "row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = OneLine("medium", "text2", self)
        self._line = OneLine("small", "text3", self)

    def tell(self, view: StepView, line: str, *, is_current: bool) -> None:
        title = words.step_title(self.step)
        self._is_current = is_current
        self._joined = view.state is StepState.DONE
        self._state = {StepState.DONE: "done", StepState.ATTENTION: "attention"}.get(view.state, "todo")
        if is_current and self._state != "attention":
            self._state = "now"
        strong = is_current or self._state == "attention"
        self._title.set_look("bold" if strong else "medium", "text" if strong else "text2")
        self._line.set_look("small", "warning" if self._state == "attention" else "text3")
        self._title.setText(title)
        self._line.setText(line)
        spoken = words.StepStanding.DONE if self._joined else words.StepStanding.NOT_STARTED
        if is_current:
            spoken = words.StepStanding.CURRENT
        self.setAccessibleName(words.step_spoken(self.number, self.step, spoken))
        self.setAccessibleDescription(line)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(180), look().px(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        left, px = _DOT + _GAP, look().px
        width = self.width() - left
        self._title.setGeometry(left, 0, width, px(20))
        self._line.setGeometry(left, px(20), width, px(18))
        self.setProperty("ring", QSize(self.width(), px(38)))  # around its words, not the way to the next

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ring, ink = {
            "done": (c.success, c.success, c.surface),
            "now": (c.accent, c.accent, c.on_accent),
            "attention": (c.warning_soft, c.warning, c.warning),
            "todo": (c.surface, c.line_strong, c.text2),
        }[self._state]
        dot = QRectF(1, 1, _DOT - 2, _DOT - 2)
        painter.fillPath(rounded(dot, _DOT / 2), brush(fill))
        painter.strokePath(rounded(dot, _DOT / 2), pen(ring, 2))
        if not self.is_last:
            line = QRectF(_DOT / 2 - 1, _DOT + 2, 2, self.height() - _DOT - 4)
            painter.fillPath(rounded(line, 1), brush(c.success if self._joined else c.line))
        if self._joined:
            painter.drawPixmap(QPointF(6, 6), icon_pixmap("check", ink, 16, self.devicePixelRatioF()))
        else:
            self._draw_number(painter, ink)
        painter.end()

    def _draw_number(self, painter: QPainter, ink: str) -> None:
        face = font("label", look())
        metrics = QFontMetricsF(face)
        text = str(self.number)
        painter.setFont(face)
        painter.setPen(pen(ink))
        left = (_DOT - metrics.horizontalAdvance(text)) / 2
        painter.drawText(QPointF(left, (_DOT + metrics.capHeight()) / 2), text)


_CLOSED = {
    ClosedBecause.NO_COMPANY: noted("Spine", "Create the client at Codat first."),
    ClosedBecause.NO_CONNECTION: noted("Spine", "Finish the client’s set-up first."),
    ClosedBecause.NO_ACCOUNT: noted(
        "Spine", "Add at least one bank account first: QuickBooks refuses credentials without one."
    ),
    ClosedBecause.NO_CREDENTIALS: noted("Spine", "Create the credentials first."),
}


def closed_words(why: ClosedBecause) -> str:
    """Why a step cannot be entered yet."""
    return INSTALLED.say("Spine", _CLOSED[why])
