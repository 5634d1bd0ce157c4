"""The Bank accounts page: what is typed, kept, sent, refused, put right and renamed, by keyboard."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.onboarding.case import AccountType, Country, Language, Step
from app.onboarding.drafting import AccountForm, draft_of
from app.onboarding.rules import accounts_of, drafts_of
from app.practice.faults import FaultName, rule
from app.ui.shell.places import OpenClient, Room, ToRoom, ToStep
from app.ui.theme.theme import Mode
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.ui.pages.accounts import (
    DOLLARS,
    OPERATING,
    PLACE,
    VISA,
    Typed,
    open_accounts,
    refusing,
    us_client,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")

BATCH = "create-batch-source-account"


async def test_the_form_asks_for_what_country_and_type_need(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        assert screen.person.focused == "accounts.name"
        assert screen.shown_fields == ["name", "type", "currency", "number", "transit", "institution", "balance"]

        await screen.person.choose("accounts.type", "creditCard")
        assert screen.shown_fields == ["name", "type", "currency", "number", "balance"]

        screen = await open_accounts(bench, await us_client(bench))
        assert screen.shown_fields == ["name", "type", "currency", "number", "routing", "balance"]
        assert screen.value("currency") == "USD"


async def test_keeping_sends_nothing_and_going_on_sends_one_batch(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        await screen.keep(VISA)
        assert screen.sent() == []
        assert screen.rows == [
            "Compte d’exploitation, Chequing · ending 4021, Not sent yet, CA$18,240.55",
            "Visa Affaires, Credit card · ending 8841, Not sent yet, −CA$1,312.08",
        ]

        await screen.carry_on()

        assert len(screen.sent()) == 1
        assert screen.page == "credentials"
        operating, visa = screen.at_codat
        assert (operating["accountNumber"], operating["balance"]) == ("00124021", Decimal("18240.55"))
        assert operating["routingInfo"] == {"bankCode": "000300412", "type": "bankcode"}
        assert (visa["accountNumber"], visa["accountType"]) == ("8841", "creditCard")
        assert visa.get("routingInfo") is None


async def test_an_open_form_goes_along_and_an_empty_one_does_not_hinder(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.type(OPERATING)
        await screen.carry_on()
        assert screen.page == "credentials"

        bench.app.console.go(PLACE)
        await screen.person.go_press("accounts.add")
        assert screen.shown_fields
        await screen.carry_on()

        assert screen.page == "credentials"
        assert len(screen.sent()) == 1


async def test_with_no_account_the_page_says_why_it_stays(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.carry_on()

        assert screen.page == "accounts"
        assert screen.notice.startswith("Add at least one account first.")
        await screen.keep(OPERATING)
        assert screen.notice == ""


async def test_two_quick_presses_send_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.type(OPERATING)
        await screen.person.press("Ctrl+Return", "Ctrl+Return")
        await bench.clock.advance(5)

        assert len(screen.sent()) == 1
        assert len(screen.at_codat) == 1


@pytest.mark.parametrize("typed", ["00412-003", "000300412", "00412 003"])
async def test_transit_and_institution_typed_together_go_to_their_fields(tmp_path: Path, typed: str) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.person.type("accounts.transit", typed)
        await screen.person.press("Tab")

        assert (screen.value("transit"), screen.value("institution")) == ("00412", "003")


async def test_the_banks_institution_number_is_there_and_a_paste_replaces_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.settings.choose("institution_number", "815")
        screen = await open_accounts(bench)
        assert screen.value("institution") == "815"

        bench.find("accounts.transit", QLineEdit).insert("00412-003")

        assert (screen.value("transit"), screen.value("institution")) == ("00412", "003")


async def test_what_is_wrong_is_said_alike_above_and_below(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        await screen.person.go_press("accounts.add")
        await screen.type(Typed("Compte d’exploitation", number="12a", transit="412", balance="1,2,3"))
        await screen.person.go_press("accounts.submit")

        assert screen.summary == "5 fields to check."
        assert screen.links == [
            "Compte d’exploitation has this name already. Choose another: QuickBooks can’t tell them apart.",
            "Use digits only. Spaces and hyphens are fine.",
            "Enter 5 digits, for example 00412.",
            "Enter 3 digits, for example 003.",
            "Enter an amount, for example 1,234.56. It can be zero.",
        ]
        fields = ("name", "number", "transit", "institution", "balance")
        assert [screen.error(field) for field in fields] == screen.links
        assert screen.person.focused == "accounts.summary.name"

        await screen.person.tab_to("accounts.summary.transit")
        await screen.person.press("Return")
        assert screen.person.focused == "accounts.transit"
        await screen.person.type("accounts.transit", "00412")
        assert screen.error("transit") == ""
        assert screen.error("number") != ""


async def test_the_number_of_another_account_is_named(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        await screen.carry_on()
        bench.app.console.go(PLACE)
        await screen.keep(Typed("Épargne", "savings", number="00124021", transit="00412-003"))

        assert screen.error("number") == "Already used by Compte d’exploitation. Check it with your client."


@pytest.mark.parametrize(
    ("routing", "error"),
    [
        ("02100002", "Enter 9 digits, for example 021000021."),
        ("021000022", "This is not a routing number. Check each digit with your client."),
        ("000000000", "This is not a routing number. Check each digit with your client."),
        ("0210-0002-1", ""),
    ],
)
async def test_a_routing_number_is_checked(tmp_path: Path, routing: str, error: str) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench, await us_client(bench))
        await screen.keep(Typed("Operating", number="0040217781", routing=routing))

        assert screen.error("routing") == error
        assert len(screen.rows) == (0 if error else 1)


async def test_one_refused_the_others_are_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        for account in (OPERATING, VISA, DOLLARS):
            await screen.keep(account)
        said.clear()
        with refusing("00124022"):
            await screen.carry_on()

        title = (
            "2 accounts added, 1 not added. The 2 accounts that were added are saved; you will not create them twice."
        )
        assert screen.summary == title
        assert said == [title]
        assert screen.error("number") == screen.links[0] == "Codat says: “Already used by another account”"
        assert screen.person.focused == "accounts.number"
        assert [row.split(", ")[0] for row in screen.rows] == ["Compte d’exploitation", "Visa Affaires"]
        assert len(screen.at_codat) == 2

        await screen.person.type("accounts.number", "00124023")
        await screen.carry_on()

        assert screen.page == "credentials"
        assert [account["accountNumber"] for account in screen.at_codat] == ["00124021", "8841", "00124023"]
        assert said[1:] == ["1 account added."]


async def test_the_refused_one_can_be_left_out(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        await screen.keep(DOLLARS)
        with refusing("00124022"):
            await screen.carry_on()
        await screen.person.go_press("accounts.leave_out")
        assert screen.summary == ""
        assert drafts_of(screen.conductor.case) == ()
        await screen.carry_on()

        assert screen.page == "credentials"
        assert len(screen.sent()) == 1


async def test_a_refusal_of_everything_says_so_and_keeps_the_form(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.type(OPERATING)
        with refusing("00124021"):
            await screen.carry_on()

        assert screen.page == "accounts"
        assert screen.notice.startswith("Codat did not accept this.")
        assert screen.value("number") == "00124021"


async def test_a_lost_answer_is_checked_before_anything_is_sent_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        bench.practice.switchboard.add(rule(BATCH, FaultName.CUT_AFTER, times=1))
        await screen.carry_on(60)
        assert screen.notice.startswith("We don’t know if this was saved.")
        assert screen.person.text_of("accounts.continue") == "Check at Codat"

        await screen.carry_on()

        assert len(screen.sent()) == 1
        assert len(screen.at_codat) == 1
        assert screen.page == "credentials"


async def test_offline_keeps_everything_and_tries_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        bench.practice.switchboard.add(rule(BATCH, FaultName.OFFLINE, times=1))
        await screen.carry_on()
        assert screen.notice.startswith("You’re offline.")
        assert len(screen.rows) == 1

        await screen.person.go_press("notice.action")
        await bench.clock.advance(5)

        assert screen.page == "credentials"
        assert len(screen.at_codat) == 1


async def test_a_slow_codat_is_told_and_busy_is_shown(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        bench.practice.switchboard.add(rule(BATCH, FaultName.READ_TIMEOUT, times=1))
        await screen.person.press("Ctrl+Return")
        await bench.clock.advance(1)
        assert screen.person.text_of("accounts.continue") == "Adding…"

        await bench.clock.advance(8)

        assert screen.notice.startswith("Codat is taking longer than usual.")


async def test_what_is_typed_survives_leaving_language_and_theme(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.type(OPERATING)
        await screen.person.tab_to("accounts.number")
        bench.app.languages.use(Language.FR)
        bench.app.theme.set_mode(Mode.DARK)
        await settle()
        assert screen.person.focused == "accounts.number"
        assert (screen.value("number"), screen.value("balance")) == ("001 240 21", "18240,55")
        assert screen.person.text_of("accounts.submit") == "Garder dans la liste"

        bench.app.console.go(ToStep("company"))
        bench.app.console.go(PLACE)
        await settle()

        assert (screen.value("name"), screen.value("number")) == ("Compte d’exploitation", "001 240 21")
        await screen.carry_on()
        assert screen.at_codat[0]["balance"] == Decimal("18240.55")


async def test_errors_follow_the_language(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(Typed("Paie", number="00124021", transit="412", institution="003"))
        bench.app.languages.use(Language.FR)
        await settle()

        assert screen.summary == "1 champ à vérifier."
        assert screen.error("transit") == screen.links[0] == "Entrez 5 chiffres, par exemple 00412."


async def test_a_client_that_is_left_keeps_its_unfinished_account(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        company = bench.companies[-1]["id"]
        await screen.person.type("accounts.name", "Paie")
        await screen.person.type("accounts.balance", "12.5")
        bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()
        bench.app.console.go(OpenClient(company))
        await bench.clock.advance(5)
        bench.app.console.go(PLACE)
        await settle()

        assert (screen.value("name"), screen.value("number"), screen.value("balance")) == ("Paie", "", "12.50")
        assert screen.person.focused == "accounts.number"


async def test_a_draft_without_its_number_is_never_sent(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.person.type("accounts.name", "Paie")
        bench.app.console.go(ToStep("company"))
        bench.app.console.go(PLACE)
        await screen.carry_on()

        assert screen.sent() == []
        assert screen.error("number") == "Enter the account number."


async def test_escape_closes_an_open_row_and_never_discards_what_was_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await bench.client()
        await bench.add(conductor, "Exploitation", AccountType.CHECKING, "00124021", Decimal(5))
        first = accounts_of(conductor.case)[0].id
        screen = await open_accounts(bench, conductor)
        await screen.person.tab_to(f"accounts.row.{first}")

        await screen.person.press("F2", "Escape")
        assert screen.person.focused == f"accounts.rename.{first}"

        await screen.person.press("F2")
        await screen.person.type("accounts.new_name", "Salaires")
        await screen.person.press("Escape")
        assert screen.person.focused == "accounts.new_name"
        assert bench.find("accounts.new_name", QLineEdit).text() == "Salaires"


async def test_an_account_is_renamed_in_its_place(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await bench.client()
        await bench.add(conductor, "Exploitation", AccountType.CHECKING, "00124021", Decimal(5))
        await bench.add(conductor, "Paie", AccountType.CHECKING, "00124022", Decimal(6))
        first, second = (account.id for account in accounts_of(conductor.case))
        screen = await open_accounts(bench, conductor)
        await screen.person.tab_to(f"accounts.row.{first}")
        await screen.person.press("Down", "F2")
        assert screen.person.focused == "accounts.new_name"

        await screen.person.type("accounts.new_name", "exploitation")
        await screen.person.press("Return")
        assert "has this name already" in bench.find("accounts.new_name", QLineEdit).accessibleDescription()
        assert screen.sent("PATCH", second) == []

        await screen.person.type("accounts.new_name", "Salaires")
        await screen.person.press("Return")
        await bench.clock.advance(5)

        assert screen.at_codat[1]["accountName"] == "Salaires"
        assert screen.rows[1].startswith("Salaires, ")
        assert screen.person.focused == f"accounts.rename.{second}"


async def test_the_same_name_sends_nothing(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await bench.client()
        await bench.add(conductor, "Exploitation", AccountType.CHECKING, "00124021", Decimal(5))
        (account,) = accounts_of(conductor.case)
        screen = await open_accounts(bench, conductor)
        await screen.person.go_press(f"accounts.rename.{account.id}")
        await screen.person.press("Return")
        await bench.clock.advance(5)

        assert screen.sent("PATCH", account.id) == []
        assert screen.person.focused == f"accounts.rename.{account.id}"


async def test_another_currency_and_an_odd_type_carry_their_hint(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.person.choose("accounts.currency", "USD")
        await screen.person.choose("accounts.type", "loan")

        currency, kind = bench.find("accounts.currency", QComboBox), bench.find("accounts.type", QComboBox)
        assert currency.accessibleDescription() == "Your client must have multicurrency on in QuickBooks."
        assert kind.accessibleDescription().startswith("QuickBooks feeds only bank and credit-card accounts.")


async def test_a_whole_card_number_leaves_four_digits(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(Typed("Visa Affaires", "creditCard", number="4500 1234 5678 8841"))
        (draft,) = drafts_of(screen.conductor.case)

        assert draft.number == "8841"


async def test_another_type_makes_another_id(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench)
        await screen.keep(OPERATING)
        (draft,) = drafts_of(screen.conductor.case)
        await screen.person.go_press(f"accounts.edit.{draft.id}")
        await screen.person.choose("accounts.type", "savings")
        await screen.person.go_press("accounts.submit")
        (changed,) = drafts_of(screen.conductor.case)

        assert changed.id.startswith("savings-")
        assert changed.number == "00124021"


async def test_two_hundred_accounts_are_one_tab_stop(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench, await crowded(bench, 200))
        assert len(screen.rows) == 200
        await screen.person.tab_to("accounts.add")
        passed = []
        while screen.person.focused != "accounts.continue":
            await screen.person.press("Tab")
            passed.append(screen.person.focused)

        assert [address.split(".")[1] for address in passed] == ["row", "rename", "back", "continue"]


async def crowded(bench: AppBench, count: int) -> Conductor:
    """A client with many accounts."""
    conductor = await bench.client()
    conductor.start_at(Step.ACCOUNTS, 1)
    key = conductor.case.client.onboard_key
    for number in range(count):
        name = f"Compte {number + 1}"
        form = AccountForm(
            name, AccountType.CHECKING, f"{7_000_000 + number}", "", "00412", "003", "CAD", Decimal(number)
        )
        account_id = f"checking-{key[:8]}-{number:03d}"
        conductor.accounts.draft(draft_of(form, Country.CA, account_id))
    await bench.in_time(conductor.accounts.add())
    return conductor


async def test_in_a_small_window_the_refused_field_is_in_sight(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.console.resize(1024, 640)
        screen = await open_accounts(bench)
        for account in (OPERATING, VISA, DOLLARS):
            await screen.keep(account)
        with refusing("00124022"):
            await screen.carry_on()

        field = bench.find("accounts.number", QLineEdit)
        assert field.visibleRegion().boundingRect().size() == field.size()
