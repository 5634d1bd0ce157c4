"""The bank's logo in Settings: what it looks like, choosing another, and going without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.base.settings import SettingsError
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_for_file
from app.ui.kit.field import ErrorLine, ManagedLine
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.client_head import BankMark
from app.ui.pieces.logo import LogoError, LogoFault, forget_logos, keep_logo
from app.ui.pieces.setting_fields import unsaved_words
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.ui.shell.services import Services

_KEY: Final = "bank_logo"
_FAULTS: Final = {
    LogoFault.TOO_BIG: noted("SettingLogo", "This file is too big. Choose one of at most 1 MB and 8000 pixels."),
    LogoFault.NOT_A_PICTURE: noted("SettingLogo", "This is no PNG or SVG picture, or it is damaged."),
    LogoFault.NOT_BY_ITSELF: noted(
        "SettingLogo", "This SVG needs other files or holds a script. Save it as a plain SVG or as a PNG."
    ),
    LogoFault.UNREADABLE: noted("SettingLogo", "This file can’t be read."),
}


class SettingLogo(Retranslating, QWidget):
    """Addresses: `settings.bank_logo` (choose), `settings.bank_logo_remove`."""

    def __init__(self, services: Services, scope: TaskScope) -> None:
        super().__init__()
        self._settings = services.settings
        self._folder = services.own_folder
        self._scope = scope
        self._is_asking = False
        self._fault: LogoFault | None = None
        self._label = Text("label")
        self._mark = BankMark(services)
        self._choose = Button("settings.bank_logo")
        self._remove = Button("settings.bank_logo_remove", "quiet")
        self._hint = Paragraph("small")
        self._error = ErrorLine()
        self._error.hide()
        self._lock = ManagedLine() if self._settings.is_managed(_KEY) else None
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(lambda: self._save(""))
        self._lay_out()
        self.load()

    def load(self) -> None:
        """Show the logo that is kept."""
        self._mark.look_again()
        is_locked = self._lock is not None
        self._choose.setEnabled(not is_locked)
        self._remove.setVisible(bool(self._settings.text(_KEY)) and not is_locked)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._label.setText(self.tr("Bank logo"))
        has_one = bool(self._settings.text(_KEY))
        self._choose.set_text(self.tr("Choose another…") if has_one else self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose the bank logo"))
        self._remove.set_text(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove the bank logo"))
        self._hint.setText(self.tr("PNG or SVG, at most 1 MB. On the client’s page and on paper."))
        if self._lock is not None:
            self._choose.setAccessibleDescription(self._lock.words)
        self._error.setVisible(self._fault is not None)
        if self._fault is not None:
            source = _FAULTS.get(self._fault)
            words = INSTALLED.say("SettingLogo", source) if source is not None else unsaved_words()
            self._error.say(words)
            self._choose.setAccessibleDescription(words)

    def _ask(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._scope.start(self._ask_for_it, "choose a logo")

    async def _ask_for_it(self) -> None:
        try:
            kinds = self.tr("Pictures (*.png *.svg)")
            path = await ask_for_file(self, self.tr("Choose the bank logo"), kinds)
        finally:
            self._is_asking = False
        if path is None:
            return
        try:
            name = keep_logo(path, self._folder)
        except LogoError as error:
            self._tell(error.fault)
        else:
            self._save(name)

    def _save(self, name: str) -> None:
        try:
            self._settings.choose(_KEY, name)
        except SettingsError:
            self._tell(LogoFault.UNWRITABLE)
            return
        if not name:
            forget_logos(self._folder)
        self._tell(None)
        if not name:
            self._choose.setFocus()

    def _tell(self, fault: LogoFault | None) -> None:
        self._fault = fault
        self._choose.setAccessibleDescription("")
        self.load()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addLayout(row)
        for part in (self._error, self._lock, self._hint):
            if part is not None:
                column.addWidget(part)
