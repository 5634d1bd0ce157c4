"""Where requests go: the base address, and paths in which an identifier stays an identifier."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

CODAT_URL = "https://api.codat.io"
_SLOT = re.compile(r"\{(\w+)\}")


class AddressError(ValueError):
    """An address or identifier we do not send to. The text never shows it."""


def base_url(entered: str) -> str:
    """`entered` checked and without a slash at its end: https anywhere, http on this computer only.

    Raises `AddressError` for another scheme, a user or password, a query, a fragment, or no host.
    """
    parts = _split(entered.strip())
    if parts is None or not parts.hostname:
        raise AddressError("not an address")
    if parts.username is not None or parts.password is not None:
        raise AddressError("an address carries no user and no password")
    if parts.query or parts.fragment or entered.strip().endswith(("?", "#")):
        raise AddressError("an address carries no query")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname)):
        raise AddressError("https only (http on this computer only)")
    if any(part in {".", ".."} for part in parts.path.split("/")):
        raise AddressError("an address carries no dot segments")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer by name or by number."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Parts:
    """What we look at of a split address; the port is read so that a bad one is found here."""

    def __init__(self, text: str) -> None:
        split = urlsplit(text)
        _ = split.port
        self.scheme, self.netloc, self.path = split.scheme.lower(), split.netloc, split.path
        self.hostname, self.username, self.password = split.hostname, split.username, split.password
        self.query, self.fragment = split.query, split.fragment


def _split(text: str) -> _Parts | None:
    if re.search(r"[\s\\%\x00-\x1f\x7f]", text):
        return None
    try:
        return _Parts(text)
    except ValueError:
        return None


def path(template: str, slots: Mapping[str, str]) -> str:
    """`template` with each `{slot}` filled by its percent-encoded value.

    Raises `AddressError` for an empty value and for `.` and `..`, which would name another path.
    """
    return _SLOT.sub(lambda found: _part(slots[found[1]]), template)


def _part(value: str) -> str:
    if value in {"", ".", ".."}:
        raise AddressError("not an identifier")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise AddressError("not an identifier")
    return quote(value, safe="")


def query(parameters: Mapping[str, str]) -> str:
    """`?a=b…` percent-encoded (a space as %20), or nothing."""
    return "?" + urlencode(parameters, quote_via=quote, safe="") if parameters else ""
