"""Clients that may be the one being created. Codat would make a second one without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import QUIET_EDGE, Button
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.texts.format import long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.clients import Duplicate


class Duplicates(Retranslating, QFrame):
    """`company.use_existing` opens the first, `company.use_existing.<companyId>` another; `company.create_another`."""

    use_existing = Signal(str)
    create_another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Duplicate, ...] = ()
        self._lines: list[DuplicateLine] = []
        self.setProperty("role", "notice")
        self.setProperty("kind", "warning")
        self._title = Paragraph("body")
        self._another = Button("company.create_another", "quiet")
        self._another.clicked.connect(self.create_another)
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        """What a screen reader says once they are found."""
        return self._title.text()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to decide."""
        return not self._found

    def tell(self, found: Sequence[Duplicate]) -> None:
        """Show these; none hides the card."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._found = tuple(found)
        self._lines = [DuplicateLine(one, number) for number, one in enumerate(self._found)]
        for place, line in enumerate(self._lines):
            line.button.clicked.connect(lambda _checked=False, line=line: self.use_existing.emit(line.company_id))
            self._column.insertWidget(place + 1, line)
        self.setVisible(bool(found))
        self.retranslate()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Every button, in reading order."""
        return (*(line.button for line in self._lines), self._another)

    def focus_first(self) -> None:
        """Put the keyboard on the safe way."""
        if self._lines:
            self._lines[0].button.setFocus()

    @override
    def retranslate(self) -> None:
        count = len(self._found)
        lead = self.tr("Codat has %n clients like this one.", "", count)
        rest = self.tr("Open it, or create another one if this really is somebody else.")
        self._title.say(rest, lead)
        self._another.set_text(self.tr("Create another"))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, -QUIET_EDGE, 0)
        last.addStretch(1)
        last.addWidget(self._another)
        self._column.addLayout(last)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 10)
        row.setSpacing(12)
        row.addLayout(beside_first_line(Icon("triangle-alert", "warning")))
        row.addLayout(self._column, 1)


class DuplicateLine(Retranslating, QWidget):
    """One client that is there already: why it may be the same, and the way to it."""

    def __init__(self, one: Duplicate, number: int) -> None:
        super().__init__()
        self._one = one
        self.company_id = one.company_id
        self._words = Paragraph("body")
        self.button = Button("company.use_existing" if number == 0 else f"company.use_existing.{one.company_id}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        one = self._one
        told = self.tr("same reference") if one.same_reference else self.tr("same name")
        if one.created is not None:
            made = long_date(one.created.astimezone().date())
            told = self.tr("{sameness}, created {date}").format(sameness=told, date=made)
        shown = f"· {told}"
        self._words.say(shown, one.name)
        self.button.set_text(self.tr("Open it"))
        self.button.setAccessibleName(self.tr("Open {client}").format(client=one.name))
