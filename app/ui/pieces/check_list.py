"""What the doctor found: one row a check, with the sentence that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.checks import NOT_ASKED
from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Rule, Text
from app.ui.texts.checks import check_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.base.checks import Check

_TITLE_WIDTH: Final = 190  # px at 100 % text, at least


class CheckList(QWidget):
    """Rows in the order of the checks, addressed `doctor.row.<name>`; a row is made once and filled again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, CheckRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these, in this order."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
        for check in checks:
            if check.name not in self._rows:
                self._rows[check.name] = CheckRow(f"doctor.row.{check.name}")
            row = self._rows[check.name]
            row.tell(check)
            self._column.addWidget(row)
            row.show()


class CheckRow(Retranslating, QFrame):
    """Icon, title, sentence. Its accessible name says all three."""

    def __init__(self, address: str) -> None:
        super().__init__()
        addressed(self, address)
        self._check: Check | None = None
        self._icon = Icon("circle-dashed", "text3")
        self._title = Text("medium")
        self._sentence = Paragraph("muted")
        self._title.setMinimumWidth(look().px(_TITLE_WIDTH))
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(12)
        for part in (self._icon, self._title):
            held = QVBoxLayout()
            held.addWidget(part)
            held.addStretch(1)
            row.addLayout(held)
        row.addWidget(self._sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule())
        self.retranslate()

    def tell(self, check: Check) -> None:
        """Show a finding."""
        self._check = check
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._check is None:
            return
        words = check_words(self._check)
        self._title.setText(words.title)
        self._sentence.setText(words.sentence)
        if self._check.is_advice:
            state = self.tr("advice")
            self._icon.set("triangle-alert", "warning")
        elif self._check.ok:
            state = self.tr("well")
            self._icon.set("circle-check", "success")
        elif self._check.word == NOT_ASKED:
            state = self.tr("not asked")
            self._icon.set("circle-dashed", "text3")
        else:
            state = self.tr("needs attention")
            self._icon.set("circle-alert", "danger")
        self.setAccessibleName(f"{words.title}, {state}. {words.sentence}")
