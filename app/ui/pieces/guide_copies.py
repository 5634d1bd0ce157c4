"""The guides in Settings: which ones are in use, and a copy the bank may edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.guide.loading import copy_to_edit
from app.onboarding.case import Language
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.setting_fields import unsaved_words

if TYPE_CHECKING:
    from pathlib import Path


class GuideCopies(Retranslating, QWidget):
    """Address: `settings.guide_copy`. The guides are read again when a client is opened."""

    copied = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._is_unwritten = False
        self._words = Paragraph("small")
        self.copying = Button("settings.guide_copy")
        self.copying.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copying)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._words)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.copying.set_text(self.tr("Make copies to edit"))
        if self._is_unwritten:
            self._words.setText(unsaved_words())
        else:
            place = self.tr("Your bank’s copies go before those that ship. They are in {folder}.")
            self._words.setText(place.format(folder=self._folder))

    def _copy(self) -> None:
        try:
            made = copy_to_edit(self._folder, [one.value for one in Language])
        except OSError:
            self._is_unwritten = True
        else:
            self._is_unwritten = False
            done = self.tr("Copied.") if made else self.tr("Your bank’s copies are there already.")
            announce.announce(self, done)
        self.retranslate()
        self.copied.emit()
