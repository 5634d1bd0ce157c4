"""Practice on loopback whose pushes end at once, so that what is measured is the app and not the waiting."""

from __future__ import annotations

from datetime import timedelta

from app.base.clock import SystemClock
from app.practice.instance import Practice
from app.practice.loopback import serve


def main() -> None:
    """Serve on a free port until interrupted."""
    practice = Practice.start(SystemClock())
    practice.world.state.habits.push_takes = practice.world.state.habits.link_takes = timedelta(seconds=0.2)
    serve(practice, 0)


if __name__ == "__main__":
    main()
