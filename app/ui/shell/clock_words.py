"""What a page says while this computer's clock is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.problems import Problem, ProblemKind
from app.ui.kit.notice import NoticeWords
from app.ui.texts.problems import problem_words

if TYPE_CHECKING:
    from datetime import timedelta


def clock_words(ahead: timedelta) -> NoticeWords:
    """By how much, and what to do."""
    minutes = round(ahead.total_seconds() / 60)
    said = problem_words(Problem(ProblemKind.CLOCK_OFF, counts=(("minutes", minutes),)))
    return NoticeWords(said.explanation, said.title)
