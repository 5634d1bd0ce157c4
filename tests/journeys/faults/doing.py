"""What a step of the matrix is: how a person gets there, does it, and what must then be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.ui.shell.places import Place
    from tests.journeys.faults.person import Banker
    from tests.support.app_bench import AppBench


@dataclass(frozen=True)
class Doing:
    """`operation` is what goes wrong, at its call number `nth` from the press on. `stays` is the button to press again;
    it may be gone until the outcome is known where `hides_unknown`: the notice's own button stays then.

    `begin` opens the page, `press` does the step from there, `is_done` looks at the server and at what the app knows.
    """

    name: str
    operation: str
    stays: str
    place: Place
    begin: Callable[[AppBench], Awaitable[object]]
    press: Callable[[Banker], Awaitable[None]]
    is_done: Callable[[Banker], bool]
    nth: int = 1
    makes_sets: bool = False
    hides_unknown: bool = False


def clicks(address: str) -> Callable[[Banker], Awaitable[None]]:
    async def press(banker: Banker) -> None:
        await banker.click(address)

    return press


def connections_of(banker: Banker) -> list[dict[str, Any]]:
    return [connection for company in banker.bench.companies for connection in company["connections"]]
