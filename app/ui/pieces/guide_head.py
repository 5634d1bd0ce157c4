"""The head of the guide: the step, which chapter it belongs to when it is none of the eight, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Heading, OneLine, Paragraph, Text
from app.ui.texts.steps import step_of

if TYPE_CHECKING:
    from app.guide.content import Chapter
    from app.guide.steps import Place
    from app.guide.text import Words


class GuideHead(Retranslating, QWidget):
    """Addresses: `guide.step`, `guide.link_path`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = addressed(Text("bold", "accent"), "guide.step")
        self._chapter = OneLine("body", "text2")
        self.title = Heading()
        self._intro = Paragraph("body")
        self.linking = Button("guide.link_path", "link")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._step)
        row.addWidget(self._chapter, 1)
        row.addWidget(self.linking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.insertLayout(0, row)  # after the title to the Tab key
        column.addWidget(self._intro)
        self.retranslate()

    def tell(self, place: Place, title: str, chapter: Chapter | None, words: Words) -> None:
        """Say where the call is; before a chapter's first step also what to mind."""
        self._step.setText(step_of(place.number, place.last))
        self.title.setText(title)
        for part in (self._chapter, self.linking):
            part.setVisible(chapter is not None)
        self._intro.setVisible(chapter is not None and place.is_first and bool(chapter.intro))
        if chapter is not None:
            self._chapter.setText(chapter.title)
            self._intro.setText(" ".join(text.filled(words).plain for text in chapter.intro))

    @override
    def retranslate(self) -> None:
        self.linking.set_text(self.tr("Back to the eight steps"))
