"""A switch between a few short words, all of them visible: EN | FR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui.kit.pick import PickButton

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QWidget):
    """Exclusive buttons in one frame, one tab stop, arrows between them. Each is addressed `<address>.<value>`.

    `choices` are (value, short text that no language changes). Say the full words by `set_names`.
    """

    chosen = Signal(str)  # by a person; `set_value` does not tell

    def __init__(self, address: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, PickButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (value, text) in enumerate(choices):
            button = PickButton(f"{address}.{value}")
            button.setText(text)
            button.setProperty("role", "segment")
            button.setProperty("place", {0: "first", len(choices) - 1: "last"}.get(number, "middle"))
            button.picked.connect(lambda value=value: self.chosen.emit(value))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The value chosen; "" before any was."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show `value` as chosen."""
        self._buttons[value].show_picked()

    def set_names(self, names: dict[str, str]) -> None:
        """What a screen reader says for each value: "App in French" for FR."""
        for value, name in names.items():
            self._buttons[value].setAccessibleName(name)
