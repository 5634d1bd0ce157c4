"""What the Clients page does without until it is painted: news, practice calls, and asking Codat for the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.pieces.clients_news import ClientsNews
from app.ui.pieces.list_asking import ListAsking
from app.ui.pieces.scenario_choice import ScenarioChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QHBoxLayout

    from app.ui.shell.page import Page


class ClientsLate:
    """Made once, when the loop runs. `arrived` when more of the list has come, `changed` when a person settled news."""

    def __init__(
        self, page: Page, news_slot: QHBoxLayout, arrived: Callable[[], None], changed: Callable[[], None]
    ) -> None:
        services = page.services
        self._registry = services.registry
        self.asking = ListAsking(services.registry, services.clock, page.scope, arrived)
        self.news = ClientsNews(services.registry, changed)
        news_slot.addWidget(self.news)
        if (before := page.before_notice()) is not None:
            QWidget.setTabOrder(before, self.news.action)
        if services.rehearsal is not None:
            page.add_forward(ScenarioChoice(services.rehearsal))
        self.news.look_at_files()
        self._offer_reports(page)
        self._look_at_place = page.services.look_at_place
        page.scope.start(self._tell_place, "where the data folder is")

    def _offer_reports(self, page: Page) -> None:
        reports = page.services.late.crashes.waiting()
        if reports:
            from app.ui.pieces.crash_reports import CrashReports  # noqa: PLC0415  # after an error only

            offered = CrashReports(page, reports)
            self.news.offer_reports(offered.words, offered.look)

    async def _tell_place(self) -> None:
        if word := await self._look_at_place():
            self.news.tell_place(word)

    async def ask(self) -> None:
        """Ask Codat what became of requests that were cut short, then for the list. Raises `TroubleError`."""
        self.news.tell_recovered(await self._registry.reconcile())
        await self.asking.run()
