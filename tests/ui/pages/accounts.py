"""The Bank accounts page as a person meets it: by address, by keyboard."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from app.onboarding.case import Country, Language, Step
from app.practice.prototypes import read_prototype
from app.practice.refusal import Finding
from app.ui.shell.places import ToStep
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

PLACE = ToStep("accounts")


@dataclass(frozen=True)
class Typed:
    """An account as a person types it; "" leaves a field alone."""

    name: str
    type: str = "checking"
    number: str = ""
    transit: str = ""
    institution: str = ""
    routing: str = ""
    currency: str = ""
    balance: str = "0"


OPERATING = Typed("Compte d’exploitation", number="001 240 21", transit="00412-003", balance="18240.55")
VISA = Typed("Visa Affaires", "creditCard", number="8841", balance="-1312.08")
DOLLARS = Typed("Compte en dollars US", number="00124022", transit="00412", institution="003", currency="USD")


class AccountsScreen:
    """What is on the page, and what a person does there."""

    def __init__(self, bench: AppBench, conductor: Conductor) -> None:
        self.bench = bench
        self.conductor = conductor
        self.person = Person(bench.app.console, bench.clock)

    async def type(self, account: Typed) -> None:
        """Fill the open form."""
        await self.person.type("accounts.name", account.name)
        await self.person.choose("accounts.type", account.type)
        if account.currency:
            await self.person.choose("accounts.currency", account.currency)
        for field in ("number", "routing", "transit", "institution", "balance"):
            if text := getattr(account, field):
                await self.person.type(f"accounts.{field}", text)

    async def keep(self, account: Typed) -> None:
        """Fill the form and keep it in the list."""
        if self.person.sees("accounts.name") is None:
            await self.person.go_press("accounts.add")
        await self.type(account)
        await self.person.go_press("accounts.submit")

    async def carry_on(self, seconds: float = 5) -> None:
        """Ctrl+Enter, and let it happen."""
        await self.person.press("Ctrl+Return")
        await self.bench.clock.advance(seconds)

    @property
    def page(self) -> str:
        """The name of the page on show."""
        return self.bench.app.console.name

    @property
    def shown_fields(self) -> list[str]:
        """The elements of the form's fields, in reading order."""
        names = ("name", "type", "currency", "number", "routing", "transit", "institution", "balance")
        return [name for name in names if self.person.sees(f"accounts.{name}")]

    def value(self, element: str) -> str:
        """What a field holds: its text, or the data of the choice."""
        widget = self.bench.find(f"accounts.{element}", QWidget)
        if isinstance(widget, QComboBox):
            return str(widget.currentData())
        assert isinstance(widget, QLineEdit)
        return widget.text()

    def error(self, element: str) -> str:
        """The error of a field, "" when it shows none."""
        widget = self.bench.find(f"accounts.{element}", QWidget)
        return widget.accessibleDescription() if widget.property("error") == "true" else ""

    @property
    def summary(self) -> str:
        """What the error summary says above its links; "" when it is not there."""
        widget = self.person.sees("accounts.summary")
        return widget.accessibleName() if widget else ""

    @property
    def links(self) -> list[str]:
        """The links of the summary, whole."""
        widgets = self.bench.app.console.findChildren(QPushButton)
        inside = [one for one in widgets if one.objectName().startswith("accounts.summary.") and one.isVisible()]
        return [one.accessibleName() for one in inside]

    @property
    def notice(self) -> str:
        """What the notice bar says; "" when it is not there."""
        widget = self.person.sees("notice.text")
        return widget.text() if isinstance(widget, QLabel) else ""

    @property
    def rows(self) -> list[str]:
        """Each row as a screen reader says it, from top to bottom."""
        every = self.bench.app.console.findChildren(QPushButton)
        rows = [one for one in every if one.objectName().startswith("accounts.row.") and one.isVisible()]
        return [row.accessibleName() for row in sorted(rows, key=QWidget.y)]

    def sent(self, method: str = "POST", path: str = "/batch") -> list[dict[str, Any]]:
        """Requests that reached the server."""
        return [one for one in self.bench.requests if one["method"] == method and str(one["path"]).endswith(path)]

    @property
    def at_codat(self) -> list[dict[str, Any]]:
        """The accounts that the server holds."""
        found: list[dict[str, Any]] = self.bench.companies[-1]["connections"][0]["accounts"]
        return found


async def open_accounts(bench: AppBench, conductor: Conductor | None = None) -> AccountsScreen:
    """The page of a client with a connection, opened."""
    conductor = conductor or await bench.client()
    conductor.start_at(Step.ACCOUNTS, 1)
    bench.app.console.open_client(conductor)
    bench.app.console.go(PLACE)
    await settle()
    return AccountsScreen(bench, conductor)


async def us_client(bench: AppBench) -> Conductor:
    """A client in the United States with a connection and no account."""
    registry = bench.app.registry
    blank = registry.blank(Language.EN)
    conductor = registry.begin(blank)
    conductor.describe(replace(blank, name="Harbor & Pine Catering LLC", country=Country.US, region="NY"))
    await bench.in_time(conductor.setup.create())
    return conductor


@contextmanager
def refusing(number: str, words: str = "Already used by another account") -> Iterator[None]:
    """Codat refuses the account with this number, as it does for reasons of its own."""

    def read_and_refuse(item: Any, *rest: Any) -> Any:
        if isinstance(item, dict) and item.get("accountNumber") == number:
            return [Finding(f"{rest[-1]}accountNumber", words, "SourceAccount")]
        return read_prototype(item, *rest)

    with patch("app.practice.accounts.read_prototype", read_and_refuse):
        yield
