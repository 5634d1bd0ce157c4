"""A file that was being sent when the app was killed goes on where it was; `bench_killed_sending` has 25,000."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice.draw import Draw
from tests.benchmarks.bench_transactions import served
from tests.support.killed_sending import play
from tests.support.served_practice import ServedPractice

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 4_000


def test_each_transaction_is_there_once_after_a_kill_in_the_middle(tmp_path: Path) -> None:
    with served() as url:
        sent = play(ServedPractice(url), tmp_path, COUNT, Draw(3))

    assert 0 < sent.there < COUNT, "it was in the middle"
    assert sent.wrong == ()
