"""What happened in QuickBooks, and which steps put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.base.overrides import override
from app.guide.text import fill
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.guide_trouble import give_way
from app.ui.pieces.spans import SpanText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.guide.content import Guide, Situation
    from app.guide.text import Words

_NOT_SAID = ""


class SituationCard(Retranslating, Card):
    """Addresses: `reconnect.situation` (item data: the situation's id in the guide), `reconnect.steps`."""

    wanted = Signal(str)  # the path to open: a chapter's id, or "link"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, parent=parent)
        self._guide: Guide | None = None
        self._words: Words | None = None
        self.choice = ChoiceField("reconnect.situation")
        self._do = SpanText("body")
        self._steps = Button("reconnect.steps")
        self.choice.changed.connect(lambda _value: self._show())
        self._steps.clicked.connect(lambda: self.wanted.emit(self.path))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(self._steps)
        row.addStretch(1)
        self.column.addWidget(self.choice)
        self.column.addWidget(self._do)
        self.column.addLayout(row)
        self.retranslate()

    @property
    def path(self) -> str:
        """The path of what was chosen, "" while nothing is."""
        situation = self._situation
        return situation.chapter if situation is not None else ""

    def tell(self, guide: Guide, words: Words) -> None:
        """Offer the guide's situations; what was chosen stays."""
        self._guide, self._words = guide, words
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.choice.set_words(self.tr("What happened in QuickBooks?"))
        self._steps.set_text(self.tr("Show the steps"))
        if self._guide is None or self._words is None:
            return
        offered = [(one.id, fill(one.when, self._words)) for one in self._guide.situations]
        self.choice.set_choices([(_NOT_SAID, self.tr("Choose what fits")), *offered])
        give_way(self.choice)
        self._show()

    @property
    def _situation(self) -> Situation | None:
        known = self._guide.situations if self._guide is not None else ()
        return next((one for one in known if one.id == self.choice.value), None)

    def _show(self) -> None:
        situation = self._situation
        self._do.setVisible(situation is not None)
        self._steps.setVisible(situation is not None)
        if situation is not None and self._words is not None:
            self._do.tell([situation.do.filled(self._words)], self.tr("not verified"))
