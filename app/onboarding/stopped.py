"""Stopping while a request is out: it may have been carried out, and that has to be told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.onboarding.problems import Problem


class StoppedError(asyncio.CancelledError):
    """A verb was cancelled after its request left. Still a cancellation; `problem` is what to tell who asked for it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.value)
        self.problem = problem
