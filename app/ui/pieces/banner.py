"""A standing remark in a page: icon and words on a soft ground. Unlike the notice it is never settled."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.notice import NoticeKind
from app.ui.kit.text import Paragraph

_LOOKS: Final = {
    NoticeKind.INFO: ("info", "accent"),
    NoticeKind.SUCCESS: ("circle-check", "success"),
    NoticeKind.WARNING: ("triangle-alert", "warning"),
    NoticeKind.ERROR: ("circle-alert", "danger"),
}


class Banner(QFrame):
    """Say it with `words.say(text, lead)`; the lead is bold."""

    def __init__(self, kind: NoticeKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("kind", kind.value)
        self.words = Paragraph("body")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addLayout(beside_first_line(Icon(*_LOOKS[kind])))
        row.addWidget(self.words, 1)
