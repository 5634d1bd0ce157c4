"""What is told on the page of a client: requests that were cut short, what others changed, why Codat is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.changes import changes_lead, changes_words, is_loss
from app.ui.texts.found import found_lead, found_words, is_all_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.onboarding.changes import Change
    from app.onboarding.desks import Opened
    from app.onboarding.reconciling import Finding
    from app.ui.shell.page import Page


def tell_found(page: Page, findings: tuple[Finding, ...], changes: tuple[Change, ...] = ()) -> None:
    """Say it in the page's notice, unless that says something already."""
    if page.message is not None or not (findings or changes):
        return
    now = page.clock.now()

    def words() -> NoticeWords:
        if not findings:
            return NoticeWords(changes_words(changes, now), changes_lead())
        found = found_words(findings)
        if not changes:
            return NoticeWords(found, found_lead())
        return NoticeWords(f"{found} {changes_lead()} {changes_words(changes, now)}", found_lead())

    if (findings and not is_all_there(findings)) or is_loss(changes):
        kind = NoticeKind.WARNING
    else:
        kind = NoticeKind.INFO if changes else NoticeKind.SUCCESS
    page.say(kind, words)


def tell_opened(page: Page, opened: Opened, again: Callable[[], None]) -> None:
    """Say what was found and changed, or why the client is as this computer remembers it; `again` opens it anew."""
    problem = opened.problem
    if problem is None:
        tell_found(page, opened.findings, opened.conductor.take_news())
    elif page.message is None or problem.kind.value == "connection_gone":  # more than that its set-up is not finished
        can_repeat = problem.next_step.value == "try_again"
        page.tell_problem(problem, again if can_repeat else lambda: page.act_on(problem.next_step))
