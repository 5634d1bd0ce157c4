"""Every field of every answer, turned: what is read is plain and bounded, or it is not read; nothing is raised."""

from __future__ import annotations

import copy
import dataclasses
from typing import TYPE_CHECKING, Any, Final

import pytest

from app.base.plain import MARK, one_line, plain
from app.codat.limits import MAX_IDENTITY, MAX_TEXT
from app.codat.models.account import account_reader
from app.codat.models.company import company_reader
from app.codat.models.connection import connection_reader
from app.codat.models.preflight import branding_reader
from app.codat.models.push import push_reader
from app.codat.models.refusal import refusal
from tests.unit.codat import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.codat.models.shape import Reader

UNSEEN: Final = "\u202e\u2066\u200f\x00\x07\x1b\u2028\ufeff\ud800\U000e0041"
HOSTILE: Final = {
    "markup": "<b>x</b><img src='file:///etc/hostname'>",
    "unseen": f"Boul{UNSEEN}angerie",
    "megabyte": "x" * 1_000_000,
    "megabyte unseen": "\u202e" * 1_000_000,
    "nothing": "",
    "lines": "one\r\ntwo\tthree",
}
ANSWERS: Final[dict[str, tuple[Reader[Any], dict[str, Any]]]] = {
    "company": (company_reader, samples.company(dataConnections=[samples.connection()])),
    "connection": (connection_reader, samples.connection()),
    "account": (account_reader, samples.account()),
    "older account": (account_reader, samples.old_account()),
    "push": (push_reader, samples.push()),
    "branding": (branding_reader, {"logo": {"full": {"image": {"src": "https://x.example/a.png"}}}, "sourceId": "a"}),
}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where every text stands."""
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from leaves(inner, (*path, key))
    elif isinstance(value, str):
        yield path


def turned(value: Any, path: tuple[Any, ...], to: object) -> Any:
    changed = copy.deepcopy(value)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return changed


def texts(value: Any) -> Iterator[str]:
    """Every text that was taken over. A `Secret` is none: it is shown sign by sign."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in texts(one))
    elif isinstance(value, tuple | list):
        yield from (text for one in value for text in texts(one))
    elif isinstance(value, str):
        yield value


FIELDS: Final = [(name, path) for name, (_, sample) in ANSWERS.items() for path in leaves(sample)]


@pytest.mark.parametrize("sort", HOSTILE)
@pytest.mark.parametrize(
    ("name", "path"), FIELDS, ids=lambda part: ".".join(map(str, part)) if isinstance(part, tuple) else part
)
def test_every_field_may_hold_anything(name: str, path: tuple[Any, ...], sort: str) -> None:
    reader, sample = ANSWERS[name]

    read = reader.one(turned(sample, path, HOSTILE[sort]))

    for text in texts(read):
        assert text.isprintable(), f"{path}: {text[:40]!r}"
        assert len(text) <= MAX_TEXT
        text.encode()


@pytest.mark.parametrize("identity", ["", "x" * (MAX_IDENTITY + 1), "a\u202eb", "a\nb", "a\x00"])
def test_what_is_sent_back_is_as_it_came_or_not_taken(identity: str) -> None:
    assert company_reader.one(samples.company() | {"id": identity}) is None
    assert account_reader.one(samples.account() | {"id": identity}) is None


@pytest.mark.parametrize("sort", HOSTILE)
def test_words_of_a_refusal_are_plain(sort: str) -> None:
    hostile = HOSTILE[sort]
    body = {
        "error": hostile,
        "correlationId": hostile,
        "validation": {"errors": [{"itemId": hostile, "message": hostile}]},
    }

    read = refusal(400, body)

    assert all(text.isprintable() and len(text) <= MAX_TEXT for text in texts(read))


def test_names_of_people_stay_as_they_are() -> None:
    for name in ("Boulangerie Chênevert inc.", "Łukasz « Ő » & fils", "北京", "عمر", "Café 7 h", "R\u202fD"):
        assert one_line(name) == name
        assert plain(name) == name


def test_what_is_unseen_is_shown_as_a_mark() -> None:
    assert plain(f"a{UNSEEN}b") == f"a{MARK * len(UNSEEN)}b"
    assert one_line("one\ntwo\tthree") == "one two three"
    assert plain("one\ntwo") == "one\ntwo"
    assert plain("abcdef", 4) == "abc…"
