"""Text of the guide on screen: bold where the guide says so, unverified labels told as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.words import escaped
from app.ui.theme.look import look
from app.ui.theme.tokens import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.guide.text import Text


def markup(text: Text, doubt: str = "") -> str:
    """Rich text of one paragraph. `doubt` follows each unverified label, for the relationship manager only."""
    parts = []
    for span in text.spans:
        part = escaped(span.text)
        if span.is_unverified and doubt:
            part = f"{part} ({escaped(doubt)})"
        parts.append(f"<span style='font-weight:600'>{part}</span>" if span.is_bold else part)
    return "".join(parts)


class SpanText(QLabel):
    """Paragraphs of the guide in a type role of the console. `text()` gives them without markup."""

    def __init__(self, role: str = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._texts: tuple[Text, ...] = ()
        self._doubt = ""
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        self.setProperty("textFormat", 1)  # rich, and ours alone: everything shown goes through `escaped`
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def tell(self, texts: Sequence[Text], doubt: str = "") -> None:
        """Show these paragraphs."""
        self._texts, self._doubt = tuple(texts), doubt
        self.setAccessibleName(self.text())
        self._compose()

    @override
    def text(self) -> str:
        return "\n".join(text.plain for text in self._texts)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._texts:
            self._compose()

    def _compose(self) -> None:
        line = look().px(TYPES[self._role].line)
        paragraphs = (
            f"<p style='margin:{0 if number == 0 else 6}px 0 0 0;line-height:{line}px'>{markup(text, self._doubt)}</p>"
            for number, text in enumerate(self._texts)
        )
        self.setText("".join(paragraphs))
