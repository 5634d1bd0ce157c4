"""One page for the file: what was done in a call with a client, when, by whom, and how it ended. Never a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.ui.kit.paper import Paper
from app.ui.texts.deeds import deed_words, outcome_words
from app.ui.texts.format import clock_time, long_date, number
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.trail import TrailEvent

_DIGEST_SHOWN: Final = 16  # letters of the last event's digest: enough to find it again in the record


def call_summary(events: Sequence[TrailEvent], client: str) -> Paper:
    """The summary of these events (one call, oldest first, at least one) in the app's language."""
    say = INSTALLED.say
    first, last = events[0], events[-1]
    paper = Paper(say("CallSummary", "Summary of a call"))
    paper.add(client, bold=True)
    span = say("CallSummary", "{date}, from {start} to {end}")
    paper.add(span.format(date=long_date(first.at), start=clock_time(first.at), end=clock_time(last.at)))
    by = say("CallSummary", "By {people}")
    people = sorted({event.who for event in events})
    paper.add(by.format(people=", ".join(people)))
    titles = (say("CallSummary", "Time"), say("CallSummary", "What was done"), say("CallSummary", "Outcome"))
    rows = [_row(event) for event in events]
    if len(people) > 1:
        named = [(*row, event.who) for row, event in zip(rows, events, strict=True)]
        paper.add_table((*titles, say("CallSummary", "By")), named, (14, 48, 20, 18))
    else:
        paper.add_table(titles, rows, (16, 60, 24))
    told = say("CallSummary", "Events {first} to {last} of this computer’s record. Mark of the last: {digest}.")
    paper.add_small(told.format(first=number(first.seq), last=number(last.seq), digest=last.digest[:_DIGEST_SHOWN]))
    paper.add_small(
        say("CallSummary", "Credentials, links and full account numbers are never recorded, and are not on this page.")
    )
    return paper


def _row(event: TrailEvent) -> tuple[str, str, str]:
    return clock_time(event.at), deed_words(event), outcome_words(event.outcome).word
