"""Stopping, updating and removing one account: asks first where something ends, then does it, then says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.ui.kit.dialog import Addresses, Consequence, Dialog, Question, ask
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.format import clock_time, money
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.onboarding.case import Account
    from app.ui.kit.command import Command
    from app.ui.pieces.account_rename import RenameEditor
    from app.ui.shell.page import ClientPage

_STOP: Final = Addresses("accounts.stop_sheet", "accounts.stop_confirm", "accounts.stop_keep", "accounts.stop_agree")
_REMOVE: Final = Addresses(
    "accounts.remove_sheet", "accounts.remove_confirm", "accounts.remove_keep", "accounts.remove_agree"
)


class AccountUpkeep(QObject):
    """The three commands on the account that `editor` is open for; `shut` closes the editor when one has ended well."""

    def __init__(self, page: ClientPage, editor: RenameEditor, shut: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._editor = editor
        self._shut = shut
        self._is_asking = False
        self._about: Account | None = None  # the account a command was started for
        tools = editor.tools
        self.stopping = page.writing_command("stop an account", self._stop)
        self.updating = page.writing_command("update a balance", self._update)
        self.removing = page.writing_command("remove an account", self._remove)
        tools.balance_wanted.connect(self._begin_update)
        tools.stop_wanted.connect(lambda: self._begin(stop_dialog, self.stopping))
        tools.remove_wanted.connect(lambda: self._begin(remove_dialog, self.removing))
        self.stopping.busy_changed.connect(tools.stop.set_busy)
        self.updating.busy_changed.connect(tools.update_balance.set_busy)
        self.removing.busy_changed.connect(tools.remove.set_busy)
        self.stopping.done.connect(lambda: self._tell(stopped_words))
        self.updating.done.connect(lambda: self._tell(updated_words))
        self.removing.done.connect(lambda: self._tell(removed_words))

    @property
    def commands(self) -> tuple[Command, ...]:
        """All three."""
        return (self.stopping, self.updating, self.removing)

    def _begin_update(self) -> None:
        field = self._editor.tools.balance
        if field.amount is None:
            field.set_error(lambda: INSTALLED.say("AccountUpkeep", "Enter an amount, for example 1250.00."))
            field.control.setFocus()
        else:
            self._about = self._editor.account
            self.updating.trigger()

    def _begin(self, question: Callable[[Account], Dialog], command: Command) -> None:
        account = self._editor.account
        if account is not None and not self._is_asking and not command.is_running:
            self._is_asking = True
            self._page.scope.start(lambda: self._ask(question(account), account, command), "ask about an account")

    async def _ask(self, dialog: Dialog, account: Account, command: Command) -> None:
        try:
            is_wanted = await ask(dialog, self._page)
        finally:
            self._is_asking = False
        if is_wanted:
            self._about = account
            command.trigger()

    async def _stop(self) -> None:
        if self._about is not None:
            await self._page.conductor.account_changes.stop(self._about.id)

    async def _update(self) -> None:
        amount = self._editor.tools.balance.amount
        if self._about is not None and amount is not None:
            await self._page.conductor.account_changes.set_balance(self._about.id, amount)

    async def _remove(self) -> None:
        if self._about is not None:
            await self._page.conductor.account_changes.remove(self._about.id)

    def _tell(self, words: Callable[[Account, datetime], NoticeWords]) -> None:
        account, at = self._about, self._page.clock.now()
        self._shut()
        if account is not None:
            self._page.say(NoticeKind.SUCCESS, lambda: words(account, at))


def stop_dialog(account: Account) -> Dialog:
    """Stopping the feed of one account."""

    def words() -> Question:
        say = INSTALLED.say
        return Question(
            title=say("AccountUpkeep", "Stop the feed of {account}?").format(account=account.name),
            body=say("AccountUpkeep", "Its transactions stop coming into QuickBooks. The other accounts go on."),
            consequences=(
                Consequence(
                    "rotate-ccw",
                    say("AccountUpkeep", "Your client can link it again in QuickBooks with valid credentials."),
                    "text3",
                ),
            ),
            agree=say("AccountUpkeep", "My client has agreed to this"),
            not_agreed=say("AccountUpkeep", "Tick the box to confirm your client agreed."),
            safe=say("AccountUpkeep", "Keep the feed"),
            act=say("AccountUpkeep", "Stop the feed"),
        )

    return Dialog(words, _STOP)


def remove_dialog(account: Account) -> Dialog:
    """Taking one account away at Codat."""

    def words() -> Question:
        say = INSTALLED.say
        final = say("AccountUpkeep", "You cannot undo it.")
        ends = say("AccountUpkeep", "Its feed stops and its match in QuickBooks is removed.")
        return Question(
            title=say("AccountUpkeep", "Remove {account}?").format(account=account.name),
            body=f"{ends} {final}",
            consequences=(
                Consequence("landmark", say("AccountUpkeep", "The account and its past stay in QuickBooks."), "text3"),
            ),
            agree=say("AccountUpkeep", "My client has agreed to this"),
            not_agreed=say("AccountUpkeep", "Tick the box to confirm your client agreed."),
            safe=say("AccountUpkeep", "Keep the account"),
            act=say("AccountUpkeep", "Remove"),
        )

    return Dialog(words, _REMOVE)


def stopped_words(account: Account, at: datetime) -> NoticeWords:
    """After stopping."""
    lead = INSTALLED.say("AccountUpkeep", "Feed of {account} stopped at {time}.")
    late = INSTALLED.say("AccountUpkeep", "QuickBooks may show it as connected a little longer.")
    return NoticeWords(late, lead.format(account=account.name, time=clock_time(at)))


def updated_words(account: Account, _at: datetime) -> NoticeWords:
    """After the balance was updated; `account` is as it was before."""
    lead = INSTALLED.say("AccountUpkeep", "Balance of {account} updated.").format(account=account.name)
    if account.balance is None:
        return NoticeWords("", lead)
    before = INSTALLED.say("AccountUpkeep", "It was {amount}.")
    return NoticeWords(before.format(amount=money(account.balance, account.currency)), lead)


def removed_words(account: Account, at: datetime) -> NoticeWords:
    """After removing."""
    lead = INSTALLED.say("AccountUpkeep", "{account} removed at {time}.")
    stays = INSTALLED.say("AccountUpkeep", "The account and its past stay in QuickBooks.")
    return NoticeWords(stays, lead.format(account=account.name, time=clock_time(at)))
