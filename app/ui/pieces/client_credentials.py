"""The username and password on the client view, only while the relationship manager shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit.card import Card
from app.ui.kit.secret_view import SecretView
from app.ui.pieces.client_type import SMALL, SMALL_STRONG, ClientText
from app.ui.texts.format import seconds_left
from app.ui.theme.tokens import SECRET_CLIENT

if TYPE_CHECKING:
    from app.onboarding.credentials import IssuedCredentials
    from app.ui.texts.voice import Voice


class ClientCredentials(Card):
    """Both values in 48 px, painted. A number counts down; nothing moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 14, 20, 14), spacing=2, parent=parent)
        self._issued: IssuedCredentials | None = None
        self._labels = (ClientText(SMALL, "text2"), ClientText(SMALL, "text2"))
        # No address: the client view has one, its own.
        self._values = tuple(SecretView("", SECRET_CLIENT, grows=False) for _ in self._labels)
        for label, value in zip(self._labels, self._values, strict=True):
            self.column.addWidget(label)
            self.column.addWidget(value)
        self.column.insertSpacing(2, 6)
        self._legend = ClientText(SMALL, "text2")
        self._left = ClientText(SMALL_STRONG, "accent")
        self._left.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._legend, 1)
        row.addWidget(self._left)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 8, 0, 0)
        foot.addLayout(row)
        self.column.addLayout(foot)

    def set_small(self, *, is_small: bool) -> None:
        """Leave the values the width they need in a small window."""
        side, top = (12, 8) if is_small else (20, 14)
        self.column.setContentsMargins(side, top, side, top)

    def hold(self, issued: IssuedCredentials | None) -> None:
        """Show a set, or forget the one there was."""
        if issued is self._issued:
            return
        self._issued = issued
        for value, secret in zip(
            self._values, (issued.username, issued.password) if issued else (None, None), strict=True
        ):
            value.hold(secret)
            if secret is not None:
                value.reveal()

    def say(self, voice: Voice, seconds: int) -> None:
        """The words around them, and how long they stay."""
        names = (voice.say("ClientView", "Username"), voice.say("ClientView", "Password"))
        for label, value, name in zip(self._labels, self._values, names, strict=True):
            label.say(name)
            value.set_names(lambda name=name: name, lambda name=name: name)  # type: ignore[misc]  # bound now
        self._legend.say(voice.say("ClientView", "Underlined: a digit. Arrow: a capital letter."))
        self._left.say(voice.say("ClientView", "Hidden in {time}").format(time=seconds_left(seconds)))
