"""What a page says while a client is being opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit.command import SHOW_AFTER, SLOW_AFTER
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.problems import slow_line
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.shell.page import Page


async def say_opening(page: Page, is_opening: Callable[[], bool], stop: Callable[[], None]) -> None:
    """Say it when it takes a moment; when it takes long, offer to stop waiting."""
    await page.clock.sleep(SHOW_AFTER)
    if is_opening():
        page.say(NoticeKind.INFO, lambda: NoticeWords(INSTALLED.say("ClientsPage", "Opening…")))
    await page.clock.sleep(SLOW_AFTER - SHOW_AFTER)
    if is_opening():
        page.say(NoticeKind.INFO, _slow_words, stop)


def _slow_words() -> NoticeWords:
    return NoticeWords(slow_line(), action=INSTALLED.say("ClientsPage", "Stop waiting"))
