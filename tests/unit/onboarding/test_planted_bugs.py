"""The state machine of `test_nothing_twice` is worth its name: it finds bugs of the kinds that it is there for.

Each is planted from here, in the one function that keeps it out, and must be found within a few made-up lives.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from app.codat.errors import NoAnswerError
from app.codat.transport import Transport
from app.onboarding import conductor
from app.onboarding.errands import Errands
from app.onboarding.intents import IntentState
from app.onboarding.journal import Journal
from tests.unit.onboarding.test_nothing_twice import NothingTwice

if TYPE_CHECKING:
    from collections.abc import Callable

LIVES = 150
"""Made-up lives in which a planted bug must show; it ends at the first in which it does."""


def retries_with_a_new_key(patch: pytest.MonkeyPatch) -> None:
    """As Codat's own client: what was not answered is sent again, as something new."""
    send = Transport.send

    async def sends_again(self: Transport, call: Any) -> Any:
        try:
            return await send(self, call)
        except NoAnswerError:
            if call.method != "POST":
                raise
            return await send(self, replace(call, key=str(uuid.uuid4())))

    patch.setattr(Transport, "send", sends_again)


def forgets_an_outcome(patch: pytest.MonkeyPatch) -> None:
    """The case goes on, and the journal never hears what became of the request."""
    remember = Journal.remember

    def forgetful(self: Journal, *words: Any, **named: Any) -> None:
        remember(self, *words, **named | {"settled": ()})

    patch.setattr(Journal, "remember", forgetful)


def skips_the_reconcile(patch: pytest.MonkeyPatch) -> None:
    """What has no outcome is taken for not done, and nobody asks Codat."""

    async def settles_nothing(_conductor: Any, work: Any) -> tuple[()]:
        for intent in work.errands.unsettled:
            work.errands.settle(intent, IntentState.NOT_DONE)
        return ()

    patch.setattr(conductor, "settle_all", settles_nothing)


def forgets_what_is_open(patch: pytest.MonkeyPatch) -> None:
    """A second request leaves while the first has no outcome."""
    patch.setattr(Errands, "open_intents", lambda _self: ())


@pytest.mark.parametrize(
    "plant", [retries_with_a_new_key, forgets_an_outcome, skips_the_reconcile, forgets_what_is_open]
)
def test_it_is_found(plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(
            NothingTwice,
            settings=settings(
                derandomize=True,
                max_examples=LIVES,
                stateful_step_count=40,
                deadline=None,
                phases=[Phase.generate],
                report_multiple_bugs=False,
                suppress_health_check=list(HealthCheck),
                database=None,
            ),
        )
