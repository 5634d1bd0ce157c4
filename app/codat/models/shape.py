"""How a parsed answer becomes a value: field types that forgive, one decorator, one reader a shape.

Unknown fields are ignored, absent texts are empty, unreadable optional dates are None: Codat calls such changes
backward compatible. What a value cannot do without is required; then the item is unreadable as a whole.
"""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Generic, Self, TypeVar, cast, dataclass_transform

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel
from pydantic.dataclasses import dataclass

from app.base.overrides import override
from app.base.plain import one_line
from app.base.secret import Secret
from app.codat import when
from app.codat.exact_json import is_plain
from app.codat.limits import MAX_IDENTITY, MAX_TEXT

Shape = TypeVar("Shape")


class OpenWord(StrEnum):
    """Words of Codat that may grow: a word added later reads as the member UNKNOWN, which every kind has."""

    @override
    @classmethod
    def _missing_(cls, value: object) -> Self:
        del value
        return cls["UNKNOWN"]


_CONFIG = ConfigDict(
    alias_generator=to_camel,
    arbitrary_types_allowed=True,
    defer_build=True,
    extra="ignore",
    hide_input_in_errors=True,
    validate_by_alias=True,
    validate_by_name=True,
)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(dataclasses.field, Field))
def model(shape: type[Shape]) -> type[Shape]:
    """A frozen value that pydantic fills from camelCase JSON; in code it is built with our own field names."""
    return cast("type[Shape]", dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(shape))


def _text(value: object) -> object:
    return "" if value is None else _name(value)


def _name(value: object) -> object:
    return one_line(value, MAX_TEXT) if isinstance(value, str) else value


def _identity(value: object) -> object:
    """What is sent back and compared must be as it came, or it is nothing we know."""
    if isinstance(value, str) and not (value.isprintable() and 0 < len(value) <= MAX_IDENTITY):
        raise ValueError("no identity")
    return value


def _amount(value: object) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, Decimal | int | str):
        raise ValueError("not a number")  # noqa: TRY004  # pydantic turns a ValueError into a finding
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError("not a number") from None
    if not is_plain(number):
        raise ValueError("not a plain number")
    return number


def _secret(value: object) -> Secret:
    if isinstance(value, Secret):
        return value
    if not isinstance(value, str) or not value:
        raise ValueError("missing")
    return Secret(value)


def _tags(value: object) -> dict[str, str]:
    pairs = value.items() if isinstance(value, dict) else ()
    return {str(_name(key)): str(_name(text)) for key, text in pairs if isinstance(key, str) and isinstance(text, str)}


def _flag(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    return {"true": True, "false": False}.get(word)


def flag(value: object) -> bool | None:
    """True or False, also written as a word; None for anything else (`Unknown`)."""
    return _flag(value)


Text = Annotated[str, BeforeValidator(_text)]
Name = Annotated[str, BeforeValidator(_name)]
Identity = Annotated[str, BeforeValidator(_identity)]
Amount = Annotated[Decimal | None, BeforeValidator(_amount)]
Moment = Annotated[datetime | None, BeforeValidator(when.moment)]
Day = Annotated[date | None, BeforeValidator(when.day)]
Flag = Annotated[bool | None, BeforeValidator(_flag)]
Tags = Annotated[dict[str, str], BeforeValidator(_tags)]
SecretText = Annotated[Secret, BeforeValidator(_secret)]


_readers: list[Reader[object]] = []


def build_readers() -> None:
    """Let pydantic build what reads the answers, in a thread perhaps; else the first answer of each shape waits."""
    for reader in _readers:
        reader.one({})


class Reader(Generic[Shape]):
    """Reads values of one shape. Gives None instead of an error: pydantic's errors carry the content."""

    def __init__(self, shape: type[Shape]) -> None:
        self._adapter = TypeAdapter(shape)
        _readers.append(cast("Reader[object]", self))

    def one(self, value: object) -> Shape | None:
        """The value, or None when it lacks what the shape needs."""
        try:
            return self._adapter.validate_python(value)
        except ValidationError:
            return None

    def many(self, values: object) -> tuple[Shape, ...]:
        """What is readable of a list; nothing when it is no list."""
        found = [self.one(value) for value in values] if isinstance(values, list | tuple) else []
        return tuple(value for value in found if value is not None)
