"""How a request says who we are: Codat's API key, or a bank gateway's token."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.secret import Secret
    from app.codat.errors import NotSentReason

_VISIBLE = re.compile(r"[\x21-\x7e]{1,4096}")


class KeyShapeError(ValueError):
    """What was entered cannot be a key. The text never shows it."""


class UnreadyError(Exception):
    """There is nothing to prove who we are with, so nothing is sent; `reason` says what is missing."""

    def __init__(self, reason: NotSentReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Authorize(Protocol):
    """Gives the headers that prove who we are."""

    async def ready(self) -> None:
        """Have what is needed, asked for before every call. Raises `UnreadyError`."""
        ...

    def headers(self) -> Mapping[str, str]:
        """Headers for one attempt. The values are secret: do not keep or log them."""
        ...


class CodatKey:
    """Codat's API key as HTTP Basic: base64 of the key alone, without a user and a colon (its authentication page).

    Takes what the Codat portal shows in any form: the raw key, its base64, or the whole header line.
    """

    def __init__(self, key: Secret) -> None:
        """Raises `KeyShapeError` when `key` holds no usable text."""
        self._key = key
        _basic_token(key.reveal())

    async def ready(self) -> None:
        """It is."""

    def headers(self) -> Mapping[str, str]:
        """The `Authorization` header."""
        return {"Authorization": f"Basic {_basic_token(self._key.reveal())}"}


class Bearer:
    """A bank gateway's token."""

    def __init__(self, token: Secret) -> None:
        """Raises `KeyShapeError` when `token` holds no usable text."""
        self._token = token
        _visible(_without_scheme(token.reveal(), "bearer"))

    async def ready(self) -> None:
        """It is."""

    def headers(self) -> Mapping[str, str]:
        """The `Authorization` header."""
        return {"Authorization": f"Bearer {_visible(_without_scheme(self._token.reveal(), 'bearer'))}"}


class NoAuthorization:
    """For a gateway that knows us by the client certificate."""

    async def ready(self) -> None:
        """It is."""

    def headers(self) -> Mapping[str, str]:
        """Nothing."""
        return {}


def normal_key(entered: str) -> str:
    """The Base64 form of an API key, however it was pasted. Raises `KeyShapeError`."""
    return _basic_token(entered)


def normal_token(entered: str) -> str:
    """A gateway's token without what was pasted around it. Raises `KeyShapeError`."""
    return _visible(_without_scheme(entered, "bearer"))


def _basic_token(entered: str) -> str:
    key = _visible(_without_scheme(entered, "basic"))
    if _is_encoded(key):
        return key
    return base64.b64encode(key.encode("ascii")).decode("ascii")


def _without_scheme(entered: str, scheme: str) -> str:
    text = entered.strip().strip("\"'").strip()
    text = re.sub(r"(?i)\Aauthorization\s*:\s*", "", text)
    return re.sub(rf"(?i)\A{scheme}(\s+|\Z)", "", text).strip()


def _visible(text: str) -> str:
    if _VISIBLE.fullmatch(text) is None:
        raise KeyShapeError("a key is one word of plain characters")
    return text


def _is_encoded(key: str) -> bool:
    """Whether `key` is base64 of visible text. A raw key that happens to decode gives bytes, not visible text."""
    try:
        decoded = base64.b64decode(key, validate=True)
    except (binascii.Error, ValueError):
        return False
    return re.fullmatch(rb"[\x21-\x7e]{8,}", decoded) is not None
