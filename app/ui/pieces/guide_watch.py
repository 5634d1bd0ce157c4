"""The accounts beside the last two steps: their states, and whether Codat is being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.rules import accounts_of, connected_accounts, is_all_connected
from app.onboarding.watch import WatchState
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.account_states import AccountStates
from app.ui.texts.ages import checked
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.onboarding.case import Case
    from app.ui.pieces.watching import Watching


def watch_line(state: WatchState) -> str:
    """What the watch is doing, as far as the person has to know; "" while all is well."""
    match state:
        case WatchState.STOPPED:
            return INSTALLED.say("Watching", "We stopped checking to save your daily limit.")
        case WatchState.LIMITED:
            return INSTALLED.say("Watching", "We stopped checking: Codat’s daily limit is reached or near.")
        case _:
            return ""


class GuideWatch(Retranslating, QWidget):
    """Addresses: `guide.account.<account id>`, `guide.check_now`."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._case: Case | None = None
        self._watching: Watching | None = None
        self._count = Text("bold")
        self._age = Paragraph("small", "text3")
        self._rows = AccountStates("guide.account", clock)
        self._line = Paragraph("small")
        self.checking = Button("guide.check_now", icon="refresh-cw")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._count)
        told.addWidget(self._age)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(told, 1)
        head.addWidget(self.checking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._rows)
        column.addWidget(self._line)
        self.retranslate()

    def tell(self, case: Case, watching: Watching) -> None:
        """Show what is known now."""
        self._case, self._watching = case, watching
        self._rows.tell(case, is_stale=watching.is_stale)
        self.retranslate()

    def look_again(self) -> None:
        """The states are a second older."""
        moment = getattr(self._case, "as_of", None)
        self._age.setText(checked(moment, self._clock.now()) if moment is not None else "")

    @override
    def retranslate(self) -> None:
        self.checking.set_text(self.tr("Check now"), self.tr("Checking…"))
        if self._case is None or self._watching is None:
            return
        total, linked = len(accounts_of(self._case)), len(connected_accounts(self._case))
        self._count.setText(self.tr("%n of {total} linked", "", linked).format(total=total))
        line = watch_line(self._watching.state)
        if is_all_connected(self._case):
            line = self.tr("All accounts are linked. Go on to Connected accounts.")
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.look_again()
