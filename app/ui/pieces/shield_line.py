"""What screen shares get of this window, in a few words beneath the left column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.restyle import restyle
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.texts.shield import shield_state

if TYPE_CHECKING:
    from app.base.shield import Cover

_ICON: Final = 18


class ShieldLine(Retranslating, QWidget):
    """An icon and the words, on as many lines as the column is narrow. Address: `shield.state`."""

    def __init__(self, cover: Cover) -> None:
        super().__init__()
        self._cover = cover
        self._icon = Icon("eye", "text2", _ICON)
        self._words = addressed(Paragraph("small"), "shield.state")
        policy = self._words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # the column is as wide as what else is in it
        self._words.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addLayout(beside_first_line(self._icon, drop=0))
        row.addWidget(self._words, 1)
        self.retranslate()

    def tell(self, cover: Cover) -> None:
        """Another state."""
        self._cover = cover
        self.retranslate()

    @override
    def retranslate(self) -> None:
        words = shield_state(self._cover)
        self._icon.set(words.icon, words.tone)
        restyle(self._words, "tone", words.tone)
        self._words.setText(words.word)
