"""Only plain https addresses reach the browser."""

from __future__ import annotations

import pytest

from app.host.links import is_safe_link, open_link

REFUSED = [
    "http://link.codat.io/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
    "https:///path",
    "https://person@link.codat.io/",
    "https://link.codat.io:99999/",
    "https://link.codat.io/a b",
    "https://link.codat.io\\@elsewhere.example/",
    "https://link.codat.io/\u202etxt",
    "https://link.codat.io/\n",
    "//link.codat.io/x",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_anything_else_is_refused(url: str) -> None:
    assert not is_safe_link(url)
    assert not open_link(url)


def test_a_link_page_is_let_through() -> None:
    assert is_safe_link("https://link.codat.io/company/7f3c?otp=123456")
