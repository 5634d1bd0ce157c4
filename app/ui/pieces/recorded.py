"""A deed of the person is written in the trail before it is done; when the disk refuses, it is not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.store import StoreError
from app.onboarding.trail import Outcome
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.onboarding.trail import Deed
    from app.ui.shell.page import ClientPage


def recorded(page: ClientPage, deed: Deed, **details: object) -> bool:
    """Write `deed` and say whether it may go on; the page's notice tells when it may not."""
    try:
        page.conductor.note(deed, Outcome.DONE, **details)
    except StoreError:
        page.say(NoticeKind.ERROR, unwritten)
        return False
    return True


def unwritten() -> NoticeWords:
    """The notice of a deed that was not done."""
    lead = INSTALLED.say("Recorded", "This could not be written in the activity record, so it was not done.")
    return NoticeWords(INSTALLED.say("Recorded", "Free some disk space or tell your IT team, then try again."), lead)
