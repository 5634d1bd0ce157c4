"""What a row of the client list says: where the client is, how far, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.kinds import Country, Language
from app.onboarding.roster import ClientTab, NextAction
from app.ui.texts.accounts import accounts_connected, ending
from app.ui.texts.ages import as_of
from app.ui.texts.format import quoted, short_date
from app.ui.texts.regions import region
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.roster import ClientRow, Concern


class NextWords(NamedTuple):
    """What to do next, always as a word with an icon; `tone` is a colour token."""

    word: str
    detail: str
    icon: str
    tone: str


_NEXT = {
    NextAction.CHECK_AT_CODAT: (
        noted("ClientRows", "Outcome not known"),
        noted("ClientRows", "Check at Codat before trying again"),
        "circle-question-mark",
        "warning",
    ),
    NextAction.FINISH_SETUP: (
        noted("ClientRows", "Half done"),
        noted("ClientRows", "Its QuickBooks connection is missing"),
        "triangle-alert",
        "warning",
    ),
    NextAction.DISCONNECTED: (
        noted("ClientRows", "Disconnected in QuickBooks"),
        noted("ClientRows", "May have happened up to 10 days ago"),
        "unlink",
        "danger",
    ),
    NextAction.ACCESS_WITHDRAWN: (
        noted("ClientRows", "Access withdrawn"),
        noted("ClientRows", "Your client has to connect again"),
        "circle-x",
        "danger",
    ),
    NextAction.LINK_EXPIRED: (
        noted("ClientRows", "Client link expired"),
        noted("ClientRows", "Get a fresh one-hour link"),
        "clock-alert",
        "warning",
    ),
    NextAction.CREATE_AT_CODAT: (
        noted("ClientRows", "Not created at Codat"),
        noted("ClientRows", "Saved on this computer only"),
        "circle-dashed",
        "text2",
    ),
    NextAction.ADD_ACCOUNTS: (
        noted("ClientRows", "Add bank accounts"),
        noted("ClientRows", "At least one before credentials"),
        "landmark",
        "accent",
    ),
    NextAction.CREATE_CREDENTIALS: (
        noted("ClientRows", "Create credentials"),
        noted("ClientRows", "With your client on a call"),
        "key-round",
        "accent",
    ),
}


def next_words(row: ClientRow, now: datetime, last_look: datetime | None, voice: Voice = INSTALLED) -> NextWords:
    """What to do next for a client. "Connected" is never said without when Codat told so."""
    match row.next:
        case NextAction.ACCOUNTS_NOT_LINKED:
            word = voice.say("ClientRows", "%n accounts not linked", "", row.total - row.linked)
            return NextWords(word, _ask_about(row.concerns, voice), "circle-alert", "warning")
        case NextAction.WAIT_FOR_QUICKBOOKS:
            since = short_date(row.last_activity.astimezone().date(), voice)
            detail = voice.say("ClientRows", "Nothing linked since {date}").format(date=since)
            return NextWords(voice.say("ConnectionStates", "Waiting for QuickBooks"), detail, "circle-dot", "accent")
        case NextAction.NOTHING:
            told_at = row.as_of or last_look
            detail = as_of(told_at, now, voice) if told_at else ""
            return NextWords(voice.say("ConnectionStates", "Connected"), detail, "circle-check", "success")
        case _:
            word, detail, icon, tone = _NEXT[row.next]
            return NextWords(voice.say("ClientRows", word), voice.say("ClientRows", detail), icon, tone)


def place_words(row: ClientRow, voice: Voice = INSTALLED) -> str:
    """As in "Quebec · prefers French"; the language is named where it is not the region's usual one, or French."""
    where = region(row.country, row.region, voice)
    parts = [where.name] if where else []
    if row.language is Language.FR:
        parts.append(voice.say("ClientRows", "prefers French"))
    elif row.country is Country.CA and row.region == "QC":
        parts.append(voice.say("ClientRows", "prefers English"))
    return " · ".join(parts)


def progress_words(row: ClientRow, voice: Voice = INSTALLED) -> str:
    """Under the five dashes: "2 of 3 accounts", or how far it is before there are any."""
    if row.total:
        return accounts_connected(row.linked, row.total, voice)
    match row.next:
        case NextAction.CREATE_AT_CODAT:
            return voice.say("ClientRows", "Draft")
        case (
            NextAction.NOTHING
            | NextAction.DISCONNECTED
            | NextAction.ACCESS_WITHDRAWN
            | NextAction.WAIT_FOR_QUICKBOOKS
            | NextAction.LINK_EXPIRED
            | NextAction.CREATE_CREDENTIALS
        ):
            return ""  # the list told of the connection only; its accounts were not read
        case NextAction.FINISH_SETUP | NextAction.CHECK_AT_CODAT:
            return voice.say("ClientRows", "Being set up")
        case _:  # the list tells no accounts: only who was opened is known to have none
            return voice.say("ClientRows", "No account yet") if row.as_of is not None else ""


def nobody_words(tab: ClientTab, typed: str, voice: Voice = INSTALLED) -> str:
    """In place of the rows when there are none: what was searched for, else what the tab would hold."""
    if typed:
        words = voice.say("NoRows", "No client matches {words}. Accents don’t matter.")
        return words.format(words=quoted(typed, voice))
    match tab:
        case ClientTab.ATTENTION:
            return voice.say("NoRows", "Nobody needs attention.")
        case ClientTab.PROGRESS:
            return voice.say("NoRows", "No client is in progress.")
        case _:
            return voice.say("NoRows", "No client is connected yet.")


def _ask_about(account: Concern | None, voice: Voice) -> str:
    if account is None:
        return ""
    is_told = not account.last4 or account.last4 in account.name
    name = account.name if is_told else f"{account.name} {ending(account.last4, voice)}"
    return voice.say("ClientRows", "Ask about {account}").format(account=name)
