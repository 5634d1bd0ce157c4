"""One message of a page, for the notice bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.onboarding.problems import Problem
    from app.ui.kit.command import Command
    from app.ui.kit.notice import NoticeKind, NoticeWords


class Message:
    """What a page's notice says until it is settled. Holds no words, so that they follow the language."""

    def __init__(
        self,
        kind: NoticeKind,
        words: Callable[[], NoticeWords],
        act: Callable[[], None] | None = None,
        problem: Problem | None = None,
        command: Command | None = None,
    ) -> None:
        self.kind = kind
        self.words = words
        self.act = act
        self.problem = problem
        self.command = command  # what came to grief, to be tried again
