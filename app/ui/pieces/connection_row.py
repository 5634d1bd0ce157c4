"""The QuickBooks connection on the Manage page: what its state means, and making, ending, deleting it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted, CompanyCreated, ConnectionCreated, ConnectionState, Step
from app.onboarding.problems import TroubleError
from app.onboarding.rules import can_enter
from app.ui.kit.buttons import Button
from app.ui.kit.dialog import ask
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.connection_questions import delete_dialog, disconnect_dialog
from app.ui.pieces.manage_row import ManageRow
from app.ui.pieces.revoking import may_have_credentials
from app.ui.pieces.set_words import late_line
from app.ui.shell.places import ToReconnect
from app.ui.texts.ages import as_of
from app.ui.texts.format import clock_time
from app.ui.texts.states import connection_meaning, connection_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.onboarding.case import Case
    from app.ui.kit.command import Command
    from app.ui.kit.dialog import Dialog
    from app.ui.shell.page import ClientPage

SETTING: Final = "delete_connection"
"""Whether the bank lets a connection be deleted for good."""


class ConnectionRow(Retranslating, ManageRow):
    """Addresses: `manage.create_connection`, `manage.reconnect`, `manage.disconnect`, `manage.delete_connection`.

    Deleting is offered, in a row of its own (`end`), only where the bank's policy allows it. It revokes first: Codat
    does not say whether the sets of a deleted connection still work.
    """

    def __init__(self, page: ClientPage) -> None:
        self.making = Button("manage.create_connection")
        self.reconnecting = Button("manage.reconnect")
        self.ending = Button("manage.disconnect", "danger")
        self.deletion = Button("manage.delete_connection", "danger")
        super().__init__(self.making, self.reconnecting, self.ending)
        self.end = ManageRow(self.deletion)
        self._page = page
        self._is_asking = False
        self._ended_at: datetime | None = None  # when the connection was ended from here
        self._creating = page.writing_command("create the connection", page.conductor.setup.finish)
        self._disconnecting = page.writing_command("disconnect", self._disconnect)
        self._deleting = page.writing_command("delete the connection", self._delete)
        self._connect()
        self.retranslate()

    @property
    def finishing(self) -> Command:
        """Makes the connection there is to be."""
        return self._creating

    def look(self) -> None:
        """Show the connection as it stands now."""
        case = self._page.conductor.case
        state = _state_of(case)
        is_gone = self._page.conductor.is_gone
        self.setVisible(not is_gone and (isinstance(case, CompanyCreated) or state is not None))
        self.making.setVisible(isinstance(case, CompanyCreated))
        self.reconnecting.setVisible(can_enter(case, Step.GUIDE))
        self.ending.setVisible(state is not None)
        self.ending.set_role("danger" if state is ConnectionState.LINKED else "secondary")  # red where it would end one
        self.end.setVisible(not is_gone and state is not None and self._page.services.settings.flag(SETTING))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.name.setText(self.tr("Connection"))
        self.making.set_text(self.tr("Create connection"), self.tr("Creating…"))
        self.reconnecting.set_text(self.tr("Reconnect…"))
        self.ending.set_text(self.tr("Disconnect…"), self.tr("Disconnecting…"))
        self.end.name.setText(self.tr("Delete the connection"))
        self.end.tell(self.tr("For good, with its accounts and credentials. The client stays at Codat."))
        self.deletion.set_text(self.tr("Delete…"), self.tr("Deleting…"))
        self.deletion.setAccessibleName(self.tr("Delete the connection…"))
        case, now = self._page.conductor.case, self._page.clock.now()
        state = _state_of(case)
        self.state.setVisible(state is not None)
        if state is None:
            none = self.tr("None. Codat has the client without its QuickBooks connection.")
            self.tell(none, self.tr("Without it there are no accounts and no credentials."), "warning")
            return
        words = connection_state(state)
        moment = case.as_of if isinstance(case, ConnectionCreated | AccountsAccepted) else None
        if self._ended_at is not None and state is ConnectionState.UNLINKED:
            moment = max(self._ended_at, moment or self._ended_at)
        word = f"{words.word}, {as_of(moment, now)}" if moment is not None else words.word
        self.state.tell(words.icon, word, words.tone.value)
        late = late_line(case, now) if state is ConnectionState.LINKED else ""
        self.tell("", late or connection_meaning(state))

    # Asking first

    def _begin(self, question: Callable[[Case], Dialog], command: Command) -> None:
        if not self._is_asking and not command.is_running:
            self._is_asking = True
            self._page.scope.start(
                lambda: self._ask(question(self._page.conductor.case), command), "ask about the connection"
            )

    async def _ask(self, dialog: Dialog, command: Command) -> None:
        try:
            is_wanted = await ask(dialog, self._page)
        finally:
            self._is_asking = False
        if is_wanted:
            command.trigger()

    def _ask_to_disconnect(self) -> None:
        if _state_of(self._page.conductor.case) is ConnectionState.LINKED:
            self._begin(disconnect_dialog, self._disconnecting)
        else:
            self._page.say(NoticeKind.INFO, self._nothing_to_disconnect)

    def _nothing_to_disconnect(self) -> NoticeWords:
        lead = self.tr("There is nothing to disconnect.")
        return NoticeWords(self.tr("Codat does not say that QuickBooks is connected. F5 looks again."), lead)

    async def _disconnect(self) -> None:
        """The accounts are read again, so that none is shown as connected; what was done is done without that."""
        await self._page.conductor.feed.disconnect()
        with contextlib.suppress(TroubleError):
            await self._page.conductor.accounts.refresh()

    async def _delete(self) -> None:
        if may_have_credentials(self._page.conductor.case):
            await self._page.conductor.credentials.revoke()
        await self._page.conductor.feed.delete()

    # Saying what was done

    def _say(self, lead: Callable[[], str], text: Callable[[], str]) -> None:
        self.look()
        self._page.say(NoticeKind.SUCCESS, lambda: NoticeWords(text(), lead()))

    def _made(self) -> None:
        self._say(
            lambda: self.tr("The connection is there."), lambda: self.tr("Now add the bank accounts, then credentials.")
        )

    def _disconnected(self) -> None:
        self._ended_at = at = self._page.clock.now()
        self._say(
            lambda: self.tr("Disconnected at {time}.").format(time=clock_time(at)),
            lambda: self.tr("Feeds stop. You can reconnect later."),
        )

    def _deleted(self) -> None:
        at = self._page.clock.now()
        self._say(
            lambda: self.tr("Connection deleted at {time}.").format(time=clock_time(at)),
            lambda: self.tr("The client stays at Codat. A new connection starts empty."),
        )

    def _connect(self) -> None:
        self.making.runs(self._creating)
        self._creating.done.connect(self._made)
        self.reconnecting.clicked.connect(lambda: self._page.go.emit(ToReconnect()))
        self.ending.clicked.connect(self._ask_to_disconnect)
        self._disconnecting.busy_changed.connect(self.ending.set_busy)
        self._disconnecting.done.connect(self._disconnected)
        self.deletion.clicked.connect(lambda: self._begin(delete_dialog, self._deleting))
        self._deleting.busy_changed.connect(self.deletion.set_busy)
        self._deleting.done.connect(self._deleted)


def _state_of(case: Case) -> ConnectionState | None:
    return case.connection.state if isinstance(case, ConnectionCreated | AccountsAccepted) else None
