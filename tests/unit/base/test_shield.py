"""The shield asks for every window it meets, tells the worst of the answers, and can be lifted."""

from __future__ import annotations

import pytest

from app.base.shield import Cover, Shield
from tests.support.fake_host import FakeCaptures


class Bench:
    """A shield over a system of memory; `wanted` is the setting."""

    def __init__(self, offered: Cover = Cover.HIDDEN) -> None:
        self.system = FakeCaptures()
        self.system.offered = offered
        self.wanted = True
        self.open = [1, 2]
        self.told: list[Cover] = []
        self.shield = Shield(self.system, lambda: self.wanted)
        self.shield.watch(lambda: self.open)
        self.shield.listen(lambda: self.told.append(self.shield.state))
        for window in self.open:
            self.shield.meet(window)


def test_every_window_that_is_met_is_asked_for() -> None:
    it = Bench()

    assert it.system.covered == {1: Cover.HIDDEN, 2: Cover.HIDDEN}
    assert it.shield.state is Cover.HIDDEN


@pytest.mark.parametrize("worst", [Cover.REFUSED, Cover.REMOTE, Cover.BLACK])
def test_one_window_less_covered_is_what_is_told(worst: Cover) -> None:
    it = Bench()
    it.system.answers = worst

    it.shield.meet(3)

    assert it.shield.state is worst
    assert it.told == [worst]


def test_what_was_said_of_a_window_that_is_gone_is_forgotten() -> None:
    it = Bench()
    it.system.answers = Cover.REFUSED
    it.shield.meet(3)
    it.system.answers = None

    it.shield.look_again()

    assert it.shield.state is Cover.HIDDEN
    assert it.told == [Cover.REFUSED, Cover.HIDDEN]


def test_lifted_it_uncovers_all_and_covers_none_that_comes() -> None:
    it = Bench()

    it.shield.lift(True)
    it.shield.meet(3)

    assert it.system.covered == {}
    assert it.shield.state is Cover.LIFTED
    it.open.append(3)
    it.shield.lift(False)
    assert set(it.system.covered) == {1, 2, 3}
    assert it.told == [Cover.LIFTED, Cover.HIDDEN]


def test_turned_off_it_asks_for_nothing() -> None:
    it = Bench()
    it.wanted = False

    it.shield.look_again()

    assert it.system.covered == {}
    assert it.shield.state is Cover.OFF
    assert not it.shield.can_be_lifted


def test_a_session_that_became_remote_is_told() -> None:
    it = Bench()
    it.system.offered = it.system.answers = Cover.REMOTE

    it.shield.look_again()

    assert it.shield.state is Cover.REMOTE


def test_a_system_without_a_way_says_so_whatever_is_wanted() -> None:
    it = Bench(Cover.NOT_HERE)
    assert it.shield.state is Cover.NOT_HERE
    it.wanted = False

    assert it.shield.state is Cover.NOT_HERE
    assert not it.shield.can_be_lifted
    assert it.told == []
