"""The log: files for the bank's support that can hold nothing of a client, whatever is asked to be written.

An allow-list decides. Of our own lines, the text in the source stands, and of what is put into it numbers, kinds of
errors, members of enumerations, and texts marked as the program's own (`Word`) or as a reference (`Reference`).
Anything else is left out, and of what libraries say, everything but who said it and where an error came from. A line
that cannot be judged is not written. Nothing here is told to the terminal when a line cannot be written.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
from datetime import UTC, datetime
from enum import Enum
from io import FileIO, TextIOWrapper
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.base.traces import name, trace_of

if TYPE_CHECKING:
    from pathlib import Path

LEFT_OUT: Final = "…"
OURS: Final = "app"
FILE: Final = "passerelle.log"
MOST_BYTES: Final = 1_000_000
KEPT_FILES: Final = 4  # besides the one written to
_LONGEST: Final = 4000
_LARGEST: Final = 10**7  # what has more digits may be an account


class Word(str):
    """A text of the program's own, from its source: no server, person or file has a part in it."""

    __slots__ = ()
    shape = re.compile(r"[A-Za-z0-9 /{}()_.,:<>-]{1,200}")


class Reference(str):
    """What support asks for: a reference code of ours, or the id under which Codat keeps a request."""

    __slots__ = ()
    shape = re.compile(r"[0-9A-Fa-f-]{9,36}")


def told(value: object) -> object:
    """What of a value may stand in a line."""
    match value:
        case bool() | None:
            return value
        case Enum() if not isinstance(value, int):
            return name(value.name)
        case int() | float():
            return value.real if abs(value) < _LARGEST else LEFT_OUT
        case Word() | Reference():
            return str(value) if value.shape.fullmatch(value) else LEFT_OUT
        case BaseException():
            return name(type(value).__name__)
        case type():
            return name(value.__name__)
        case _:
            return LEFT_OUT


class Line(logging.Formatter):
    """One JSON object a line: at, level, from, line, said; correlation, error and where when there are."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower() if record.levelno % 10 == 0 else record.levelno,
            "from": name(record.name),
            "line": record.lineno,
        }
        if record.name == OURS or record.name.startswith(f"{OURS}."):
            line["said"] = _said(record)[:_LONGEST]
        references = [one for one in _values(record) if isinstance(one, Reference)]
        if references:
            line["reference"] = told(references[0])
        if record.exc_info and record.exc_info[1] is not None:
            line["errors"] = [[kind, *where] for kind, where in trace_of(record.exc_info[1])]
        return json.dumps(line, ensure_ascii=False)


def _values(record: logging.LogRecord) -> tuple[object, ...]:
    return record.args if isinstance(record.args, tuple) else ()


def _said(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str) or (record.args and not isinstance(record.args, tuple)):
        return LEFT_OUT
    return record.msg % tuple(told(one) for one in _values(record)) if record.args else record.msg


class LogFile(RotatingFileHandler):
    """`folder`/passerelle.log and those before it, for their owner only. What cannot be written is counted."""

    def __init__(self, folder: Path) -> None:
        """Raises `OSError`."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(folder / FILE, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
        self.lost = 0
        self.setFormatter(Line())

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        self.lost += 1  # logging's own would print the line, values and all

    @override
    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with contextlib.suppress(OSError):
            os.chmod(self.baseFilename, 0o600)  # noqa: PTH101  # logging's own name is a text
        return TextIOWrapper(FileIO(descriptor, "a"), encoding=self.encoding, write_through=True)
