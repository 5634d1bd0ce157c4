"""The bank's own words to its clients: a title and a few sentences, plain text, in a grey box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.ui.kit.card import Card
from app.ui.pieces.client_type import SMALL, SMALL_STRONG, ClientText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIDE, _EDGE = 16, 12
_GAP: Final = 4


class ClientCallout(Card):
    """Codat's own page shows it above the button that gives the credentials; here it stays in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", margins=(_SIDE, _EDGE, _SIDE, _EDGE), spacing=_GAP, parent=parent)
        self._title = ClientText(SMALL_STRONG)
        self._body = ClientText(SMALL)
        self.column.addWidget(self._title)
        self.column.addWidget(self._body)

    @property
    def has_words(self) -> bool:
        """Whether the bank has anything to say."""
        return bool(self._title.accessibleName() or self._body.accessibleName())

    def tell(self, title: str, body: str) -> None:
        """Show these; either may be empty."""
        self._title.say(title)
        self._body.say(body)
        self._title.setVisible(bool(title))
        self._body.setVisible(bool(body))

    def high(self, width: int) -> int:
        """How high it is at that width, in px."""
        room = width - 2 * _SIDE
        parts = [label.heightForWidth(room) for label in (self._title, self._body) if label.accessibleName()]
        return 2 * _EDGE + sum(parts) + _GAP * (len(parts) - 1) + 2
