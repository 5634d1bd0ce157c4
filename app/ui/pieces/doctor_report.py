"""The doctor's findings to hand on: shown whole before they are saved, in English, for whoever helps from afar."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.base.checks import report
from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_where_to_save
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.saving import save_file
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from app.base.checks import Check
    from app.ui.shell.page import Page

_TALL: Final = 220  # px at 100 % text


class DoctorReport(Retranslating, QWidget):
    """Addresses: `doctor.report` (show or hide it), `doctor.preview`, `doctor.save`. Hidden until there is one."""

    def __init__(self, page: Page, ticks: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._page = page
        self._ticks = ticks
        self._checks: Sequence[Check] = ()
        self._at: datetime | None = None
        self._show = Button("doctor.report", icon="file-text")
        self._save = Button("doctor.save", icon="file-down")
        self._lead = Paragraph("small")
        self._text = addressed(QPlainTextEdit(), "doctor.preview")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(look().px(_TALL))
        self.saving = page.command("save report", self._save_it)
        self._save.runs(self.saving)
        self._show.clicked.connect(self._turn)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._show)
        row.addWidget(self._save)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._lead)
        column.addWidget(self._text)
        self._open(is_open=False)
        self.hide()
        self.retranslate()

    @property
    def text(self) -> str:
        """All there is in it."""
        told = report(__version__, self._checks)
        at = self._at.isoformat() if self._at is not None else ""
        return json.dumps(told | {"at": at, "seen by a person": self._ticks()}, ensure_ascii=False, indent=2) + "\n"

    def tell(self, checks: Sequence[Check], at: datetime) -> None:
        """There are findings."""
        self._checks, self._at = checks, at
        self._text.setPlainText(self.text)
        self.show()

    def _turn(self) -> None:
        self._open(is_open=not self._text.isVisibleTo(self))

    def _open(self, *, is_open: bool) -> None:
        if is_open:
            self._text.setPlainText(self.text)
        for part in (self._text, self._save, self._lead):
            part.setVisible(is_open)
        self.retranslate()

    async def _save_it(self) -> None:
        name = "passerelle-doctor.json"
        chosen = await ask_where_to_save(self._page, self.tr("Save the findings"), name, "JSON (*.json)")
        if chosen is not None:
            await save_file(chosen, self._text.toPlainText().encode())
            announce.announce(self, self.tr("Saved."))

    @override
    def retranslate(self) -> None:
        is_open = self._text.isVisibleTo(self)
        self._show.set_text(self.tr("Hide the report") if is_open else self.tr("Show a report to hand on"))
        self._save.set_text(self.tr("Save…"))
        self._lead.setText(
            self.tr("This is all of it: no client, no account, no key. It stays here unless you hand it on.")
        )
        self._text.setAccessibleName(self.tr("What is in the report"))
