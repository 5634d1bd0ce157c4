from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.codat import exact_json
from app.codat.limits import MAX_DEPTH, MAX_VALUES


@pytest.mark.parametrize("text", ["12345678901234567.89", "0.10", "-0.05", "450.00", "1e3", "0"])
def test_a_number_comes_in_exactly(text: str) -> None:
    read = exact_json.read(text.encode())

    assert not isinstance(read, float)
    assert isinstance(read, Decimal | int)
    assert Decimal(read) == Decimal(text)


@pytest.mark.parametrize("text", ["12345678901234567.89", "0.10", "-0.05", "450.00", "1000000000000000000000"])
def test_a_number_goes_out_digit_for_digit(text: str) -> None:
    assert exact_json.write({"amount": Decimal(text)}) == b'{"amount":' + text.encode() + b"}"


def test_a_power_of_ten_goes_out_as_plain_digits() -> None:
    assert exact_json.write(Decimal("1.5E+3")) == b"1500"


@given(some.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_there_and_back_nothing_changes(number: Decimal) -> None:
    back = exact_json.read(exact_json.write([number]))

    assert isinstance(back, list)
    assert Decimal(back[0]) == number


def test_a_float_is_not_written() -> None:
    with pytest.raises(TypeError):
        exact_json.write({"amount": 0.1})


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999"), Decimal("1E-999999")])
def test_a_number_json_cannot_say_plainly_is_not_written(number: Decimal) -> None:
    with pytest.raises(exact_json.JsonError):
        exact_json.write(number)


def test_accents_go_out_as_utf8() -> None:
    assert exact_json.write({"é": ["œ", None, True, 3]}) == '{"é":["œ",null,true,3]}'.encode()


def test_half_a_character_is_not_written_and_not_shown() -> None:
    with pytest.raises(exact_json.JsonError, match=re.compile("^half a character$")):
        exact_json.write("canary\ud83d")


def test_a_key_that_is_no_text_is_not_written() -> None:
    with pytest.raises(TypeError):
        exact_json.write({1: "one"})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"a":NaN}',
        b"[Infinity]",
        b"\xff\xfe",
        b'{"canary":1,}',
        b"9" * 5000,
        b"[" * 100_000,
        b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
        b"[" + b"0," * MAX_VALUES + b"0]",
    ],
    ids=["nothing", "open", "nan", "infinity", "not utf-8", "comma", "digits", "abyss", "too deep", "too many"],
)
def test_what_is_not_sound_json_is_refused_without_its_text(data: bytes) -> None:
    with pytest.raises(exact_json.JsonError) as caught:
        exact_json.read(data)

    assert "canary" not in str(caught.value)
    assert caught.value.__context__ is None


def test_the_deepest_that_is_allowed_is_read() -> None:
    assert exact_json.read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)
