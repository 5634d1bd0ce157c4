"""A field for what is typed once and never shown: dots, no copying, nothing to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit

from app.base.secret import Secret
from app.ui.kit.field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST: Final = 4096  # characters; a header with a key has a few dozen, a signed token a thousand


class SecretField(TextField):
    """`take` hands out what was entered and empties the field."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(address, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(_LONGEST)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is entered."""
        return not self.edit.text()

    def take(self) -> Secret | None:
        """What was entered, None for nothing; the field is empty afterwards, its history too."""
        entered = self.edit.text()
        self.wipe()
        return Secret(entered) if entered.strip() else None

    def wipe(self) -> None:
        """Empty it."""
        self.edit.setText("")  # not `clear`, which can be undone
