"""Revoking every set of credentials: the question before, the request, the sentence after. For any page of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.onboarding.case import AccountState
from app.onboarding.rules import accounts_of, connected_accounts, credentials_of
from app.ui.kit.dialog import Addresses, Consequence, Dialog, Question, ask
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.pieces.set_words import has_doubt
from app.ui.texts.format import clock_time
from app.ui.texts.naming import told_by_name
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Case
    from app.ui.shell.page import ClientPage

_ADDRESSES = Addresses("revoke", "revoke.confirm", "revoke.keep", "revoke.agree")


def may_have_credentials(case: Case) -> bool:
    """Whether a set may exist at Codat, so that revoking has a meaning."""
    record = credentials_of(case)
    return record.sets_since_revoke > 0 or has_doubt(record) or bool(connected_accounts(case))


def revoke_dialog(case: Case) -> Dialog:
    """The question, with what follows for the accounts of `case` and what Codat leaves open."""
    client = case.client.name

    def words() -> Question:
        say = INSTALLED.say
        again = say("Revoke", "To connect again: a new set, then the QuickBooks steps.")
        what = say(
            "Revoke", "This cancels every username and password ever created for this client, not only the latest set."
        )
        final = say("Revoke", "You cannot undo it.")
        sure = say("Revoke", "Codat then accepts none of them. Accounts and connection stay.")
        unsure = say("Revoke", "Codat does not promise when: “connected” may stay for 11 days.")
        return Question(
            title=say("Revoke", "Revoke all credentials for {client}?").format(client=client),
            body=f"{what} {final}",
            strong=say("Revoke", "every"),
            consequences=(
                stopping(case),
                Consequence("lock", sure, "text3"),
                Consequence("clock-alert", unsure, "text3"),
                Consequence("rotate-ccw", again, "text3"),
            ),
            agree=say("Revoke", "My client has agreed to this"),
            not_agreed=say("Revoke", "Tick the box to confirm your client agreed."),
            safe=say("Revoke", "Keep credentials"),
            act=say("Revoke", "Revoke all"),
        )

    return Dialog(words, _ADDRESSES)


def stopping(case: Case) -> Consequence:
    """Every account whose transactions stop, by name."""
    say = INSTALLED.say
    fed = [one for one in accounts_of(case) if one.state in {AccountState.CONNECTED, AccountState.CONNECTING}]
    if not fed:
        return Consequence("unlink", say("Revoke", "No account is connected yet, so no transactions stop."), "text3")
    stops = say("Revoke", "%n connected accounts stop receiving bank transactions in QuickBooks.", "", len(fed))
    return Consequence("unlink", told_by_name(stops, fed))


class Revoking(QObject):
    """Asks once at a time; `agreed` comes when the person wants it done, `done` when Codat has done it.

    `page` shows the outcome. A page with work of its own to do after the question connects to `agreed` and passes
    `alone=False`: then nothing is sent from here.
    """

    agreed = Signal()
    done = Signal()

    def __init__(self, page: ClientPage, *, alone: bool = True) -> None:
        super().__init__(page)
        self._page = page
        self._is_asking = False
        self.command = page.writing_command("revoke", page.conductor.credentials.revoke)
        self.command.done.connect(self.tell)
        self.command.done.connect(self.done)
        if alone:
            self.agreed.connect(self.command.trigger)

    def begin(self) -> None:
        """Ask the person."""
        if not self._is_asking and not self.command.is_running:
            self._is_asking = True
            self._page.scope.start(self._ask, "ask before revoking")

    async def _ask(self) -> None:
        try:
            is_wanted = await ask(revoke_dialog(self._page.conductor.case), self._page)
        finally:
            self._is_asking = False
        if is_wanted:
            self.agreed.emit()

    def tell(self) -> None:
        """Say on the page that all are revoked."""
        at = self._page.clock.now()
        self._page.say(NoticeKind.SUCCESS, lambda: revoked_words(at))


def revoked_words(at: datetime) -> NoticeWords:
    """The sentence after, with its time."""
    lead = INSTALLED.say("Revoke", "All credentials revoked at {time}.").format(time=clock_time(at))
    return NoticeWords(INSTALLED.say("Revoke", "Codat may still say “connected” for up to 11 days."), lead)
