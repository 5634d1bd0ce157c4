"""A list of accounts on its way, with what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.overrides import override
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.progress_card import ProgressCard
from app.ui.texts.format import number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.account_import import ImportProgress


class ImportSending(Retranslating, ProgressCard):
    """`import.progress`, `import.added` T, `import.stop` B."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import", "added", parent)
        self._progress: ImportProgress | None = None
        self.retranslate()

    def tell(self, progress: ImportProgress | None) -> None:
        """Show how far it is; gone while nothing is sent."""
        self._progress = progress
        self.setVisible(progress is not None)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("How many accounts Codat has taken"))
        self.stop.set_text(self.tr("Stop after this request"))
        progress = self._progress
        if progress is None:
            return
        words = self.tr("{added} of {total} accounts are added.")
        self.words.setText(words.format(added=number(progress.added), total=number(progress.total)))
        self.bar.tell(progress.added / max(1, progress.total))
        self.stop.setVisible(not progress.is_stopping)
        if progress.is_stopping:
            self.what.setText(self.tr("Stopping once Codat has answered."))
        else:
            self.what.setText(self.tr("What is added stays added, whatever happens. You may go on working."))
