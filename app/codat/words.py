"""Words taken over from an answer, made harmless: bounded, one line, plain."""

from __future__ import annotations

import re

from app.base.plain import plain
from app.codat.limits import MAX_WORDS

_CORRELATION = re.compile(r"[A-Za-z0-9._:-]{1,100}")


def plain_words(value: object, most: int = MAX_WORDS) -> str:
    """`value` as one line of printable text of at most `most` characters; "" unless it is a text."""
    if not isinstance(value, str):
        return ""
    line = " ".join(plain(value[: most * 4]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def correlation_id(value: object) -> str:
    """Codat's correlation id, an opaque text to quote to its support; "" when it does not look like one."""
    return value if isinstance(value, str) and _CORRELATION.fullmatch(value) else ""
