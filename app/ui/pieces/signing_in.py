"""Signing in to a proxy: the sheet that asks for name and password, and what was wanted, tried again afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.base.overrides import override
from app.base.secret import Secret
from app.ui.kit.dialog import Addresses, Dialog, Question, ask
from app.ui.kit.field import TextField
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.shell.page import Page

_ADDRESSES: Final = Addresses("sign_in", "sign_in.confirm", "sign_in.cancel")


class SignIn(Dialog):
    """Asks who the person is to `proxy`. After yes, `user` and `password` are there; the field is emptied."""

    _fields: tuple[TextField, ...] = ()

    def __init__(self, proxy: str) -> None:
        super().__init__(lambda: _question(proxy), _ADDRESSES, danger=False)
        self.user = ""
        self.password = Secret("")
        self._name, self._hidden = self._fields = (TextField("sign_in.user"), TextField("sign_in.password"))
        self._hidden.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._hidden.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  # the dialog's own
        for field in self._fields:
            column.insertWidget(column.count() - 1, field)
            column.insertSpacing(column.count() - 1, 14 if field is self._name else 22)
        self.safe.setDefault(False)
        self.act.setDefault(True)  # Enter in a field signs in
        self.retranslate()

    @property
    @override
    def first(self) -> QWidget:
        """The name has the focus first."""
        return self._name

    @override
    def retranslate(self) -> None:
        super().retranslate()
        if self._fields:
            example = "BANK\\maya"
            hint = self.tr("As on this computer; with the domain before it where your network asks so: {example}")
            self._name.set_words(self.tr("Username"), hint.format(example=example))
            self._hidden.set_words(self.tr("Password"))

    @override
    def _try(self) -> None:
        if not self._name.value.strip():
            self._name.set_error(lambda: self.tr("Enter your username."))
            self._name.setFocus()
            return
        self.user, self.password = self._name.value.strip(), Secret(self._hidden.value)
        self._hidden.edit.clear()
        super()._try()


def sign_in(page: Page, then: Callable[[], None]) -> None:
    """Ask the person who they are to the proxy that wants to know, over `page`; afterwards `then`."""
    page.scope.start(lambda: _sign_in(page, then), "sign in to the proxy")


async def _sign_in(page: Page, then: Callable[[], None]) -> None:
    ways = page.services.ways()
    if ways.wants_login is not None:
        sheet = SignIn(str(ways.wants_login))
        if not await ask(sheet, page):
            return
        ways.sign_in(sheet.user, sheet.password)
    then()


def _question(proxy: str) -> Question:
    say = INSTALLED.say
    return Question(
        title=say("SignIn", "Sign in to this network’s proxy"),
        body=say("SignIn", "{proxy} asks who you are. Passerelle forgets the password when you quit.").format(
            proxy=proxy
        ),
        safe=say("SignIn", "Not now"),
        act=say("SignIn", "Sign in"),
    )
