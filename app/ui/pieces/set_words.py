"""What is said of the sets of credentials that exist: how many, since when, and what one more means."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.onboarding.rules import connected_accounts, credentials_of
from app.ui.texts.ages import day_and_time
from app.ui.texts.format import long_date
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Case, CredentialsRecord

_NOTICED_WITHIN: Final = timedelta(days=11)
"""Codat calls an account disconnected that QuickBooks has not asked for in 10 days; the connection a day later."""


def sets_line(record: CredentialsRecord, now: datetime) -> str:
    """As in "2 sets created, the latest today at 9:58."; "" when none is known."""
    if not record.sets_since_revoke:
        return ""
    if record.latest_at is None:
        return INSTALLED.say("CredentialSets", "%n sets created.", "", record.sets_since_revoke)
    when = day_and_time(record.latest_at, now)
    if record.sets_since_revoke == 1:
        return INSTALLED.say("CredentialSets", "1 set created, {when}.").format(when=when)
    said = INSTALLED.say("CredentialSets", "%n sets created, the latest {when}.", "", record.sets_since_revoke)
    return said.format(when=when)


def one_more_line(record: CredentialsRecord) -> str:
    """What creating another set means, said before."""
    if record.sets_since_revoke <= 1:
        return INSTALLED.say(
            "CredentialSets", "A new set is a second valid set. The first keeps working until you revoke all."
        )
    return INSTALLED.say("CredentialSets", "A new set replaces none: they all keep working until you revoke all.")


def revoked_line(record: CredentialsRecord, now: datetime) -> str:
    """As in "All credentials were revoked today at 10:04."; "" when they were not."""
    if record.revoked_at is None:
        return ""
    when = day_and_time(record.revoked_at, now)
    return INSTALLED.say("CredentialSets", "All credentials were revoked {when}.").format(when=when)


def late_line(case: Case, now: datetime) -> str:
    """What “connected” is worth after every set was revoked, and until when; "" once Codat must have noticed."""
    record = credentials_of(case)
    if record.revoked_at is None or not connected_accounts(case):
        return ""
    looked = getattr(case, "as_of", None) or now
    until = record.revoked_at + _NOTICED_WITHIN
    date = long_date(until.astimezone().date())
    if looked < until:
        if not record.sets_since_revoke:
            return INSTALLED.say("CredentialSets", "Codat may still say “connected” until {date}.").format(date=date)
        said = INSTALLED.say(
            "CredentialSets",
            "The earlier sets were revoked {when}. Until {date}, “connected” may be from before: "
            "ask what your client sees in QuickBooks.",
        )
        return said.format(when=day_and_time(record.revoked_at, now), date=date)
    if record.sets_since_revoke:
        return ""
    return INSTALLED.say(
        "CredentialSets",
        "Codat says “connected” more than 11 days after. Revoke all again: it does no harm. "
        "Then tell your administrator.",
    )


def has_doubt(record: CredentialsRecord) -> bool:
    """Whether something about the sets is not known, and `doubt_lines` says what."""
    return record.unseen_set_possible or record.revocation_unknown


def doubt_lines(record: CredentialsRecord) -> tuple[str, str]:
    """What is not known, and what to do: the sets may be revoked or not, or one may exist that nobody saw."""
    if record.revocation_unknown:
        return (
            INSTALLED.say("CredentialSets", "We don’t know if all credentials were revoked."),
            INSTALLED.say("CredentialSets", "Revoke all again: it does no harm."),
        )
    return (
        INSTALLED.say("CredentialSets", "Codat may have created a set we did not receive."),
        INSTALLED.say("CredentialSets", "Create a new one; revoke all if in doubt."),
    )
