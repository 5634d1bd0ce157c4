"""Keeping the private windows out of screen shares and recordings, as far as the system can, and saying how far.

It is best effort: the system is asked, its answer is read back, and what it says is told. Nothing else in the app
relies on it. A person to whom the windows have become invisible (remote support, a virtual screen) can lift it blind.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.base.ports import CapturePort


class Cover(StrEnum):
    """What a screen share gets of the private windows."""

    HIDDEN = "hidden"  # nothing
    BLACK = "black"  # a black box in their place
    REFUSED = "refused"  # the system was asked and refused: they may be seen
    NOT_HERE = "not_here"  # the system has no way: they can be seen
    REMOTE = "remote"  # a remote session, where hiding them could hide them from their own person: not asked
    LIFTED = "lifted"  # the person lifted it, until it is put back or the app ends
    OFF = "off"  # turned off by a setting, the policy, or the command line


_WORST_FIRST: Final = (Cover.REFUSED, Cover.REMOTE, Cover.BLACK, Cover.HIDDEN)


class Shield:
    """Asks the system for each window that it meets. Listeners hear when the state is another."""

    def __init__(self, port: CapturePort, is_wanted: Callable[[], bool]) -> None:
        self._port = port
        self._is_wanted = is_wanted
        self._is_lifted = False
        self._covers: dict[int, Cover] = {}
        self._windows: Callable[[], Iterable[int]] = tuple
        self._listeners: list[Callable[[], None]] = []
        self._told = self.state

    @property
    def state(self) -> Cover:
        """What holds for the private windows together: the worst of what the system said of each."""
        offered = self._port.offered
        if offered is Cover.NOT_HERE:
            return offered
        if not self._is_wanted():
            return Cover.OFF
        if self._is_lifted:
            return Cover.LIFTED
        said = set(self._covers.values())
        return next((one for one in _WORST_FIRST if one in said), offered)

    @property
    def can_be_lifted(self) -> bool:
        """Whether there is anything to lift, or to put back."""
        return self.state not in {Cover.NOT_HERE, Cover.OFF}

    @property
    def is_lifted(self) -> bool:
        """Whether the person lifted it."""
        return self._is_lifted

    def watch(self, windows: Callable[[], Iterable[int]]) -> None:
        """`windows` tells the numbers of all private windows whenever they are all asked for anew."""
        self._windows = windows

    def listen(self, then: Callable[[], None]) -> Callable[[], None]:
        """Call `then` when the state is another; the returned function ends that."""
        self._listeners.append(then)

        def stop() -> None:
            if then in self._listeners:
                self._listeners.remove(then)

        return stop

    def meet(self, window: int) -> None:
        """A private window came to be, or came on show: its number as the system knows it."""
        self._settle(window)
        self._tell()

    def lift(self, lifted: bool) -> None:  # noqa: FBT001  # lifted or put back
        """Let screen shares see the private windows, or no longer."""
        self._is_lifted = lifted
        self.look_again()

    def look_again(self) -> None:
        """Ask for every window anew: a setting is another, or the session may have become a remote one.

        What was said of windows that are gone is forgotten here.
        """
        before, self._covers = self._covers, {}
        for window in self._windows():
            if window in before:
                self._covers[window] = before[window]
            self._settle(window)
        self._tell()

    def _settle(self, window: int) -> None:
        if self._is_wanted() and not self._is_lifted:
            self._covers[window] = self._port.cover(window)
        elif self._covers.pop(window, None) is not None:
            self._port.uncover(window)

    def _tell(self) -> None:
        state = self.state
        if state is not self._told:
            self._told = state
            for then in tuple(self._listeners):
                then()
