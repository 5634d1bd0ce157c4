"""Doctor: is everything between this computer and Codat as it should be? Looks only when asked, reads only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from app.base.checks import NOT_ASKED
from app.base.overrides import override
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Heading, Paragraph, Text
from app.ui.pieces.check_list import CheckList
from app.ui.pieces.doctor_report import DoctorReport
from app.ui.pieces.doctor_ticks import DoctorTicks
from app.ui.shell.page import Page
from app.ui.texts.ages import checked
from app.ui.texts.checks import summary

if TYPE_CHECKING:
    from datetime import datetime

    from app.base.checks import Check
    from app.ui.shell.services import Services

_MINUTE: Final = 60.0
_LOGIN: Final = "proxy_login"  # the word of a finding


class DoctorPage(Page):
    """`doctor.run` looks; each check is a row `doctor.row.<name>`; `doctor.as_of` says how old the findings are."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, services.scope.child("doctor"))
        self._checks: tuple[Check, ...] = ()
        self._looked_at: datetime | None = None
        self._is_on_show = False
        self._watches = 0  # only the latest keeps the age
        self.heading = Heading()
        self._lead = Paragraph("lead")
        self._run = self.primary = Button("doctor.run", "primary", icon="stethoscope")
        self._summary = addressed(StatusWord("bold"), "doctor.summary")
        self._age = addressed(Text("small", "text3"), "doctor.as_of")
        self._list = CheckList()
        self._ticks = DoctorTicks(services)
        self._report = DoctorReport(self, lambda: self._ticks.kept)
        self.look = self.command("look", self._look_at_all)
        self._run.runs(self.look)
        self._lay_out()
        self.retranslate()

    @override
    def entered(self) -> None:
        self._is_on_show = True
        self._say_age()
        self.scope.start(self._keep_age, "age")

    @override
    def left(self) -> None:
        self._is_on_show = False

    @override
    def refresh_wanted(self) -> None:
        self.look.trigger()

    async def _look_at_all(self) -> None:
        self._checks = await self.services.run_checks()
        self._looked_at = self.clock.now()
        self._list.show_checks(self._checks)
        self._report.tell(self._checks, self._looked_at)
        self._say_summary()
        self._say_age()
        announce.announce(self, self._summary.text())
        self._offer_to_sign_in()
        self.scope.start(self._keep_age, "age")

    def _offer_to_sign_in(self) -> None:
        """A proxy wants to know who is there: the one finding that is put right here."""
        proxy = self.services.ways().wants_login
        if proxy is not None and any(one.word == _LOGIN for one in self._checks):
            from app.onboarding.problems import NextStep, Problem, ProblemKind  # noqa: PLC0415  # seldom

            self.tell_problem(Problem(ProblemKind.PROXY_LOGIN, NextStep.TRY_AGAIN, about=str(proxy)), self.look.trigger)

    async def _keep_age(self) -> None:
        """Keep the age right while the page is on show: each second of the first minute, then each minute."""
        self._watches += 1
        own = self._watches
        while self._is_on_show and self._looked_at is not None and own == self._watches:
            old = (self.clock.now() - self._looked_at).total_seconds()
            await self.clock.sleep(1.0 if old < _MINUTE else _MINUTE)
            self._say_age()

    def _say_summary(self) -> None:
        self._summary.setVisible(bool(self._checks))
        if not self._checks:
            return
        if any(not check.ok and check.word != NOT_ASKED for check in self._checks):
            icon, tone = "circle-alert", "danger"
        elif any(check.is_advice for check in self._checks):
            icon, tone = "triangle-alert", "warning"
        else:
            icon, tone = "circle-check", "success"
        self._summary.tell(icon, summary(self._checks), tone)

    def _say_age(self) -> None:
        if self._looked_at is None:
            self._age.setText(self.tr("Not checked yet."))
        else:
            self._age.setText(checked(self._looked_at, self.clock.now()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        if self.heading is not None:
            head.addWidget(self.heading, 1)
        head.addWidget(self._run)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._summary)
        line.addWidget(self._age)
        line.addStretch(1)
        self.body.setContentsMargins(36, 26, 36, 24)
        self.body.addLayout(head)
        self.body.addWidget(self._lead)
        self.body.addLayout(self.notice_slot)
        self.body.addLayout(line)
        self.body.addWidget(self._list)
        self.body.addWidget(self._ticks)
        self.body.addWidget(self._report)
        self.body.addStretch(1)

    @override
    def retranslate(self) -> None:
        if self.heading is not None:
            self.heading.setText(self.tr("Doctor"))
        self._lead.setText(
            self.tr("Checks the way from this computer to Codat. It only reads, and takes about five requests.")
        )
        self._run.set_text(self.tr("Run the checks"), self.tr("Checking…"))
        self._say_summary()
        self._say_age()
