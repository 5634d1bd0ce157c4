"""Settings: as they are at first, filled in, with a mistake in a field, and in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.ui.shell.places import Room, ToRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

_FILLED = {
    "bank_name_en": "Banque Rive-Sud Business",
    "bank_name_fr": "Banque Rive-Sud Entreprises",
    "institution_number": "003",
    "branch_phone": "450 555-0142",
    "team": "Digital banking support",
    "callout_title_en": "Banque Rive-Sud",
    "callout_title_fr": "Banque Rive-Sud",
    "callout_body_en": "Questions? Call your branch at 450 555-0142, weekdays from 9 to 5.",
    "callout_body_fr": "Des questions? Appelez votre succursale au 450 555-0142, en semaine de 9 h à 17 h.",
}


async def states(bench: AppBench) -> AsyncIterator[str]:
    """Each state once the window shows it."""
    bench.app.console.go(ToRoom(Room.SETTINGS))
    yield "first"
    for key, text in _FILLED.items():
        bench.find(f"settings.{key}", QLineEdit).setText(text)
    await bench.clock.advance(1)
    bench.find("settings.institution_number", QLineEdit).setText("03")
    bench.find("settings.history_days", QLineEdit).setText("120")
    await bench.clock.advance(1)
    _scroll_to(bench, "settings.history_days")
    yield "mistakes"
    _scroll_to(bench, "settings.guide_fr")
    yield "end"
    bench.app.settings.choose("text_scale", 130)
    await bench.clock.advance(1)
    _scroll_to(bench, "settings.language")
    yield "large-type"
    bench.app.settings.choose("text_scale", 100)


def _scroll_to(bench: AppBench, address: str) -> None:
    area = bench.app.console.page.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(bench.find(address, QWidget), 0, 120)
