"""What lets a profile in: entered once, tried out, then kept; replaced or forgotten, never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_for_file
from app.ui.kit.dialog import Addresses, Dialog, Question, ask
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.secret_field import SecretField
from app.ui.kit.text import Paragraph
from app.ui.pieces.setting_fields import SettingChoice, SettingText, address_words, guid_words
from app.ui.texts.profiles import access_line

if TYPE_CHECKING:
    from app.ui.shell.page import Page

_GAP: Final = 24


class AccessPiece(Retranslating, QWidget):
    """What the two have in common. Addresses: `settings.<kind>_test`, `…_forget`, `…_kept`."""

    kind = ""
    changed = Signal()  # something was kept or forgotten

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._services = page.services
        self._instance = ""
        self._was_typed = False
        self._kept = addressed(Paragraph("muted"), f"settings.{self.kind}_kept")
        self._try = Button(f"settings.{self.kind}_test", icon="key-round")
        self._forget = Button(f"settings.{self.kind}_forget", "quiet")
        self.trying = page.command("test access", self._try_out)
        self.trying.done.connect(self._say_done)
        self._forgetting = page.command("forget access", self._ask_and_forget)
        self._try.runs(self.trying)
        self._forget.clicked.connect(self._forgetting.trigger)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    @property
    def secrets(self) -> tuple[SecretField, SecretField | None]:
        """The field of the key or token, and that of a passphrase."""
        raise NotImplementedError

    def load(self) -> None:
        """Show the settings that are kept."""

    def wipe(self) -> None:
        """Empty what was entered and not kept."""
        for field in self.secrets:
            if field is not None:
                field.wipe()

    def _add_tail(self) -> None:
        for field in self.secrets:
            if field is not None:
                field.changed.connect(lambda _text: self._say_buttons())
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._try)
        row.addWidget(self._forget)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._kept)

    # Trying out

    async def _try_out(self) -> None:
        first, second = self.secrets
        secret, passphrase = first.take(), second.take() if second is not None else None
        self._was_typed = secret is not None or passphrase is not None
        self._instance = await self._services.access.try_out(self.kind, secret, passphrase)

    def _say_done(self) -> None:
        name, was_typed = self._instance, self._was_typed
        self._page.say(NoticeKind.SUCCESS, lambda: NoticeWords(self._done_words(name, was_typed=was_typed)))
        self._show_kept()
        self.changed.emit()

    def _done_words(self, name: str, *, was_typed: bool) -> str:
        said = [self.tr("Codat answers, and lets this computer in.")]
        if name:
            where = self.tr("You would work in “{name}”.")
            said.append(where.format(name=name))
        if was_typed:
            said.append(self.tr("What you entered is kept in this computer’s keychain."))
        return " ".join(said)

    # Forgetting

    async def _ask_and_forget(self) -> None:
        addresses = Addresses("forget", f"settings.{self.kind}_forget_confirm", f"settings.{self.kind}_forget_keep")
        if not await ask(Dialog(self._question, addresses), self._page):
            return
        access = self._services.access
        await access.forget(self.kind)
        self._show_kept()
        self.changed.emit()
        if access.is_behind and self._services.profile == self.kind:
            access.reopen()  # what this session still knows goes with it

    def _question(self) -> Question:
        return Question(
            title=self.tr("Forget what lets this computer in?"),
            body=self.tr("It is removed from the keychain. To come back, somebody has to enter it again."),
            safe=self.tr("Keep it"),
            act=self.tr("Forget it"),
        )

    # Words

    @override
    def retranslate(self) -> None:
        self._forget.set_text(self.tr("Forget…"))
        self._say_buttons()
        self._show_kept()

    def _say_buttons(self) -> None:
        is_typed = any(field is not None and not field.is_empty for field in self.secrets)
        words = self.tr("Test access and keep") if is_typed else self.tr("Test access")
        self._try.set_text(words, self.tr("Testing…"))

    def _show_kept(self) -> None:
        kept = self._services.access.kept(self.kind)
        self._kept.setText(access_line(kept))
        self._forget.setVisible(kept is not None)


class CodatAccess(AccessPiece):
    """The API key: `settings.codat_key`."""

    kind = "codat"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._key = SecretField("settings.codat_key")
        self._column.addWidget(self._key)
        self._add_tail()
        self.retranslate()

    @property
    @override
    def secrets(self) -> tuple[SecretField, SecretField | None]:
        return self._key, None

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._key.set_words(
            self.tr("API key"),
            self.tr("Paste it as the Codat portal shows it. It is tested first, and cannot be read here afterwards."),
        )


class GatewayAccess(AccessPiece):
    """The gateway: its address, and a token or a certificate.

    Addresses: those of the settings, `settings.gateway_token`, `…_passphrase`, `…_choose`.
    """

    kind = "gateway"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._is_asking = False
        self._login = SettingChoice("gateway_login", self._services.settings)
        self._url, self._file, self._client = (
            SettingText(key, self._services.settings, page.clock, page.scope, fault)
            for key, fault in (
                ("gateway_url", address_words),
                ("gateway_certificate", lambda _text: ""),
                ("codat_client", guid_words),
            )
        )
        self._choose = Button("settings.gateway_choose")
        self._choose.clicked.connect(self._ask)
        self._choose.setEnabled(not self._services.settings.is_managed("gateway_certificate"))
        self._token = SecretField("settings.gateway_token")
        self._passphrase = SecretField("settings.gateway_passphrase")
        self._login.changed.connect(lambda _login: self._show_login())
        for text in (self._url, self._file):
            text.saved.connect(self._settled)
        self._lay_out()
        self.retranslate()
        self._show_login()

    @property
    @override
    def secrets(self) -> tuple[SecretField, SecretField | None]:
        return self._token, self._passphrase

    @override
    def load(self) -> None:
        self._login.load()
        self._show_login()

    def _settled(self) -> None:
        self._show_kept()
        self.changed.emit()

    @override
    async def _try_out(self) -> None:
        for text in (self._url, self._file, self._client):
            text.save()
        await super()._try_out()

    def _show_login(self) -> None:
        login = self._login.value
        self._token.setVisible(login in {"token", "both"})
        for part in (self._file, self._choose, self._passphrase):
            part.setVisible(login in {"certificate", "both"})
        self._settled()

    def _lay_out(self) -> None:
        file = QWidget()
        row = QHBoxLayout(file)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(14)
        grid.addWidget(self._url, 0, 0)
        grid.addWidget(self._login, 0, 1)
        grid.addWidget(file, 1, 0, 1, 2)
        grid.addWidget(self._passphrase, 2, 0)
        grid.addWidget(self._token, 2, 1)
        grid.addWidget(self._client, 3, 0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)
        self._add_tail()

    # The file

    def _ask(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._page.scope.start(self._ask_for_it, "choose a certificate")

    async def _ask_for_it(self) -> None:
        try:
            kinds = self.tr("Certificates (*.p12 *.pfx *.pem *.crt);;All files (*)")
            path = await ask_for_file(self, self.tr("Choose the certificate of this computer"), kinds)
        finally:
            self._is_asking = False
        if path is not None:
            self._file.set_value(str(path))
            self._file.save()

    # Words

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._url.set_words(self.tr("Address of the gateway"), self.tr("For example https://codat.yourbank.ca"))
        self._login.set_words(self.tr("It knows this computer by"))
        self._login.set_choices(
            [
                ("token", self.tr("A token")),
                ("certificate", self.tr("A certificate")),
                ("both", self.tr("A certificate and a token")),
            ]
        )
        self._token.set_words(self.tr("Token"), self.tr("It cannot be read here afterwards."))
        self._file.set_words(self.tr("Certificate of this computer"), self.tr("PKCS #12 or PEM, with its key"))
        self._choose.set_text(self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose the certificate of this computer"))
        self._passphrase.set_words(self.tr("Passphrase of the certificate"), self.tr("Only if it has one"))
        self._client.set_words(
            self.tr("Codat client ID"), self.tr("Sent as x-codat-client, when your IT team asks for it")
        )
