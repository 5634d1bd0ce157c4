"""Files as banks write them, made small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.clock import SystemClock
from app.files.bank_file import BankFile, read_bank_file
from app.files.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from app.files.statement import Statement

OFX_1 = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261120120000[-5:EST]
<LANGUAGE>FRA<FI><ORG>Caisse<FID>10898</FI><INTU.BID>10898</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<STMTRS><CURDEF>CAD<BANKACCTFROM><BANKID>000300412<ACCTID>0012-402-1<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261113<DTEND>20261120
{lines}
</BANKTRANLIST>
<LEDGERBAL><BALAMT>18240.55<DTASOF>20261120</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""

LINE_1 = """<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261119120000[-5:EST]<TRNAMT>-75,25<FITID>A-1
<NAME>Épicerie &amp; fils<MEMO>Achat no 4
</STMTTRN>"""

OFX_2 = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>CAD</CURDEF>
<CCACCTFROM><ACCTID>************8841</ACCTID></CCACCTFROM>
<BANKTRANLIST>{lines}</BANKTRANLIST>
<LEDGERBAL><BALAMT>-1312.08</BALAMT><DTASOF>20261120</DTASOF></LEDGERBAL>
</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>"""

LINE_2 = """<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261118</DTPOSTED><TRNAMT>450.00</TRNAMT><FITID>B-1</FITID>
<NAME>Customer</NAME><MEMO><![CDATA[a < b & c]]></MEMO>
<BANKACCTTO><ACCTID>99999999</ACCTID></BANKACCTTO></STMTTRN>"""


def read(path: Path, content: str | bytes, encoding: str = "utf-8") -> BankFile:
    """Write `content` to `path` and read it as the app does."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_bank_file(path, Reading(SystemClock()))


def statement(path: Path, content: str | bytes, encoding: str = "utf-8") -> Statement:
    """The one statement of a file."""
    (only,) = read(path, content, encoding).statements_by(None, Reading(SystemClock()))
    return only
