"""A bank's file made ready for one account: read off the loop, matched to the account, planned line by line."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.base.aside import aside
from app.files.amounts import Mark
from app.files.bank_file import BankFile, read_bank_file
from app.files.dates import DateOrder
from app.files.faults import FileError
from app.files.reading import Reading
from app.files.sheet import NONE, Form, Sheet, orders_of
from app.onboarding.curve import curve_of
from app.onboarding.outgoing import plan_of, totals_of
from app.onboarding.problems import Problem, ProblemKind, TroubleError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from app.base.clock import Clock
    from app.files.statement import Statement
    from app.onboarding.curve import Curve
    from app.onboarding.outgoing import Outgoing, Plan, Totals, Wishes

__all__ = [
    "NONE",
    "BankFile",
    "DateOrder",
    "Form",
    "Misfit",
    "MisfitKind",
    "Preview",
    "Reading",
    "Sheet",
    "form_of",
    "match",
    "preview_of",
    "read_statement",
    "reform",
    "said_form",
]

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
    to_send: Sequence[Outgoing]
    left_out: Sequence[Outgoing]
    totals: Totals
    curve: Curve | None  # of what is to send
    misfit: Misfit | None

    @property
    def is_read(self) -> bool:
        """Whether it is known what a table's columns mean; OFX says it itself."""
        return self.form is None or self.form.is_complete


async def read_statement(path: Path, reading: Reading) -> BankFile:
    """The file, read in a thread. Raises `TroubleError` with a FILE_ kind; cancelling stops the reading."""
    return await _aside(lambda: read_bank_file(path, reading), reading)


async def preview_of(file: BankFile, form: Form | None, wishes: Wishes, clock: Clock) -> Preview:
    """The file as it would be sent to the account of `wishes`. Raises `TroubleError` with a FILE_ kind."""
    reading = Reading(clock)
    return await _aside(lambda: _preview(file, form, wishes, reading), reading)


async def _aside(work: Callable[[], Result], reading: Reading) -> Result:
    try:
        return await aside(work, reading.stop)
    except FileError as error:
        raise TroubleError(Problem(ProblemKind(f"file_{error.fault.value}"))) from None


def _preview(file: BankFile, form: Form | None, wishes: Wishes, reading: Reading) -> Preview:
    used = form or (file.sheet.guess if file.sheet is not None else None)
    statements = file.statements_by(used, reading)
    statement, misfit = match(statements, wishes)
    plan = plan_of(statement, wishes) if misfit is None and (used is None or used.is_complete) else None
    to_send: Sequence[Outgoing] = plan.to_send if plan is not None else ()
    left_out: Sequence[Outgoing] = plan.left_out if plan is not None else ()
    return Preview(file, used, statement, plan, to_send, left_out, totals_of(to_send), curve_of(to_send), misfit)


def reform(sheet: Sheet, form: Form, **changed: object) -> tuple[Form, tuple[DateOrder, ...]]:
    """The form with other columns, and the orders its dates can be read in; a single one is taken."""
    made = form._replace(**changed)  # type: ignore[arg-type]  # its own fields
    orders = orders_of(sheet, made)
    if made.order not in orders:
        made = made._replace(order=orders[0] if len(orders) == 1 else None)
    return made, orders


def said_form(form: Form | None) -> dict[str, object]:
    """A form as plain JSON, to read the same file in the same way later."""
    return dict(form._asdict()) if form is not None else {}


def form_of(said: Mapping[str, object]) -> Form | None:
    """The form written by `said_form`; None for the guess, or for one that another version wrote."""
    if not said:
        return None
    try:
        facts = {name: said[name] for name in Form._fields}
        order = DateOrder(str(facts["order"])) if facts["order"] is not None else None
        numbers = {name: int(str(facts[name])) for name in Form._fields if name not in {"order", "mark", "is_turned"}}
        return Form(**numbers, order=order, mark=Mark(str(facts["mark"])), is_turned=bool(facts["is_turned"]))
    except (KeyError, ValueError):
        return None


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
