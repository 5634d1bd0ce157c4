"""Whether an account Codat has is the one that was typed here: another desktop may have taken its id meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.onboarding.drafting import CARDS, next_account_id
from app.onboarding.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.onboarding.case import Account, AccountDraft


def is_same(draft: AccountDraft, account: Account) -> bool:
    """Whether `account` is what `draft` asks for.

    The number decides. Where one side has none any more (it is never written to disk, and Codat may mask it), the id,
    the name and the kind do.
    """
    if draft.number and account.number_mark == fingerprint(draft.number):
        return (draft.type in CARDS) == (account.type in CARDS)
    if draft.id != account.id or draft.name != account.name or account.type not in {draft.type, None}:
        return False
    return not (draft.number and account.last4) or draft.number[-4:] == account.last4


def still_open(
    drafts: Iterable[AccountDraft], accounts: Iterable[Account], onboard_key: str
) -> tuple[AccountDraft, ...]:
    """The drafts that no account answers, each under an id that no account has."""
    drafts = tuple(drafts)
    if not drafts:
        return ()
    ids = {account.id: account for account in accounts}
    numbers = {(account.number_mark, account.type in CARDS) for account in ids.values()}
    waiting = [draft for draft in drafts if not _is_there(draft, ids.get(draft.id), numbers)]
    taken = {*ids, *(draft.id for draft in waiting)}
    kept: list[AccountDraft] = []
    for draft in waiting:
        if draft.id in ids:
            fresh_id = next_account_id(onboard_key, draft.type, taken)
            taken.add(fresh_id)
            kept.append(replace(draft, id=fresh_id))
        else:
            kept.append(draft)
    return tuple(kept)


def _is_there(draft: AccountDraft, of_its_id: Account | None, numbers: set[tuple[str, bool]]) -> bool:
    """As `is_same` for each account, of which there may be hundreds."""
    if draft.number and (fingerprint(draft.number), draft.type in CARDS) in numbers:
        return True
    return of_its_id is not None and is_same(draft, of_its_id)
