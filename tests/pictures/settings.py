"""Settings: as they are at first, filled in, with a mistake in a field, and in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.base.access import Access, note_access
from app.ui.kit.retranslate import retranslate_all
from app.ui.pieces.logo import keep_logo
from app.ui.shell.places import Room, ToRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

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
    bench.app.settings.choose("profile", "codat")
    bench.find("settings.codat_key", QLineEdit).setText("a key as it was pasted")
    yield "codat"
    note_access(bench.app.folder, "codat", Access("A3F1", "2026-11-21T15:00:00+00:00", "Banque Rive-Sud", "1"))
    bench.find("settings.codat_key", QLineEdit).clear()
    retranslate_all()
    yield "codat-kept"
    bench.app.settings.choose("profile", "gateway")
    bench.app.settings.choose("gateway_login", "both")
    yield "gateway"
    bench.app.settings.choose("profile", "practice")
    for key, text in _FILLED.items():
        bench.find(f"settings.{key}", QLineEdit).setText(text)
    await bench.clock.advance(1)
    bench.find("settings.institution_number", QLineEdit).setText("03")
    bench.find("settings.history_days", QLineEdit).setText("120")
    await bench.clock.advance(1)
    _scroll_to(bench, "settings.history_days")
    yield "mistakes"
    bench.app.settings.choose("bank_logo", draw_a_logo(bench.app.folder / "guides"))
    await bench.clock.advance(1)
    _scroll_to(bench, "settings.bank_logo")
    yield "logo"
    _scroll_to(bench, "settings.guide_copy")
    yield "end"
    bench.app.settings.choose("text_scale", 130)
    await bench.clock.advance(1)
    _scroll_to(bench, "settings.language")
    yield "large-type"
    bench.app.settings.choose("text_scale", 100)


def draw_a_logo(folder: Path) -> str:
    """A logo for the pictures, kept as one that was chosen; returns its name."""
    source = folder.parent / "drawn.svg"
    source.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48" width="160" height="48">'
        '<rect width="48" height="48" rx="10" fill="#0E6B5C"/><path d="M10 32l10-16 8 11 4-6 6 11z" fill="#fff"/>'
        '<rect x="58" y="10" width="96" height="12" rx="6" fill="#0E6B5C"/>'
        '<rect x="58" y="28" width="64" height="10" rx="5" fill="#8CB8AF"/></svg>',
        encoding="utf-8",
    )
    return keep_logo(source, folder)


def _scroll_to(bench: AppBench, address: str) -> None:
    area = bench.app.console.page.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(bench.find(address, QWidget), 0, 120)
