from __future__ import annotations

import base64

import pytest

from app.base.secret import Secret, SecretDroppedError
from app.codat.authorize import Bearer, CodatKey, KeyShapeError, NoAuthorization

RAW = "Yk3vQ9rXw2Lt7Zp5Hn8cBd4sFg6jMa1e"
ENCODED = base64.b64encode(RAW.encode()).decode()


@pytest.mark.parametrize(
    "entered",
    [
        RAW,
        ENCODED,
        f"Basic {ENCODED}",
        f"Basic {RAW}",
        f"Authorization: Basic {ENCODED}",
        f"authorization:basic  {ENCODED}\n",
        f'"{RAW}"',
        f"  {RAW}\r\n",
    ],
    ids=["raw", "base64", "scheme", "scheme raw", "line", "loose line", "quoted", "spaces"],
)
def test_a_key_in_any_form_gives_the_same_header(entered: str) -> None:
    assert CodatKey(Secret(entered)).headers() == {"Authorization": f"Basic {ENCODED}"}


def test_a_raw_key_that_decodes_to_bytes_is_still_raw() -> None:
    looks_encoded = "AAECAwQFBgcICQoLDA0ODw=="

    header = CodatKey(Secret(looks_encoded)).headers()["Authorization"]

    assert base64.b64decode(header.removeprefix("Basic ")).decode() == looks_encoded


@pytest.mark.parametrize("entered", ["", "   ", "Basic ", "two words", "canary\nX-Evil: 1", "clé-canary"])
def test_what_cannot_be_a_key_is_refused_without_showing_it(entered: str) -> None:
    with pytest.raises(KeyShapeError) as caught:
        CodatKey(Secret(entered))

    assert "canary" not in str(caught.value)


def test_a_gateway_token() -> None:
    assert Bearer(Secret("Bearer tok-1")).headers() == {"Authorization": "Bearer tok-1"}


def test_a_gateway_that_knows_the_certificate_needs_no_header() -> None:
    assert NoAuthorization().headers() == {}


def test_a_dropped_key_sends_nothing() -> None:
    secret = Secret(RAW)
    key = CodatKey(secret)
    secret.drop()

    with pytest.raises(SecretDroppedError):
        key.headers()


def test_a_strategy_prints_no_key() -> None:
    assert RAW not in repr(CodatKey(Secret(RAW)))
    assert ENCODED not in str(vars(CodatKey(Secret(RAW))))
