"""Two computers before one server: each onboards, adds, revokes and reconnects one client, and sees the other's work.

Two processes with separate data folders, worked through their windows; what came of it is asserted at the server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.desks import Desk, desk_at
from tests.support.served_practice import ServedPractice, serve_practice
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = ["00124021", "00127713", "8841"]


def company_of(practice: ServedPractice) -> dict[str, Any]:
    """The one company the server holds."""
    (company,) = practice.control("GET", "/state")["companies"]
    return company  # type: ignore[no-any-return]  # JSON


def connection_of(practice: ServedPractice) -> dict[str, Any]:
    """Its one connection."""
    (connection,) = company_of(practice)["connections"]
    return connection  # type: ignore[no-any-return]  # JSON


def sets_of(practice: ServedPractice) -> list[bool]:
    """Of each set that was ever made, whether it works."""
    return [not one["revoked"] for one in connection_of(practice)["credentialSets"]]


def wait_for_tags(practice: ServedPractice, name: str) -> str:
    """What a desk told the others, as soon as it is there."""
    look_until(lambda: name in company_of(practice)["tags"], f"the tag {name} is there")
    return str(company_of(practice)["tags"][name])


def onboard(desk: Desk) -> None:
    """From the list to where credentials are made, with one account."""
    desk.press("clients.new")
    desk.choose("company.region", "QC")
    desk.fill(company_name="Boulangerie Chênevert inc.", company_reference="0042 7781")
    desk.press("company.create")
    type_account(desk, "Compte d’exploitation", NUMBERS[0])
    desk.press("accounts.continue")
    desk.until("credentials.create")


def type_account(desk: Desk, name: str, number: str) -> None:
    """Fill in the form, ready to be sent."""
    desk.fill(
        accounts_name=name,
        accounts_number=number,
        accounts_transit="00412",
        accounts_institution="003",
        accounts_balance="10.00",
    )


def revoke(desk: Desk) -> None:
    """All sets, from Manage."""
    desk.press("manage.revoke")
    desk.press("revoke.agree", "revoke.confirm")
    desk.reads("All credentials revoked at")


def test_two_people_at_two_desks_work_on_one_client(tmp_path: Path) -> None:
    with (
        serve_practice() as practice,
        desk_at(practice.url, tmp_path / "maya") as maya,
        desk_at(practice.url, tmp_path / "paul") as paul,
    ):
        onboard(maya)
        company = company_of(practice)["id"]

        # Paul goes on from Codat's facts alone, at the step where the call stands.
        paul.press("clients.refresh", f"clients.row.{company}")
        paul.until("credentials.create")
        paul.reads("Boulangerie Chênevert inc.")
        paul.press("manage.open")

        # A set made by Maya is told to Paul at the next look.
        maya.press("credentials.create")
        maya.until("credentials.copy_username")
        wait_for_tags(practice, "setsMade")
        paul.look_again()
        paul.reads("Changed since you last looked.", "Credentials were created today at")

        # Both add an account in the same moment; each has the same next id in mind.
        maya.press("manage.open", "manage.accounts", "accounts.add")
        paul.press("manage.accounts", "accounts.add")
        type_account(maya, "Épargne", NUMBERS[1])
        paul.choose("accounts.type", "creditCard")
        paul.fill(accounts_name="Visa Affaires", accounts_number=NUMBERS[2], accounts_balance="-5.00")
        maya.tell("press", "accounts.continue")
        paul.tell("press", "accounts.continue")
        look_until(lambda: len(connection_of(practice)["accounts"]) == len(NUMBERS), "both accounts are there")
        assert sorted(one["accountNumber"] for one in connection_of(practice)["accounts"]) == NUMBERS
        for desk in (maya, paul):
            desk.press("manage.open")
            desk.look_again()
            desk.reads("3 accounts")

        # Paul revokes; Maya's set on screen is gone at her next look.
        revoke(paul)
        assert sets_of(practice) == [False]
        wait_for_tags(practice, "setsRevoked")
        maya.look_again()
        maya.reads("All credentials were revoked today at")

        # Maya reconnects; Paul is told, and both see what the client linked in QuickBooks.
        made = company_of(practice)["tags"].get("setsMade")
        maya.press("manage.reconnect", "reconnect.another_set")
        maya.until("credentials.copy_username")
        look_until(lambda: company_of(practice)["tags"].get("setsMade") not in {None, made}, "Maya's set is told")
        assert sets_of(practice) == [False, True]
        paul.look_again()
        paul.reads("Credentials were created today at")
        given = connection_of(practice)["credentialSets"][-1]
        entry = {"companyId": company, "username": given["username"], "password": given["password"]}
        assert practice.control("POST", "/client/try", entry)["accepted"]
        practice.control("POST", "/client/link", {"companyId": company})
        practice.control("POST", "/clock", {"advanceSeconds": 60})
        maya.press("manage.open")
        for desk in (maya, paul):
            desk.look_again()
            desk.reads("3 accounts, 3 connected")
