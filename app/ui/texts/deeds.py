"""The audit trail in words: what was done, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.trail import Deed, Outcome
from app.ui.texts.states import Tone
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.onboarding.trail import TrailEvent


class OutcomeWords(NamedTuple):
    """How a deed ended, for a `StatusWord`."""

    word: str
    icon: str
    tone: Tone


_DEEDS = {
    Deed.CLIENT_CREATED: noted("Deeds", "Client created at Codat"),
    Deed.CONNECTION_CREATED: noted("Deeds", "QuickBooks connection prepared"),
    Deed.ACCOUNTS_ADDED: noted("Deeds", "Bank accounts added"),
    Deed.ACCOUNT_RENAMED: noted("Deeds", "Bank account renamed"),
    Deed.ACCOUNT_STOPPED: noted("Deeds", "Feed of a bank account stopped"),
    Deed.BALANCE_UPDATED: noted("Deeds", "Balance of a bank account updated"),
    Deed.ACCOUNT_REMOVED: noted("Deeds", "Bank account removed"),
    Deed.CREDENTIALS_CREATED: noted("Deeds", "Credentials created"),
    Deed.CREDENTIALS_REVEALED: noted("Deeds", "Credentials shown on this screen"),
    Deed.CREDENTIALS_HIDDEN: noted("Deeds", "Credentials hidden"),
    Deed.CREDENTIALS_COPIED: noted("Deeds", "Credentials copied"),
    Deed.CREDENTIALS_SHOWN_TO_CLIENT: noted("Deeds", "Credentials shown to the client"),
    Deed.CREDENTIALS_REVOKED: noted("Deeds", "All credentials revoked"),
    Deed.LINK_FETCHED: noted("Deeds", "New client link created"),
    Deed.LINK_COPIED: noted("Deeds", "Client link copied"),
    Deed.CONNECTION_DELETED: noted("Deeds", "QuickBooks connection deleted for good"),
    Deed.LINK_OPENED: noted("Deeds", "Client link opened"),
    Deed.DISCONNECTED: noted("Deeds", "QuickBooks connection ended"),
    Deed.ACCOUNTS_SEEN_CONNECTED: noted("Deeds", "Accounts seen connected"),
    Deed.TRANSACTIONS_STARTED: noted("Deeds", "Sending of transactions begun"),
    Deed.TRANSACTIONS_SENT: noted("Deeds", "Transactions sent to Codat"),
    Deed.CALL_FINISHED: noted("Deeds", "Call finished"),
    Deed.LEAVE_BEHIND_SAVED: noted("Deeds", "Leave-behind saved"),
    Deed.LEAVE_BEHIND_PRINTED: noted("Deeds", "Leave-behind printed"),
    Deed.SHIELD_LIFTED: noted("Deeds", "Screen shares allowed to see this window"),
    Deed.SHIELD_RESTORED: noted("Deeds", "This window hidden from screen shares again"),
    Deed.RECORD_EXPORTED: noted("Deeds", "Record exported to a file"),
    Deed.ACCESS_KEPT: noted("Deeds", "Access to Codat entered and kept"),
    Deed.ACCESS_FORGOTTEN: noted("Deeds", "Access to Codat forgotten"),
    Deed.FILE_SET_ASIDE: noted("Deeds", "Damaged file set aside, a new one begun"),
}

_OUTCOMES = {
    Outcome.DONE: (noted("Deeds", "Done"), "circle-check", Tone.SUCCESS),
    Outcome.PARTLY: (noted("Deeds", "Partly done"), "circle-alert", Tone.WARNING),
    Outcome.REFUSED: (noted("Deeds", "Refused"), "circle-x", Tone.DANGER),
    Outcome.UNKNOWN: (noted("Deeds", "Outcome not known"), "circle-question-mark", Tone.WARNING),
}

_NEWER = noted("Deeds", "Recorded by a newer version of Passerelle")


def deed_words(event: TrailEvent, voice: Voice = INSTALLED) -> str:
    """What was done, with a count where the event has one: "3 bank accounts added"."""
    details = event.details
    match event.what:
        case Deed.ACCOUNTS_ADDED if (count := _count(details, "accounts")) is not None:
            return voice.say("Deeds", "%n bank accounts added", "", count)
        case Deed.ACCOUNTS_SEEN_CONNECTED if (count := _count(details, "count")) is not None:
            return voice.say("Deeds", "%n accounts seen connected", "", count)
        case Deed.TRANSACTIONS_STARTED if (count := _count(details, "count")) is not None:
            return voice.say("Deeds", "Sending of %n transactions begun", "", count)
        case Deed.TRANSACTIONS_SENT if (count := _count(details, "count")) is not None:
            return voice.say("Deeds", "%n transactions sent to Codat", "", count)
        case Deed.RECORD_EXPORTED if (count := _count(details, "events")) is not None:
            return voice.say("Deeds", "%n events exported to a file", "", count)
        case Deed.CALL_FINISHED if (count := _count(details, "linked")) is not None:
            return voice.say("Deeds", "Call finished, %n accounts connected", "", count)
        case _:
            return voice.say("Deeds", _DEEDS.get(event.what, _NEWER))


def outcome_words(outcome: Outcome, voice: Voice = INSTALLED) -> OutcomeWords:
    """How it ended: word, icon and tone."""
    word, icon, tone = _OUTCOMES.get(outcome, _OUTCOMES[Outcome.UNKNOWN])
    return OutcomeWords(voice.say("Deeds", word), icon, tone)


def _count(details: Mapping[str, object], key: str) -> int | None:
    value = details.get(key)
    if isinstance(value, list):
        return len(value)
    return value if isinstance(value, int) else None
