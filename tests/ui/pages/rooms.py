"""Activity, Settings and Doctor as a person meets them: by address, by keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from app.ui.shell.places import Room, ToRoom
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.support.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.app_bench import AppBench


class RoomScreen:
    """A page that belongs to no client."""

    room: Room

    def __init__(self, bench: AppBench) -> None:
        self.bench = bench
        self.person = Person(bench.app.console, bench.clock)

    async def open(self) -> None:
        """Go to the page."""
        self.bench.app.console.go(ToRoom(self.room))
        await settle()

    async def leave(self) -> None:
        """Go to Clients."""
        self.bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()

    async def speak_french(self) -> None:
        """Switch the app's language where it is offered on every page."""
        self.bench.find("language.fr", QPushButton).click()
        await settle()

    @property
    def notice(self) -> str:
        """What the notice bar says; "" without one."""
        found = self.person.sees("notice.text")
        return str(found.text()).replace("\u00a0", " ") if isinstance(found, QLabel) else ""

    def says(self, address: str) -> str:
        """What a label says."""
        return self.bench.find(address, QLabel).text()

    def _rows(self, prefix: str) -> dict[str, str]:
        every = self.bench.app.console.findChildren(QWidget)
        shown = [one for one in every if one.objectName().startswith(prefix) and one.isVisible()]
        shown.sort(key=lambda one: one.mapTo(self.bench.app.console, one.rect().topLeft()).y())
        return {one.objectName().removeprefix(prefix): one.accessibleName() for one in shown}


class ActivityScreen(RoomScreen):
    """The list of what was done."""

    room = Room.ACTIVITY

    @property
    def rows(self) -> list[str]:
        """Each row as a screen reader says it, from top to bottom."""
        return list(self._rows("activity.row.").values())

    @property
    def clients(self) -> list[str]:
        """The clients one may choose."""
        box: QComboBox = self.bench.find("activity.client", QComboBox)
        return [box.itemText(index) for index in range(box.count())]

    @property
    def sentence(self) -> str:
        """What is said where the rows would be."""
        listed: QWidget | None = self.bench.find("activity.list", QWidget).parentWidget()
        labels = listed.findChildren(QLabel) if listed is not None else []
        return "".join(one.text() for one in labels if one.isVisible())


class SettingsScreen(RoomScreen):
    """The settings by their keys."""

    room = Room.SETTINGS

    @property
    def file(self) -> Path:
        """The settings file."""
        return self.bench.app.folder / "settings.json"

    @property
    def kept(self) -> dict[str, Any]:
        """What was chosen, as the file holds it."""
        held = json.loads(self.file.read_text("utf-8")) if self.file.exists() else {}
        return {key: value for key, value in held.items() if key != "version"}

    def shown(self, key: str) -> str | bool:
        """What the control of a setting shows."""
        widget: QWidget = self.bench.find(f"settings.{key}", QWidget)
        match widget:
            case QComboBox():
                return str(widget.currentData())
            case QCheckBox():
                return widget.isChecked()
            case QLineEdit():
                return widget.text()
            case _:
                raise AssertionError(key)

    @property
    def words(self) -> str:
        """Every text on the page now."""
        labels = self.bench.app.console.page.findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible())

    def told(self, key: str) -> str:
        """The hint or error of a setting, as a screen reader says it."""
        return self.bench.find(f"settings.{key}").accessibleDescription()

    def is_at_fault(self, key: str) -> bool:
        """Whether the setting shows an error."""
        return self.bench.find(f"settings.{key}").property("error") == "true"


class DoctorScreen(RoomScreen):
    """The checks."""

    room = Room.DOCTOR

    @property
    def rows(self) -> dict[str, str]:
        """Each check by its name, as a screen reader says it, from top to bottom."""
        return self._rows("doctor.row.")

    async def run(self, keys: str = "Ctrl+Return") -> None:
        """Start a look by key, and wait until it has ended."""
        former = self.says("doctor.as_of") if self.rows else ""
        await self.person.press(keys)
        await until(lambda: bool(self.rows) and self.says("doctor.as_of") != former)

    def button(self) -> QPushButton:
        """The button that starts a look."""
        return self.bench.find("doctor.run", QPushButton)
