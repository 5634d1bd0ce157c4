"""What this computer remembers of the keys and tokens it keeps: never one of them, only how to know it again.

`access.json` in the data folder: for each name under which the keychain holds something, a fingerprint, when it was
kept, which Codat instance answered to it, and the part of the folder's name that keeps that instance's data apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from app.base.json_file import JsonFileError, load, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME: Final = "access.json"


class Access(NamedTuple):
    """One key or token that was kept. `fingerprint` and `instance` may be "": not known."""

    fingerprint: str
    kept_at: str  # ISO 8601 with zone
    instance: str
    space: str


def read_access(folder: Path) -> Mapping[str, Access]:
    """What is kept, by its name in the keychain. A damaged file or entry is as good as none: it is a note only."""
    try:
        found = load(folder / FILE_NAME) or {}
    except JsonFileError:
        return {}
    made = {}
    for name, entry in found.items():
        parts: list[Any] = [entry.get(key) for key in Access._fields] if isinstance(entry, dict) else []
        if len(parts) == len(Access._fields) and all(isinstance(part, str) for part in parts):
            made[name] = Access(*parts)
    return made


def note_access(folder: Path, name: str, access: Access | None) -> None:
    """Remember `access` under `name`, or nothing any more. Raises `OSError`."""
    known = {key: entry._asdict() for key, entry in read_access(folder).items() if key != name}
    if access is not None:
        known[name] = access._asdict()
    write(folder / FILE_NAME, known)


def fingerprint(text: str) -> str:
    """Four hexadecimal digits to know a key again by; of a long random key they give away nothing."""
    import hmac  # noqa: PLC0415  # the first paint does without

    return hmac.new(b"passerelle", text.encode(), "sha256").hexdigest()[:4].upper()


def space_of(instance: str) -> str:
    """What keeps the data of one Codat instance apart from another's, as a part of a folder's name."""
    import hashlib  # noqa: PLC0415  # the first paint does without

    return hashlib.sha256(instance.encode()).hexdigest()[:8] if instance else ""
