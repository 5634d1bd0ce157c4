"""Reports of errors nobody foresaw, offered at the next start: looked through, saved, copied or deleted by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_where_to_save
from app.ui.kit.dialog import Addresses, Dialog, Question, ask
from app.ui.kit.text import Paragraph
from app.ui.pieces.saving import save_file
from app.ui.texts.ages import day_and_time
from app.ui.texts.problems import problem_words
from app.ui.texts.voice import INSTALLED
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.crashes import Report
    from app.onboarding.problems import Problem
    from app.ui.shell.page import Page

_ADDRESSES: Final = Addresses("crash", "crash.delete", "crash.close")
_TALL: Final = 190  # px at 100 % text


class CrashSheet(Dialog):
    """`crash.text` shows all there is in the reports; `crash.save`, `crash.copy`; `crash.delete` deletes them."""

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self._reports = reports
        self._copied = False
        super().__init__(lambda: _question(reports), _ADDRESSES)

    @override
    def _lay_out(self) -> None:
        super()._lay_out()
        self._text = addressed(QPlainTextEdit(self.text), "crash.text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(look().px(_TALL))
        self.save = Button("crash.save", icon="file-down")
        self.copy = Button("crash.copy", icon="copy")
        self._said = addressed(Paragraph("small"), "crash.said")
        self._said.hide()
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.save)
        row.addWidget(self.copy)
        row.addWidget(self._said, 1)
        row.addStretch(0)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, self._text)
            column.insertSpacing(column.count() - 1, 12)
            column.insertLayout(column.count() - 1, row)
            column.insertSpacing(column.count() - 1, 18)

    @property
    def text(self) -> str:
        """The reports, the newest first."""
        return "\n".join(report.text for report in self._reports)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._text.setAccessibleName(INSTALLED.say("CrashReports", "What is in the report"))
        self.save.set_text(INSTALLED.say("CrashReports", "Save…"))
        self.copy.set_text(INSTALLED.say("CrashReports", "Copy"))

    def tell(self, text: str) -> None:
        """Say how it went, beside the buttons."""
        self._said.say(text)
        self._said.show()
        announce.announce(self, text)

    @override
    def _settle(self) -> None:
        self.act.set_role("danger")  # outlined: deleting is no more than an offer here

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.tell(INSTALLED.say("CrashReports", "Copied."))


class CrashReports(QObject):
    """What the Clients page tells of `reports`, and the sheet that shows them."""

    def __init__(self, page: Page, reports: tuple[Report, ...]) -> None:
        super().__init__(page)
        self._page = page
        self._reports = reports
        self._sheet: CrashSheet | None = None
        self._saving = page.command("save report", self._save, on_problem=self._not_saved)

    def words(self) -> tuple[str, str]:
        """First words, and the rest."""
        newest, say = self._reports[0], INSTALLED.say
        when = day_and_time(newest.at, self._page.clock.now())
        if newest.is_hard:
            lead = say("CrashReports", "Passerelle ended without warning.")
        else:
            lead = say("CrashReports", "Passerelle met an error it did not foresee.")
        text = say(
            "CrashReports",
            "It was {when}, reference {code}. A report is kept on this computer, without any name, number or"
            " credential. Your support may ask for it.",
        )
        return lead, text.format(when=when, code=newest.code)

    def look(self, then: Callable[[], None]) -> None:
        """Show them; `then` is called when the person has seen or deleted them."""
        if self._sheet is None:
            self._page.scope.start(lambda: self._look(then), "look at reports")

    async def _look(self, then: Callable[[], None]) -> None:
        sheet = self._sheet = CrashSheet(self._reports)
        sheet.save.clicked.connect(self._saving.trigger)
        try:
            is_unwanted = await ask(sheet, self._page)
        finally:
            self._sheet = None
        crashes = self._page.services.late.crashes
        for report in self._reports:
            (crashes.delete if is_unwanted else crashes.seen)(report)
        then()

    async def _save(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        name = f"passerelle-{self._reports[0].code}.txt"
        title = INSTALLED.say("CrashReports", "Save the report")
        chosen = await ask_where_to_save(self._page, title, name, "Text (*.txt)")
        if chosen is not None:
            await save_file(chosen, sheet.text.encode())
            sheet.tell(INSTALLED.say("CrashReports", "Saved."))

    def _not_saved(self, problem: Problem) -> None:
        if self._sheet is not None:
            said = problem_words(problem)
            self._sheet.tell(f"{said.title} {said.explanation}")


def _question(reports: tuple[Report, ...]) -> Question:
    say = INSTALLED.say
    return Question(
        title=say("CrashReports", "Report {code}").format(code=reports[0].code),
        body=say(
            "CrashReports",
            "This is all of it: versions, kinds of errors and places in the program. It stays on this computer"
            " unless you hand it on.",
        ),
        safe=say("CrashReports", "Close"),
        act=say("CrashReports", "Delete the report"),
    )
