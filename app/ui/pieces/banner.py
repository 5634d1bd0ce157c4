"""A standing remark in a page: icon and words on a soft ground. Unlike the notice it is never settled."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit.icon import Icon
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
        left = QVBoxLayout()
        left.setContentsMargins(0, 1, 0, 0)
        left.addWidget(Icon(*_LOOKS[kind]))
        left.addStretch(1)
        row.addLayout(left)
        row.addWidget(self.words, 1)
