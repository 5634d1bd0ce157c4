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

WATCHED: Final = ("match", "start_date")
"""The steps at which accounts may connect, so their states are asked for. A chapter names its own."""

LINK: Final = "link"
"""The path of the eight steps; the others are chapters, by their ids."""

DRAWINGS: Final = (
    "sign_in",
    "menu",
    "link_account",
    "find_bank",
    "terms",
    "credentials",
    "match",
    "start_date",
    "tile",
    "pencil",
    "save",
    "review",
    "box",
)
"""The sketches there are, by what the client looks for: one for each of the eight steps, then those of the chapters."""


class NextAction(StrEnum):
    """What the relationship manager does about a trouble."""

    STAY = "stay"  # try again at this step
    GO_TO_STEP = "go_to_step"
    CHANGE_LAYOUT = "change_layout"  # pick another menu of QuickBooks
    CHECK_ACCOUNTS = "check_accounts"  # open Bank accounts
    NEW_CREDENTIALS = "new_credentials"
    CHAPTER = "chapter"  # open a chapter
    RECONNECT = "reconnect"  # find out which chapter it takes
    CALL_TEAM = "call_team"  # stop and call the bank's own team
    FINISH = "finish"  # nothing is wrong


@dataclass(frozen=True, slots=True)
class Sketch:
    """The neutral drawing of a step: which one, and the real labels it carries in this language."""

    drawing: str  # one of DRAWINGS, the same in both languages
    caption: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientText:
    """What the client view shows for a step. Holds no unverified label."""

    heading: Text
    paragraphs: tuple[Text, ...]
    tip: Text | None
    sketch: Sketch | None  # None where there is nothing to look for


@dataclass(frozen=True, slots=True)
class Step:
    """One of the eight steps, or of a chapter's."""

    id: str
    number: int  # from 1
    short: str  # for the list of steps
    client: ClientText
    by_layout: dict[str, ClientText]  # layout id to text, where the menus of QuickBooks differ
    say: tuple[Text, ...]  # what the relationship manager says, in the client's language
    expect: Text  # what the client should see then
    labels: tuple[Label, ...]  # every label that matters here, for the relationship manager
    is_watched: bool  # accounts may connect here

    @property
    def takes_credentials(self) -> bool:
        """Whether the client types the username and password here."""
        return self.client.sketch is not None and self.client.sketch.drawing == "credentials"

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
    go_to: str  # a step's id for GO_TO_STEP, a chapter's for CHAPTER, else ""


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A number QuickBooks may show. Where the meaning is unverified, no decision hangs on it."""

    code: str
    meaning: str
    do: Text
    confidence: Confidence
    trouble: str  # id of the trouble to open, or ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Steps for something else than the first linking: updating the sign-in, linking again, disconnecting."""

    id: str
    title: str
    intro: tuple[Text, ...]  # what to mind before the first step
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """When to reconnect and by which chapter."""

    id: str
    when: str
    do: Text
    chapter: str  # id of a chapter; "link" means the eight steps
    needs_new_credentials: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the client keeps on paper, beside the steps and the accounts. Never a credential."""

    title: str
    what: tuple[Text, ...]  # what this does
    only: tuple[Text, ...]  # the username and password: what they are for
    expect: tuple[Text, ...]
    off: tuple[Text, ...]  # if something is off, or it stops
    stop: tuple[Text, ...]  # how to end it
    differ: Text  # that screens may differ


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
    sheet: Sheet

    @property
    def unverified(self) -> tuple[Label, ...]:
        """The labels to be told as unverified."""
        return tuple(label for label in self.labels.values() if label.is_unverified)

    def step(self, number: int) -> Step:
        """The step of that number, 1 to 8."""
        return self.steps[number - 1]

    def path(self, path: str) -> tuple[Step, ...]:
        """The steps of a path: the eight, or a chapter's. One that is not there means the eight."""
        chapter = self.chapter(path)
        return self.steps if chapter is None else chapter.steps

    def troubles_at(self, step_id: str) -> tuple[Trouble, ...]:
        """The troubles offered at a step, in the order of the file."""
        return tuple(trouble for trouble in self.troubles if step_id in trouble.steps)

    def chapter(self, chapter_id: str) -> Chapter | None:
        """The chapter of that id."""
        return next((chapter for chapter in self.chapters if chapter.id == chapter_id), None)
