"""Words for the lines of a statement: why one is not sent, and the rules behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.outgoing import Verdict
from app.onboarding.sent import PartState
from app.ui.texts.format import long_date, number, quoted, short_date
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.onboarding.outgoing import Outgoing
    from app.onboarding.sent import Part

_VERDICTS: Final = {
    Verdict.SEND: noted("Verdicts", "To send"),
    Verdict.SENT: noted("Verdicts", "Codat has it already"),
    Verdict.UNCLEAR: noted("Verdicts", "Sent, and Codat has not said what became of it"),
    Verdict.REFUSED: noted("Verdicts", "Refused by Codat"),
    Verdict.TWICE: noted("Verdicts", "Stands twice in the file"),
    Verdict.FUTURE: noted("Verdicts", "Dated after today"),
    Verdict.BEFORE_WINDOW: noted("Verdicts", "Too old for a first load"),
    Verdict.BEFORE_START: noted("Verdicts", "Before the date your client chose in QuickBooks"),
    Verdict.BEFORE_NEWEST: noted("Verdicts", "Older than the newest one sent"),
    Verdict.NO_DATE: noted("Verdicts", "The date can’t be read"),
    Verdict.NO_AMOUNT: noted("Verdicts", "The amount can’t be read"),
    Verdict.ZERO: noted("Verdicts", "The amount is 0"),
    Verdict.NO_DESCRIPTION: noted("Verdicts", "No description; Codat asks for one"),
    Verdict.CORRECTION: noted("Verdicts", "Corrects an earlier one: do that in QuickBooks"),
    Verdict.OTHER_CURRENCY: noted("Verdicts", "In another currency than the account"),
    Verdict.OTHER_ACCOUNT: noted("Verdicts", "Of another account"),
}


def verdict_words(row: Outgoing, voice: Voice = INSTALLED) -> str:
    """Why a line is not sent; Codat's own words where it gave them."""
    if row.verdict is Verdict.REFUSED and row.words:
        return voice.say("Verdicts", "Codat: {words}").format(words=quoted(row.words, voice))
    return voice.say("Verdicts", _VERDICTS[row.verdict])


def window_words(earliest: date, days: int, newest: date | None, voice: Voice = INSTALLED) -> str:
    """From when on lines are sent, and why."""
    if newest is not None:
        told = voice.say("Transactions", "Continues after {date}, the day of the last one sent from here.")
        return told.format(date=long_date(newest, voice))
    told = voice.say("Transactions", "A first load holds the last %n days: from {date} on.", "", days)
    return told.format(date=long_date(earliest, voice))


def older_words(count: int, newest: date, voice: Voice = INSTALLED) -> str:
    """Why lines from before the newest one stay here."""
    told = voice.say(
        "Transactions",
        "%n lines are older than {date}, the newest one sent. QuickBooks takes nothing from before what it has.",
        "",
        count,
    )
    return grouped(told, count, voice).format(date=short_date(newest, voice))


def unclear_words(parts: Sequence[Part], voice: Voice = INSTALLED) -> str:
    """What Codat has not told, and what to do about it."""
    count = sum(part.number for part in parts)
    if any(part.state is PartState.TIMED_OUT for part in parts):
        told = voice.say(
            "Transactions", "Codat gave up waiting for %n transactions; they may be there all the same.", "", count
        )
        look = voice.say("Transactions", "Have your client press Update in QuickBooks and look.")
        again = voice.say("Transactions", "Each has its own id, so sending them again adds none twice.")
        return f"{grouped(told, count, voice)} {look} {again}"
    told = voice.say("Transactions", "Codat has %n transactions and has not said what became of them.", "", count)
    return grouped(told, count, voice)


def grouped(words: str, count: int, voice: Voice = INSTALLED) -> str:
    """A plural form with the groups of its count: "25,000 lines", « 25 000 lignes »."""
    return words.replace(str(count), number(count, voice), 1)
