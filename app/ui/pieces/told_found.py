"""What is told on a client's page when it is opened: what Codat said of requests cut short, or why it is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.found import found_lead, found_words, is_all_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.onboarding.desks import Opened
    from app.onboarding.reconciling import Finding
    from app.ui.shell.page import Page


def tell_found(page: Page, findings: tuple[Finding, ...]) -> None:
    """Say it in the page's notice, unless that says something already."""
    if findings and page.message is None:
        kind = NoticeKind.SUCCESS if is_all_there(findings) else NoticeKind.WARNING
        page.say(kind, lambda: NoticeWords(found_words(findings), found_lead()))


def tell_opened(page: Page, opened: Opened, again: Callable[[], None]) -> None:
    """Say what was found, or why the client is shown as this computer remembers it; `again` opens it anew."""
    problem = opened.problem
    if problem is None:
        tell_found(page, opened.findings)
    elif page.message is None or problem.kind.value == "connection_gone":  # more than that its set-up is not finished
        can_repeat = problem.next_step.value == "try_again"
        page.tell_problem(problem, again if can_repeat else lambda: page.act_on(problem.next_step))
