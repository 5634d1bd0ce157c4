"""Cases to start a test from."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from app.onboarding.case import (
    Account,
    AccountDraft,
    AccountsAccepted,
    AccountState,
    AccountType,
    Client,
    Company,
    CompanyCreated,
    Connection,
    ConnectionCreated,
    ConnectionState,
    Country,
    CredentialsRecord,
    Draft,
    Language,
)

KEY = "6f0f5d0c-8a0e-4a53-9a7e-5f2c6f6a1b11"
NOW = datetime(2026, 11, 20, 14, 58, tzinfo=UTC)
CLIENT = Client(KEY, "Boulangerie Chênevert inc.", Country.CA, "QC", Language.FR, "0042-7781")
COMPANY = Company("ab12c58d-a678-4ebf-a159-ae99e1807bd0", "Boulangerie Chenevert inc.", NOW)
CONNECTION = Connection("7baba7cc-4ae0-48fd-a617-98d55a6fc008", ConnectionState.PENDING_AUTH)


def account(number: int, state: AccountState = AccountState.PENDING, **changed: object) -> Account:
    facts: dict[str, object] = {
        "id": f"checking-6f0f5d0c-{number:02d}",
        "name": f"Account {number}",
        "type": AccountType.CHECKING,
        "last4": f"402{number}",
        "currency": "CAD",
        "balance": Decimal("18240.55"),
        "state": state,
    }
    return Account(**(facts | changed))  # type: ignore[arg-type]  # a test's shorthand


def draft(number: int, refusal: str = "") -> AccountDraft:
    account_id = f"checking-6f0f5d0c-{number:02d}"
    return AccountDraft(
        account_id,
        f"Account {number}",
        AccountType.CHECKING,
        f"0012402{number}",
        "000300412",
        "CAD",
        Decimal("0.00"),
        refusal,
    )


DRAFT = Draft(CLIENT)
HALF_DONE = CompanyCreated(CLIENT, COMPANY)
CONNECTED = ConnectionCreated(CLIENT, COMPANY, CONNECTION, as_of=NOW)


def accepted(*accounts: Account, sets: int = 0, drafts: tuple[AccountDraft, ...] = ()) -> AccountsAccepted:
    record = CredentialsRecord((NOW,) * sets)
    return AccountsAccepted(CLIENT, COMPANY, CONNECTION, accounts or (account(1),), drafts, record, NOW)
