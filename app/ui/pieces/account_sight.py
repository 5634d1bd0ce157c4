"""How one account of the list is seen: its words, icon and tone, in the present language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.onboarding.case import Account, AccountDraft, AccountState
from app.ui.pieces.account_blame import codat_says
from app.ui.texts.accounts import account_line
from app.ui.texts.format import money
from app.ui.texts.states import account_state
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from app.onboarding.case import Country

_LAST = 4


@dataclass(frozen=True, slots=True)
class Sight:
    """One row of the list. `line` stands under the name; Codat's own words stand there when it refused the account."""

    id: str
    name: str
    line: str
    icon: str
    tone: str
    status: str
    amount: str
    action: str  # the word on the row's button
    action_name: str  # what a screen reader says for it
    is_draft: bool
    is_refused: bool = False

    @property
    def spoken(self) -> str:
        """The whole row as one sentence."""
        return ", ".join(part for part in (self.name, self.line, self.status, self.amount) if part)


def accepted_sight(account: Account, country: Country, voice: Voice = INSTALLED) -> Sight:
    """An account Codat has. Before the client links it in QuickBooks it reads "Added"."""
    if account.state is AccountState.PENDING:
        status, icon, tone = voice.say("AccountSight", "Added"), "circle-check", "success"
    else:
        state = account_state(account.state, voice)
        status, icon, tone = state.word, state.icon, state.tone.value
    return Sight(
        id=account.id,
        name=account.name,
        line=account_line(account.type, account.last4, country, voice),
        icon=icon,
        tone=tone,
        status=status,
        amount="" if account.balance is None else money(account.balance, account.currency, voice=voice),
        action=voice.say("AccountSight", "Change"),
        action_name=voice.say("AccountSight", "Change {account}").format(account=account.name),
        is_draft=False,
    )


def draft_sight(draft: AccountDraft, country: Country, voice: Voice = INSTALLED) -> Sight:
    """An account Codat does not have: not sent yet, without its number, or refused."""
    line = account_line(draft.type, draft.number[-_LAST:], country, voice)
    if draft.refusal:
        status, icon, tone = voice.say("AccountSight", "Not added"), "circle-alert", "danger"
        line = codat_says(draft.refusal, voice)
    elif draft.number:
        status, icon, tone = voice.say("AccountSight", "Not sent yet"), "circle-dashed", "text2"
    else:
        status, icon, tone = voice.say("AccountSight", "Not complete"), "triangle-alert", "warning"
    return Sight(
        id=draft.id,
        name=draft.name,
        line=line,
        icon=icon,
        tone=tone,
        status=status,
        amount=money(draft.balance, draft.currency, voice=voice) if draft.number else "",
        action=voice.say("AccountSight", "Edit"),
        action_name=voice.say("AccountSight", "Edit {account}").format(account=draft.name),
        is_draft=True,
        is_refused=bool(draft.refusal),
    )
