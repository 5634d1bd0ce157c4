"""OFX, and QFX and QBO which are OFX with a mark of Intuit's: the statements of a file.

Sources: OFX 1.6 and 2.2, sections 11.3 (accounts) and 11.4 (statements). A value belongs to the innermost part it
stands in, so that the account of the other side of a transfer is not taken for the statement's own.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.files import markup
from app.files.dates import DateOrder, day
from app.files.faults import FileError, FileFault
from app.files.limits import MAX_DEPTH, MAX_FIELD, MAX_STATEMENTS, MAX_TAGS, MAX_TRANSACTIONS
from app.files.statement import Line, Statement, clean, last_digits, packed

if TYPE_CHECKING:
    from datetime import date

    from app.files.reading import Reading

_BEGINS: Final = re.compile(r"<OFX>", re.IGNORECASE)
_HEAD: Final = 4_096  # characters in which the statement has to begin
_AMOUNT: Final = re.compile(r"[+-]?\d{1,18}(?:[.,]\d{0,6})?|[+-]?[.,]\d{1,6}")
_STATEMENTS: Final = {"stmtrs", "ccstmtrs"}
_PARTS: Final = _STATEMENTS | {
    "bankacctfrom", "ccacctfrom", "bankacctto", "ccacctto", "banktranlist", "stmttrn", "stmttrnp", "payee", "extdpayee",
    "currency", "origcurrency", "ledgerbal", "availbal", "bal", "imagedata",
}  # fmt: skip
_OWN_ACCOUNT: Final = {"bankacctfrom", "ccacctfrom"}


def is_ofx(text: str) -> bool:
    """Whether `text` is a statement in OFX, by what it says and not by its name."""
    return _BEGINS.search(text[:_HEAD]) is not None


def read_ofx(text: str, reading: Reading) -> tuple[Statement, ...]:
    """The statements of `text`, one an account. Raises `FileError` BROKEN, ENTITIES, NO_TRANSACTIONS or a bound."""
    fold = _Fold()
    if not markup.is_xml(text) or not markup.feed_xml(text, fold, reading):
        fold = _Fold()  # not XML, or only by its first line
        begins = _BEGINS.search(text)
        if "<!" in text[: begins.start() if begins else 0]:
            raise FileError(FileFault.ENTITIES)
        markup.feed_sgml(text[begins.start() if begins else 0 :], fold, reading)
    found = fold.close()
    if not any(statement.lines or statement.pending for statement in found):
        raise FileError(FileFault.NO_TRANSACTIONS)
    return found


class _Fold:
    """A listener of `markup` that makes statements."""

    def __init__(self) -> None:
        self._open: list[str] = []  # parts and unknown things with parts inside
        self._leaf = ""
        self._texts: list[str] = []
        self._length = 0
        self._statement: _Open | None = None
        self._done: list[Statement] = []
        self._values: dict[str, str] = {}
        self._count = 0
        self._tags = 0

    def start(self, name: str) -> None:
        self._settle()
        if name in _PARTS:
            self._enter(name)
        self._leaf = name
        self._open.append(name)
        if len(self._open) > MAX_DEPTH:
            raise FileError(FileFault.BROKEN)
        self._count_tag()

    def text(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)
        if self._length > MAX_FIELD and "".join(self._texts).strip():
            raise FileError(FileFault.TOO_WIDE)

    def end(self, name: str) -> None:
        self._settle()
        self._count_tag()
        if name not in self._open:
            return
        while self._open:
            last = self._open.pop()
            if last in _PARTS:
                self._leave(last)
            if last == name:
                return

    def close(self) -> tuple[Statement, ...]:
        """What was found; a statement cut off in the middle is no statement."""
        self._settle()
        if self._statement is not None:
            raise FileError(FileFault.BROKEN)
        return tuple(self._done)

    def _count_tag(self) -> None:
        self._tags += 1
        if self._tags > MAX_TAGS:
            raise FileError(FileFault.BROKEN)

    def _settle(self) -> None:
        """The leaf is complete: what was open last had a text, so it has no parts."""
        text = clean("".join(self._texts)) if self._texts else ""
        self._texts.clear()
        self._length = 0
        leaf, self._leaf = self._leaf, ""
        if not text or not leaf:
            return
        if self._open and self._open[-1] == leaf:
            self._open.pop()
        self._keep(leaf, text)

    @property
    def _part(self) -> str:
        return next((one for one in reversed(self._open) if one in _PARTS), "")

    def _enter(self, name: str) -> None:
        if name in _STATEMENTS:
            if len(self._done) >= MAX_STATEMENTS:
                raise FileError(FileFault.TOO_MANY_ROWS)
            self._statement = _Open()
        elif name == "stmttrn":
            self._values = {}

    def _leave(self, name: str) -> None:
        if self._statement is None:
            return
        if name in _STATEMENTS:
            self._done.append(self._statement.close())
            self._statement = None
        elif name == "stmttrnp":
            self._statement.pending += 1
        elif name == "stmttrn":
            self._count += 1
            if self._count > MAX_TRANSACTIONS:
                raise FileError(FileFault.TOO_MANY_ROWS)
            self._statement.lines.append(_line(len(self._statement.lines) + 1, self._values))

    def _keep(self, leaf: str, text: str) -> None:
        part, statement = self._part, self._statement
        if statement is None:
            return
        if part == "stmttrn":
            self._values.setdefault(leaf, text)
        elif part in {"payee", "extdpayee"} and leaf == "name" and "stmttrn" in self._open:
            self._values.setdefault("name", text)
        elif part == "currency" and leaf == "cursym":
            self._values.setdefault("cursym", text)
        elif part in _OWN_ACCOUNT and leaf == "acctid" and "stmttrn" not in self._open:
            statement.last4 = last_digits(text)
        elif part == "ledgerbal" and leaf == "balamt":
            statement.closing = _amount(text)
        elif part == "ledgerbal" and leaf == "dtasof":
            statement.closing_day = _day(text)
        elif leaf == "curdef":
            statement.currency = text.upper()


class _Open:
    """A statement being read."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.last4 = ""
        self.currency = ""
        self.closing: Decimal | None = None
        self.closing_day: date | None = None
        self.pending = 0

    def close(self) -> Statement:
        return Statement(
            packed(self.lines), self.last4, self.currency, self.closing, self.closing_day, pending=self.pending
        )


def _line(place: int, values: dict[str, str]) -> Line:
    name, memo = values.get("name", ""), values.get("memo", "")
    said = [name] if name else []
    if memo and memo not in name:
        said.append(memo)
    if not said:  # the bank names nobody: its word for the kind, and the number of a cheque
        said = [values.get("trntype", ""), values.get("checknum", "")]
    return Line(
        place=place,
        day=_day(values.get("dtposted", "")),
        amount=_amount(values.get("trnamt", "")),
        description=" ".join(one for one in said if one),
        bank_id=values.get("fitid", ""),
        currency=values.get("cursym", "").upper(),
        said=(values.get("dtposted", ""), values.get("trnamt", "")),
        is_correction="correctfitid" in values,
    )


def _amount(text: str) -> Decimal | None:
    """OFX writes no groups, and a point or a comma before the decimals."""
    bare = text.replace(" ", "")
    return Decimal(bare.replace(",", ".")) if bare.isascii() and _AMOUNT.fullmatch(bare) else None


def _day(text: str) -> date | None:
    return day(text, DateOrder.YMD) if text[:8].isdecimal() else None
