"""The main job without a display: one whole practice onboarding in the real windows, and a picture of every screen.

`python -m app.compose.headless [--pictures DIR] [APP ARGS]`; with a command among the arguments, that command runs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.base.clock import SystemClock
from app.base.policy import PolicyError
from app.compose.arguments import parse
from app.compose.profiles import ProfileClosedError
from app.compose.refused import tell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.compose.application import Application

_SPEED: Final = 10.0  # the practised client takes half a minute to read and click


class HastyClock:
    """The computer's clock, running `speed` times as fast from now on."""

    def __init__(self, speed: float = _SPEED) -> None:
        self._real = SystemClock()
        self._speed = speed
        self._since = self._real.monotonic()
        self._start = self._real.now()

    def now(self) -> datetime:
        """The wall time it would be."""
        from datetime import timedelta  # noqa: PLC0415  # here only

        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Hasty seconds since it was made."""
        return (self._real.monotonic() - self._since) * self._speed

    async def sleep(self, seconds: float) -> None:
        """Wait so many hasty seconds."""
        await self._real.sleep(max(0.0, seconds) / self._speed)


def main(words: Sequence[str] | None = None) -> int:
    """0 when the walk came to its end, 1 when it did not, 2 on wrong use."""
    own = argparse.ArgumentParser("passerelle", add_help=False, allow_abbrev=False)
    own.add_argument("--pictures", type=Path)
    chosen, rest = own.parse_known_args(sys.argv[1:] if words is None else words)
    arguments = parse(rest)
    if arguments.command:
        from app.compose.commands import run_command  # noqa: PLC0415  # a walk does without

        return run_command(arguments)
    if arguments.server or arguments.scenario != "smooth":
        _say("Without a display only the smooth practice call can be walked, not a server or another scenario.")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _say("No display: the windows are drawn in memory, and one practice onboarding is walked in them.")
    rest = ["--practice", *(word for word in rest if word != "--practice")]
    pictures = chosen.pictures or Path(tempfile.mkdtemp(prefix="passerelle-pictures-"))
    try:
        pictures.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _say(f"{pictures}: {error.strerror}")
        return 1
    with ExitStack() as stack:
        if arguments.data_dir is None:  # what is practised here must not stand in the person's own list
            folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
            rest = ["--data-dir", folder, *rest]
        return _run(rest, pictures.resolve())


def _run(words: Sequence[str], pictures: Path) -> int:
    from app.compose.environment import close_memory, scrub  # noqa: PLC0415  # as in `main.run_window`
    from app.compose.main import build  # noqa: PLC0415  # brings Qt
    from app.compose.qt_loop import run_in_qt  # noqa: PLC0415  # brings qasync
    from app.host.this_machine import this_machine  # noqa: PLC0415  # as in `main.run_window`

    scrub()
    close_memory()
    clock = HastyClock()
    try:
        application = build(words, host=this_machine(), clock=clock)
    except (PolicyError, ProfileClosedError) as error:
        return tell(error)
    application.show()
    return run_in_qt(application.qt, _live(application, clock, pictures))


async def _live(application: Application, clock: HastyClock, pictures: Path) -> int:
    from app.compose.onboarding_walk import onboard  # noqa: PLC0415  # brings Qt
    from app.compose.walker import Walker, WalkError  # noqa: PLC0415  # brings Qt

    walker = Walker(application, pictures, clock)
    await application.begin()
    failure = ""
    try:
        await onboard(walker, application)
    except WalkError as error:
        failure = str(error)
        await walker.picture("where-it-stopped")
    finally:
        await application.end()
    for name in walker.pictures:
        _say(f"  {name}")
    if failure:
        _say(f"The walk stopped: {failure}. The pictures until there are in {pictures}")
        return 1
    _say(f"One client was connected, revoked and left. {len(walker.pictures)} pictures are in {pictures}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
