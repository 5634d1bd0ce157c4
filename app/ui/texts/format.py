"""Times, dates, numbers and money as they are written in English and in Canadian French (OQLF usage)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.onboarding.kinds import Country, Language
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from decimal import Decimal

NBSP = "\u00a0"
_MINUS = "\u2212"
_HOME_SIGNS = {"CAD": "CA", "USD": "US"}  # both write "$"; the letters tell them apart when both may appear


def clock_time(moment: datetime, voice: Voice = INSTALLED) -> str:
    """The time of day on this computer's clock: "19:05", « 19 h 05 », « 19 h » on the hour."""
    local = moment.astimezone()
    if voice.language is Language.EN:
        return f"{local.hour}:{local.minute:02}"
    minutes = f"{NBSP}{local.minute:02}" if local.minute else ""
    return f"{local.hour}{NBSP}h{minutes}"


def short_date(day: date, voice: Voice = INSTALLED) -> str:
    """Day and month: "Nov 18", « 18 nov. », « 1er nov. »."""
    month = voice.locale.monthName(day.month, QLocale.FormatType.ShortFormat)
    if voice.language is Language.EN:
        return f"{month}{NBSP}{day.day}"
    return f"{_day_fr(day)}{NBSP}{month}"


def long_date(day: date, voice: Voice = INSTALLED) -> str:
    """Day, month and year, to stand in a sentence: "March 1, 2026", « 1er mars 2026 »."""
    month = voice.locale.monthName(day.month)
    if voice.language is Language.EN:
        return f"{month}{NBSP}{day.day}, {day.year}"
    return f"{_day_fr(day)}{NBSP}{month}{NBSP}{day.year}"


def numeric_date(day: date, voice: Voice = INSTALLED) -> str:
    """For tables: 2026-03-01 in Canada, 03/01/2026 in the United States."""
    is_us = voice.locale.name() == "en_US"
    return f"{day:%m/%d/%Y}" if is_us else day.isoformat()


def number(value: int, voice: Voice = INSTALLED) -> str:
    """A count with its groups: "1,234", « 1 234 ». Never for identifiers, whose zeros and digits stay as they are."""
    return voice.locale.toString(value)


def money(amount: Decimal, currency: str, home: str = "", voice: Voice = INSTALLED) -> str:
    """An exact amount: "CA$1,234.56", « 1 234,56 $ CA ».

    With `home` equal to `currency` the dollar sign stands alone; use that only where no other currency can appear.
    """
    figures = _figures(abs(amount), voice)
    minus = _MINUS if amount < 0 else ""
    letters = _HOME_SIGNS.get(currency)
    if letters is None:
        sign = currency
        return f"{minus}{sign}{NBSP}{figures}" if voice.language is Language.EN else f"{minus}{figures}{NBSP}{sign}"
    bare = currency == home
    if voice.language is Language.EN:
        return f"{minus}{'' if bare else letters}${figures}"
    return f"{minus}{figures}{NBSP}$" + ("" if bare else f"{NBSP}{letters}")


def parse_amount(text: str, voice: Voice = INSTALLED) -> Decimal | None:
    """The amount a person typed in this language, or None when it is not one.

    Any space, a dollar sign and any minus are fine. Where a comma or point could mean two things, None: French takes
    both as the decimal mark with at most two digits after; English takes commas only between groups of three.
    """
    import re  # noqa: PLC0415  # with decimal 2 ms of the first paint, which reads no amount
    from decimal import Decimal  # noqa: PLC0415  # see above

    bare = re.sub(r"[\s$]", "", text.strip()).replace(_MINUS, "-")
    if voice.language is Language.FR:
        matched = re.fullmatch(r"(-?\d+)(?:[.,](\d{1,2}))?", bare)
    else:
        matched = re.fullmatch(r"(-?(?:\d+|\d{1,3}(?:,\d{3})+))?(?:\.(\d{1,2}))?", bare)
    if matched is None or not bare or bare == "-":
        return None
    whole = (matched[1] or "0").replace(",", "")
    return Decimal(f"{whole}.{matched[2] or '0'}").quantize(Decimal("0.01"))


def seconds_left(seconds: int) -> str:
    """A countdown, the same in both languages: "41 s"."""
    return f"{seconds}{NBSP}s"


def minutes_left(minutes: int) -> str:
    """A countdown, the same in both languages: "38 min"."""
    return f"{minutes}{NBSP}min"


def quoted(text: str, voice: Voice = INSTALLED) -> str:
    """In the marks of the language: “text”, « text »."""
    return f"“{text}”" if voice.language is Language.EN else f"«{NBSP}{text}{NBSP}»"


def listed(parts: Sequence[str], voice: Voice = INSTALLED) -> str:
    """As a list in a sentence: "a, b and c", « a, b et c »."""
    if len(parts) < 2:  # noqa: PLR2004  # one thing is no list
        return "".join(parts)
    return voice.say("Format", "{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def home_currency(country: Country) -> str:
    """The currency a country's accounts have when nothing else is said."""
    return "CAD" if country is Country.CA else "USD"


def _day_fr(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)  # only the first of a month is an ordinal


def _figures(amount: Decimal, voice: Voice) -> str:
    exponent = amount.as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    group, point = voice.locale.groupSeparator(), voice.locale.decimalPoint()
    return f"{amount:,.{places}f}".translate({ord(","): group, ord("."): point})
