"""The name as Codat keeps it: shown before the call, because Codat strips what it does not accept without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.names import stored_name
from app.ui.kit.address import addressed
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 8  # characters named; a name in another script would name them all


class StoredNameLine(Retranslating, QFrame):
    """`company.stored_name`: from the name being typed, or what Codat answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._answered = ""
        self.setProperty("role", "well")
        self._label = Text("label")
        self.value = addressed(Paragraph("strong"), "company.stored_name")
        self._why = Paragraph("small", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(3)
        for part in (self._label, self.value, self._why):
            column.addWidget(part)
        self.retranslate()

    def tell(self, typed: str) -> None:
        """What Codat will make of a name."""
        self._typed, self._answered = typed, ""
        self.retranslate()

    def tell_answer(self, name: str, asked: str) -> None:
        """What Codat made of it; `asked` is the true name."""
        self._typed, self._answered = asked, name
        self.retranslate()

    @override
    def retranslate(self) -> None:
        kept = stored_name(self._typed)
        if self._answered:
            self._label.setText(self.tr("As it appears at Codat"))
        else:
            self._label.setText(self.tr("As it will appear at Codat"))
        self.value.setText(self._answered or kept.text or "–")
        self._why.setText(self._reason(kept.changed, is_left=bool(kept.text)))

    def _reason(self, changed: Sequence[str], *, is_left: bool) -> str:
        if not self._typed.strip():
            return self.tr("Codat keeps letters without accents. Your client sees the real name here.")
        if not changed:
            return self.tr("Codat keeps this name as it is.")
        refused = self.tr("Codat does not accept: {characters}.").format(characters=", ".join(changed[:_MOST]))
        shown = self.tr("Your client sees the real name here.")
        return f"{refused} {shown}" if is_left else refused
