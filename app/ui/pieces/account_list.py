"""The accounts of a client in one card: a row each, the one open form beneath, a rename in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.account_rename import RenameEditor
from app.ui.pieces.account_row import AccountRow
from app.ui.pieces.account_sight import accepted_sight, draft_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.onboarding.case import Account, AccountDraft, Country
    from app.ui.pieces.account_editor import AccountEditor
    from app.ui.pieces.account_sight import Sight


class AccountList(Retranslating, Card):
    """Rows are made once and told what changed. One of them is current: Tab goes there, arrows to the others."""

    edit_wanted = Signal(str)  # a draft's id
    rename_wanted = Signal(str)  # an account's id
    rows_made = Signal()  # their places in the tab order are to be given

    def __init__(self, country: Country, editor: AccountEditor, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 1, 1, 1), spacing=0, parent=parent)
        addressed(self, "accounts.list")
        self._country = country
        self._editor = editor
        self._accounts: tuple[Account, ...] = ()
        self._drafts: tuple[AccountDraft, ...] = ()
        self._rows: dict[str, AccountRow] = {}
        self._current = ""
        self.renaming = RenameEditor(self)
        self.column.addWidget(self.renaming)
        self.column.addWidget(editor)
        self.retranslate()

    @property
    def current(self) -> str:
        """The id of the row that Tab leads to; "" for an empty list."""
        return self._current

    @property
    def tab_stops(self) -> list[QWidget]:
        """Every row and its button, in reading order."""
        rows = sorted(self._rows.values(), key=self.column.indexOf)
        return [part for row in rows for part in (row, row.action)]

    def row(self, account_id: str) -> AccountRow | None:
        """The row of an account or draft."""
        return self._rows.get(account_id)

    def show_accounts(self, accounts: tuple[Account, ...], drafts: tuple[AccountDraft, ...]) -> None:
        """Show these. The draft that is open in the form has no row meanwhile."""
        self._accounts, self._drafts = accounts, drafts
        self._fill()

    def begin_rename(self, account: Account) -> None:
        """Put the rename editor in the row's place."""
        self.renaming.open_for(account)
        self._fill()

    def end_rename(self) -> None:
        """Show the row again."""
        self.renaming.shut()
        self._fill()

    def make_current(self, account_id: str) -> None:
        """The row that Tab leads to from now on."""
        for row_id in (self._current, account_id):
            if row := self._rows.get(row_id):
                row.be_current(is_current=row_id == account_id)
        self._current = account_id

    @override
    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Accounts of this client"))
        self._fill()

    def _sights(self) -> list[Sight]:
        open_id = self._editor.draft.id if self._editor.is_open and self._editor.draft else ""
        drafts = [draft_sight(draft, self._country) for draft in self._drafts if draft.id != open_id]
        return [*(accepted_sight(account, self._country) for account in self._accounts), *drafts]

    def _fill(self) -> None:
        """Lay out once for all rows: shown one by one, each would have all the others laid out again."""
        self.column.setEnabled(False)
        self._fill_rows()
        self.column.setEnabled(True)
        self.column.invalidate()

    def _fill_rows(self) -> None:
        sights = self._sights()
        had_focus = self.renaming.isAncestorOf(QApplication.focusWidget() or self)
        self.column.removeWidget(self.renaming)
        self._drop({sight.id: sight for sight in sights})
        is_new = [self._tell(sight, place) for place, sight in enumerate(sights)]
        self._place_renaming([sight.id for sight in sights])
        for place, sight in enumerate(sights):
            self._rows[sight.id].set_last(is_last=place == len(sights) - 1 and not self._editor.is_open)
        last = sights[-1].id if sights and not self._editor.is_open else ""
        self.renaming.rule.setHidden(self.renaming.account is not None and self.renaming.account.id == last)
        self._align()
        first = sights[0].id if sights else ""
        self.make_current(self._current if self._current in self._rows else first)  # its row may have been made anew
        self.setVisible(bool(sights) or self._editor.is_open)
        if had_focus and self.renaming.account is None and self._current in self._rows:
            self._rows[self._current].action.setFocus()  # its account is gone, and what was open with it
        if any(is_new):
            self.rows_made.emit()

    def _drop(self, kept: dict[str, Sight]) -> None:
        """Take away the rows that are gone, and those of drafts that are accounts now: their buttons differ."""
        for row_id, row in tuple(self._rows.items()):
            if row_id not in kept or row.sight.is_draft != kept[row_id].is_draft:
                del self._rows[row_id]
                self.column.removeWidget(row)
                row.hide()
                row.deleteLater()

    def _tell(self, sight: Sight, place: int) -> bool:
        """Show `sight` at `place`; whether a row had to be made."""
        row = self._rows.get(sight.id)
        if row is not None:
            if row.sight != sight:
                row.tell(sight)
            return False
        row = self._rows[sight.id] = AccountRow(sight, self)
        row.be_current(is_current=False)
        row.acted.connect(lambda: self._act(row))
        row.moved.connect(lambda by: self._move(row, by))
        row.focused.connect(lambda: self.make_current(row.sight.id))
        self.column.insertWidget(place, row)
        return True

    def _align(self) -> None:
        """Columns stand under each other: every row gets the widest line, state, amount and button."""
        if self._rows:
            lines, states, amounts, actions = zip(*(row.widths for row in self._rows.values()), strict=True)
            for row in self._rows.values():
                row.align((max(lines), max(states), max(amounts), max(actions)))

    def _place_renaming(self, ids: Sequence[str]) -> None:
        account = self.renaming.account
        for row_id, row in self._rows.items():
            row.setVisible(account is None or row_id != account.id)
        is_there = account is not None and account.id in ids
        self.column.insertWidget(ids.index(account.id) if account is not None and is_there else len(ids), self.renaming)
        if not is_there:
            self.renaming.shut()

    def _act(self, row: AccountRow) -> None:
        self.make_current(row.sight.id)
        (self.edit_wanted if row.sight.is_draft else self.rename_wanted).emit(row.sight.id)

    def _move(self, row: AccountRow, by: int) -> None:
        shown = [one for one in self._rows.values() if not one.isHidden()]
        shown.sort(key=lambda one: one.y())
        place = shown.index(row) + by
        shown[min(max(place, 0), len(shown) - 1)].setFocus()
