"""From what is typed in the account form to a draft of the case."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.onboarding.case import AccountDraft, AccountType
from app.onboarding.drafting import AccountField, AccountForm, draft_of, faults_of, next_account_id
from app.onboarding.rules import accounts_of, drafts_of

if TYPE_CHECKING:
    from app.onboarding.case import Account, Case
    from app.onboarding.drafting import Fault


def faults_in(form: AccountForm, case: Case, known: AccountDraft | None) -> tuple[Fault, ...]:
    """What must be put right; `known` is the draft that is edited, None for an account that is new."""
    return faults_of(form, case.client.country, accounts_of(case), _others(case, known))


def draft_from(form: AccountForm, case: Case, known: AccountDraft | None) -> AccountDraft:
    """The draft of a form, whole or not. One that is not whole has no number and is never sent.

    Another type makes another id: ids begin with the kind of account.
    """
    taken = [*(account.id for account in accounts_of(case)), *(draft.id for draft in drafts_of(case))]
    is_same_kind = known is not None and known.type is form.type
    account_id = known.id if known and is_same_kind else next_account_id(case.client.onboard_key, form.type, taken)
    if not faults_in(form, case, known):
        return draft_of(form, case.client.country, account_id)
    name = " ".join(form.name.split())
    return AccountDraft(account_id, name, form.type, "", "", form.currency, form.balance or Decimal(0))


def name_fault(name: str, case: Case, account: Account) -> Fault | None:
    """Why `account` cannot be called `name`, or None."""
    others = [one for one in accounts_of(case) if one.id != account.id]
    form = AccountForm(name, AccountType.CHECKING, "", "", "", "", account.currency, Decimal(0))
    faults = faults_of(form, case.client.country, others, drafts_of(case))
    return next((fault for fault in faults if fault.field is AccountField.NAME), None)


def unfinished(case: Case) -> AccountDraft | None:
    """The first draft without its number: numbers are not written to disk, so it came back without."""
    return next((draft for draft in drafts_of(case) if not draft.number), None)


def _others(case: Case, known: AccountDraft | None) -> list[AccountDraft]:
    return [draft for draft in drafts_of(case) if known is None or draft.id != known.id]
