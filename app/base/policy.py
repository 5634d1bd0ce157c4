"""What the bank's IT decided for every computer: settings that are set and locked, from a machine-wide file.

The file is JSON: `{"version": 1, "settings": {"copying": false, …}}`, with the keys and values of `base.settings`. On
Windows the registry may say the same; where both name a setting, the registry (group policy) holds. A policy that
cannot be used stops the app: running without it would allow what the bank has forbidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from app.base.settings import SCHEMA, SettingsError, check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.settings import Value

VERSION: Final = 1
_SHAPE: Final = 'must be {"version": 1, "settings": {…}}'
MAX_CHARACTERS: Final = 100_000  # every setting at its longest is under a tenth of this


class PolicyError(Exception):
    """The policy cannot be used. The text names the place, the line where there is one, and what is wrong."""

    def __init__(self, place: str, line: int, reason: str) -> None:
        super().__init__(f"{place}, line {line}: {reason}" if line else f"{place}: {reason}")
        self.place = place
        self.line = line
        self.reason = reason


class PolicySource(NamedTuple):
    """What a computer has of a policy, unread."""

    place: str = ""  # the file's path, or the registry key
    text: str = ""  # the file's content
    registry_place: str = ""
    registry: Mapping[str, str | int] = {}  # value names and data; whole numbers stand for yes and no as well


def read_policy(source: PolicySource) -> Mapping[str, Value]:
    """The settings it sets and locks, each checked. Raises `PolicyError`."""
    decided = _of_file(source.place, source.text) if source.text else {}
    for key, data in source.registry.items():
        try:
            decided[key] = check(key, _from_registry(key, data))
        except SettingsError as error:
            raise PolicyError(source.registry_place, 0, str(error)) from error
    return decided


def _of_file(place: str, text: str) -> dict[str, Value]:
    raw = _parsed(place, text)
    for key in raw:
        if key not in {"version", "settings", "$schema"}:
            raise _fault(place, text, key, f"{key}: there is no such part of a policy")
    if not isinstance(raw.get("settings"), dict):
        raise PolicyError(place, 1, _SHAPE)
    if raw.get("version") != VERSION:
        raise _fault(place, text, "version", f"version: must be {VERSION}; this file is for another version of the app")
    decided = {}
    for key, value in raw["settings"].items():
        try:
            decided[key] = check(key, value)
        except SettingsError as error:
            raise _fault(place, text, f"settings.{key}", str(error)) from error
    return decided


def _parsed(place: str, text: str) -> dict[str, Any]:
    import json  # noqa: PLC0415  # most computers have no policy, and the first paint does without

    if len(text) > MAX_CHARACTERS:
        raise PolicyError(place, 0, f"longer than {MAX_CHARACTERS} characters")
    try:
        raw = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_key_twice)
    except json.JSONDecodeError as error:
        raise PolicyError(place, error.lineno, f"not JSON: {error.msg}") from error
    except _TwiceError as error:
        raise _fault(place, text, f"settings.{error}", f"{error}: named twice") from error
    except RecursionError as error:
        raise PolicyError(place, 0, "nested too deeply") from error
    if not isinstance(raw, dict):
        raise PolicyError(place, 1, _SHAPE)
    return raw


def _fault(place: str, text: str, path: str, reason: str) -> PolicyError:
    from app.base.json_lines import line_of  # noqa: PLC0415  # only for what is wrong

    return PolicyError(place, line_of(text.removeprefix("\ufeff"), path), reason)


class _TwiceError(ValueError):
    """The text is the key."""


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """JSON lets the last of two equal keys win, silently; in a policy nobody can tell which was meant."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return made


def _from_registry(key: str, data: str | int) -> object:
    """The registry knows texts and whole numbers only: 1 and 0 are yes and no."""
    setting = SCHEMA.get(key)
    if setting is not None and isinstance(setting.default, bool) and data in {0, 1}:
        return bool(data)
    return data
