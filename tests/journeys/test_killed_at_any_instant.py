"""The windowed app, killed at random instants while a client is onboarded, makes nothing twice and loses nothing."""

from __future__ import annotations

import time
from typing import Final

from tests.crashtest.__main__ import run, summary

ROUNDS: Final = 15
SIDE_BY_SIDE: Final = 2


def test_whatever_instant_the_app_is_killed_at() -> None:
    began = time.monotonic()

    rounds = run(range(1, ROUNDS + 1), SIDE_BY_SIDE, lambda _one: None)

    told = summary(rounds, time.monotonic() - began)
    assert not any(one.faults for one in rounds), told
