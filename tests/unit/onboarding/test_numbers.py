import pytest

from app.onboarding.numbers import (
    NumberFault,
    ca_account_fault,
    canadian_routing,
    card_fault,
    institution_fault,
    routing_fault,
    split_transit,
    transit_fault,
    us_account_fault,
)


@pytest.mark.parametrize("typed", ["021000021", "0210-0002-1", " 011401533 ", "121000248"])
def test_a_routing_number_with_the_right_checksum_passes(typed: str) -> None:
    assert routing_fault(typed) is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", NumberFault.MISSING),
        ("02100002", NumberFault.ROUTING_LENGTH),
        ("021000022", NumberFault.ROUTING_CHECKSUM),
        ("000000000", NumberFault.ROUTING_CHECKSUM),
        ("800000005", NumberFault.ROUTING_CHECKSUM),
        ("000000518", NumberFault.ROUTING_NOT_CUSTOMER),
        ("02100002x", NumberFault.NOT_DIGITS),
        ("٠٢١٠٠٠٠٢١", NumberFault.NOT_DIGITS),
    ],
)
def test_a_wrong_routing_number_is_told_why(typed: str, fault: NumberFault) -> None:
    assert routing_fault(typed) is fault


def test_canadian_numbers_keep_their_zeros() -> None:
    assert transit_fault("00412") is None
    assert institution_fault("003") is None
    assert canadian_routing("00412", "003") == "000300412"


@pytest.mark.parametrize("typed", ["00412-003", "00412 003", "000300412"])
def test_a_pasted_transit_with_institution_is_taken_apart(typed: str) -> None:
    assert split_transit(typed) == ("00412", "003")


def test_a_transit_alone_is_not_taken_apart() -> None:
    assert split_transit("00412") is None


def test_lengths() -> None:
    assert transit_fault("412") is NumberFault.TRANSIT_LENGTH
    assert institution_fault("3") is NumberFault.INSTITUTION_LENGTH
    assert ca_account_fault("1234") is NumberFault.CA_ACCOUNT_LENGTH
    assert ca_account_fault("12 345-67") is None
    assert us_account_fault("123") is NumberFault.US_ACCOUNT_LENGTH
    assert card_fault("8841") is None
    assert card_fault("884") is NumberFault.CARD_LENGTH
