"""A list of accounts on its way, with what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.progress_bar import ProgressBar
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.texts.format import number

if TYPE_CHECKING:
    from app.onboarding.account_import import ImportProgress


class ImportSending(Retranslating, Card):
    """`import.progress`, `import.added` T, `import.stop` B."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", margins=(20, 16, 20, 16), spacing=8, parent=parent)
        self._progress: ImportProgress | None = None
        self._words = addressed(Paragraph("lead", "text"), "import.added")
        self._what = Paragraph("small")
        self._bar = ProgressBar("import.progress")
        self._stop = Button("import.stop")
        self._stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        self.column.addLayout(row)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._what)
        self.hide()
        self.retranslate()

    def tell(self, progress: ImportProgress | None) -> None:
        """Show how far it is; gone while nothing is sent."""
        self._progress = progress
        self.setVisible(progress is not None)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("How many accounts Codat has taken"))
        self._stop.set_text(self.tr("Stop after this request"))
        progress = self._progress
        if progress is None:
            return
        words = self.tr("{added} of {total} accounts are added.")
        self._words.setText(words.format(added=number(progress.added), total=number(progress.total)))
        self._bar.tell(progress.added / max(1, progress.total))
        self._stop.setVisible(not progress.is_stopping)
        if progress.is_stopping:
            self._what.setText(self.tr("Stopping once Codat has answered."))
        else:
            self._what.setText(self.tr("What is added stays added, whatever happens. You may go on working."))
