"""Accounts told by name inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.ui.texts.accounts import account_chip
from app.ui.texts.format import listed
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.case import Account

MOST: Final = 5  # names in a sentence; more are a list


def names_of(accounts: Sequence[Account], voice: Voice = INSTALLED) -> str:
    """As in "Operating, Savings and Visa"; of many the first few and how many more."""
    names = lines_of(accounts)
    if len(names) <= MOST:
        return listed(names, voice)
    more = voice.say("Format", "%n others", "", len(names) - MOST + 1)
    return listed([*names[: MOST - 1], more], voice)


def told_by_name(sentence: str, accounts: Sequence[Account], voice: Voice = INSTALLED) -> str:
    """`sentence`, then every account it is about: the few in a sentence, many a line each."""
    if len(accounts) <= MOST:
        return f"{sentence} {names_of(accounts, voice)}."
    return "\n".join([sentence, *lines_of(accounts)])


def lines_of(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Every name, told apart by its last digits."""
    return tuple(account_chip(account.name, account.last4) for account in accounts)
