"""What is wrong on a form, above it: one link a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.focus import focus_on
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ui.kit.field import Field


class ErrorSummary(Retranslating, QFrame):
    """Shown after a failed submit, with the focus on it; each link moves the focus to its field.

    `title` gives (first words in bold, the rest) in the present language. The links say what the fields say.
    Addresses: `<address>.summary`, and `<address>.summary.<field's element>` for each link.
    """

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = f"{address}.summary"
        self._title: Callable[[], tuple[str, str]] | None = None
        self._fields: tuple[Field, ...] = ()
        self._links: list[Button] = []
        addressed(self, self._address)
        self.setProperty("role", "notice")
        self.setProperty("kind", "error")
        self._text = Paragraph("body")
        self._lay_out()
        self.hide()

    def tell(self, title: Callable[[], tuple[str, str]], fields: Sequence[Field]) -> None:
        """Show the summary with a link to each field that has an error, take the focus, and say it once."""
        self._title = title
        self._fields = tuple(field for field in fields if field.error)
        self._make_links()
        self.retranslate()
        self.show()
        (self._links[0] if self._links else self).setFocus()
        announce.announce(self, self._text.text(), announce.Politeness.ASSERTIVE)

    def clear(self) -> None:
        """Take the summary away."""
        self._title = None
        self.hide()

    @override
    def retranslate(self) -> None:
        if self._title is None:
            return
        lead, rest = self._title()
        self._text.say(rest, lead)
        self.setAccessibleName(self._text.text())
        for link, field in zip(self._links, self._fields, strict=True):
            link.set_text(field.error)
            link.setAccessibleDescription(field.label)

    def _make_links(self) -> None:
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = []
        for field in self._fields:
            link = Button(f"{self._address}.{field.address.rpartition('.')[2]}", "link")
            link.setProperty("tone", "danger")
            link.clicked.connect(lambda _checked=False, field=field: focus_on(field.control))
            self._column.addWidget(link)
            self._links.append(link)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 12)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setContentsMargins(0, 3, 0, 0)
        left.addWidget(Icon("circle-alert", "danger"))
        left.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._text)
        row.addLayout(left)
        row.addLayout(self._column, 1)
