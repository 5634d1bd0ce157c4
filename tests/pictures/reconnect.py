"""The Reconnect page: when nothing is wrong, and after everything was revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from tests.support.handed_over import RECONNECT, connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await open_at(bench, conductor, RECONNECT)
    yield "fine"
    await bench.in_time(conductor.credentials.revoke())
    await settle()
    yield "revoked"
    box = bench.find("reconnect.situation", QComboBox)
    box.setCurrentIndex(box.findData("revoked"))
    await settle()
    yield "situation"
    await bench.in_time(conductor.credentials.create())
    await settle()
    yield "new-set"
    await bench.in_time(conductor.feed.disconnect())
    await settle()
    yield "disconnected"
