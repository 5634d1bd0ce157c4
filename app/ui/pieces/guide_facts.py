"""Which guide each language has: version, date, whose it is, and whether a native reader has reviewed it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.guide.loading import load_guide_or_shipped
from app.guide.reader import GuideError
from app.ui.texts.format import long_date
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from pathlib import Path

    from app.guide.content import Guide


def guide_lines(language: str, folder: Path) -> tuple[str, ...]:
    """What Settings says of one language's guide; the first line is the guide in use. Reads the file each time."""
    try:
        guide, fault = load_guide_or_shipped(language, folder)
    except GuideError as error:
        return (INSTALLED.say("GuideFacts", "This guide can’t be read: {fault}").format(fault=error),)
    lines = [_version(guide), _whose(guide), _review(guide)]
    if fault is not None:
        lines.append(
            INSTALLED.say("GuideFacts", "Your bank’s own copy has a fault and is not used: {fault}").format(fault=fault)
        )
    return tuple(lines)


def _version(guide: Guide) -> str:
    words = INSTALLED.say("GuideFacts", "Version {version}, compared with QuickBooks on {date}")
    return words.format(version=guide.version, date=_date(guide.verified))


def _whose(guide: Guide) -> str:
    if guide.is_edited:
        return INSTALLED.say("GuideFacts", "Your bank’s own copy")
    return INSTALLED.say("GuideFacts", "The copy that comes with Passerelle")


def _review(guide: Guide) -> str:
    if guide.is_reviewed:
        return INSTALLED.say("GuideFacts", "Reviewed by a native reader")
    return INSTALLED.say("GuideFacts", "Not yet reviewed by a native reader")


def _date(text: str) -> str:
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        return text
