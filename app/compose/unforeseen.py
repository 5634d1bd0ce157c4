"""An error nobody foresaw: recorded by its kind and place under a reference code, never with a value."""

from __future__ import annotations

import logging
import secrets

from app.onboarding.problems import Problem, ProblemKind

logger = logging.getLogger(__name__)


def problem_of(error: BaseException) -> Problem:
    """Record `error` and give the problem to tell."""
    code = f"{secrets.token_hex(2)}-{secrets.token_hex(2)}".upper()
    logger.error("unexpected %s at %s, reference %s", type(error).__name__, _place_of(error), code)
    return Problem(ProblemKind.UNEXPECTED, reference=code)


def _place_of(error: BaseException) -> str:
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return "nowhere"
    return f"{last.tb_frame.f_globals.get('__name__', '?')}:{last.tb_lineno}"
