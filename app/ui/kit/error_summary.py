"""What is wrong on a form, above it: one link a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.focus import focus_on
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.kit.words import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent


class Erring(Protocol):
    """What the summary leads to: a field, or whatever else has an error and something to focus."""

    @property
    def address(self) -> str:
        """`page.element`; the link is addressed by its element."""
        ...

    @property
    def label(self) -> str:
        """The visible label, "" for none."""
        ...

    @property
    def error(self) -> str:
        """What is wrong, "" for nothing."""
        ...

    @property
    def control(self) -> QWidget:
        """What takes the focus."""
        ...


class ErrorSummary(Retranslating, QFrame):
    """Shown after a failed submit, with the focus on it; each link moves the focus to its field.

    `title` gives (first words in bold, the rest) in the present language. The links say what the fields say.
    Addresses: `<address>.summary`, and `<address>.summary.<field's element>` for each link.
    """

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = f"{address}.summary"
        self._title: Callable[[], tuple[str, str]] | None = None
        self._fields: tuple[Erring, ...] = ()
        self._links: list[_Link] = []
        addressed(self, self._address)
        self.setProperty("role", "notice")
        self.setProperty("kind", "error")
        self._text = Paragraph("body")
        self._lay_out()
        self.hide()

    @property
    def links(self) -> tuple[QWidget, ...]:
        """The links, from top to bottom, for the page's tab order: they are made anew by each `tell`."""
        return tuple(self._links)

    def tell(self, title: Callable[[], tuple[str, str]], fields: Sequence[Erring]) -> None:
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
            link.setVisible(bool(field.error))  # put right since: nothing to say in the new language
            link.say(field.error, self._text.width())
            link.setAccessibleDescription(field.label)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for link in self._links:
            link.say(link.accessibleName(), self._text.width())

    def _make_links(self) -> None:
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = []
        for field in self._fields:
            link = _Link(f"{self._address}.{field.address.rpartition('.')[2]}")
            link.clicked.connect(lambda _checked=False, field=field: focus_on(field.control))
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self._links.append(link)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 12)
        row.setSpacing(12)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._text)
        self._column.addSpacing(4)  # the ring around the first link stays clear of the words above
        row.addLayout(beside_first_line(Icon("circle-alert", "danger")))
        row.addLayout(self._column, 1)


class _Link(Button):
    """A link over as many lines as it needs. A screen reader says it whole."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "link")
        self.setProperty("tone", "danger")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def say(self, text: str, width: int) -> None:
        """Show `text` in lines of at most `width` px."""
        self.setAccessibleName(text)
        lines, metrics = [""], self.fontMetrics()
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".lstrip()
            if lines[-1] and metrics.horizontalAdvance(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        self.setText("\n".join(visible(line) for line in lines))
