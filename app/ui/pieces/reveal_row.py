"""Whether the credentials are shown in this window, for how long still, and the button for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.countdown import Countdown
from app.ui.texts.format import seconds_left

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.base.scope import TaskScope


class RevealRow(Retranslating, QWidget):
    """`time` runs while they are shown. Addresses: `<page>.reveal` (shows, and hides while shown), `<page>.longer`."""

    def __init__(self, page: str, clock: Clock, scope: TaskScope) -> None:
        super().__init__()
        self.time = Countdown(clock, scope, self)
        self.time.ticked.connect(self._look)
        self._line = Paragraph("small")
        self.longer = Button(f"{page}.longer", "quiet")
        self.revealing = Button(f"{page}.reveal", icon="eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._line, 1)
        row.addWidget(self.longer)
        row.addWidget(self.revealing)
        self._look()

    @override
    def retranslate(self) -> None:
        if self.time.is_running:
            self._line.setText(self.tr("Hidden again in {time}.").format(time=seconds_left(self.time.seconds_left)))
            self.revealing.set_text(self.tr("Hide"))
            self.revealing.setAccessibleName(self.tr("Hide username and password"))
        else:
            self._line.setText(self.tr("Hidden until you reveal them."))
            self.revealing.set_text(self.tr("Reveal"))
            self.revealing.setAccessibleName(self.tr("Reveal username and password"))
        self.longer.set_text(self.tr("Longer"))
        self.longer.setAccessibleName(self.tr("Show longer in this window"))

    def _look(self) -> None:
        if not self.time.is_running and self.longer.hasFocus():
            self.revealing.setFocus()
        self.longer.setVisible(self.time.is_running)
        self.revealing.set_icon("eye-off" if self.time.is_running else "eye")
        self.retranslate()
