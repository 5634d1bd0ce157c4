"""What a guide holds, as values. `loading` reads them from a file; `steps` moves through them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.guide.text import Confidence, Label, Text

SCHEMA: Final = 1

STEP_IDS: Final = (
    "sign_in",
    "bank_transactions",
    "link_account",
    "find_bank",
    "terms",
    "credentials",
    "match",
    "start_date",
)
"""The eight steps in their order; every guide has these and no others."""


class NextAction(StrEnum):
    """What the relationship manager does about a trouble."""

    STAY = "stay"  # try again at this step
    GO_TO_STEP = "go_to_step"
    CHANGE_LAYOUT = "change_layout"  # pick another menu of QuickBooks
    CHECK_ACCOUNTS = "check_accounts"  # open Bank accounts
    NEW_CREDENTIALS = "new_credentials"
    RECONNECT = "reconnect"  # open the reconnect chapter
    CALL_TEAM = "call_team"  # stop and call the bank's own team
    FINISH = "finish"  # nothing is wrong


@dataclass(frozen=True, slots=True)
class Sketch:
    """The neutral drawing of a step: which one, and the real labels it carries in this language."""

    drawing: str  # a name of resources/sketches, the same in both languages
    caption: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientText:
    """What the client view shows for a step. Holds no unverified label."""

    heading: Text
    paragraphs: tuple[Text, ...]
    tip: Text | None
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class Step:
    """One of the eight steps."""

    id: str
    number: int  # 1 to 8
    short: str  # for the list of steps
    client: ClientText
    by_layout: dict[str, ClientText]  # layout id to text, where the menus of QuickBooks differ
    say: tuple[Text, ...]  # what the relationship manager says, in the client's language
    expect: Text  # what the client should see then
    labels: tuple[Label, ...]  # every label that matters here, for the relationship manager

    def client_text(self, layout: str) -> ClientText:
        """The text for the layout the client has."""
        return self.by_layout.get(layout, self.client)


@dataclass(frozen=True, slots=True)
class Layout:
    """One of the menus that QuickBooks has had. The relationship manager picks it by what is on the client's screen."""

    id: str  # "A", "B", "C"
    name: str
    recognise: str  # the question that tells it apart
    path: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something else than expected is on the client's screen."""

    id: str
    steps: tuple[str, ...]  # ids of the steps where it is offered
    sees: str  # what the relationship manager picks it by
    say: Text
    do: Text  # for the relationship manager only
    action: NextAction
    go_to: str  # a step id when the action is GO_TO_STEP, else ""


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A number QuickBooks may show. Where the meaning is unverified, no decision hangs on it."""

    code: str
    meaning: str
    do: Text
    confidence: Confidence
    trouble: str  # id of the trouble to open, or ""


@dataclass(frozen=True, slots=True)
class ChapterStep:
    """One step of a chapter."""

    heading: Text
    paragraphs: tuple[Text, ...]
    say: tuple[Text, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Steps for something else than the first linking: updating the sign-in, linking again, disconnecting."""

    id: str
    title: str
    intro: tuple[Text, ...]
    steps: tuple[ChapterStep, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """When to reconnect and by which chapter."""

    id: str
    when: str
    do: Text
    chapter: str  # id of a chapter; "link" means the eight steps
    needs_new_credentials: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """One language's guide, checked on load."""

    language: str
    version: str
    verified: str  # the day the labels were last compared with their sources, "2026-11-21"
    is_reviewed: bool  # a native reader has reviewed it
    is_edited: bool  # the bank's own copy, not the one that ships
    labels: dict[str, Label]
    layouts: tuple[Layout, ...]  # the current one first
    steps: tuple[Step, ...]
    troubles: tuple[Trouble, ...]
    codes: tuple[ErrorCode, ...]
    other_code: Text  # what to do about a code that is not listed
    before: tuple[Text, ...]  # checks before the call
    after: tuple[Text, ...]  # what to promise about history and timing
    situations: tuple[Situation, ...]
    chapters: tuple[Chapter, ...]

    @property
    def unverified(self) -> tuple[Label, ...]:
        """The labels to be told as unverified."""
        return tuple(label for label in self.labels.values() if label.is_unverified)

    def step(self, number: int) -> Step:
        """The step of that number, 1 to 8."""
        return self.steps[number - 1]

    def troubles_at(self, step_id: str) -> tuple[Trouble, ...]:
        """The troubles offered at a step, in the order of the file."""
        return tuple(trouble for trouble in self.troubles if step_id in trouble.steps)

    def chapter(self, chapter_id: str) -> Chapter | None:
        """The chapter of that id."""
        return next((chapter for chapter in self.chapters if chapter.id == chapter_id), None)
