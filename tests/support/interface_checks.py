"""What must hold on every screen, whatever it shows: names, labels, order, sizes, words. Each check names offenders."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from app.ui.kit.dialog import Dialog
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import OneLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.ui.shell.page import Page

CATALOGUE = Path(__file__).resolve().parents[2] / "i18n" / "app_fr.ts"
SMALLEST_TARGET = 32
TOLERANCE = 2


def on_screen(window: QWidget) -> Iterator[QWidget]:
    """Every visible widget of `window`."""
    return (
        one for one in window.findChildren(QWidget) if one.isVisibleTo(window) and not one.visibleRegion().isEmpty()
    )


def focusable(window: QWidget) -> list[QWidget]:
    """What Tab can reach, in Tab's order."""
    chain: list[QWidget] = []
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and one.isVisibleTo(window) and one.isEnabled() and not isinstance(one, QScrollBar):
            chain.append(one)
        one = one.nextInFocusChain()
    return chain


def told(widget: QWidget) -> str:
    """How a failure names a widget."""
    text = getattr(widget, "text", "")
    return widget.objectName() or f"{type(widget).__name__} {text() if callable(text) else text!r}"


def name_of(widget: QWidget) -> str:
    """The accessible name. On Linux Qt tells a drop-down's choice as its name, and the label as its relation."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(window: QWidget) -> list[str]:
    """A1: what can have the focus and has no name."""
    return [told(one) for one in focusable(window) if not name_of(one)]


def same_names(window: QWidget) -> list[str]:
    """A2: names that two controls share."""
    names: dict[str, list[str]] = {}
    for one in focusable(window):
        names.setdefault(name_of(one), []).append(told(one))
    return [f"{name!r}: {', '.join(who)}" for name, who in names.items() if len(who) > 1]


def unlabelled(window: QWidget) -> list[str]:
    """A3: fields whose visible label is not their name. A search field says itself what it is."""
    labels = window.findChildren(QLabel)
    buddies: dict[QWidget | None, str] = {label.buddy(): label.text().replace("&&", "&") for label in labels}
    fields = [one for one in on_screen(window) if isinstance(one, QLineEdit | QComboBox)]
    return [
        f"{told(one)}: label {buddies.get(one)!r}, name {name_of(one)!r}"
        for one in fields
        if "search" not in one.objectName() and buddies.get(one) != name_of(one)
    ]


def out_of_order(panes: list[QWidget]) -> list[str]:
    """A7: Tab going up the page without going to a column at the right. Each pane is looked at by itself."""
    offenders = []
    for pane in panes:
        seen = (one for one in focusable(pane.window()) if not one.visibleRegion().isEmpty())  # not scrolled away
        inside = [one for one in seen if pane.isAncestorOf(one)]
        for before, after in pairwise(inside):
            here, there = _place(before, pane), _place(after, pane)
            goes_up = there.bottom() <= here.top()
            if goes_up and there.left() < here.right() - TOLERANCE:
                offenders.append(f"{told(before)} → {told(after)}")
    return offenders


def before_heading(page: Page) -> list[str]:
    """What Tab reaches in a page only after all else, because its title, where reading begins, comes later."""
    stops: list[QWidget] = []
    one = page.nextInFocusChain()
    while one is not None and one is not page and one is not page.heading:
        takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if page.isAncestorOf(one) and takes_tab and one.isVisibleTo(page) and not isinstance(one, QScrollBar):
            stops.append(one)
        one = one.nextInFocusChain()
    return [told(one) for one in stops] if page.heading is not None and page.heading.isVisibleTo(page) else []


def silent_states(window: QWidget) -> list[str]:
    """A13: states told by colour alone."""
    words = [one for one in on_screen(window) if isinstance(one, StatusWord)]
    return [told(one) for one in words if not (one.text() and one.icon)]


def cut_off(window: QWidget) -> list[str]:
    """A14: labels and buttons with less room than their words need."""
    offenders = []
    for one in window.findChildren(QWidget):
        if not one.isVisibleTo(window) or one.width() == 0:
            continue
        if isinstance(one, QLabel) and one.text() and not isinstance(one, OneLine) and one.pixmap().isNull():
            if one.wordWrap():
                if one.heightForWidth(one.width()) > one.height() + TOLERANCE:
                    offenders.append(f"{told(one)}: needs {one.heightForWidth(one.width())} px, has {one.height()}")
            elif one.sizeHint().width() > one.width() + TOLERANCE:
                offenders.append(f"{told(one)}: needs {one.sizeHint().width()} px, has {one.width()}")
        elif isinstance(one, QAbstractButton) and one.text():
            need = one.sizeHint()
            if need.width() > one.width() + TOLERANCE or need.height() > one.height() + TOLERANCE:
                offenders.append(f"{told(one)}: needs {need.toTuple()}, has {one.size().toTuple()}")
    return offenders


def outside(window: QWidget) -> list[str]:
    """A14: what sticks out of the window at the right, or of its scroll area sideways."""
    offenders = []
    for one in on_screen(window):
        if isinstance(one, QScrollBar):
            continue
        if one.mapTo(window, QPoint(0, 0)).x() + one.width() > window.width() + TOLERANCE:
            offenders.append(f"{told(one)} ends at {one.mapTo(window, QPoint(0, 0)).x() + one.width()} px")
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisibleTo(window)]
    sideways = {told(area): area.horizontalScrollBar().maximum() for area in areas}
    return offenders + [f"{name} scrolls sideways by {far} px" for name, far in sideways.items() if far > 0]


def small_targets(window: QWidget) -> list[str]:
    """A15: buttons too small to hit."""
    return [
        f"{told(one)}: {one.size().toTuple()}"
        for one in on_screen(window)
        if isinstance(one, QAbstractButton)
        and (one.visibleRegion().boundingRect().size() == one.size())
        and (one.width() < SMALLEST_TARGET or one.height() < SMALLEST_TARGET - TOLERANCE)
    ]


def two_primaries(window: QWidget) -> list[str]:
    """One filled button a screen; under an open sheet the page's own is behind the scrim."""
    sheets = [one for one in on_screen(window) if isinstance(one, Dialog)]
    if sheets:
        window = sheets[0]
    filled = [told(one) for one in on_screen(window) if one.property("role") == "primary"]
    return filled if len(filled) > 1 else []


def left_in_english(window: QWidget) -> list[str]:
    """A22 in the French run: words on screen that the catalogue has other words for."""
    return [f"{told(one)}: {text!r}" for one, text in _texts(window) if text in _english()]


def _texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    for one in on_screen(window):
        if isinstance(one, QLabel | QAbstractButton) and one.text():
            yield one, one.text().replace("&&", "&")
        if isinstance(one, QComboBox):
            yield one, one.currentText()
        if isinstance(one, QLineEdit):
            yield one, one.placeholderText()


@cache
def _english() -> frozenset[str]:
    """English texts whose French is different wherever they occur."""
    root = ET.parse(CATALOGUE)  # noqa: S314  # the project's own file
    pairs = [(one.findtext("source") or "", one.findtext("translation") or "") for one in root.iter("message")]
    same = {source for source, french in pairs if french == source}
    return frozenset({source for source, french in pairs if french.strip() and french != source} - same)


def _place(widget: QWidget, pane: QWidget) -> QRect:
    return QRect(widget.mapTo(pane, QPoint(0, 0)), widget.size())
