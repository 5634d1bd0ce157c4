"""What the page says that the client keeps: the guide's own words, the accounts, whom to call. Never a credential."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.onboarding.case import Country, Language
from app.onboarding.rules import accounts_of
from app.ui.kit.words import escaped
from app.ui.pieces.logo import logo_of
from app.ui.pieces.spans import markup
from app.ui.texts.accounts import account_type
from app.ui.texts.format import long_date, numeric_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QImage

    from app.guide.text import Text
    from app.onboarding.case import Account, Case
    from app.ui.pieces.guide_book import GuideBook
    from app.ui.shell.services import Services
    from app.ui.texts.speaker import Speaker
    from app.ui.texts.voice import Voice

_FRENCH_SHARE: Final = 0.53  # French is longer
_BLANK: Final = "_" * 22  # to be written on


class SheetLanguage(StrEnum):
    """The language of the page."""

    EN = "en"
    FR = "fr"
    BOTH = "both"  # French beside English


class BlockKind(StrEnum):
    """How a block is set."""

    PLAIN = "plain"
    STEPS = "steps"  # numbered
    POINTS = "points"
    CALL = "call"  # whom to call
    BANK = "bank"  # the bank's own words, in a box


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its texts, as rich text of ours."""

    heading: str
    texts: tuple[str, ...]
    kind: BlockKind = BlockKind.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """The accounts. An empty cell is a line to write on."""

    heading: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: Callable[[int], str]  # says how many are left out


@dataclass(frozen=True, slots=True)
class SheetContent:
    """Everything on the page, in its order."""

    bank: str
    logo: QImage
    title: str
    aside: tuple[str, ...]  # for whom, and when it was made
    table: Table
    columns: tuple[tuple[Block, ...], tuple[Block, ...]]
    first_share: float  # of the width, for the first column
    contact: str  # whom to call, once for both languages; "" where a block says it
    foot: str


def default_language(case: Case) -> SheetLanguage:
    """The client's language; in Québec French is never left out."""
    client = case.client
    if client.language is Language.EN and client.country is Country.CA and client.region == "QC":
        return SheetLanguage.BOTH
    return SheetLanguage(client.language.value)


def sheet_content(case: Case, language: SheetLanguage, services: Services, book: GuideBook) -> SheetContent:
    """The page for a client, as things stand now."""
    spoken = [Language.FR, Language.EN] if language is SheetLanguage.BOTH else [Language(language.value)]
    pages = [_Page(case, one, services, book) for one in spoken]
    blocks = [page.blocks() for page in pages]
    is_double = len(pages) > 1
    return SheetContent(
        bank=_joined(dict.fromkeys(page.bank for page in pages)),
        logo=logo_of(services.settings.text("bank_logo"), services.own_folder),
        title=_joined(page.title for page in pages),
        aside=(case.client.name, *(page.made() for page in pages)),
        table=_table(accounts_of(case), pages),
        columns=(_but_call(blocks[0]), _but_call(blocks[1])) if is_double else _halves(blocks[0]),
        first_share=_FRENCH_SHARE if is_double else 0.5,
        contact=_contact(pages, services.settings.text("branch_phone")) if is_double else "",
        foot=_joined([page.foot() for page in pages], "\n"),
    )


class _Page:
    """What one language says."""

    def __init__(self, case: Case, language: Language, services: Services, book: GuideBook) -> None:
        self._case = case
        self._language = language
        self._services = services
        self._book = book
        self.voice: Speaker = book.speaker(language, case.client.country)
        self._guide = book.guide(language)
        self.bank = book.bank(language) or self.voice.say("ClientView", "Your bank")
        known = book.words(case, self.voice)
        self._words = replace(known, bank=book.bank(language) or known.bank)
        self.title = self._guide.sheet.title

    def made(self) -> str:
        """When it was made: old copies can be told from new ones."""
        today = self._services.clock.now().astimezone().date()
        return self.voice.say("LeaveBehind", "Prepared on {date}").format(date=long_date(today, self.voice))

    def blocks(self) -> tuple[Block, ...]:
        """Everything but the accounts."""
        say, sheet = self.voice.say, self._guide.sheet
        blocks = [
            Block(say("LeaveBehind", "What this does"), self._marked(sheet.what)),
            Block(say("LeaveBehind", "Where to click in QuickBooks"), self._steps(), BlockKind.STEPS),
            Block(say("LeaveBehind", "The username and password"), self._marked(sheet.only)),
            Block(say("LeaveBehind", "What to expect"), self._marked(sheet.expect), BlockKind.POINTS),
            Block(say("LeaveBehind", "If something is off"), self._marked(sheet.off), BlockKind.POINTS),
            Block(say("LeaveBehind", "To stop it"), self._marked(sheet.stop), BlockKind.POINTS),
            Block(say("LeaveBehind", "Call us"), self._call(), BlockKind.CALL),
        ]
        title, body = self._book.callout(self._language)
        if title or body:
            blocks.append(Block(escaped(title), (escaped(body),) if body else (), BlockKind.BANK))
        return tuple(blocks)

    def foot(self) -> str:
        """What stands at the foot."""
        none = self.voice.say("LeaveBehind", "No username or password is on this page.")
        return f"{none} {self._guide.sheet.differ.filled(self._words).plain}"

    def kind_of(self, account: Account) -> str:
        """The account's type in words."""
        return account_type(account.type, self._case.client.country, self.voice)

    def start_of(self, day: date | None) -> str:
        """The start date, once QuickBooks told it."""
        return numeric_date(day, self.voice) if day is not None else ""

    def _steps(self) -> tuple[str, ...]:
        layout = self._services.client_screen.layout_id
        return self._marked([step.client_text(layout).heading for step in self._guide.steps])

    def _call(self) -> tuple[str, ...]:
        """Whom to call: the branch, and a line for a name."""
        phone = self._services.settings.text("branch_phone")
        return _call_lines(self.voice, self.branch(), self.person(), phone)

    def branch(self) -> str:
        """What stands before the branch's phone number."""
        return self.voice.say("LeaveBehind", "Branch")

    def person(self) -> str:
        """What stands before the name of whom to ask for."""
        return self.voice.say("LeaveBehind", "Your contact")

    def _marked(self, texts: Sequence[Text]) -> tuple[str, ...]:
        return tuple(markup(text.filled(self._words)) for text in texts)


def _contact(pages: Sequence[_Page], phone: str) -> str:
    """Whom to call, in one line for both languages."""
    branch, person = _joined(page.branch() for page in pages), _joined(page.person() for page in pages)
    return " &nbsp; ".join(_call_lines(pages[0].voice, branch, person, phone))


def _call_lines(voice: Voice, branch: str, person: str, phone: str) -> tuple[str, ...]:
    line = voice.say("LeaveBehind", "{what}: {value}")
    call = escaped(line.format(what=branch, value=phone or _BLANK))
    return (f"<span style='font-weight:600'>{call}</span>", escaped(line.format(what=person, value=_BLANK)))


def _but_call(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.kind is not BlockKind.CALL)


def _table(accounts: Sequence[Account], pages: Sequence[_Page]) -> Table:
    voices = [page.voice for page in pages]
    heads = (
        _joined([voice.say("LeaveBehind", "Name in QuickBooks") for voice in voices], "\n"),
        _joined([voice.say("LeaveBehind", "Ends in") for voice in voices], "\n"),
        _joined([voice.say("LeaveBehind", "Type") for voice in voices], "\n"),
        _joined([voice.say("LeaveBehind", "Your QuickBooks account") for voice in voices], "\n"),
        _joined([voice.say("LeaveBehind", "Start date") for voice in voices], "\n"),
    )
    rows = tuple(
        (
            one.name,
            one.last4,
            f"{_joined(dict.fromkeys(page.kind_of(one) for page in pages))}, {one.currency}",
            "",
            pages[0].start_of(one.feed_start),
        )
        for one in accounts
    )

    def more(left: int) -> str:
        return _joined(voice.say("LeaveBehind", "and %n more accounts", "", left) for voice in voices)

    return Table(_joined(voice.say("LeaveBehind", "Your accounts") for voice in voices), heads, rows, more)


def _halves(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """One language goes into two columns: how to link and whom to call at the left, what comes after at the right."""
    call = next(number for number, block in enumerate(blocks) if block.kind is BlockKind.CALL)
    return (*blocks[:3], blocks[call]), (*blocks[3:call], *blocks[call + 1 :])


def _joined(parts: Iterable[str], by: str = " · ") -> str:
    return by.join(parts)
