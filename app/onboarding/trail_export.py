"""The trail for others to read: JSON lines (schema in `docs/trail.schema.json`) and a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.onboarding.history import HistoryLine
    from app.onboarding.trail import TrailEvent

VERSION: Final = 1
COLUMNS: Final = ("number", "at", "who", "what", "outcome", "client", "client_name", "details")
_COMMANDS: Final = ("=", "+", "-", "@", "\t", "\r")


def json_line(event: TrailEvent, client_name: str = "") -> str:
    """One event as one line, without its end. `previous` and `digest` let the reader check the chain."""
    told = {
        "version": VERSION,
        "seq": event.seq,
        "at": event.at.isoformat(),
        "who": event.who,
        "what": event.what.value,
        "client": event.client,
        "outcome": event.outcome.value,
        "details": dict(event.details),
        "previous": event.previous,
        "digest": event.digest,
    }
    if client_name:
        told["clientName"] = client_name
    return json.dumps(told, ensure_ascii=False)


def as_json_lines(lines: Iterable[HistoryLine]) -> str:
    """The events, oldest first, one a line."""
    return "".join(f"{json_line(line.event, _name(line))}\n" for line in _oldest_first(lines))


def as_table(lines: Iterable[HistoryLine]) -> str:
    """The events, oldest first, as CSV with a byte order mark: a spreadsheet then reads accents as they are."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in _oldest_first(lines):
        event = line.event
        details = "; ".join(f"{key}: {_told(value)}" for key, value in sorted(event.details.items()))
        row = (event.seq, event.at.isoformat(), event.who, event.what.value, event.outcome.value, event.client)
        writer.writerow([safe_cell(str(one)) for one in (*row, _name(line), details)])
    return "\ufeff" + text.getvalue()


def safe_cell(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula (OWASP: CSV injection)."""
    return f"'{text}" if text.startswith(_COMMANDS) else text


def _told(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _oldest_first(lines: Iterable[HistoryLine]) -> list[HistoryLine]:
    return sorted(lines, key=lambda line: line.event.seq)


def _name(line: HistoryLine) -> str:
    return line.client.name if line.client else ""
