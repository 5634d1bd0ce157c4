"""Discarding a draft: the question before, and the forgetting. For the list and for the draft's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.onboarding.problems import TroubleError
from app.ui.kit.dialog import Addresses, Dialog, Question, ask
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.ui.shell.page import Page

_ADDRESSES: Final = Addresses("discard", "discard.confirm", "discard.keep")


class Discarding(QObject):
    """Asks once at a time; `done` comes when the draft is gone. `page` tells why it could not be."""

    done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._is_asking = False

    def begin(self, onboard_key: str, name: str) -> None:
        """Ask the person."""
        if not self._is_asking:
            self._is_asking = True
            self._page.scope.start(lambda: self._ask(onboard_key, name), "ask before discarding")

    async def _ask(self, onboard_key: str, name: str) -> None:
        try:
            is_wanted = await ask(Dialog(lambda: _question(name), _ADDRESSES), self._page)
        finally:
            self._is_asking = False
        if not is_wanted:
            return
        try:
            self._page.services.registry.discard(onboard_key)
        except TroubleError as trouble:
            self._page.show_problem(trouble.problem)
        else:
            self.done.emit()


def _question(name: str) -> Question:
    say = INSTALLED.say
    return Question(
        title=say("Discard", "Discard the draft of {client}?").format(client=name),
        body=say("Discard", "What you typed is removed. Codat has nothing of it."),
        safe=say("Discard", "Keep the draft"),
        act=say("Discard", "Discard"),
    )
