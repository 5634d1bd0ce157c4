"""What people may choose, typed. Read whole, written whole; what a policy decided is not theirs to choose.

The file says which version of the app's settings it has. A newer app brings them up to its own and, when it first
writes, keeps the former file beside it; an older app that finds a newer file goes back to the one it left.

Plain Python: the first paint reads the appearance from here, and pydantic costs a quarter of a bare window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from app.base.json_file import JsonFileError, load, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Value: TypeAlias = "str | int | bool"

CLIPBOARD_SECONDS: Final = (30, 60, 120)
SHOW_SECONDS: Final = (30, 60, 120)
TEXT_SCALES: Final = (100, 115, 130)
MAX_CALLOUT_TITLE: Final = 50  # Codat's own page has the same limits
MAX_CALLOUT_BODY: Final = 150


class SettingsError(Exception):
    """The file cannot be read or written, or a value is not allowed; the text names the key."""


class ManagedError(SettingsError):
    """The bank's policy decided this setting."""


class Setting(NamedTuple):
    """One key: what it is unless chosen, and what it may be (None: any text up to `longest` that is as `pattern`)."""

    default: Value
    allowed: tuple[str | int, ...] | None = None
    longest: int = 200
    by_policy: bool = False  # nobody but the bank's policy can choose it
    pattern: str = ""  # a regular expression for the whole text; nothing at all is always allowed


# Where requests may go: https anywhere, http on this computer only; no user, no query.
_PLACE = r"(:\d{1,5})?(/[A-Za-z0-9._~/-]*)?"
ADDRESS: Final = rf"https://[A-Za-z0-9.\[\]:-]+?{_PLACE}|http://(localhost|127\.0\.0\.1|\[::1\]){_PLACE}"
GUID: Final = r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"

SCHEMA: Final[Mapping[str, Setting]] = {
    "profile": Setting("practice", ("practice", "codat", "gateway")),
    "gateway_url": Setting("", longest=300, pattern=ADDRESS),
    "gateway_login": Setting("token", ("token", "certificate", "both")),
    "gateway_certificate": Setting("", longest=1000),  # a file of this computer
    "codat_client": Setting("", longest=36, pattern=GUID),  # the header x-codat-client
    "language": Setting("system", ("system", "en", "fr")),
    "appearance": Setting("system", ("system", "light", "dark")),
    "text_scale": Setting(100, TEXT_SCALES),
    "clipboard_seconds": Setting(60, CLIPBOARD_SECONDS),
    "show_seconds": Setting(60, SHOW_SECONDS),
    "credentials_minutes": Setting(30, (10, 20, 30, 60)),
    "copying": Setting(True),  # noqa: FBT003  # a setting's default
    "screen_shield": Setting(True),  # noqa: FBT003  # see above
    "spoken_credentials": Setting(False),  # noqa: FBT003  # see above
    "delete_connection": Setting(False, by_policy=True),  # noqa: FBT003  # see above
    "trail_folder": Setting("", longest=1000, by_policy=True),  # a folder that the bank watches
    "trail_url": Setting("", longest=300, by_policy=True, pattern=ADDRESS),  # a server that takes JSON lines
    "trail_login": Setting("", longest=4000, by_policy=True),  # the whole value of its header Authorization
    "history_days": Setting(7, tuple(range(1, 91))),
    "bank_name_en": Setting("", longest=60),  # exactly as QuickBooks lists it
    "bank_name_fr": Setting("", longest=60),
    "bank_logo": Setting("", longest=1000),  # a file of this computer
    "institution_number": Setting("", longest=3),
    "branch_phone": Setting("", longest=40),
    "guide_folder": Setting("", longest=1000),  # "" is the one in the data folder
    "team": Setting("", longest=60),  # whom to call when the bank is not in QuickBooks' list
    "callout_title_en": Setting("", longest=MAX_CALLOUT_TITLE),
    "callout_title_fr": Setting("", longest=MAX_CALLOUT_TITLE),
    "callout_body_en": Setting("", longest=MAX_CALLOUT_BODY),
    "callout_body_fr": Setting("", longest=MAX_CALLOUT_BODY),
}


def check(key: str, value: object) -> Value:
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
    if isinstance(value, str) and value and setting.pattern:
        import re  # noqa: PLC0415  # most people have none of these

        if re.fullmatch(setting.pattern, value) is None:
            raise SettingsError(f"{key}: this is not how it is written")
    return value


def is_allowed(key: str, value: object) -> bool:
    """Whether `key` may have `value`."""
    try:
        check(key, value)
    except SettingsError:
        return False
    return True


# MIGRATIONS[n] brings the settings of version n to n + 1. Version 0 had no number.
MIGRATIONS: Final[tuple[Callable[[dict[str, Any]], dict[str, Any]], ...]] = (dict,)


class Settings:
    """The settings of one data folder. A damaged or foreign value falls back to its default and is told in `faults`.

    What `decided` names has that value and cannot be chosen (the bank's policy, checked by `base.policy`).
    """

    def __init__(self, path: Path, decided: Mapping[str, Value] | None = None) -> None:
        self._path = path
        self._decided = dict(decided or {})
        self._chosen: dict[str, Any] = {}
        self._former: tuple[int, dict[str, Any]] | None = None  # another version's file, kept before ours is written
        self.faults: tuple[str, ...] = ()
        self._listeners: list[Callable[[str], None]] = []
        self._read()

    def text(self, key: str) -> str:
        """A text setting."""
        return str(self._value(key))

    def wished(self, key: str, word: str) -> str:
        """A text setting, for this run as the command line says it, where the bank leaves the choice."""
        return self.text(key) if not word or self.is_managed(key) else word

    def number(self, key: str) -> int:
        """A whole number."""
        return int(self._value(key))

    def flag(self, key: str) -> bool:
        """Yes or no."""
        return bool(self._value(key))

    def is_managed(self, key: str) -> bool:
        """Whether the bank's policy decided it, or nobody else may."""
        return key in self._decided or SCHEMA[key].by_policy

    def choose(self, key: str, value: Value) -> None:
        """Choose a value and write the file. Raises `SettingsError`; then nothing has changed."""
        if self.is_managed(key):
            raise ManagedError(f"{key}: managed by the bank")
        check(key, value)
        before = dict(self._chosen)
        self._chosen[key] = value
        try:
            if self._former is not None:
                version, content = self._former
                self._write(self._kept(version), content)
                self._former = None
            self._write(self._path, {**self._chosen, "version": len(MIGRATIONS)})
        except OSError as error:
            self._chosen = before
            raise SettingsError(f"{self._path.name}: {error.strerror}") from error
        for then in tuple(self._listeners):
            then(key)

    def listen(self, then: Callable[[str], None]) -> None:
        """Call `then` with the key after every choice."""
        self._listeners.append(then)

    def _value(self, key: str) -> Any:  # noqa: ANN401  # narrowed by the three readers
        if key in self._decided:
            return self._decided[key]
        if SCHEMA[key].by_policy:
            return SCHEMA[key].default
        return self._chosen.get(key, SCHEMA[key].default)

    # The file

    def _read(self) -> None:
        try:
            written = self._load(self._path)
        except SettingsError as error:
            self.faults = (str(error),)
            return
        if written is None:
            return
        written = self._at_our_version(written)
        faults = list(self.faults)
        for key, value in written.items():
            if key in SCHEMA:
                try:
                    check(key, value)
                except SettingsError as error:
                    faults.append(str(error))
                    continue
            if key != "version":
                self._chosen[key] = value
        self.faults = tuple(faults)

    def _at_our_version(self, written: dict[str, Any]) -> dict[str, Any]:
        """What stands in the file, as this version has it. Reading writes nothing: the next choice does."""
        version, ours = written.get("version", 0), len(MIGRATIONS)
        if type(version) is not int or version < 0:
            self.faults = (f"{self._path.name}: version: must be a whole number",)
            return written
        if version == ours:
            return written
        self._former = (version, written)
        if version > ours:
            return self._left_by_us() or written
        for migrate in MIGRATIONS[version:]:
            written = migrate(written)
        return written

    def _left_by_us(self) -> dict[str, Any] | None:
        """A newer app was here: what this version left, if it was here before."""
        self.faults = (f"{self._path.name}: written by a newer version",)
        try:
            return self._load(self._kept(len(MIGRATIONS)))
        except SettingsError as error:
            self.faults = (*self.faults, str(error))
            return None

    def _kept(self, version: int) -> Path:
        return self._path.with_name(f"{self._path.stem}.v{version}{self._path.suffix}")

    @staticmethod
    def _load(path: Path) -> dict[str, Any] | None:
        """What stands in a file, None when there is none. Raises `SettingsError`."""
        try:
            return load(path)
        except JsonFileError as error:
            raise SettingsError(str(error)) from error

    @staticmethod
    def _write(path: Path, content: Mapping[str, Any]) -> None:
        """Whole or not at all. Raises `OSError`."""
        write(path, content)
