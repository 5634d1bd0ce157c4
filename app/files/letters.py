"""From bytes to text: UTF-8 and UTF-16 by their own rules, anything older by `charset-normalizer`.

Left to itself that library takes Canadian French for Polish or Latvian as often as not (the same bytes are letters
there too), so it chooses only among what Canadian and American banks and their spreadsheets have ever written.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from app.files.faults import FileError, FileFault
from app.files.limits import LETTERS_SAMPLE

_OLD: Final = ["cp1252", "mac_roman", "cp850", "cp863"]
_MARKED: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BEYOND_ASCII: Final = re.compile(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}")
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")  # \x1a ends a text file of DOS


def text_of(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Raises `FileError` NOT_TEXT or LETTERS."""
    encoding = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    if not encoding and b"\x00" in data:
        raise FileError(FileFault.NOT_TEXT)
    encoding = encoding or ("utf-8" if _decoded(data, "utf-8") is not None else _old_encoding(data))
    text = _decoded(data, encoding) if encoding else None
    if text is None:
        raise FileError(FileFault.LETTERS)
    if _NOT_TEXT.search(text):
        raise FileError(FileFault.NOT_TEXT)
    return text.removesuffix("\x1a"), encoding


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _old_encoding(data: bytes) -> str:
    """The encoding of before Unicode that reads best, "" for none. Only lines with such letters tell anything."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  # 60 ms, and most files do without

    sample = b""
    for found in _BEYOND_ASCII.finditer(data):
        sample += found[0] + b"\n"
        if len(sample) >= LETTERS_SAMPLE:
            break
    best = from_bytes(sample[:LETTERS_SAMPLE], cp_isolation=_OLD, enable_fallback=False).best()
    return best.encoding if best is not None else ""
