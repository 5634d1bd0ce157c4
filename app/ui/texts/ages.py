"""How long ago something was, in words. Every function takes the time now from its caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.texts.format import clock_time, long_date, short_date
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from datetime import datetime

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def ago(moment: datetime, now: datetime, voice: Voice = INSTALLED) -> str:
    """As in "8 seconds ago", "12 minutes ago", "3 days ago". A moment in the future counts as now (clocks differ)."""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds == 0:
        return voice.say("Ages", "just now")
    if seconds < _MINUTE:
        return voice.say("Ages", "%n seconds ago", "", seconds)
    if seconds < _HOUR:
        return voice.say("Ages", "%n minutes ago", "", seconds // _MINUTE)
    if seconds < _DAY:
        return voice.say("Ages", "%n hours ago", "", seconds // _HOUR)
    return voice.say("Ages", "%n days ago", "", seconds // _DAY)


def checked(moment: datetime, now: datetime, voice: Voice = INSTALLED) -> str:
    """As in "checked 8 seconds ago"."""
    return voice.say("Ages", "checked {ago}").format(ago=ago(moment, now, voice))


def as_of(moment: datetime, now: datetime, voice: Voice = INSTALLED) -> str:
    """As in "as of 9:40", or "as of Nov 18" when that was another day."""
    if _days_between(moment, now) == 0:
        return voice.say("Ages", "as of {time}").format(time=clock_time(moment, voice))
    return voice.say("Ages", "as of {date}").format(date=_date(moment, now, voice))


def day(moment: datetime, now: datetime, voice: Voice = INSTALLED) -> str:
    """As in "Today", "Yesterday", "Nov 18", or with the year when it is another one."""
    days = _days_between(moment, now)
    if days == 0:
        return voice.say("Ages", "Today")
    if days == 1:
        return voice.say("Ages", "Yesterday")
    return _date(moment, now, voice)


def day_and_time(moment: datetime, now: datetime, voice: Voice = INSTALLED) -> str:
    """For the middle of a sentence: "today at 9:58", "yesterday at 9:58", "Nov 18 at 9:58"."""
    time = clock_time(moment, voice)
    days = _days_between(moment, now)
    if days == 0:
        return voice.say("Ages", "today at {time}").format(time=time)
    if days == 1:
        return voice.say("Ages", "yesterday at {time}").format(time=time)
    if days == -1:
        return voice.say("Ages", "tomorrow at {time}").format(time=time)
    return voice.say("Ages", "{date} at {time}").format(date=_date(moment, now, voice), time=time)


def _days_between(moment: datetime, now: datetime) -> int:
    return (now.astimezone().date() - moment.astimezone().date()).days


def _date(moment: datetime, now: datetime, voice: Voice) -> str:
    local = moment.astimezone().date()
    same_year = local.year == now.astimezone().year
    return short_date(local, voice) if same_year else long_date(local, voice)
