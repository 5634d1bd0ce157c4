"""What the console tells screen readers: another page, and what the notice bar says. Each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit import announce

if TYPE_CHECKING:
    from app.ui.kit.notice import Notice
    from app.ui.shell.message import Message
    from app.ui.shell.page import Page


class Aloud:
    """Remembers what was said last, so that nothing is said twice."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._message: Message | None = None

    def opened(self, page: Page) -> None:
        """The window opens with `page`: the focus says where one is."""
        self._page = page

    def page(self, page: Page) -> None:
        """Say the title of `page` when it takes the place of another."""
        if page is not self._page:
            self._page = page
            if page.heading is not None:
                announce.announce(page.heading, page.heading.text())

    def message(self, message: Message | None, notice: Notice | None) -> None:
        """Say what `notice` shows when `message` is new, not again while it counts down or changes its language."""
        if message is not self._message:
            self._message = message
            if message is not None and notice is not None:
                is_urgent = message.kind.value == "error"
                level = announce.Politeness.ASSERTIVE if is_urgent else announce.Politeness.POLITE
                announce.announce(notice, notice.text, level)
