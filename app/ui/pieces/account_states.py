"""The accounts with their states, each with the time Codat told it; and what of it is news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import AccountState
from app.onboarding.rules import accounts_of, connected_accounts, is_all_connected
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import OneLine, Rule, Text
from app.ui.texts import announcements
from app.ui.texts.accounts import account_line
from app.ui.texts.ages import as_of
from app.ui.texts.states import account_state
from app.ui.texts.voice import INSTALLED
from app.ui.theme.look import look

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.onboarding.case import Account, Case
    from app.ui.shell.page import ClientPage

_AT_ONCE: Final = 16  # more than a window shows
_A_FEW: Final = 4


class AccountStates(Retranslating, Card):
    """One row an account; each state is addressed `<prefix>.<account id>`. Rows stay while their accounts do.

    Of many accounts the first ones are there at once, the others a few at a time: the window takes keys in between.
    """

    def __init__(self, prefix: str, clock: Clock, *, is_large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(margins=(0, 0, 0, 0), spacing=0, parent=parent)
        self._prefix = prefix
        self._clock = clock
        self._is_large = is_large
        self._case: Case | None = None
        self._is_stale = False
        self._rows: dict[str, _Row] = {}
        self._ids: tuple[str, ...] = ()
        self._making = QTimer(self, interval=0)
        self._making.timeout.connect(self._make_more)

    def tell(self, case: Case, *, is_stale: bool = False) -> None:
        """Show the states as last known. `is_stale`: Codat could not be asked since."""
        self._case, self._is_stale = case, is_stale
        ids = tuple(account.id for account in accounts_of(case))
        if self._ids != ids:
            self._ids = ids
            self._build()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._case is None:
            return
        moment = getattr(self._case, "as_of", None)
        time = as_of(moment, self._clock.now()) if moment is not None else ""
        for account in accounts_of(self._case):
            row = self._rows.get(account.id)
            if row is not None:
                line = account_line(account.type, account.last4, self._case.client.country)
                row.tell(account, line, time, is_stale=self._is_stale)
        self._align()

    def _align(self) -> None:
        widest = max((row.need for row in self._rows.values()), default=0)
        for row in self._rows.values():
            row.align(widest)

    def _build(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        self._make(_AT_ONCE)
        if len(self._rows) < len(self._ids):
            self._making.start()

    def _make(self, count: int) -> None:
        made = len(self._rows)
        for account_id in self._ids[made : made + count]:
            if self._rows:
                self.column.addWidget(Rule())
            row = self._rows[account_id] = _Row(f"{self._prefix}.{account_id}", is_large=self._is_large)
            self.column.addWidget(row)

    def _make_more(self) -> None:
        self._make(_A_FEW)
        if len(self._rows) == len(self._ids):
            self._making.stop()
        self.retranslate()


class _Row(QFrame):
    def __init__(self, address: str, *, is_large: bool) -> None:
        super().__init__()
        self._name = OneLine("strong" if is_large else "bold")
        self._line = OneLine("small", "text2")
        self._state = addressed(StatusWord("medium"), address)
        self._time = Text("small", "text3")
        self._right = QWidget()
        self._told: tuple[object, ...] = ()
        self.need = 0  # how wide its state is, in px
        left, right = QVBoxLayout(), QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        for column, parts in ((left, (self._name, self._line)), (right, (self._state, self._time))):
            column.setSpacing(0)
            for part in parts:
                column.addWidget(part)
        row = QHBoxLayout(self)
        edge = 11 if is_large else 8
        row.setContentsMargins(20 if is_large else 16, edge, 20 if is_large else 16, edge)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._right)

    def align(self, wide: int) -> None:
        """Begin the state where the other rows do."""
        if self._right.minimumWidth() != wide:
            self._right.setMinimumWidth(wide)

    def tell(self, account: Account, line: str, time: str, *, is_stale: bool) -> None:
        state = account_state(account.state)
        tone = "text3" if is_stale else state.tone.value
        told = (account.name, line, state, tone, time, look())
        if told == self._told:
            return
        self._told = told
        self._name.setText(account.name)
        self._line.setText(line)
        self._state.tell(state.icon, state.word, tone)
        self._time.setText(time)
        self._state.setAccessibleName(", ".join(part for part in (account.name, line, state.word, time) if part))
        self.need = max(self._state.sizeHint().width(), self._time.sizeHint().width())


class AccountNews:
    """What changed since the last look, each thing told once: to screen readers, and to a person in another window."""

    def __init__(self) -> None:
        self._known: dict[str, AccountState] = {}

    def begin(self, case: Case) -> None:
        """What is known now is no news."""
        self._known = {account.id: account.state for account in accounts_of(case)}

    def tell(self, page: ClientPage) -> None:
        """Say what is new, in the relationship manager's language; outside the app without a name."""
        case, before = page.conductor.case, self._known
        accounts = accounts_of(case)
        self.begin(case)
        changed = [one for one in accounts if before.get(one.id, one.state) is not one.state]
        connected = [one for one in changed if one.state is AccountState.CONNECTED]
        lost = [one for one in changed if one.state is AccountState.DISCONNECTED]
        if connected and is_all_connected(case):
            said = [announcements.all_connected(len(accounts))]
        else:
            said = [announcements.account_connected(one.name) for one in connected]
            gone = INSTALLED.say("AccountStates", "{account} is disconnected.")
            said += [gone.format(account=one.name) for one in lost]
        for sentence in said:
            announce.announce(page, sentence)
        if lost:
            page.services.attention.call(announcements.some_disconnected())
        elif connected:
            page.services.attention.call(_so_far(case))


def _so_far(case: Case) -> str:
    if is_all_connected(case):
        return announcements.all_connected(len(accounts_of(case)))
    return announcements.connected_so_far(len(connected_accounts(case)), len(accounts_of(case)))
