"""Where the files that ship with the app are: from a checkout, a wheel and a frozen app alike."""

from __future__ import annotations

from pathlib import Path

_ROOM = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """The file or folder `name` of `resources/`, for example `fonts/Inter-Regular.ttf`."""
    return _root() / "resources" / name


def catalogue(name: str) -> Path:
    """The translation file `name` of `i18n/`, for example `app_fr.qm`."""
    return _root() / "i18n" / name


def _root() -> Path:
    packed = _ROOM / "_data"
    return packed if packed.is_dir() else _ROOM.parent
