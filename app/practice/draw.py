"""Everything practice invents (ids, usernames, passwords), drawn from a seed: the same run gives the same values."""

from __future__ import annotations

import hashlib
import uuid

_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS = _UPPER + _UPPER.lower() + "0123456789"
_LOOK_ALIKES = "O0lI1"  # Codat's own sample password holds them; reading one aloud is what has to be practised


class Draw:
    """A counter hashed with the seed. `count` is kept in the state file, so that a restart draws on."""

    def __init__(self, seed: int, count: int = 0) -> None:
        self.seed = seed
        self.count = count

    def _digest(self, purpose: str) -> bytes:
        self.count += 1
        return hashlib.sha256(f"{self.seed}/{purpose}/{self.count}".encode()).digest()

    def guid(self) -> str:
        """A GUID of version 4."""
        return str(uuid.UUID(bytes=self._digest("guid")[:16], version=4))

    def hexadecimal(self) -> str:
        """32 hexadecimal characters, as Codat's correlation ids are."""
        return self._digest("hex").hex()[:32]

    def digits(self, length: int) -> str:
        """`length` decimal digits (at most 32), zeros kept."""
        return "".join(str(byte % 10) for byte in self._digest("digits")[:length])

    def username(self) -> str:
        """Three groups of four capitals and digits, as in Codat's sample."""
        marks = [(_UPPER + "0123456789")[byte % 36] for byte in self._digest("username")[:12]]
        return "-".join("".join(marks[start : start + 4]) for start in (0, 4, 8))

    def password(self) -> str:
        """16 letters and digits; two of them are easily mistaken for another."""
        digest = self._digest("password")
        marks = [_LETTERS[byte % len(_LETTERS)] for byte in digest[:16]]
        marks[digest[16] % 8] = _LOOK_ALIKES[digest[17] % 5]
        marks[8 + digest[18] % 8] = _LOOK_ALIKES[digest[19] % 5]
        return "".join(marks)

    def choice(self, count: int) -> int:
        """A number from 0 to `count` - 1."""
        return int.from_bytes(self._digest("choice")[:4], "big") % count
