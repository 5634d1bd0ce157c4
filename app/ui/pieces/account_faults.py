"""What is wrong on the account form, in words that name the fix. The same words stand under the field and above it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.onboarding.drafting import AccountField, FieldFault
from app.onboarding.numbers import NumberFault
from app.ui.texts.format import number
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from app.onboarding.drafting import Fault

_EXAMPLE: Final = Decimal("1234.56")

_MISSING: Final = {
    AccountField.NUMBER: noted("AccountFaults", "Enter the account number."),
    AccountField.TRANSIT: noted("AccountFaults", "Enter 5 digits, for example 00412."),
    AccountField.INSTITUTION: noted("AccountFaults", "Enter 3 digits, for example 003."),
    AccountField.ROUTING: noted("AccountFaults", "Enter 9 digits, for example 021000021."),
}
_NUMBERS: Final = {
    NumberFault.NOT_DIGITS: noted("AccountFaults", "Use digits only. Spaces and hyphens are fine."),
    NumberFault.TRANSIT_LENGTH: _MISSING[AccountField.TRANSIT],
    NumberFault.INSTITUTION_LENGTH: _MISSING[AccountField.INSTITUTION],
    NumberFault.CA_ACCOUNT_LENGTH: noted("AccountFaults", "Enter 5 to 12 digits, zeros included."),
    NumberFault.US_ACCOUNT_LENGTH: noted("AccountFaults", "Enter 4 to 17 digits, zeros included."),
    NumberFault.CARD_LENGTH: noted("AccountFaults", "Enter the last 4 digits, or the whole card number."),
    NumberFault.ROUTING_LENGTH: _MISSING[AccountField.ROUTING],
    NumberFault.ROUTING_CHECKSUM: noted(
        "AccountFaults", "This is not a routing number. Check each digit with your client."
    ),
    NumberFault.ROUTING_NOT_CUSTOMER: noted(
        "AccountFaults", "This routing number belongs to no bank with customers. Check it with your client."
    ),
}
_OTHERS: Final = {
    FieldFault.NAME_MISSING: noted("AccountFaults", "Enter a name that your client will recognize in QuickBooks."),
    FieldFault.NAME_TAKEN: noted(
        "AccountFaults", "{account} has this name already. Choose another: QuickBooks can’t tell them apart."
    ),
    FieldFault.NAME_TOO_LONG: noted("AccountFaults", "Use 100 characters or fewer."),
    FieldFault.NAME_FORMULA: noted(
        "AccountFaults", "A spreadsheet takes this for a formula. Begin the name with a letter or a digit."
    ),
    FieldFault.NAME_SIGNS: noted("AccountFaults", "There are invisible characters in the name. Type it again."),
    FieldFault.TYPE_MISSING: noted("AccountFaults", "Choose the type of account."),
    FieldFault.TYPE_UNKNOWN: noted("AccountFaults", "“{account}” is no type of account here. Choose one."),
    FieldFault.NUMBER_ROUNDED: noted(
        "AccountFaults", "The spreadsheet rounded this number. Type all its digits again."
    ),
    FieldFault.CURRENCY_UNKNOWN: noted("AccountFaults", "Choose the currency, for example CAD or USD."),
    FieldFault.NUMBER_TAKEN: noted("AccountFaults", "Already used by {account}. Check it with your client."),
    FieldFault.BALANCE_UNREADABLE: noted("AccountFaults", "Enter an amount, for example {example}. It can be zero."),
}


def fault_words(fault: Fault, *, is_card: bool = False, voice: Voice = INSTALLED) -> str:
    """The sentence for `fault`; `is_card` where a card's last digits stand in for an account number."""
    kind = fault.kind
    if isinstance(kind, FieldFault):
        text = voice.say("AccountFaults", _OTHERS[kind])
    elif kind is not NumberFault.MISSING:
        text = voice.say("AccountFaults", _NUMBERS[kind])
    elif is_card:
        text = voice.say("AccountFaults", _NUMBERS[NumberFault.CARD_LENGTH])
    else:
        text = voice.say("AccountFaults", _MISSING[fault.field])
    return text.format(account=fault.other, example=_example(voice))


def _example(voice: Voice) -> str:
    """An amount as people write it here: "1,234.56", « 1 234,56 »."""
    whole = int(_EXAMPLE)
    return f"{number(whole, voice)}{voice.locale.decimalPoint()}{int((_EXAMPLE - whole) * 100):02}"
