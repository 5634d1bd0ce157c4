"""Words for the rows of a list of accounts: where each stands, and everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.account_row import Standing
from app.onboarding.drafting import CARDS, AccountField, FieldFault
from app.ui.pieces.account_blame import codat_says
from app.ui.pieces.account_faults import fault_words
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from app.onboarding.account_row import BookRow

FIELD_NAMES: Final = {
    AccountField.NAME: noted("AccountRows", "Name"),
    AccountField.TYPE: noted("AccountRows", "Type"),
    AccountField.NUMBER: noted("AccountRows", "Account number"),
    AccountField.ROUTING: noted("AccountRows", "Routing number"),
    AccountField.TRANSIT: noted("AccountRows", "Transit number"),
    AccountField.INSTITUTION: noted("AccountRows", "Institution number"),
    AccountField.CURRENCY: noted("AccountRows", "Currency"),
    AccountField.BALANCE: noted("AccountRows", "Balance"),
}
_STANDINGS: Final = {
    Standing.THERE: noted("AccountRows", "Codat has it already"),
    Standing.TWICE: noted("AccountRows", "Stands twice in the list"),
    Standing.LEFT_OUT: noted("AccountRows", "Left out by you"),
    Standing.ADDED: noted("AccountRows", "Added"),
    Standing.READY: noted("AccountRows", "To add"),
}


def field_name(field: AccountField, voice: Voice = INSTALLED) -> str:
    """What the field is called, as a title."""
    return voice.say("AccountRows", FIELD_NAMES[field])


def standing_words(row: BookRow, voice: Voice = INSTALLED) -> str:
    """Why a row is where it is: every mistake with its field, Codat's own words, or that it needs nothing."""
    if row.standing is Standing.REFUSED:
        return codat_says(row.words, voice)
    if row.standing is not Standing.FAULTY:
        return voice.say("AccountRows", _STANDINGS[row.standing])
    is_card = row.form.type in CARDS
    told = voice.say("AccountRows", "{field}: {reason}")
    return " ".join(
        told.format(field=field_name(fault.field, voice), reason=fault_words(fault, is_card=is_card, voice=voice))
        if _needs_name(fault.kind)
        else fault_words(fault, is_card=is_card, voice=voice)
        for fault in row.faults
    )


def _needs_name(kind: object) -> bool:
    """Whether the sentence alone does not tell which field it is about."""
    return kind not in {
        FieldFault.NAME_MISSING,
        FieldFault.NAME_SIGNS,
        FieldFault.TYPE_MISSING,
        FieldFault.TYPE_UNKNOWN,
        FieldFault.CURRENCY_UNKNOWN,
    }
