"""The client's link: fetched on demand, dead after an hour, copied through the one protected clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.base.secret_clipboard import ClipboardState
from app.onboarding.trail import Deed
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.countdown import Countdown
from app.ui.pieces.manage_row import ManageRow
from app.ui.pieces.recorded import recorded
from app.ui.texts import announcements
from app.ui.texts.format import clock_time, minutes_left, seconds_left

if TYPE_CHECKING:
    from app.ui.shell.page import ClientPage

LABEL: Final = "manage.link"
_SOON: Final = 5 * 60  # seconds; the line turns amber below


class ClientLinkRow(Retranslating, ManageRow):
    """Addresses: `manage.link_refresh`, `manage.link_copy`, `manage.link_open`.

    The link itself is never shown: it is a secret. It is the client's own, and forgotten when the client is left.
    """

    def __init__(self, page: ClientPage) -> None:
        self.copying = Button("manage.link_copy", icon="copy")
        self.refreshing = Button("manage.link_refresh")
        self.opening = Button("manage.link_open", icon="external-link")
        super().__init__(self.copying, self.opening, self.refreshing)
        self._page = page
        self._feed = page.conductor.feed
        self._clipboard = page.services.clipboard
        self._seen = (ClipboardState.IDLE, "")
        self.refreshing.runs(page.command("get a link", self._refresh))
        self._getting = page.command("get a link to copy", self._refresh)
        self._getting.done.connect(self._copy)
        self._getting.busy_changed.connect(self.copying.set_busy)
        self.copying.clicked.connect(self._copy_live)
        self._getting_to_open = page.command("get a link to open", self._refresh)
        self._getting_to_open.done.connect(self._open)
        self._getting_to_open.busy_changed.connect(self.opening.set_busy)
        self.opening.clicked.connect(self._open_live)
        self.life = Countdown(page.clock, page.scope, self)
        self.life.ticked.connect(self.look)
        self.destroyed.connect(self._clipboard.listen(self._look_at_clipboard))
        self.look()

    @property
    def _seconds_left(self) -> float:
        link = self._feed.link
        return 0.0 if link is None else link.life.left

    def look(self) -> None:
        """Show the link as it stands now."""
        self.copying.setVisible(self._page.services.settings.flag("copying"))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.name.setText(self.tr("Client link"))
        self.copying.set_text(self.tr("Copy link"), self.tr("Getting it…"))
        self.opening.set_text(self.tr("Open"), self.tr("Getting it…"))
        self.opening.setAccessibleName(self.tr("Open the client link"))
        link, left = self._feed.link, self._seconds_left
        ends = clock_time(link.life.shown(self._page.clock.now())) if link else ""
        self.refreshing.set_text(self.tr("Get a fresh link") if link else self.tr("Get a link"), self.tr("Getting it…"))
        if link is None:
            self.tell(self.tr("Opens Codat’s own page for this client, for one hour."))
        elif left > 0:
            until = self.tr("Works until {time} ({left})").format(
                time=ends, left=minutes_left(max(1, round(left / 60)))
            )
            self.tell(until, self._copied_words(), "warning" if left < _SOON else "text2")
        else:
            expired = self.tr("Expired at {time}. A link works for one hour.")
            self.tell(expired.format(time=ends), self._copied_words())

    async def _refresh(self) -> None:
        await self._feed.refresh_link()
        self.life.start(max(0.0, self._seconds_left))

    def _copy_live(self) -> None:
        """Copy the link; where none works any more, get one first."""
        if self._seconds_left > 0:
            self._copy()
        else:
            self._getting.trigger()

    def _copy(self) -> None:
        link, seconds = self._feed.link, self._page.services.settings.number("clipboard_seconds")
        if link is None or self._seconds_left <= 0 or not self._page.services.settings.flag("copying"):
            return
        if not recorded(self._page, Deed.LINK_COPIED):
            return
        self._clipboard.copy(LABEL, link.url, seconds)
        announce.announce(self, self.tr("Link copied. Clears in {time}.").format(time=seconds_left(seconds)))

    def _open_live(self) -> None:
        """Open the link; where none works any more, get one first."""
        if self._seconds_left > 0:
            self._open()
        else:
            self._getting_to_open.trigger()

    def _open(self) -> None:
        """Codat's own page in the browser of this computer. In practice nothing leaves the app."""
        page, link = self._page, self._feed.link
        if link is None or self._seconds_left <= 0 or not recorded(page, Deed.LINK_OPENED):
            return
        if page.services.is_practice:
            page.say(NoticeKind.INFO, self._nothing_opened)
        elif not page.services.open_url(link.url.reveal()):
            page.say(NoticeKind.WARNING, self._would_not_open)

    def _nothing_opened(self) -> NoticeWords:
        lead = self.tr("In practice no browser opens.")
        return NoticeWords(self.tr("In a real call, Codat’s own page for this client comes up here."), lead)

    def _would_not_open(self) -> NoticeWords:
        lead = self.tr("The browser could not be opened.")
        return NoticeWords(self.tr("Copy the link instead, or tell your IT team."), lead)

    def _copied_words(self) -> str:
        if self._clipboard.label != LABEL:
            return ""
        if self._clipboard.state is ClipboardState.HOLDING:
            time = seconds_left(self._clipboard.seconds_left)
            return self.tr("Copied. The clipboard is cleared in {time}.").format(time=time)
        if self._clipboard.state is ClipboardState.CLEARED:
            return announcements.clipboard_cleared()
        return announcements.clipboard_left_alone()

    def _look_at_clipboard(self) -> None:
        now = (self._clipboard.state, self._clipboard.label)
        before, self._seen = self._seen, now
        self.look()
        if now != before and now[1] == LABEL and now[0] in {ClipboardState.CLEARED, ClipboardState.LEFT_ALONE}:
            announce.announce(self, self._copied_words())
