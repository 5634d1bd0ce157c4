"""What a screen reader says without a change of focus."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Politeness(StrEnum):
    """`polite` waits for the sentence under way; `assertive` interrupts, for errors only."""

    POLITE = "polite"
    ASSERTIVE = "assertive"


def announce(widget: QWidget, text: str, politeness: Politeness = Politeness.POLITE) -> None:
    """Say `text` once, on behalf of `widget`; never a secret. Call it as `announce.announce`: tests listen there."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # not before the first paint

    event = QAccessibleAnnouncementEvent(widget, text)
    urgent = politeness is Politeness.ASSERTIVE
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if urgent else level.Polite)
    QAccessible.updateAccessibility(event)
