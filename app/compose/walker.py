"""Somebody who works in the real windows without a screen: finds by address, presses, types, and keeps pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from app.base.clock import Clock
    from app.compose.application import Application

W = TypeVar("W", bound=QWidget)

_PATIENCE: Final = 90.0  # seconds on the app's clock
_LOOK_EVERY: Final = 0.2
_A_MOMENT: Final = 0.6  # what follows a press: answers arrive, the page settles


class WalkError(Exception):
    """The walk cannot go on; the text says what was wanted."""


class Walker:
    """One walk through `application`. Pictures are numbered in the order they are taken."""

    def __init__(self, application: Application, folder: Path, clock: Clock) -> None:
        self._application = application
        self._folder = folder
        self._clock = clock
        self.pictures: list[str] = []
        self._client_saw = QImage()

    def sees(self, address: str) -> QWidget | None:
        """The widget of that address that is on show in any window."""
        shown = (one for one in QApplication.allWidgets() if one.objectName() == address and one.isVisible())
        return next(shown, None)

    def words(self, address: str) -> str:
        """What a label says, "" when it is not on show."""
        widget = self.sees(address)
        return widget.text() if isinstance(widget, QLabel) else ""

    async def until(self, holds: Callable[[], object], wanted: str) -> None:
        """Wait until something is so. Raises `WalkError`."""
        ends = self._clock.monotonic() + _PATIENCE
        while not holds():
            if self._clock.monotonic() > ends:
                raise WalkError(f"waited in vain for {wanted}")
            await self._clock.sleep(_LOOK_EVERY)

    async def arrive(self, address: str) -> None:
        """Wait until a page that has `address` is on show."""
        await self.until(lambda: self.sees(address) is not None, f"{address} on screen")
        await self.rest()

    async def press(self, address: str) -> None:
        """Press a button once it can be pressed."""
        await self.until(lambda: self._can_press(address), f"{address} to be pressed")
        self._find(address, QAbstractButton).click()
        await self.rest()

    async def fill(self, address: str, text: str) -> None:
        """Fill a field."""
        await self.until(lambda: self.sees(address) is not None, f"{address} to type in")
        self._find(address, QLineEdit).setText(text)

    async def choose(self, address: str, value: str) -> None:
        """Choose the entry whose data is `value`, in a list or among buttons `<address>.<value>`."""
        await self.until(lambda: self.sees(address) or self.sees(f"{address}.{value}"), f"{address} to choose from")
        if self.sees(f"{address}.{value}") is not None:
            await self.press(f"{address}.{value}")
            return
        box: QComboBox = self._find(address, QComboBox)
        index = box.findData(value)
        if index < 0:
            raise WalkError(f"{address} does not offer {value}")
        box.setCurrentIndex(index)

    async def rest(self) -> None:
        """Let what was asked for happen."""
        await self._clock.sleep(_A_MOMENT)

    async def picture(self, name: str) -> None:
        """Keep a picture of the console, and of the client view while it is open and shows something new."""
        await self.rest()
        self._keep(self._application.console.grab(), name)
        view = self._application.client_view
        if view is not None and view.isVisible():
            view.resize(self._application.console.size())  # the screen in memory is a small one
            await self.rest()
            seen = view.grab()
            if seen.toImage() != self._client_saw:
                self._client_saw = seen.toImage()
                self._keep(seen, f"{name}-client-view")

    def _keep(self, picture: QPixmap, name: str) -> None:
        file = f"{len(self.pictures) + 1:02}-{name}.png"
        if not picture.save(str(self._folder / file)):
            raise WalkError(f"{file} cannot be written to {self._folder}")
        self.pictures.append(file)

    def _can_press(self, address: str) -> bool:
        widget = self.sees(address)
        return widget is not None and widget.isEnabled()

    def _find(self, address: str, kind: type[W]) -> W:
        widget = self.sees(address)
        if not isinstance(widget, kind):
            raise WalkError(f"{address} is no {kind.__name__} on screen")
        return widget
