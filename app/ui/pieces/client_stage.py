"""All of what the client sees. The client view shows one on a screen, the console draws one small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.base.overrides import override
from app.guide.text import fill
from app.onboarding.case import AccountsAccepted
from app.onboarding.rules import accounts_of, connected_accounts
from app.ui.pieces.client_accounts import ClientAccounts
from app.ui.pieces.client_head import BankCard, ClientHead
from app.ui.pieces.client_now import ClientNow, NowWords
from app.ui.pieces.client_steps import ClientSteps
from app.ui.pieces.client_type import SMALL_STRONG, ClientText
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.spans import markup
from app.ui.texts.accounts import account_chip
from app.ui.texts.ages import as_of
from app.ui.texts.states import account_state
from app.ui.texts.steps import step_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.guide.content import Sketch as SketchWords
    from app.guide.content import Step
    from app.guide.text import Words
    from app.onboarding.case import Case
    from app.ui.shell.services import Services
    from app.ui.texts.voice import Voice

_NARROW, _LOW = 980, 600  # px: narrower, the steps are numbers; lower, everything is closer together


class ClientStage(QFrame):
    """Header, steps, the current step, accounts; or the bank's name alone. Speaks the client's language.

    Nothing in it takes the focus, has a tool tip or a menu. It reads `services.client_screen` and the case it is
    told; call `follow` when either has changed.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._services = services
        self._screen = services.client_screen
        self.book = GuideBook(services)
        self._case: Case | None = None
        self._band = ClientText(SMALL_STRONG, "practice", self)
        self._band.setVisible(services.is_practice)
        self._blank = BankCard(services)
        self._head = ClientHead(services)
        self._steps = ClientSteps()
        self.now = ClientNow(lambda: self._steps.shows_callout)
        self._steps.callout_moved.connect(self.now.arrange)
        self._accounts = ClientAccounts()
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def voice(self) -> Voice:
        """Whoever speaks the client's language."""
        from app.onboarding.case import Country  # noqa: PLC0415  # used here only

        country = self._case.client.country if self._case is not None else Country.CA
        return self.book.speaker(self._screen.language, country)

    def follow(self, case: Case | None) -> None:
        """Show `client_screen` and this case as they are now. Without a client there is only the bank's name."""
        self._case = case
        voice, screen = self.voice, self._screen
        bank = self.book.bank(screen.language)
        self._band.say(voice.say("ClientView", "Practice call: nothing leaves this computer."))
        issued = screen.credentials if not screen.is_blank else None
        self.now.credentials.hold(issued)
        self.now.credentials.say(voice, screen.seconds_left)
        self._blank.tell(bank or voice.say("ClientView", "Your bank"))
        is_blank = screen.is_blank or case is None or case.client.onboard_key != screen.client_key
        self._stack.setCurrentIndex(0 if is_blank else 1)
        if is_blank or case is None:
            self._forget()
            return
        self._head.tell(
            bank or voice.say("ClientView", "Your bank"),
            self._about(voice),
        )
        self._tell_step(case, voice, is_showing=issued is not None)
        self._tell_accounts(case, voice)

    def _forget(self) -> None:
        """While blank no word of the client stays in a hidden label either."""
        self.now.tell(NowWords("", "", ()))
        self._steps.tell((), 1)
        self._accounts.tell("", "", (), str)

    def _tell_step(self, case: Case, voice: Voice, *, is_showing: bool) -> None:
        screen, guide = self._screen, self.book.guide(self._screen.language)
        steps = guide.path(screen.path)
        number = _credentials_step(steps, screen.step) if is_showing else min(screen.step, len(steps))
        words = self.book.words(case, voice)
        callout = self.book.callout(screen.language)
        current = len(steps) + 1 if screen.is_linked else number
        self._steps.tell([fill(step.short, words) for step in steps], current, callout)
        if screen.is_linked:
            after = [text.filled(words) for text in guide.after]
            heading = voice.say("ClientView", "All %n accounts are linked", "", len(accounts_of(case)))
            said = tuple((markup(text), text.plain) for text in after)
            self.now.tell(NowWords("", heading, said, callout=callout), is_done=True)
            return
        step = steps[number - 1]
        text, chapter = step.client_text(screen.layout_id), guide.chapter(screen.path)
        before = chapter.intro if chapter is not None and number == 1 else ()
        shown = [part.filled(words) for part in (*before, *text.paragraphs)]
        sketch = text.sketch
        self.now.tell(
            NowWords(
                step_of(number, len(steps), voice),
                text.heading.filled(words).plain,
                tuple((markup(one), one.plain) for one in shown),
                text.tip.filled(words).plain if text.tip is not None else "",
                sketch.drawing if sketch is not None else "",
                self._sketch_labels(sketch, case, words) if sketch is not None else (),
                sketch.caption if sketch is not None else "",
                callout if number == 1 else ("", ""),
            ),
            shows_credentials=is_showing,
        )

    def _sketch_labels(self, sketch: SketchWords, case: Case, words: Words) -> tuple[str, ...]:
        """The labels in a drawing; `{accounts}` alone stands for each account's name."""
        labels: list[str] = []
        for label in sketch.labels:
            labels += [one.name for one in accounts_of(case)] if label == "{accounts}" else [fill(label, words)]
        return tuple(labels)

    def _about(self, voice: Voice) -> str:
        """What the call is about: linking, or the chapter's subject."""
        chapter = self.book.guide(self._screen.language).chapter(self._screen.path)
        if chapter is not None:
            return chapter.title
        return voice.say("ClientView", "Link your accounts to QuickBooks Online")

    def _tell_accounts(self, case: Case, voice: Voice) -> None:
        accounts = accounts_of(case)
        linked = voice.say("ClientView", "%n of {total} linked", "", len(connected_accounts(case)))
        moment = case.as_of if isinstance(case, AccountsAccepted) else None
        self._accounts.tell(
            linked.format(total=len(accounts)),
            as_of(moment, self._services.clock.now(), voice) if moment is not None else "",
            [(account_chip(one.name, one.last4), account_state(one.state, voice)) for one in accounts],
            lambda n: voice.say("ClientView", "and %n more", "", n),
        )
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow, is_low = self.width() < _NARROW, self.height() < _LOW
        self._steps.set_narrow(is_narrow=is_narrow)
        self._head.set_narrow(is_narrow=is_narrow or is_low)
        self._accounts.set_room(24 if is_narrow else 48, 72 if is_low else 92)
        # Two lines of 48 px want the room that the accounts have in the lowest window.
        has_accounts = self._case is not None and bool(accounts_of(self._case))
        self._accounts.setVisible(has_accounts and not (is_low and self._screen.credentials is not None))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._steps)
        row.addWidget(self.now, 1)
        call = QFrame()
        call.setProperty("role", "surface")
        page = QVBoxLayout(call)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addLayout(row, 1)
        page.addWidget(self._accounts)
        self._stack.addWidget(self._blank)
        self._stack.addWidget(call)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if self._services.is_practice:
            self.setProperty("role", "practice")
            whole.setContentsMargins(2, 2, 2, 2)
            self._band.setProperty("role", "practiceBand")
            self._band.setContentsMargins(16, 3, 16, 3)
            whole.addWidget(self._band)
        whole.addWidget(self._stack, 1)


def _credentials_step(steps: Sequence[Step], now: int) -> int:
    """The step at which credentials are typed; the present one on a path without any."""
    return next((step.number for step in steps if step.takes_credentials), min(now, len(steps)))
