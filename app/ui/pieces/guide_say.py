"""What to say at a step, what the client should see then, and the words on their screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.guide.text import Confidence
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.spans import SpanText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.guide.text import Label
    from app.guide.text import Text as GuideText


class SayCard(Retranslating, Card):
    """The sentence to say, in the client's language, and what they should see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", margins=(18, 14, 18, 16), spacing=4, parent=parent)
        self._say_label = Text("label", "accent")
        self.said = SpanText("strong")
        self._also = SpanText("lead", "text")
        self._expect_label = Text("label", "accent")
        self.expected = SpanText("body")
        for part in (self._say_label, self.said, self._also):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addWidget(self._expect_label)
        self.column.addWidget(self.expected)
        self.retranslate()

    def tell(self, say: Sequence[GuideText], expect: GuideText) -> None:
        """`say` is the client's language, `expect` the relationship manager's; the first sentence is the one."""
        self.said.tell(say[:1])
        self._also.tell(say[1:])
        self._also.setVisible(len(say) > 1)
        self.expected.tell([expect], self.tr("not verified"))

    @override
    def retranslate(self) -> None:
        self._say_label.setText(self.tr("Say"))
        self._expect_label.setText(self.tr("Your client should see"))


class LabelList(Retranslating, QWidget):
    """The labels of QuickBooks at a step: other spellings, remarks, how well each is known and since when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._title = Text("label")
        self._lines: list[Paragraph] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._title)
        self.retranslate()

    def tell(self, labels: Sequence[Label]) -> None:
        """Show these; without any the list is gone."""
        self._labels = tuple(labels)
        self.setVisible(bool(labels))
        while len(self._lines) < len(labels):
            line = Paragraph("small")
            self._lines.append(line)
            self._column.addWidget(line)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Words on their screen"))
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(self._labels))
            if number < len(self._labels):
                label = self._labels[number]
                line.say(self._told(label), label.text)

    def _told(self, label: Label) -> str:
        parts = []
        if label.also:
            parts.append(self.tr("or {others}").format(others=", ".join(label.also)))
        parts.append(self._known(label))
        told = " ".join(parts)
        return " ".join(part for part in (f"{told}." if told and label.note else told, label.note) if part)

    def _known(self, label: Label) -> str:
        """How well a label is known, and since when."""
        known = {
            Confidence.HIGH: self.tr("(seen {when})"),
            Confidence.MEDIUM: self.tr("(seen {when}, may differ)"),
            Confidence.LOW: self.tr("(seen by others {when}, may differ)"),
            Confidence.UNVERIFIED: self.tr("(not verified)"),
        }
        return known[label.confidence].format(when=label.as_of)
