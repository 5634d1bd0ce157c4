"""What Codat said of requests that were cut short, told on the client's page when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.found import found_lead, found_words, is_all_there

if TYPE_CHECKING:
    from app.onboarding.reconciling import Finding
    from app.ui.shell.page import Page


def tell_found(page: Page, findings: tuple[Finding, ...]) -> None:
    """Say it in the page's notice, unless that says something already."""
    if findings and page.message is None:
        kind = NoticeKind.SUCCESS if is_all_there(findings) else NoticeKind.WARNING
        page.say(kind, lambda: NoticeWords(found_words(findings), found_lead()))
