"""The pieces of OFX markup as they come: a start, a text, an end. OFX 2 is XML, OFX 1 is SGML with ends left out.

XML goes to expat, everything else to `html.parser`, the tolerant tokenizer that Python keeps; neither ever sees a
declaration of entities. Of the OFX libraries, ofxtools is under GPL 3 alone, which an Apache-licensed product cannot
ship, and ofxparse has had no release since 2021 and took 62 s for 25,000 transactions that this reads in one.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, Protocol
from xml.parsers import expat

from app.base.overrides import override
from app.files.faults import FileError, FileFault
from app.files.limits import MAX_MARKUP, PIECE

if TYPE_CHECKING:
    from app.files.reading import Reading

_XML: Final = re.compile(r"\s*<\?xml|\s*<\?OFX\s", re.IGNORECASE)
_CDATA: Final = "[CDATA["
_KNOWN: Final = frozenset(("amp", "lt", "gt", "quot", "apos", "nbsp"))


class Listener(Protocol):
    """Is told of every piece, names in lower case."""

    def start(self, name: str) -> None:
        """`<name>`."""
        ...

    def text(self, text: str) -> None:
        """Text, perhaps in several pieces."""
        ...

    def end(self, name: str) -> None:
        """`</name>`."""
        ...


def is_xml(text: str) -> bool:
    """Whether `text` says of itself that it is XML."""
    return _XML.match(text) is not None


def feed_xml(text: str, listener: Listener, reading: Reading) -> bool:
    """Tell `listener` every piece of `text`; false when it is not the XML it says it is.

    Raises `FileError` ENTITIES for a document type: no bank's file has one, and every XML bomb does.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = lambda name, _attributes: listener.start(name.lower())
    parser.EndElementHandler = lambda name: listener.end(name.lower())
    parser.CharacterDataHandler = listener.text
    text = text.lstrip()
    try:
        for at in range(0, len(text), PIECE):
            parser.Parse(text[at : at + PIECE], at + PIECE >= len(text))
            reading.step(at / len(text))
    except expat.ExpatError:
        return False
    return True


def feed_sgml(text: str, listener: Listener, reading: Reading) -> None:
    """Tell `listener` every piece of `text`, ends of elements left out or not.

    Raises `FileError` ENTITIES as above, BROKEN when it is no markup.
    """
    parser = _Tolerant(listener)
    try:
        for at in range(0, len(text), PIECE):
            parser.feed(text[at : at + PIECE])
            if len(parser.rawdata) > MAX_MARKUP:  # a tag that does not end
                raise FileError(FileFault.BROKEN)
            reading.step(at / len(text))
        parser.close()
    except AssertionError:  # how html.parser refuses a marked section it does not know
        raise FileError(FileFault.BROKEN) from None


def _refuse(*_declaration: object) -> None:
    raise FileError(FileFault.ENTITIES)


class _Tolerant(HTMLParser):
    """`html.parser` without what is HTML's own: no scripts, no entities but XML's."""

    def __init__(self, listener: Listener) -> None:
        super().__init__(convert_charrefs=False)
        self._listener = listener

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._listener.start(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        self._listener.end(tag)

    @override
    def handle_data(self, data: str) -> None:
        self._listener.text(data)

    @override
    def handle_entityref(self, name: str) -> None:
        self._listener.text(html.unescape(f"&{name};") if name in _KNOWN else f"&{name}")

    @override
    def handle_charref(self, name: str) -> None:
        self._listener.text(html.unescape(f"&#{name};"))

    @override
    def handle_decl(self, decl: str) -> None:
        raise FileError(FileFault.ENTITIES)

    @override
    def handle_comment(self, data: str) -> None:
        if data.startswith(_CDATA):  # newer versions of html.parser take it for a comment
            self._listener.text(data.removeprefix(_CDATA).removesuffix("]]"))

    @override
    def unknown_decl(self, data: str) -> None:
        self._listener.text(data.removeprefix(_CDATA.removeprefix("[")))

    @override
    def set_cdata_mode(self, elem: str, **_newer: object) -> None:
        """Nothing in OFX is a script, whatever it is called."""
