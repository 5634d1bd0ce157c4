"""Words for accounts and currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.kinds import AccountType, Country, Language
from app.ui.texts.format import NBSP
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from typing import Final

_TYPES = {
    AccountType.SAVINGS: noted("Accounts", "Savings"),
    AccountType.CREDIT_CARD: noted("Accounts", "Credit card"),
    AccountType.LOAN: noted("Accounts", "Loan"),
    AccountType.PREPAID_CARD: noted("Accounts", "Prepaid card"),
}

_CHECKING = {
    Country.CA: noted("Accounts", "Chequing"),
    Country.US: noted("Accounts", "Checking"),
}

_CURRENCIES = {
    "CAD": noted("Currencies", "Canadian dollar"),
    "USD": noted("Currencies", "US dollar"),
    "EUR": noted("Currencies", "euro"),
    "GBP": noted("Currencies", "pound sterling"),
    "AUD": noted("Currencies", "Australian dollar"),
    "MXN": noted("Currencies", "Mexican peso"),
    "JPY": noted("Currencies", "Japanese yen"),
    "CHF": noted("Currencies", "Swiss franc"),
}

CURRENCIES: Final = tuple(_CURRENCIES)
"""ISO codes that have a name here, the likely ones first."""


def account_type(kind: AccountType | None, country: Country, voice: Voice = INSTALLED) -> str:
    """The type as the country writes it: "Chequing" in Canada, "Checking" in the United States."""
    if kind is None:
        return voice.say("Accounts", "Account")
    source = _CHECKING[country] if kind is AccountType.CHECKING else _TYPES[kind]
    return voice.say("Accounts", source)


def ending(last4: str, voice: Voice = INSTALLED) -> str:
    """As in "ending 4021"."""
    return voice.say("Accounts", "ending {digits}").format(digits=last4)


def account_line(kind: AccountType | None, last4: str, country: Country, voice: Voice = INSTALLED) -> str:
    """The line under an account's name: "Chequing · ending 4021"; the type alone when no number is known."""
    word = account_type(kind, country, voice)
    return f"{word} · {ending(last4, voice)}" if last4 else word


def account_chip(name: str, last4: str) -> str:
    """The name QuickBooks lists, told apart by the last four digits where it does not hold them itself."""
    return name if not last4 or last4 in name else f"{name}{NBSP}{last4}"


def currency_name(code: str, voice: Voice = INSTALLED) -> str:
    """As in "USD, US dollar"; the code alone for a currency without a name here."""
    name = _CURRENCIES.get(code)
    return code if name is None else f"{code}, {voice.say('Currencies', name)}"


def accounts_connected(connected: int, total: int, voice: Voice = INSTALLED) -> str:
    """How far the linking is: "2 of 3 accounts".

    The noun follows the total in English ("0 of 1 account") and the first number in French (« 0 compte sur 3 »),
    so each language counts by another number.
    """
    if voice.language is Language.FR:
        return voice.say("Steps", "%n of {total} accounts", "", connected).format(total=total)
    return voice.say("Steps", "{connected} of %n accounts", "", total).format(connected=connected)
