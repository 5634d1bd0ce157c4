"""Step 4: the eight steps in QuickBooks. Moves what the client sees, and says what to say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.base.overrides import override
from app.guide.content import LINK, NextAction
from app.onboarding.case import Draft, Step
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.pieces.account_states import AccountNews
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.guide_columns import GuideColumns
from app.ui.pieces.guide_head import GuideHead
from app.ui.pieces.guide_mirror import MirrorCard
from app.ui.pieces.guide_say import LabelList, SayCard
from app.ui.pieces.guide_steps import GuideSteps
from app.ui.pieces.guide_trouble import TroubleBox, give_way
from app.ui.pieces.guide_walk import GuideWalk
from app.ui.pieces.guide_watch import GuideWatch
from app.ui.pieces.practice_says import PracticeSays
from app.ui.pieces.watching import Watching
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToReconnect, ToStep
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.guide.content import Guide
    from app.guide.text import Label
    from app.ui.shell.services import Desk

_LOOK_EVERY: Final = 1.0  # s: what a practice client says, and how old the states are


class GuidePage(ClientPage):
    """The client view follows this page: step, menu and language. Nothing is sent to Codat but looks at the states."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._screen = self.services.client_screen
        self._book = GuideBook(self.services)
        self._news = AccountNews()
        self._shown: TaskScope | None = None
        self._head = GuideHead()
        self.heading = self._head.title
        self._walk = GuideWalk(desk, self._book)
        self._steps = GuideSteps()
        self._columns = GuideColumns(self._steps)
        self._says = PracticeSays()
        self._say = SayCard()
        self._layout_choice = ChoiceField("guide.layout")
        self._trouble = TroubleBox()
        self._labels = LabelList()
        self._states = GuideWatch(self.clock)
        self._mirror = MirrorCard(self.services)
        self._previous = Button("guide.previous", large=True)
        self._next = self.primary = Button("guide.next", "primary", large=True)
        self._watching = Watching(self, self._look_at_states, self._screen.show_linked)
        self._lay_out()
        self._connect()
        self.retranslate()

    # What is shown

    @override
    def retranslate(self) -> None:
        place = self._walk.place
        self._previous.set_text(self.tr("Previous step"))
        self._previous.setVisible(not place.is_first)
        self._next.set_text(self.tr("Go to Connected accounts") if place.is_last else self.tr("Next step"))
        self._tell_guide()
        self._states.tell(self.conductor.case, self._watching)
        self._follow_screen()

    def _tell_guide(self) -> None:
        case, walk = self.conductor.case, self._walk
        place, own, client = walk.place, walk.own, walk.client
        speaker = self._book.speaker(case.client.language, case.client.country)
        words = (self._book.words(case, INSTALLED), self._book.words(case, speaker))
        mine, theirs = walk.step, walk.client_step
        self._head.tell(place, mine.short, walk.chapter, words[0])
        self._steps.tell([step.short for step in own.path(place.path)], place.number, self._spoken)
        expect = mine.expect.naming(client.labels).filled(words[0])
        self._say.tell([text.filled(words[1]) for text in theirs.say], expect)
        self._layout_choice.set_words(self.tr("Their menu in QuickBooks"), self._recognise(own))
        self._layout_choice.set_choices([(one.id, one.name) for one in own.layouts])
        give_way(self._layout_choice)
        self._layout_choice.setVisible(bool(mine.by_layout))
        self._trouble.tell(own, client, words, place.id)
        self._labels.tell([_for_us(label, own) for label in theirs.labels])

    def _recognise(self, own: Guide) -> str:
        return next((one.recognise for one in own.layouts if one.id == self._screen.layout_id), "")

    def _spoken(self, number: int, title: str) -> str:
        return self.tr("Step {number}: {title}").format(number=number, title=title)

    @override
    def render_case(self) -> None:
        self._news.tell(self)
        self._watching.look()
        self.retranslate()

    def _follow_screen(self) -> None:
        self._mirror.follow(self.conductor.case, wants_credentials=self._walk.step.takes_credentials)

    # Coming and going

    @override
    def entered(self) -> None:
        super().entered()
        self._news.begin(self.conductor.case)
        self._layout_choice.set_value(self._screen.layout_id)
        self._walk.show()
        self._shown = self.scope.child("shown")
        self._shown.start(self._listen, "listen")
        self._watch_or_not()
        self.render_case()
        if self._book.faults and self.message is None:
            self.say(NoticeKind.WARNING, self._fault_words)

    @override
    def left(self) -> None:
        self._watching.end()
        if self._shown is not None:
            self._shown.cancel()
            self._shown = None

    async def _listen(self) -> None:
        """In practice, hear what the client says; and keep the age of the states right."""
        rehearsal = self.services.rehearsal
        while True:
            case = self.conductor.case
            if rehearsal is not None and not isinstance(case, Draft):
                said = rehearsal.heard(case.company.id)
                voice = self._book.speaker(case.client.language, case.client.country)
                self._says.tell(said[-1] if said else "", voice)
            await self.clock.sleep(_LOOK_EVERY)
            self._states.look_again()

    def _fault_words(self) -> NoticeWords:
        return NoticeWords(
            str(self._book.faults[0]), self.tr("Your bank’s own guide has a mistake; the one that ships is shown.")
        )

    # Moving

    def _go_to(self, number: int) -> None:
        """Both windows go to a step."""
        if number != self._walk.place.number:
            self._trouble.clear_choice()
        self._walk.go_to(number)
        self._arrived()

    def _open_path(self, path: str, number: int = 1) -> None:
        """Both windows go to a chapter, or to one of the eight steps."""
        self._trouble.clear_choice()
        self._walk.open_path(path, number)
        self._arrived()

    def _arrived(self) -> None:
        if self._watching.has_celebrated and self._walk.step.is_watched:
            self._screen.show_linked()
        self._watch_or_not()
        self.retranslate()
        announce.announce(self, self._spoken(self._walk.place.number, self._walk.step.short))

    def _go_on(self) -> None:
        if self._walk.place.is_last:
            self.go.emit(ToStep(Step.CONNECTED.value))
        else:
            self._go_to(self._walk.place.next().number)

    def _go_back(self) -> None:
        if not self._walk.place.is_first:
            self._go_to(self._walk.place.previous().number)

    def _choose_layout(self, layout: str) -> None:
        self._screen.set_layout(layout)
        self.retranslate()

    def _act_on_trouble(self, action: NextAction, go_to: str) -> None:
        match action:
            case NextAction.GO_TO_STEP:
                place = self._walk.place.at(go_to)
                self._open_path(place.path, place.number)
            case NextAction.CHAPTER:
                self._open_path(go_to)
            case NextAction.CHANGE_LAYOUT:
                self._layout_choice.setFocus()
            case NextAction.CHECK_ACCOUNTS:
                self.go.emit(ToStep(Step.ACCOUNTS.value))
            case NextAction.NEW_CREDENTIALS:
                self.go.emit(ToStep(Step.CREDENTIALS.value))
            case NextAction.RECONNECT:
                self.go.emit(ToReconnect())
            case NextAction.FINISH:
                self.go.emit(ToStep(Step.CONNECTED.value))
            case NextAction.STAY | NextAction.CALL_TEAM:
                pass

    # The accounts

    def _watch_or_not(self) -> None:
        """States are asked for at the last two steps only: before, nothing can have changed."""
        is_watched = self._walk.step.is_watched
        if self._shown is not None and is_watched:
            self._watching.begin()
        else:
            self._watching.end()
        self._states.setVisible(is_watched)

    def _look_at_states(self) -> None:
        self._states.tell(self.conductor.case, self._watching)

    @override
    def refresh_wanted(self) -> None:
        if self._walk.step.is_watched:
            self._watching.checking.trigger()

    # Putting it together

    def _connect(self) -> None:
        self._steps.chosen.connect(self._go_to)
        self._head.linking.clicked.connect(lambda: self._open_path(LINK, self.conductor.guide_step))
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._layout_choice.changed.connect(self._choose_layout)
        self._trouble.acted.connect(self._act_on_trouble)
        self._states.checking.runs(self._watching.checking)
        self._mirror.credentials.clicked.connect(lambda: self.go.emit(ToStep(Step.CREDENTIALS.value)))
        self._screen.changed.connect(self._screen_changed)
        for keys, act in (("PgUp", self._go_back), ("PgDown", self._turn_over)):
            # Of the whole app: they work while the client view is the active window, and only while this page shows.
            QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.ApplicationShortcut).activated.connect(act)

    def _turn_over(self) -> None:
        """PageDown stops at the last step: leaving the guide is a decision."""
        if not self._walk.place.is_last:
            self._go_on()

    def _screen_changed(self) -> None:
        if self._shown is not None:
            self._follow_screen()

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self._head)
        self.body.addLayout(self.notice_slot)
        for part in (
            self._says, self._say, self._states, self._layout_choice, self._trouble, self._labels
        ):  # fmt: skip
            self._columns.main.addWidget(part)
        self._columns.main.addStretch(1)
        self._columns.side.addWidget(self._mirror)
        self._columns.side.addStretch(1)
        self.body.addWidget(self._columns, 1)
        self.add_back(self._previous)
        self.add_forward(self._next)


def _for_us(label: Label, own: Guide) -> Label:
    """A label as it stands on the client's screen, with the remark in the relationship manager's language."""
    mine = own.labels.get(label.id)
    return label if mine is None else replace(label, note=mine.note)
