"""What every page has: a title, a place for its notice, a body, and how it asks to go elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.base.overrides import override
from app.ui.kit.command import Command
from app.ui.kit.page import Page as Sheet
from app.ui.kit.retranslate import Retranslating
from app.ui.shell.message import Message
from app.ui.shell.places import Room, ToRoom, ToStep

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from PySide6.QtWidgets import QWidget

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.onboarding.problems import NextStep, Problem
    from app.ui.kit.buttons import Button
    from app.ui.kit.notice import Notice, NoticeKind, NoticeWords
    from app.ui.kit.text import Heading
    from app.ui.shell.services import Desk, Services

    Work = Callable[[], Coroutine[object, object, None]]

_PLACES: Final = {
    "open_settings": ToRoom(Room.SETTINGS),
    "clients": ToRoom(Room.CLIENTS),
    "finish_setup": ToStep("company"),
}
"""Where the notice's button leads, by the value of its `NextStep`."""


class Page(Retranslating, Sheet):
    """A page of the console. Build everything in the constructor, texts in `retranslate()`, state in `render()`.

    There is one notice bar in the window (`notice.text`, `notice.action`): it stands in `notice_slot` of the page on
    show and says `message`. `heading` takes the focus when the page is entered, unless `first_field` is there.
    """

    go = Signal(object)  # a Place
    message_changed = Signal()

    def __init__(self, services: Services, scope: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.services = services
        self.scope = scope
        self.message: Message | None = None
        self._blamed: Command | None = None
        self._about_clock: Message | None = None
        self.heading: Heading | None = None
        self.primary: Button | None = None  # Ctrl+Enter presses it
        self.notice_slot = QVBoxLayout()
        self.notice_slot.setContentsMargins(0, 0, 0, 0)

    def render_case(self) -> None:
        """Show the case as it stands. Called when the page is entered and after every change."""

    def entered(self) -> None:
        """The page is on show now."""

    def left(self) -> None:
        """Another page is on show now; nothing typed is lost."""

    def session_left(self) -> None:
        """The session was locked, suspended or handed over: hide what is secret at once, on show or not."""

    def refresh_wanted(self) -> None:
        """F5: look again, on pages that show what Codat tells."""

    def before_notice(self) -> QWidget | None:
        """What stands before the notice bar when one tabs."""
        return self.heading

    def first_field(self) -> QWidget | None:
        """The field to begin with, on pages that are forms."""
        return None

    def opening_field(self) -> QWidget | None:
        """What has the keyboard when the window opens with this page."""
        return self.first_field() or self.heading

    def command(
        self,
        name: str,
        work: Work,
        *,
        scope: TaskScope | None = None,
        on_problem: Callable[[Problem], None] | None = None,
    ) -> Command:
        """A single-flight command of this page. A problem goes to the notice bar unless `on_problem` takes it.

        Work that creates something at Codat gets `services.scope`, so that leaving the page does not cancel it.
        """
        made = Command(
            name,
            self.prepared(work),
            scope=scope or self.scope,
            clock=self.clock,
            unexpected=self.services.unexpected,
            parent=self,
        )
        made.failed.connect(lambda problem: self.tell_failure(made, problem, on_problem or self.show_problem))
        made.running_changed.connect(lambda is_running: self.clear_message() if is_running else None)
        made.slow.connect(lambda: self.show_slow(made))
        return made

    def prepared(self, work: Work) -> Work:
        """The work of a command, with what every page of this kind adds to it."""
        return work

    @property
    def clock(self) -> Clock:
        """The app's clock."""
        return self.services.clock

    def tell_failure(self, command: Command, problem: Problem, tell: Callable[[Problem], None]) -> None:
        """Tell the problem of `command`, or of what it does by itself too: trying again means that command."""
        self._blamed = command
        tell(problem)
        self._blamed = None

    def show_problem(self, problem: Problem) -> None:
        """Tell a problem in the notice bar; its button does what `act_on` says."""
        self.tell_problem(problem, lambda: self.act_on(problem.next_step))

    def tell_problem(self, problem: Problem, act: Callable[[], None]) -> None:
        """Tell a problem in the notice bar; its button calls `act`."""
        from app.ui.kit.notice import NoticeKind, NoticeWords  # noqa: PLC0415  # not for the first paint
        from app.ui.texts.problems import problem_words  # noqa: PLC0415  # see above

        def words() -> NoticeWords:
            said = problem_words(problem, self.clock.now())
            text = " ".join((said.explanation, *said.details))
            return NoticeWords(
                text, said.title, said.action if self.can_act_on(problem.next_step) else "", said.reference
            )

        kind = NoticeKind(problem_words(problem).kind)
        self.set_message(Message(kind, words, act, problem, self._blamed))
        if problem.until is not None:
            self.scope.start(lambda: self._count_down(problem), "count down")

    async def _count_down(self, problem: Problem) -> None:
        """Keep the notice's remaining time right. Nothing is sent by itself when it has passed."""
        said: NoticeWords | None = None
        while self.message is not None and self.message.problem is problem and problem.until is not None:
            if problem.until.is_over:
                self.clear_message()
                return
            words = self.message.words()
            if words != said:  # a screen reader hears of a change only
                said = words
                self.message_changed.emit()
            await self.clock.sleep(1.0)

    @property
    def standing(self) -> Message | None:
        """What the notice bar says while the page has nothing to say: that this computer's clock is wrong."""
        minutes = round(self.services.clock_ahead().total_seconds() / 60)
        if not minutes:
            self._about_clock = None
        elif self._about_clock is None:
            from app.ui.kit.notice import NoticeKind  # noqa: PLC0415  # not for the first paint
            from app.ui.shell.clock_words import clock_words  # noqa: PLC0415  # see above

            self._about_clock = Message(NoticeKind.WARNING, lambda: clock_words(self.services.clock_ahead()))
        return self._about_clock

    def can_act_on(self, step: NextStep) -> bool:
        """Whether the notice offers a button for `step`."""
        return step.value != "none"

    def act_on(self, step: NextStep) -> None:
        """Do what the notice's button says; trying again starts the command that came to grief."""
        command = self.message.command if self.message is not None else None
        if step.value == "try_again" and command is not None:
            command.trigger()

    def show_slow(self, command: Command) -> None:
        """Say that it takes longer than usual, and offer to stop waiting; not while the person is being asked."""
        if QApplication.activeModalWidget() is not None:
            return
        from app.ui.kit.notice import NoticeKind, NoticeWords  # noqa: PLC0415  # not for the first paint
        from app.ui.texts.problems import slow_line  # noqa: PLC0415  # see above

        self.say(
            NoticeKind.INFO,
            lambda: NoticeWords(slow_line(), action=self.tr("Stop waiting")),
            lambda: self.stop_waiting(command),
        )

    def stop_waiting(self, command: Command) -> None:
        """The person does not want to wait any longer."""
        command.cancel()
        self.clear_message()

    def say(self, kind: NoticeKind, words: Callable[[], NoticeWords], act: Callable[[], None] | None = None) -> None:
        """Show a message of the page's own in the notice bar."""
        self.set_message(Message(kind, words, act))

    def set_message(self, message: Message | None) -> None:
        """Show `message` in the notice bar; None takes it away."""
        self.message = message
        self.message_changed.emit()

    def clear_message(self) -> None:
        """Take the message away."""
        if self.message is not None:
            self.set_message(None)

    def take_notice(self, notice: Notice) -> None:
        """Give the window's one notice bar its place on this page."""
        self.notice_slot.addWidget(notice)


class ClientPage(Page):
    """A page of the open client. Reads the case from `conductor`, asks for changes through its verbs."""

    leading_on = Signal(bool)  # whether work is under way after which the next page comes

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.services, desk.scope, parent)
        self.desk = desk
        self.conductor = desk.conductor
        self.check = self.command("check", self._check)

    @override
    def prepared(self, work: Work) -> Work:
        return lambda: self.conductor.whereabouts.during(work)

    def writing_command(
        self,
        name: str,
        work: Work,
        on_problem: Callable[[Problem], None] | None = None,
    ) -> Command:
        """A command that creates or removes something at Codat: leaving the page does not cancel it."""
        return self.command(name, work, scope=self.services.scope, on_problem=on_problem)

    @override
    def entered(self) -> None:
        """Show an outcome that is still unknown, whichever page it happened on."""
        if self.message is None:
            self.show_unsettled()

    def show_unsettled(self) -> None:
        """Say that a request has no known outcome, and offer to check."""
        intent = self.conductor.unsettled
        if intent is not None and intent.key:
            from app.onboarding.problems import NextStep, Problem, ProblemKind  # noqa: PLC0415  # not for the first paint

            self.show_problem(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))

    @override
    def stop_waiting(self, command: Command) -> None:
        super().stop_waiting(command)
        self.show_unsettled()

    @override
    def act_on(self, step: NextStep) -> None:
        if step.value == "check":
            self.check.trigger()
        elif step.value in _PLACES:
            self.go.emit(_PLACES[step.value])
        else:
            super().act_on(step)

    async def _check(self) -> None:
        findings = await self.conductor.settle()
        self.checked(was_done=all(one.found.value == "there" for one in findings))
        if any(one.found.value == "not_known" for one in findings):
            from app.ui.pieces.told_found import tell_found  # noqa: PLC0415  # seldom

            self.clear_message()
            tell_found(self, findings)

    def checked(self, *, was_done: bool) -> None:
        """Codat was asked what became of a request. Say so; pages may go on from here."""
        from app.ui.kit.notice import NoticeKind, NoticeWords  # noqa: PLC0415  # not for the first paint

        if was_done:
            self.say(NoticeKind.SUCCESS, lambda: NoticeWords(self.tr("It is saved at Codat. You can go on.")))
        else:
            self.say(NoticeKind.INFO, lambda: NoticeWords(self.tr("Codat does not have it. You can try again.")))
