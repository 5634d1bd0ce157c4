"""Text of the guide: spans, bold or not, with labels of QuickBooks resolved and places left for the call's own words.

In the files a text is written in one line: `Select **[[link_account]]** at {bank}.`
`**…**` is bold, `[[id]]` is a label of the file's `labels`, `{bank}` and its like are filled during the call.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

PLACEHOLDERS = ("bank", "earliest", "accounts", "team", "days")

_BRACED = re.compile(r"\{([^{}]*)\}")
_LABEL = re.compile(r"\[\[([^\[\]]*)\]\]")


class Confidence(StrEnum):
    """How well a label of QuickBooks is known. No label was seen on a live screen by us."""

    HIGH = "h"  # Intuit's page of that very locale, 2024 or later, shows it
    MEDIUM = "m"  # older, or a neighbouring locale
    LOW = "l"  # only somebody else shows it
    UNVERIFIED = "u"  # inferred: told to the relationship manager as such, never shown to the client


@dataclass(frozen=True, slots=True)
class Label:
    """A word on the screen of QuickBooks."""

    id: str
    text: str
    confidence: Confidence
    as_of: str = ""  # when the source showed it: a year, a month or a day; "" when nothing did
    also: tuple[str, ...] = ()  # other spellings the client may see
    client: str = ""  # a safer wording for what the client reads and hears; "" when `text` is safe
    note: str = ""  # for the relationship manager

    @property
    def is_unverified(self) -> bool:
        """Whether it must be told as unverified."""
        return self.confidence is Confidence.UNVERIFIED

    @property
    def safe_text(self) -> str:
        """What may stand in front of the client."""
        return self.client or self.text


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `is_unverified` marks a label of QuickBooks that nobody has confirmed."""

    text: str
    is_bold: bool = False
    is_unverified: bool = False
    label: str = ""  # the id, when this run is a label


@dataclass(frozen=True, slots=True)
class Words:
    """What the call fills in: names as the client knows them, dates already written out in the client's language."""

    bank: str  # exactly as QuickBooks lists it
    earliest: str  # the earliest start date, as in "November 13, 2026"
    accounts: str  # "Chequing 4021 and Savings 7730"
    team: str  # whom to call at the bank
    days: str = "7"  # how many days of history the bank promises

    def of(self, placeholder: str) -> str:
        """The value of one of `PLACEHOLDERS`."""
        return str(getattr(self, placeholder))


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph or line."""

    spans: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """Without emphasis."""
        return "".join(span.text for span in self.spans)

    @property
    def placeholders(self) -> frozenset[str]:
        """Those of `PLACEHOLDERS` it still holds."""
        return frozenset(_BRACED.findall(self.plain))

    def naming(self, labels: dict[str, Label]) -> Text:
        """With its labels as another language's guide has them.

        The relationship manager reads in one language while the client's screen is in another: what is to be clicked
        keeps the name that the client sees.
        """
        return Text(tuple(_renamed(span, labels) for span in self.spans))

    def filled(self, words: Words) -> Text:
        """With every placeholder replaced."""
        return Text(tuple(replace(span, text=fill(span.text, words)) for span in self.spans))


def fill(text: str, words: Words) -> str:
    """`text` with every placeholder replaced; braces inside a value stay as they are."""
    return _BRACED.sub(lambda found: words.of(found[1]), text)


def parse(source: str, labels: dict[str, Label], *, for_client: bool) -> Text:
    """Read one text. With `for_client` an unverified label is refused and safer wordings are used.

    Raises `ValueError` that says what is wrong.
    """
    for name in _BRACED.findall(source):
        if name not in PLACEHOLDERS:
            raise ValueError(f"unknown placeholder {{{name}}}; known are {', '.join(PLACEHOLDERS)}")
    parts = source.split("**")
    if len(parts) % 2 == 0:
        raise ValueError("a ** without its partner")
    spans: list[Span] = []
    for number, part in enumerate(parts):
        spans += _resolved(part, labels, is_bold=number % 2 == 1, for_client=for_client)
    return Text(tuple(spans))


def _resolved(part: str, labels: dict[str, Label], *, is_bold: bool, for_client: bool) -> list[Span]:
    spans = []
    for number, piece in enumerate(_LABEL.split(part)):
        if number % 2 == 0:
            if piece:
                spans.append(Span(piece, is_bold))
            continue
        label = labels.get(piece)
        if label is None:
            raise ValueError(f"unknown label [[{piece}]]")
        if for_client and label.is_unverified:
            raise ValueError(f"label [[{piece}]] is unverified, so it may not be shown or said to the client")
        spans.append(Span(label.safe_text if for_client else label.text, is_bold, label.is_unverified, piece))
    return spans


def _renamed(span: Span, labels: dict[str, Label]) -> Span:
    label = labels.get(span.label)
    return span if label is None else replace(span, text=label.text, is_unverified=label.is_unverified)
