"""Fields: a label, the control, a hint, and the error beneath it, told to screen readers as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.restyle import restyle
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.kit.words import said, visible

if TYPE_CHECKING:
    from app.ui.kit.words import Words


class Field(Retranslating, QWidget):
    """What every field has. `control` is the widget that takes the focus and carries the address.

    The label is the control's buddy and its accessible name; the error (else the hint) is its accessible description.
    """

    def __init__(self, address: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = addressed(control, address)
        self._error: Words | None = None
        self._hint = ""
        self._lock: ManagedLine | None = None
        self._label = Text("label")
        self._label.setBuddy(control)
        self._hint_line = Paragraph("small")
        self._hint_line.hide()
        self._error_line: ErrorLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        for part in (self._label, control, self._hint_line):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFocusProxy(control)

    @property
    def address(self) -> str:
        """The control's address."""
        return self.control.objectName()

    @property
    def label(self) -> str:
        """The visible label."""
        return self.control.accessibleName()

    @property
    def error(self) -> str:
        """The error shown, "" for none."""
        return self._error() if self._error else ""

    def set_words(self, label: str, hint: str = "") -> None:
        """The label and the hint beneath, in the present language; called in the page's `retranslate()`."""
        self._label.setText(visible(label))
        self.control.setAccessibleName(label)
        self._hint = hint
        self._describe()

    def set_error(self, words: Words | str | None) -> None:
        """Show an error beneath the field ("" and None take it away). A callable is asked again in a new language."""
        self._error = said(words) if words else None
        restyle(self.control, "error", "true" if self._error else "false")
        self._describe()

    def set_managed(self) -> None:
        """The bank decided the value: it is shown, with a line that says so, and cannot be changed."""
        self._lock = ManagedLine()
        self._column.insertWidget(2, self._lock)
        self.control.setEnabled(False)
        self._describe()

    @override
    def retranslate(self) -> None:
        """Say the error again in the present language."""
        self._describe()

    def _describe(self) -> None:
        error = self.error
        managed = self._lock.words if self._lock is not None else ""
        self.control.setAccessibleDescription(" ".join(filter(None, (managed, error or self._hint))))
        if error and self._error_line is None:
            self._error_line = ErrorLine()
            self._column.insertWidget(2, self._error_line)
        if self._error_line is not None:
            self._error_line.say(error)
            self._error_line.setVisible(bool(error))
        self._hint_line.setText(self._hint)
        self._hint_line.setVisible(bool(self._hint) and not error)


class ErrorLine(QWidget):
    """Icon and words in the danger tone, under what is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Paragraph("caption", "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addLayout(beside_first_line(Icon("circle-alert", "danger", 16)))
        row.addWidget(self._text, 1)

    def say(self, text: str) -> None:
        """Show `text`."""
        self._text.setText(text)


class ManagedLine(Retranslating, QWidget):
    """A lock and the words that the bank decided this; beneath a control that cannot be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Paragraph("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon("lock", "text3", 14))
        row.addWidget(self._text, 1)
        self.retranslate()

    @property
    def words(self) -> str:
        """What it says, in the present language."""
        return self.tr("Managed by your bank")

    @override
    def retranslate(self) -> None:
        self._text.setText(self.words)


class TextField(Field):
    """One line of text. Numbers of accounts are text too: never grouped, zeros kept."""

    changed = Signal(str)  # by a person or by `set_value`

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        self.edit = QLineEdit()
        super().__init__(address, self.edit, parent)
        self.edit.textChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """What stands in the field, as typed."""
        return self.edit.text()

    def set_value(self, value: str) -> None:
        """Put `value` in; the same text leaves the caret where it is."""
        if value != self.edit.text():
            self.edit.setText(value)

    def set_placeholder(self, text: str) -> None:
        """An example in the empty field; never the only label."""
        self.edit.setPlaceholderText(text)
