"""What stands between this computer and Codat: the sentences, and the sheet of a proxy that wants a login."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.base.network import Proxy
from app.onboarding.problems import NextStep, Problem, ProblemKind
from tests.pictures.clients import look_again
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

_PROXY = Proxy("mandataire.banque.example", 8080)
_TOLD = (
    Problem(ProblemKind.TLS_UNTRUSTED, NextStep.TRY_AGAIN, about="Caisse du Fleuve, inspection TLS"),
    Problem(ProblemKind.TLS_BROKEN, NextStep.TRY_AGAIN),
    Problem(ProblemKind.PROXY_DOWN, NextStep.TRY_AGAIN, about=str(_PROXY)),
    Problem(ProblemKind.PROXY_BLOCKED, NextStep.TRY_AGAIN, about=str(_PROXY)),
    Problem(ProblemKind.SIGN_IN_PAGE, NextStep.TRY_AGAIN),
    Problem(ProblemKind.PROXY_LOGIN, NextStep.TRY_AGAIN, about=str(_PROXY)),
)


async def states(bench: AppBench) -> AsyncIterator[str]:
    bench.app.console.page.show_problem(_TOLD[0])
    await settle()
    yield "first-run"
    bench.practice.world.seed_clients(24)
    await look_again(bench)
    for problem in _TOLD:
        bench.app.console.page.show_problem(problem)
        await settle()
        yield problem.kind.value.replace("_", "-")
    bench.host.ways.wants_login = _PROXY
    bench.find("notice.action", QPushButton).click()
    await settle()
    yield "sign-in"
    bench.find("sign_in.confirm", QPushButton).click()
    await settle()
    yield "sign-in-no-name"
    bench.find("sign_in.cancel", QPushButton).click()
    await settle()
