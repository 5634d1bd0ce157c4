"""Which field a refusal of Codat is about, read from Codat's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.onboarding.drafting import AccountField, fields_for
from app.ui.texts.format import quoted
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.case import AccountType, Country
    from app.ui.kit.field import Field
    from app.ui.kit.words import Words

# Names of Codat's v2 source account; what is not there names no field.
_NAMES: Final = (
    ("accountname", (AccountField.NAME,)),
    ("accountnumber", (AccountField.NUMBER,)),
    ("accounttype", (AccountField.TYPE,)),
    ("currency", (AccountField.CURRENCY,)),
    ("balance", (AccountField.BALANCE,)),
    ("routinginfo", (AccountField.TRANSIT, AccountField.ROUTING)),
    ("bankcode", (AccountField.TRANSIT, AccountField.ROUTING)),
    ("sortcode", (AccountField.TRANSIT, AccountField.ROUTING)),
)
_PLACE: Final = re.compile(r"(?:\[\d+\]\.)?(?P<name>[A-Za-z.]+):\s+")  # "[2].accountNumber: Already used"


def blamed(words: str, country: Country, account_type: AccountType) -> AccountField | None:
    """The field of the form that `words` name, None when they name none of those shown."""
    said = words.casefold().replace(" ", "")
    shown = fields_for(country, account_type)
    return next((field for name, fields in _NAMES if name in said for field in fields if field in shown), None)


def codat_says(words: str, voice: Voice = INSTALLED) -> str:
    """Codat's own words, marked as such, without the name of a field that the form shows beside them."""
    found = _PLACE.match(words)
    name = found["name"] if found else None
    is_shown = name is not None and any(known in name.casefold() for known, _fields in _NAMES)
    said = words[found.end() :] if found and is_shown else words
    return voice.say("AccountSight", "Codat says: {words}").format(words=quoted(said, voice))


class Blame:
    """A refusal that is about no field in particular: its link in the summary leads to the form's first field."""

    def __init__(self, first: Field) -> None:
        self._first = first
        self.error_words: Words | None = None

    @property
    def error(self) -> str:
        """Codat's words, "" for none."""
        return self.error_words() if self.error_words else ""

    @property
    def address(self) -> str:
        """Where its link stands in the summary."""
        return "accounts.refusal"

    @property
    def label(self) -> str:
        """No label of its own."""
        return ""

    @property
    def control(self) -> QWidget:
        """What takes the focus."""
        return self._first.control
