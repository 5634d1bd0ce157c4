"""Account and routing numbers of Canada and the United States, as text: zeros kept, spaces and hyphens accepted.

Canada: institution 3 digits, transit (branch) 5 digits, account 7 to 12 digits; the electronic form of the routing
number is 0, institution, transit (Payments Canada). United States: routing (ABA) 9 digits with a checksum, account
4 to 17 digits. The country is asked first: every Canadian electronic number lies inside the ABA prefix range.
"""

from __future__ import annotations

import re
from enum import StrEnum

CA_ACCOUNT_DIGITS = range(5, 13)  # 7 to 12 by the published tables; 5 and 6 exist at a few institutions
US_ACCOUNT_DIGITS = range(4, 18)
CARD_DIGITS = range(4, 20)
CARD_DIGITS_KEPT = 4  # a full card number is never stored: its last four digits identify it

_CUSTOMER_PREFIXES = (range(1, 13), range(21, 33), range(61, 73))


class NumberFault(StrEnum):
    """What is wrong with a number as typed. The page says it with an example that would be right."""

    MISSING = "missing"
    NOT_DIGITS = "not_digits"
    TRANSIT_LENGTH = "transit_length"
    INSTITUTION_LENGTH = "institution_length"
    CA_ACCOUNT_LENGTH = "ca_account_length"
    US_ACCOUNT_LENGTH = "us_account_length"
    CARD_LENGTH = "card_length"
    ROUTING_LENGTH = "routing_length"
    ROUTING_CHECKSUM = "routing_checksum"
    ROUTING_NOT_CUSTOMER = "routing_not_customer"


def digits(typed: str) -> str:
    """`typed` without spaces (of any kind) and hyphens."""
    return re.sub(r"[\s\-‐‑–]", "", typed)


def split_transit(typed: str) -> tuple[str, str] | None:
    """Transit and institution when `typed` is the paper form TTTTT-III or the electronic form 0IIITTTTT."""
    bare = digits(typed)
    if len(bare) == 8 and bare.isascii() and bare.isdigit():  # noqa: PLR2004  # TTTTT + III
        return bare[:5], bare[5:]
    if len(bare) == 9 and bare.startswith("0") and bare.isascii() and bare.isdigit():  # noqa: PLR2004  # 0 + III + TTTTT
        return bare[4:], bare[1:4]
    return None


def transit_fault(typed: str) -> NumberFault | None:
    """Why `typed` is not a transit number, or None. The last digit often tells a region; it is no check digit."""
    return _length_fault(typed, range(5, 6), NumberFault.TRANSIT_LENGTH)


def institution_fault(typed: str) -> NumberFault | None:
    """Why `typed` is not an institution number, or None."""
    return _length_fault(typed, range(3, 4), NumberFault.INSTITUTION_LENGTH)


def ca_account_fault(typed: str) -> NumberFault | None:
    """Why `typed` is not a Canadian account number, or None. There is no check digit common to all banks."""
    return _length_fault(typed, CA_ACCOUNT_DIGITS, NumberFault.CA_ACCOUNT_LENGTH)


def us_account_fault(typed: str) -> NumberFault | None:
    """Why `typed` is not a US account number, or None."""
    return _length_fault(typed, US_ACCOUNT_DIGITS, NumberFault.US_ACCOUNT_LENGTH)


def card_fault(typed: str) -> NumberFault | None:
    """Why `typed` is neither a card number nor its last four digits, or None."""
    return _length_fault(typed, CARD_DIGITS, NumberFault.CARD_LENGTH)


def routing_fault(typed: str) -> NumberFault | None:
    """Why `typed` is not the routing (ABA) number of a bank with customers, or None."""
    if fault := _length_fault(typed, range(9, 10), NumberFault.ROUTING_LENGTH):
        return fault
    number = [int(digit) for digit in digits(typed)]
    weighted = sum(weight * digit for weight, digit in zip((3, 7, 1) * 3, number, strict=True))
    if weighted % 10 or not any(number):
        return NumberFault.ROUTING_CHECKSUM
    prefix = number[0] * 10 + number[1]
    if not any(prefix in customers for customers in _CUSTOMER_PREFIXES):
        return NumberFault.ROUTING_NOT_CUSTOMER
    return None


def canadian_routing(transit: str, institution: str) -> str:
    """The electronic form 0IIITTTTT, the bank code that goes to Codat for a Canadian account."""
    return f"0{digits(institution)}{digits(transit)}"


def _length_fault(typed: str, lengths: range, fault: NumberFault) -> NumberFault | None:
    bare = digits(typed)
    if not bare:
        return NumberFault.MISSING
    if not (bare.isascii() and bare.isdigit()):
        return NumberFault.NOT_DIGITS
    return None if len(bare) in lengths else fault
