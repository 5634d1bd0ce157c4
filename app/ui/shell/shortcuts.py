"""The console's keys. Ctrl is Cmd on macOS; no Ctrl+Alt, which types characters on Canadian keyboards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.onboarding.case import Language
from app.ui.shell.places import NewClient, Room, ToRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.shell.client_screen import ClientScreen
    from app.ui.shell.console import Console


def install(console: Console, screen: ClientScreen) -> None:
    """Give the console its keys. Pages add their own (copy, show, guide steps)."""
    keys: dict[str, Callable[[], None]] = {
        "Ctrl+N": lambda: console.go(NewClient()),
        "Ctrl+K": lambda: _search(console),
        "Ctrl+Return": lambda: _press_primary(console),
        "Ctrl+Enter": lambda: _press_primary(console),
        "Alt+Left": lambda: _back(console),
        "F5": lambda: _look_again(console),
        "F6": lambda: _next_pane(console),
        "Ctrl+Shift+H": screen.blank,
        "Ctrl+Shift+L": lambda: _other_client_language(console),
    }
    for number in range(1, 6):
        keys[f"Ctrl+{number}"] = lambda number=number: _open_number(console, number)  # type: ignore[misc]  # bound now
    for sequence, then in keys.items():
        QShortcut(QKeySequence(sequence), console).activated.connect(then)


def _search(console: Console) -> None:
    console.go(ToRoom(Room.CLIENTS))
    field = console.findChild(QWidget, "clients.search")
    if field is not None:
        field.setFocus()


def _look_again(console: Console) -> None:
    console.page.refresh_wanted()


def _press_primary(console: Console) -> None:
    button = console.page.primary
    if button is not None and button.isVisible() and button.isEnabled():
        button.click()


def _back(console: Console) -> None:
    if console.workspace is not None:
        console.workspace.back()


def _open_number(console: Console, number: int) -> None:
    if console.workspace is not None:
        console.workspace.open_number(number)


def _other_client_language(console: Console) -> None:
    if console.workspace is not None:
        spoken = console.workspace.desk.conductor.case.client.language
        console.workspace.speak(Language.FR if spoken is Language.EN else Language.EN)


def _next_pane(console: Console) -> None:
    """Move the focus to the first control of the next pane: header or rail, spine, page."""
    panes = console.panes()
    focused = QApplication.focusWidget()
    here = next((i for i, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), -1)
    for offset in range(1, len(panes) + 1):
        pane = panes[(here + offset) % len(panes)]
        target = next((one for one in pane.findChildren(QWidget) if _takes_tab(one)), None)
        if target is not None:
            target.setFocus()
            return


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy().value & 1)
