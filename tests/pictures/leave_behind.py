"""The leave-behind: its page in each language, and with many accounts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from app.onboarding.case import AccountType
from app.ui.shell.places import ToLeaveBehind
from tests.pictures.client_view import say_something
from tests.pictures.guide import name_the_bank
from tests.pictures.settings import draw_a_logo
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


def furnish(bench: AppBench) -> None:
    """Everything a bank may set."""
    name_the_bank(bench)
    say_something(bench)
    bench.app.settings.choose("branch_phone", "450 555-0142")
    bench.app.settings.choose("bank_logo", draw_a_logo(bench.app.folder / "guides"))


async def states(bench: AppBench) -> AsyncIterator[str]:
    furnish(bench)
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await open_at(bench, conductor, ToLeaveBehind())
    box = bench.find("leave_behind.language", QComboBox)
    for language in ("en", "fr", "both"):
        box.setCurrentIndex(box.findData(language))
        await settle()
        yield language
    for number in range(12):
        await bench.add(
            conductor, f"Compte de projet {number}", AccountType.CHECKING, f"0099{number:04}", Decimal("1.00")
        )
    await settle()
    yield "many-accounts"
