from __future__ import annotations

import pytest

from app.codat import addresses


@pytest.mark.parametrize(
    ("entered", "kept"),
    [
        ("https://api.codat.io", "https://api.codat.io"),
        (" https://gateway.bank.example/codat/ ", "https://gateway.bank.example/codat"),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:9", "http://[::1]:9"),
    ],
)
def test_an_address_we_send_to(entered: str, kept: str) -> None:
    assert addresses.base_url(entered) == kept


@pytest.mark.parametrize(
    "entered",
    [
        "http://api.codat.io",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "ftp://127.0.0.1",
        "api.codat.io",
        "https://",
        "",
        "https://canary:word@api.codat.io",
        "https://api.codat.io?canary=1",
        "https://api.codat.io/#canary",
        "https://api.codat.io/?",
        "https://api.codat.io/a/../b",
        "https://api.codat.io:99999",
        "https://api.codat.io:canary",
        "https://api.codat.io/a b",
        "https://api.codat.io\\@evil.example",
        "https://api.codat.io/%2e%2e/",
    ],
)
def test_an_address_we_refuse_without_showing_it(entered: str) -> None:
    with pytest.raises(addresses.AddressError) as caught:
        addresses.base_url(entered)

    assert "canary" not in str(caught.value)
    assert caught.value.__context__ is None


def test_an_identifier_stays_an_identifier() -> None:
    assert addresses.path("/a/{id}/b", {"id": "x/../y c#?%2e é"}) == "/a/x%2F..%2Fy%20c%23%3F%252e%20%C3%A9/b"


@pytest.mark.parametrize("value", ["", ".", "..", "\ud800"])
def test_what_would_name_another_path_is_refused(value: str) -> None:
    with pytest.raises(addresses.AddressError):
        addresses.path("/a/{id}", {"id": value})


def test_a_query_is_encoded_whole() -> None:
    assert addresses.query({"tags": "a=b&&c=d e"}) == "?tags=a%3Db%26%26c%3Dd%20e"


def test_no_query_is_nothing() -> None:
    assert addresses.query({}) == ""
