"""What people may choose, typed. Read whole, written whole; unknown keys of another version are kept.

Plain Python: the first paint reads the appearance from here, and pydantic costs a quarter of a bare window.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CLIPBOARD_SECONDS: Final = (30, 60, 120)
SHOW_SECONDS: Final = (30, 60, 120)
TEXT_SCALES: Final = (100, 115, 130)
MAX_CALLOUT_TITLE: Final = 50  # Codat's own page has the same limits
MAX_CALLOUT_BODY: Final = 150


class SettingsError(Exception):
    """The file cannot be read or written, or a value is not allowed; the text names the key."""


class Setting(NamedTuple):
    """One key: what it is unless chosen, and what it may be (None: any text up to `longest`)."""

    default: str | int | bool
    allowed: tuple[str | int, ...] | None = None
    longest: int = 200


SCHEMA: Final[Mapping[str, Setting]] = {
    "language": Setting("system", ("system", "en", "fr")),
    "appearance": Setting("system", ("system", "light", "dark")),
    "text_scale": Setting(100, TEXT_SCALES),
    "clipboard_seconds": Setting(60, CLIPBOARD_SECONDS),
    "show_seconds": Setting(60, SHOW_SECONDS),
    "credentials_minutes": Setting(30, (10, 20, 30, 60)),
    "copying": Setting(True),  # noqa: FBT003  # a setting's default
    "spoken_credentials": Setting(False),  # noqa: FBT003  # see above
    "history_days": Setting(7, tuple(range(1, 91))),
    "bank_name_en": Setting("", longest=60),  # exactly as QuickBooks lists it
    "bank_name_fr": Setting("", longest=60),
    "bank_logo": Setting("", longest=1000),  # a file of this computer
    "institution_number": Setting("", longest=3),
    "branch_phone": Setting("", longest=40),
    "team": Setting("", longest=60),  # whom to call when the bank is not in QuickBooks' list
    "callout_title_en": Setting("", longest=MAX_CALLOUT_TITLE),
    "callout_title_fr": Setting("", longest=MAX_CALLOUT_TITLE),
    "callout_body_en": Setting("", longest=MAX_CALLOUT_BODY),
    "callout_body_fr": Setting("", longest=MAX_CALLOUT_BODY),
}


def check(key: str, value: object) -> str | int | bool:
    """`value` when `key` may have it. Raises `SettingsError`."""
    setting = SCHEMA.get(key)
    if setting is None:
        raise SettingsError(f"{key}: there is no such setting")
    if type(value) is not type(setting.default):
        raise SettingsError(f"{key}: must be {type(setting.default).__name__}")
    if setting.allowed is not None and value not in setting.allowed:
        raise SettingsError(f"{key}: must be one of {', '.join(map(str, setting.allowed))}")
    if isinstance(value, str) and len(value) > setting.longest:
        raise SettingsError(f"{key}: at most {setting.longest} characters")
    return value


class Settings:
    """The settings of one data folder. A damaged or foreign value falls back to its default and is told in `faults`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._chosen: dict[str, Any] = {}
        self.faults: tuple[str, ...] = ()
        self._listeners: list[Callable[[str], None]] = []
        self._read()

    def text(self, key: str) -> str:
        """A text setting."""
        return str(self._value(key))

    def number(self, key: str) -> int:
        """A whole number."""
        return int(self._value(key))

    def flag(self, key: str) -> bool:
        """Yes or no."""
        return bool(self._value(key))

    def choose(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001  # some settings are yes or no
        """Choose a value and write the file. Raises `SettingsError`; then nothing has changed."""
        check(key, value)
        before = dict(self._chosen)
        self._chosen[key] = value
        try:
            self._write()
        except OSError as error:
            self._chosen = before
            raise SettingsError(f"{self._path.name}: {error.strerror}") from error
        for then in tuple(self._listeners):
            then(key)

    def listen(self, then: Callable[[str], None]) -> None:
        """Call `then` with the key after every choice."""
        self._listeners.append(then)

    def _value(self, key: str) -> Any:  # noqa: ANN401  # narrowed by the three readers
        return self._chosen.get(key, SCHEMA[key].default)

    def _read(self) -> None:
        try:
            written = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            self.faults = (f"{self._path.name}: {type(error).__name__}",)
            return
        import json  # noqa: PLC0415  # the first start does without

        try:
            raw = json.loads(written)
        except ValueError as error:
            self.faults = (f"{self._path.name}: {type(error).__name__}",)
            return
        if not isinstance(raw, dict):
            self.faults = (f"{self._path.name}: not an object",)
            return
        faults = []
        for key, value in raw.items():
            if key in SCHEMA:
                try:
                    check(key, value)
                except SettingsError as error:
                    faults.append(str(error))
                    continue
            self._chosen[key] = value
        self.faults = tuple(faults)

    def _write(self) -> None:
        import json  # noqa: PLC0415  # see `_read`

        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        written = self._path.with_suffix(".new")
        with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(self._chosen, file, ensure_ascii=False, indent=2, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._path)
