"""OFX of both generations, as strict and as careless as banks write it."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.clock import SystemClock
from app.files.faults import FileError, FileFault
from app.files.ofx import read_ofx
from app.files.reading import Reading
from tests.unit.files.samples import LINE_1, LINE_2, OFX_1, OFX_2, read, statement

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["may.ofx", "may.qfx", "may.qbo", "may.txt"])
def test_sgml_with_ends_left_out(tmp_path: Path, name: str) -> None:
    found = statement(tmp_path / name, OFX_1.format(lines=LINE_1), "cp1252")

    (line,) = found.lines
    assert (line.day, line.amount, line.bank_id) == (date(2026, 11, 19), Decimal("-75.25"), "A-1")
    assert line.description == "Épicerie & fils Achat no 4"
    assert (found.last4, found.currency) == ("4021", "CAD")
    assert (found.closing, found.closing_day) == (Decimal("18240.55"), date(2026, 11, 20))


def test_xml_with_the_other_side_of_a_transfer(tmp_path: Path) -> None:
    found = statement(tmp_path / "card.ofx", OFX_2.format(lines=LINE_2))

    (line,) = found.lines
    assert line.description == "Customer a < b & c"
    assert found.last4 == "8841"


def test_what_says_it_is_xml_and_is_not_is_read_all_the_same(tmp_path: Path) -> None:
    found = statement(tmp_path / "card.ofx", OFX_2.format(lines=LINE_2 + LINE_1.replace("&amp;", "&")))

    assert [line.bank_id for line in found.lines] == ["B-1", "A-1"]
    assert found.lines[1].description == "Épicerie & fils Achat no 4"


def test_a_bank_that_names_nobody(tmp_path: Path) -> None:
    bare = "<STMTTRN><TRNTYPE>CHECK<DTPOSTED>20261119<TRNAMT>-40.00<FITID>1<CHECKNUM>1042</STMTTRN>"

    assert statement(tmp_path / "a.ofx", OFX_1.format(lines=bare)).lines[0].description == "CHECK 1042"


def test_what_has_not_cleared_is_counted_only(tmp_path: Path) -> None:
    waiting = LINE_1.replace("STMTTRN", "STMTTRNP")

    found = statement(tmp_path / "a.ofx", OFX_1.format(lines=LINE_1 + waiting))

    assert (len(found.lines), found.pending) == (1, 1)


def test_values_that_cannot_be_read_are_shown_as_written(tmp_path: Path) -> None:
    odd = LINE_1.replace("20261119120000[-5:EST]", "soon").replace("-75,25", "1.234,56")

    (line,) = statement(tmp_path / "a.ofx", OFX_1.format(lines=odd)).lines

    assert (line.day, line.amount, line.said) == (None, None, ("soon", "1.234,56"))


def test_another_currency_and_a_correction_are_noted(tmp_path: Path) -> None:
    foreign = LINE_1.replace("</STMTTRN>", "<CURRENCY><CURRATE>1.38<CURSYM>USD</CURRENCY></STMTTRN>")
    original = foreign.replace("CURRENCY>", "ORIGCURRENCY>")
    corrected = LINE_1.replace("<NAME>", "<CORRECTFITID>A-0<CORRECTACTION>DELETE<NAME>")

    found = statement(tmp_path / "a.ofx", OFX_1.format(lines=foreign + original + corrected))

    assert [line.currency for line in found.lines] == ["USD", "", ""]
    assert [line.is_correction for line in found.lines] == [False, False, True]


def test_each_account_has_its_statement(tmp_path: Path) -> None:
    one = OFX_2.format(lines=LINE_2)
    both = one.replace("</CCSTMTTRNRS>", "</CCSTMTTRNRS>" + one[one.index("<CCSTMTTRNRS>") : one.index("</CREDIT")], 1)

    found = read(tmp_path / "two.ofx", both.replace("8841", "1188", 1)).statements

    assert [each.last4 for each in found] == ["1188", "8841"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (OFX_1.format(lines=""), FileFault.NO_TRANSACTIONS),
        (OFX_1.format(lines=LINE_1)[:-60], FileFault.BROKEN),
        ("<OFX>" + "<A" * 40_000, FileFault.BROKEN),
        ("<OFX>" + "<STMTTRN>" * 200, FileFault.BROKEN),
        ("<OFX><![ODD[x]]></OFX>", FileFault.BROKEN),
        (OFX_1.format(lines=LINE_1.replace("Achat", "A" * 5_000)), FileFault.TOO_WIDE),
        ('<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY a "b">]><OFX>&a;</OFX>', FileFault.ENTITIES),
        ('<!DOCTYPE OFX SYSTEM "file:///etc/passwd"><OFX></OFX>', FileFault.ENTITIES),
    ],
    ids=["none", "cut off", "endless tag", "never closed", "odd section", "endless value", "bomb", "reaches out"],
)
def test_what_is_no_statement_says_why(tmp_path: Path, content: str, fault: FileFault) -> None:
    with pytest.raises(FileError) as refused:
        read(tmp_path / "a.ofx", content)

    assert refused.value.fault is fault


@given(st.text(alphabet="<>/!&;[]-?OFXSTMRN \n.0123456789abé\"'=", max_size=400))
def test_no_text_does_more_than_be_refused(noise: str) -> None:
    with contextlib.suppress(FileError):
        read_ofx("<OFX>" + noise, Reading(SystemClock()))
