"""Somebody who wants an onboarding done: looks at what is on show, does the next thing, and begins again after a kill.

Knows nothing but the wish and what the windows say, as a person would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit

from tests.crashtest.wish import NAME, WishedAccount

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.base.clock import Clock
    from tests.crashtest.hand import Hand
    from tests.crashtest.wish import Wish

_LOOK_EVERY: Final = 0.03
_PATIENCE: Final = 240.0  # seconds without anything new: two cores are shared by many
UNSEEN: Final = "Codat may have created a set we did not receive."
NOT_KNOWN: Final = "We don’t know if all credentials were revoked."
GONE: Final = "The password is no longer on this computer."
REVOKED: Final = "All credentials were revoked"
CONNECTED: Final = "Connected, as of"
DISCONNECTED: Final = "Disconnected, as of"


class StuckError(Exception):
    """Nothing moves any more; the text says what is on show."""


class Person:
    """`work` ends when the wish is fulfilled as far as the windows say. `client_links` is the client in QuickBooks.

    `at_sight` happens when a set is on show and nobody has read it yet.
    """

    def __init__(self, hand: Hand, wish: Wish, clock: Clock, client_links: Callable[[str, str], None]) -> None:
        self._hand = hand
        self._wish = wish
        self._clock = clock
        self._client_links = client_links
        self.at_sight: Callable[[], None] = lambda: None
        self._has_seen_a_set = False
        self._has_read_that_it_is_gone = False
        self._is_linked = False  # as far as this life knows
        self._must_look = wish.disconnects  # how the connection stands
        self._must_disconnect = wish.disconnects
        self._must_rename = any(one.renamed for one in wish.accounts)
        self._is_done = False

    async def work(self) -> None:
        """Do one thing after the other. Raises `StuckError`."""
        before, since = "", self._clock.monotonic()
        while not self._is_done:
            now = self._hand.words()
            if now != before:
                before, since = now, self._clock.monotonic()
            if self._clock.monotonic() - since > _PATIENCE:
                raise StuckError(now)
            await self._next()
            await self._clock.sleep(_LOOK_EVERY)
        self._hand.note(done=True, doubts=[one for one in (UNSEEN, NOT_KNOWN) if one in self._hand.words()])

    async def _next(self) -> None:
        """One look, one deed."""
        pages: tuple[tuple[str, Callable[[], Awaitable[None]]], ...] = (
            ("revoke.confirm", self._agree),
            ("manage.disconnect_confirm", self._agree_to_disconnect),
            ("clients.new", self._clients),
            ("company.create", self._company),
            ("accounts.continue", self._accounts),
            ("credentials.back", self._credentials),
            ("manage.disconnect", self._manage),
        )
        for address, deed in pages:
            if self._hand.sees(address):
                await deed()
                return
        if self._hand.sees("workspace.clients"):  # a page of later steps, where the last life ended
            self._hand.press("spine.credentials")

    def _follow_notice(self) -> bool:
        """Press what the notice offers, unless it only offers to stop waiting."""
        button = self._hand.find("notice.action", QAbstractButton)
        if button is None or button.text() == "Stop waiting":
            return False
        text = self._hand.find("notice.text", QLabel)
        self._hand.note(notice=text.text() if text is not None else "")
        self._hand.press("notice.action")
        return True

    # The pages

    async def _clients(self) -> None:
        news = self._hand.find("clients.news.text", QLabel)
        if news is not None:
            self._hand.note(news=news.text())
            self._hand.press("clients.news.action")
        elif self._hand.sees("clients.resume"):
            self._hand.press("clients.resume")
        elif rows := self._hand.all_like("clients.row."):
            self._hand.press(rows[0].objectName())
        else:
            self._hand.press("clients.new")

    async def _company(self) -> None:
        hand = self._hand
        if self._follow_notice():
            return
        if hand.can_press("company.use_existing"):
            hand.press("company.use_existing")
            return
        hand.choose("company.country", "CA")
        hand.choose("company.region", "QC")
        hand.choose("company.language", "fr")
        hand.type("company.name", NAME)
        hand.type("company.reference", "0042-7781")
        hand.press("company.create")

    async def _accounts(self) -> None:
        hand = self._hand
        if self._follow_notice():
            return
        if hand.sees("accounts.new_name"):
            self._type_new_name()
        elif hand.sees("accounts.name"):
            self._fill()
        elif (to_rename := self._to_rename()) is not None:
            hand.press(to_rename)
        elif self._missing():
            hand.press("accounts.add")
        else:
            accepted = hand.all_like("accounts.rename.")
            self._must_rename = self._must_rename and len(accepted) < len(self._wish.accounts)
            hand.press("accounts.continue")

    def _fill(self) -> None:
        """The open form: a draft that lost its number, or a new account."""
        hand = self._hand
        named = hand.find("accounts.name", QLineEdit)
        typed = named.text() if named is not None else ""
        missing = self._missing()
        wanted = next((one for one in self._wish.accounts if one.name == typed), missing[0] if missing else None)
        if wanted is None:
            hand.press("accounts.leave_out")
            return
        hand.choose("accounts.type", wanted.kind)
        hand.type("accounts.name", wanted.name)
        hand.type("accounts.number", wanted.number)
        hand.type("accounts.transit", "00412")
        hand.type("accounts.institution", "003")
        hand.type("accounts.balance", wanted.balance)
        others = [one for one in missing if one.name != wanted.name]
        hand.press("accounts.submit" if others else "accounts.continue")

    def _missing(self) -> list[WishedAccount]:
        """What stands neither in the list nor in the form."""
        rows = [one.property("accessibleName") for one in self._hand.all_like("accounts.row.")]
        return [one for one in self._wish.accounts if not any(_is_of(row, one) for row in rows)]

    def _to_rename(self) -> str | None:
        """The button of an account that still has its first name at Codat."""
        for row in self._hand.all_like("accounts.row."):
            address = row.objectName().replace(".row.", ".rename.")
            for one in self._wish.accounts:
                is_first = str(row.property("accessibleName")).startswith(one.name)
                if one.renamed and is_first and self._hand.sees(address):
                    return address
        return None

    def _type_new_name(self) -> None:
        field = self._hand.find("accounts.new_name", QLineEdit)
        shown = field.text() if field is not None else ""
        for one in self._wish.accounts:
            if one.renamed and shown in {one.name, one.renamed}:
                self._hand.type("accounts.new_name", one.renamed)
                self._hand.press("accounts.rename_save")
                return
        self._hand.press("accounts.rename_cancel")

    async def _credentials(self) -> None:
        hand, words = self._hand, self._hand.words()
        if self._follow_notice():
            return
        has_doubt = UNSEEN in words or NOT_KNOWN in words
        if GONE in words and not self._has_read_that_it_is_gone:
            self._has_read_that_it_is_gone = True
            hand.note(is_gone=True)
        if self._must_rename:
            hand.press("spine.accounts")
        elif self._must_look:
            hand.press("manage.open")
        elif hand.sees("credentials.copy_username"):
            self._see_the_set()
        elif NOT_KNOWN in words or (UNSEEN in words and self._wish.revokes_doubts and not self._has_seen_a_set):
            hand.press("credentials.revoke")
        elif self._wish.revokes and not self._must_disconnect and REVOKED in words and not has_doubt:
            self._is_done = True
        elif not self._has_seen_a_set or self._must_disconnect:
            hand.press("credentials.create" if hand.sees("credentials.create") else "credentials.another")
        else:
            self._after_the_set()

    def _see_the_set(self) -> None:
        """Copy both, as for the client, and go on."""
        self.at_sight()
        hand = self._hand
        board = QApplication.clipboard()
        hand.press("credentials.copy_username")
        username = board.text()
        hand.press("credentials.copy_password")
        password = board.text()
        if not username or not password or username == password:
            return
        self._has_seen_a_set = True
        hand.note(saw_set=username)
        if self._must_disconnect and not self._is_linked:
            self._client_links(username, password)
            self._is_linked = self._must_look = True
        else:
            self._after_the_set()

    def _after_the_set(self) -> None:
        if self._wish.revokes:
            self._hand.press("credentials.revoke")
        else:
            self._is_done = True

    async def _manage(self) -> None:
        """Disconnect, once Codat says that the client is connected."""
        hand, words = self._hand, self._hand.words()
        if DISCONNECTED in words:
            self._must_disconnect = self._must_look = False
            hand.press("workspace.clients")
        elif CONNECTED in words:
            hand.press("manage.disconnect")
        elif self._follow_notice():
            return
        elif self._is_linked:
            hand.key(Qt.Key.Key_F5)
        else:
            self._must_look = False
            hand.press("workspace.clients")

    async def _agree(self) -> None:
        box = self._hand.find("revoke.agree", QCheckBox)
        if box is not None and not box.isChecked():
            self._hand.press("revoke.agree")
        else:
            self._hand.press("revoke.confirm")

    async def _agree_to_disconnect(self) -> None:
        self._hand.press("manage.disconnect_confirm")


def _is_of(row: object, account: WishedAccount) -> bool:
    said = str(row)
    return said.startswith(account.name) or (bool(account.renamed) and said.startswith(account.renamed))
