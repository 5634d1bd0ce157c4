"""An error nobody foresaw: recorded by its kind and place under a reference code, never with a value."""

from __future__ import annotations

import logging
import platform
import sys
from typing import TYPE_CHECKING

from app import __version__
from app.base.crashes import Crashes
from app.base.log import Reference, Word
from app.base.traces import place_of
from app.onboarding.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock

logger = logging.getLogger(__name__)


def crashes_of(profile_folder: Path, folder: Path, clock: Clock) -> Crashes:
    """The reports of one profile, and those of starts that never came so far as to know theirs."""
    return Crashes(profile_folder / "crashes", clock, about, folder / "crashes")


def about() -> dict[str, str]:
    """What runs here, in versions."""
    qt = sys.modules.get("PySide6")
    return {
        "passerelle": __version__,
        "python": platform.python_version(),
        "qt": str(getattr(qt, "__version__", "")),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def problem_of(error: BaseException, crashes: Crashes) -> Problem:
    """Record `error` and give the problem to tell."""
    code = crashes.keep(error)
    kind, where = Word(type(error).__name__), Word(place_of(error))
    logger.error("unexpected %s at %s, reference %s", kind, where, Reference(code))
    return Problem(ProblemKind.UNEXPECTED, reference=code)
