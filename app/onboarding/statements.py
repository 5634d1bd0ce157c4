"""A bank's file made ready for one account: read off the loop, matched to the account, planned line by line."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.files.bank_file import BankFile, read_bank_file
from app.files.faults import FileError
from app.files.reading import Reading
from app.onboarding.outgoing import plan_of, totals_of
from app.onboarding.problems import Problem, ProblemKind, TroubleError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.base.clock import Clock
    from app.files.sheet import Form
    from app.files.statement import Statement
    from app.onboarding.outgoing import Plan, Totals, Wishes

Result = TypeVar("Result")


class MisfitKind(StrEnum):
    """Why a file is not for the account that was chosen."""

    ACCOUNT = "account"
    CURRENCY = "currency"


class Misfit(NamedTuple):
    """Told before anything can be sent. `found` are last digits, or currencies, that the file names."""

    kind: MisfitKind
    found: tuple[str, ...]


class Preview(NamedTuple):
    """A file as it would be sent. With a misfit there is no plan."""

    file: BankFile
    form: Form | None  # how a table is read
    statement: Statement
    plan: Plan | None
    totals: Totals
    misfit: Misfit | None


async def read_statement(path: Path, reading: Reading) -> BankFile:
    """The file, read in a thread. Raises `TroubleError` with a FILE_ kind; cancelling stops the reading."""
    return await _aside(lambda: read_bank_file(path, reading), reading)


async def preview_of(file: BankFile, form: Form | None, wishes: Wishes, clock: Clock) -> Preview:
    """The file as it would be sent to the account of `wishes`. Raises `TroubleError` with a FILE_ kind."""
    reading = Reading(clock)
    return await _aside(lambda: _preview(file, form, wishes, reading), reading)


async def _aside(work: Callable[[], Result], reading: Reading) -> Result:
    try:
        return await asyncio.to_thread(work)
    except FileError as error:
        raise TroubleError(Problem(ProblemKind(f"file_{error.fault.value}"))) from None
    finally:
        reading.stop()  # of no use to a reading that has ended; a thread whose waiter was cancelled ends at once


def _preview(file: BankFile, form: Form | None, wishes: Wishes, reading: Reading) -> Preview:
    used = form or (file.sheet.guess if file.sheet is not None else None)
    statements = file.statements_by(used, reading)
    statement, misfit = match(statements, wishes)
    plan = plan_of(statement, wishes) if misfit is None else None
    return Preview(file, used, statement, plan, totals_of(plan.to_send if plan is not None else ()), misfit)


def match(statements: Sequence[Statement], wishes: Wishes) -> tuple[Statement, Misfit | None]:
    """The statement that is for the account, or the first with the reason why none is.

    A file that names no account cannot be held to one. Never empty `statements`.
    """
    fitting = [one for one in statements if is_same_ending(one.last4, wishes.last4)]
    named = [one for one in fitting if one.last4] or fitting
    if not named:
        endings = tuple(dict.fromkeys(one.last4 for one in statements))
        return statements[0], Misfit(MisfitKind.ACCOUNT, endings)
    own = [one for one in named if one.currency in {"", wishes.currency}]
    if not own:
        return named[0], Misfit(MisfitKind.CURRENCY, tuple(dict.fromkeys(one.currency for one in named)))
    return own[0], None


def is_same_ending(one: str, other: str) -> bool:
    """Whether two endings of account numbers can be of the same number; one that is not known can be any."""
    return not one or not other or one.endswith(other) or other.endswith(one)
