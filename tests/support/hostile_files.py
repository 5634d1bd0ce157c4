"""Files nobody's bank wrote: huge, binary, bombs, endless, in strange letters. Large ones are made when asked for."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import zipfile
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FULL: Final = 20 * 1024 * 1024 - 64  # as large as is read at all
TITLES: Final = "Date,Description,Amount\n"

_XML = '<?xml version="1.0"?>\n'
_LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))


def _full(piece: bytes, head: bytes = b"") -> bytes:
    return head + piece * ((FULL - len(head)) // len(piece))


def _table(row: str, count: int) -> bytes:
    return (TITLES + row * count).encode()


def _noise(head: bytes = b"", letters: bytes = bytes(range(256))) -> bytes:
    return head + bytes(letters[one % len(letters)] for one in hashlib.shake_256(b"noise").digest(300_000))


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>" * 1000)
    return file.getvalue()


HOSTILE: Final[dict[str, bytes | Callable[[], bytes]]] = {
    # Nothing, or not text
    "empty": b"",
    "only a mark": b"\xef\xbb\xbf",
    "only white space": b" \r\n\t" * 1000,
    "zeros": bytes(1_000_000),
    "noise": _noise,
    "spreadsheet": _zip,
    "old spreadsheet": partial(_noise, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "pdf": partial(_noise, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    "picture": partial(_noise, b"\x89PNG\r\n\x1a\n"),
    "gzip bomb": lambda: gzip.compress(bytes(50_000_000)),
    "bzip2": bz2.compress(b"Date,Amount\n" * 1000),
    "program": partial(_noise, b"MZ\x90\x00\x03\x00\x00\x00"),
    "bells": b"Date,Description,Amount\n2026-11-19,\x07\x07\x1b[2J,1.00\n",
    # Letters
    "utf-16 without a mark": f"{TITLES}2026-11-19,a,1.00\n".encode("utf-16-le"),
    "utf-16 cut in half": "Date,Montant\n".encode("utf-16")[:-1],
    "utf-8 mark, other letters": b"\xef\xbb\xbfDate,Montant\n\xe9\xe8\xff\n",
    "japanese": ("日付,金額,説明\n" + "二〇二六年,千円,電気料金支払い\n" * 200).encode("shift_jis"),
    "ebcdic": f"{TITLES}2026-11-19,Coffee,-4.50\n".encode("cp037"),
    "every byte above 127": bytes(range(128, 256)) * 1000,
    "surrogates": b"Date,Description,Amount\n\xed\xa0\x80\xed\xb0\x80,1\n",
    # Sizes
    "a byte too much": lambda: bytes(FULL + 65),
    "one letter": partial(_full, b"a"),
    "one line": partial(_full, b"2026-11-19,Coffee,-4.50,"),
    "a million columns": lambda: b"Date,Description,Amount" + b"," * 1_000_000,
    "a million rows": partial(_table, "2026-11-19,a,1\n", 1_000_000),
    "a million empty rows": partial(_table, "\n", 1_000_000),
    "rows of delimiters": partial(_table, "," * 90 + "\n", 200_000),
    "commas": partial(_full, b","),
    "quotes": partial(_full, b'"'),
    "quotes and commas": partial(_full, b'",'),
    "a quote that never ends": partial(_full, b"row,of,cells\n", TITLES.encode() + b'"'),
    "quoted line ends": partial(_full, b'"a\n",'),
    "a huge cell": lambda: TITLES.encode() + b'2026-11-19,"' + b"x" * 10_000_000 + b'",1.00\n',
    "carriage returns": partial(_full, b"\r"),
    "numbers": partial(_full, b"9"),
    "a huge number": partial(_table, "2026-11-19,a," + "9" * 1999 + "\n", 10),
    "exponents": partial(_table, "2026-11-19,a,1e999999999\n", 10),
    "formulas": partial(_table, "=cmd|'/c calc'!A1,@SUM(1),-2+3+cmd|' /C calc'!A0\n", 1000),
    "years": partial(_table, "99999-99-99,a,1.00\n", 1000),
    "titles only": TITLES.encode() * 60_001,
    "noise of delimiters": partial(_noise, b"", b",;\t|\"'\n 0123456789.-"),
    # Markup
    "a billion laughs": f'{_XML}<!DOCTYPE OFX [<!ENTITY a "ha">{_LAUGHS}]><OFX>&m;</OFX>'.encode(),
    "one long entity": (f'{_XML}<!DOCTYPE OFX [<!ENTITY a "{"a" * 3_000}">]><OFX>' + "&a;" * 50_000).encode(),
    "a file of this computer": f'{_XML}<!DOCTYPE OFX [<!ENTITY a SYSTEM "file:///etc/passwd">]><OFX>&a;</OFX>'.encode(),
    "entities in sgml": b"OFXHEADER:100\n\n<!DOCTYPE OFX [<!ENTITY a 'ha'>]>\n<OFX>&a;</OFX>",
    "deep markup": partial(_full, b"<A>", b"<OFX>"),
    "deep xml": partial(_full, b"<A>", _XML.encode() + b"<OFX>"),
    "angles": partial(_full, b"<", b"<OFX>"),
    "ampersands": partial(_full, b"&", b"<OFX>"),
    "comments": partial(_full, b"<!--", b"<OFX>"),
    "endless attribute": partial(_full, b"a='", b"<OFX><A "),
    "sections": partial(_full, b"<![CDATA[", b"<OFX>"),
    "ends only": partial(_full, b"</A>", b"<OFX>"),
    "statements": partial(_full, b"<STMTRS></STMTRS>", b"<OFX>"),
    "empty transactions": partial(_full, b"<STMTTRN></STMTTRN>", b"<OFX><STMTRS>"),
    "endless text": partial(_full, b"a ", b"<OFX><STMTRS><STMTTRN><NAME>"),
}
"""By name. A file larger than the disk, and what is no file at all, are made by the tests themselves."""


def hostile(name: str) -> bytes:
    """The content of one of them."""
    content = HOSTILE[name]
    return content if isinstance(content, bytes) else content()
