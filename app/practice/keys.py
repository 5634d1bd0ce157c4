"""Which API keys practice takes."""

from __future__ import annotations

import base64
import binascii

from app.practice.refusal import Refusal

REFUSED_KEY = "refused-key"


def check_key(authorization: str) -> None:
    """Raise `Refusal` 401 without a key, or for the one that is refused.

    Codat takes `Basic` with the key alone in base64, without a user and a colon; a bank's gateway `Bearer`.
    """
    scheme, _, given = authorization.strip().partition(" ")
    key = given.strip()
    if scheme.lower() == "basic":
        try:
            key = base64.b64decode(key, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            key = given.strip()
    if scheme.lower() not in {"basic", "bearer"} or not key or REFUSED_KEY in {key, given.strip(), key.rstrip(":")}:
        raise Refusal(401, "The API key is missing or not valid")
