"""Something else is on the client's screen: what it may be, what to say and do, and where that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.guide.content import NextAction
from app.guide.text import Confidence, fill
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.field import TextField
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.spans import SpanText
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.guide.content import ErrorCode, Guide, Trouble
    from app.guide.text import Words

_LEAST_LETTERS, _LIST_EDGES = 12, 48
EXPECTED: Final = ""  # the choice that nothing is wrong

_ACTIONS: Final = {
    NextAction.CHANGE_LAYOUT: noted("TroubleBox", "Choose their menu"),
    NextAction.CHECK_ACCOUNTS: noted("TroubleBox", "Open Bank accounts"),
    NextAction.NEW_CREDENTIALS: noted("TroubleBox", "Create a new set"),
    NextAction.CHAPTER: noted("TroubleBox", "Open these steps"),
    NextAction.RECONNECT: noted("TroubleBox", "Open Reconnect"),
    NextAction.FINISH: noted("TroubleBox", "Go to Connected accounts"),
}


def give_way(choice: ChoiceField) -> None:
    """Let a field with long choices be narrower than they are; its list opens as wide as they are."""
    box = choice.box
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    widest = max((box.fontMetrics().horizontalAdvance(box.itemText(at)) for at in range(box.count())), default=0)
    box.view().setMinimumWidth(widest + _LIST_EDGES)


class TroubleBox(Retranslating, QWidget):
    """Addresses: `guide.trouble`, `guide.trouble_action`, `guide.code`."""

    acted = Signal(object, str)  # NextAction, and the id of the step or chapter to go to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Guide | None = None  # the relationship manager's guide
        self._client: Guide | None = None
        self._words: tuple[Words, Words] | None = None
        self._step_id = ""
        self.choice = ChoiceField("guide.trouble")
        self.code = TextField("guide.code")
        self._card = Card("card", margins=(16, 12, 16, 14), spacing=4)
        self._say_label, self._do_label = Text("label", "accent"), Text("label", "accent")
        self._say, self._do = SpanText("lead", "text"), SpanText("body")
        self._action = Button("guide.trouble_action")
        self._meaning = Paragraph("body")
        self.choice.changed.connect(lambda _value: self._show())
        self.code.changed.connect(lambda _value: self._show())
        self._action.clicked.connect(self._act)
        self._lay_out()
        self.retranslate()

    def tell(self, own: Guide, client: Guide, words: tuple[Words, Words], step_id: str) -> None:
        """Offer the troubles of a step; what is typed stays. `words`: the relationship manager's, then the client's."""
        self._own, self._client, self._words, self._step_id = own, client, words, step_id
        self.retranslate()

    def clear_choice(self) -> None:
        """All is as expected again: another step begins."""
        if self.choice.values:
            self.choice.set_value(EXPECTED)

    @override
    def retranslate(self) -> None:
        self.choice.set_words(self.tr("What does your client see?"))
        self.code.set_words(self.tr("Error code shown by QuickBooks"))
        self._say_label.setText(self.tr("Say"))
        self._do_label.setText(self.tr("Do"))
        if self._own is None or self._words is None:
            return
        words = self._words[0]
        offered = [(one.id, fill(one.sees, words)) for one in self._own.troubles_at(self._step_id)]
        self.choice.set_choices([(EXPECTED, self.tr("What they should see")), *offered])
        give_way(self.choice)
        self._show()

    def _show(self) -> None:
        own, client, words = self._own, self._client, self._words
        if own is None or client is None or words is None:
            return
        trouble = self._trouble(own)
        self._card.setVisible(trouble is not None)
        if trouble is not None:
            theirs = next((one for one in client.troubles if one.id == trouble.id), trouble)
            self._say.tell([theirs.say.filled(words[1])])
            self._do.tell([trouble.do.naming(client.labels).filled(words[0])], self.tr("not verified"))
            action = self._action_words(trouble, own)
            self._action.set_text(action)
            self._action.setVisible(bool(action))
        meaning = self._meaning_of(own, client, words[0])
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def _trouble(self, own: Guide) -> Trouble | None:
        """What was chosen; else what the code typed means, where the guide is sure of it."""
        chosen = self.choice.value
        if chosen == EXPECTED:
            code = self._code(own)
            chosen = code.trouble if code is not None and code.confidence is not Confidence.UNVERIFIED else ""
        return next((one for one in own.troubles if chosen and one.id == chosen), None)

    def _code(self, own: Guide) -> ErrorCode | None:
        typed = self.code.value.strip()
        return next((one for one in own.codes if one.code == typed), None)

    def _meaning_of(self, own: Guide, client: Guide, words: Words) -> str:
        if not self.code.value.strip():
            return ""
        code = self._code(own)
        if code is None:
            return own.other_code.filled(words).plain
        doubt = self.tr("(not verified)") if code.confidence is Confidence.UNVERIFIED else ""
        do = code.do.naming(client.labels).filled(words).plain
        return " ".join(part for part in (f"{code.meaning}.", do, doubt) if part)

    def _action_words(self, trouble: Trouble, own: Guide) -> str:
        if trouble.action is NextAction.GO_TO_STEP:
            step = next(step for step in own.steps if step.id == trouble.go_to)
            return self.tr("Go back to step {number}").format(number=step.number)
        source = _ACTIONS.get(trouble.action)
        return INSTALLED.say("TroubleBox", source) if source is not None else ""

    def _act(self) -> None:
        trouble = self._trouble(self._own) if self._own is not None else None
        if trouble is not None:
            self.acted.emit(trouble.action, trouble.go_to)

    def _lay_out(self) -> None:
        for part in (self._say_label, self._say, self._do_label, self._do):
            self._card.column.addWidget(part)
        self._card.column.insertSpacing(2, 6)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self._action)
        row.addStretch(1)
        self._card.column.addLayout(row)
        self._card.hide()
        self._meaning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.choice, self._card, self.code, self._meaning):
            column.addWidget(widget)
