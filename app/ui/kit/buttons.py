"""Buttons: text always, an icon perhaps, and a busy state that keeps their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from app.base.overrides import override
from app.base.plain import one_line
from app.ui.kit import keys
from app.ui.kit.address import addressed
from app.ui.kit.drawn import draw_icon
from app.ui.kit.restyle import restyle
from app.ui.kit.words import visible
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from app.ui.kit.command import Command

_LONGEST: Final = 80  # characters; a name in a button may be longer than its page
_ICON: Final = 16
_TURN_EVERY: Final = 80  # ms: twelve positions a second
_GAP: Final = 8
QUIET_EDGE: Final = 11  # px between a quiet button's edge and its words: let it hang out so far to align the words
_EDGES: Final = (("quiet", QUIET_EDGE), ("link", 0))
_INK: Final = {
    "primary": "on_accent",
    "dangerFilled": "on_accent",
    "quiet": "accent",
    "link": "accent",
    "danger": "danger",
}


class Button(QPushButton):
    """A push button of one role: `secondary`, `primary`, `quiet`, `danger`, `dangerFilled` or `link`.

    Enter presses it as Space does, unless it destroys; one that asks first ("Revoke all…") it presses too. `large` is
    the height of a page's bottom bar. The caller sets its text in `retranslate()` with `set_text`; its accessible name
    is that text unless `setAccessibleName` says more ("Copy password" on a button "Copy").
    """

    def __init__(
        self,
        address: str,
        role: str = "secondary",
        *,
        icon: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        addressed(self, address)
        self._icon = icon
        self._words = ""
        self._busy_words = ""
        self._busy = False
        self._timer = 0
        self._turn = 0
        self.setProperty("role", role)
        self.setAutoDefault(False)
        if large:
            self.setProperty("large", "true")
        self.setProperty("glyph", "true" if icon else "false")

    def set_text(self, text: str, busy: str = "") -> None:
        """The button's words, and the words while it works ("Creating…"); "" keeps the former."""
        self._words, self._busy_words = one_line(text, _LONGEST), one_line(busy or text, _LONGEST)
        self._write()

    def set_role(self, role: str) -> None:
        """Turn into another role, for example `danger` into `dangerFilled` once a box is ticked."""
        restyle(self, "role", role)

    def set_icon(self, name: str) -> None:
        """Show another icon; "" shows none."""
        self._icon = name
        self._make_room()

    @property
    def is_busy(self) -> bool:
        """Whether it shows that it works."""
        return self._busy

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  # a slot of `Command.busy_changed`
        """Show that work is under way: spinner at the left, the busy words, never narrower than before."""
        if busy == self._busy:
            return
        self._busy = busy
        self.setMinimumWidth(self.width() if busy and self.isVisible() else 0)
        self._turn = 0
        if busy:
            self._timer = self.startTimer(_TURN_EVERY)
        else:
            self.killTimer(self._timer)
        self._make_room()
        self._write()

    def runs(self, command: Command) -> None:
        """Start `command` by a press, and show while it works."""
        self.clicked.connect(command.trigger)
        command.busy_changed.connect(self.set_busy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        may_enter = self.property("role") not in {"danger", "dangerFilled"} or self._words.endswith("…")
        if event.key() in {keys.RETURN, keys.ENTER} and may_enter and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() != self._timer:
            super().timerEvent(event)
            return
        self._turn = (self._turn + 30) % 360
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        name = "loader-circle" if self._busy else self._icon
        if not name:
            return
        now = look()
        side, role = now.px(_ICON), str(self.property("role"))
        tone = "text3" if not self.isEnabled() else str(self.property("tone") or _INK.get(role, "text"))
        edge = next((px for kind, px in _EDGES if kind == role), 20 if self.property("large") else 14)
        room = (
            self.width() - 2 * edge - side - _GAP - self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        )
        painter = QPainter(self)
        painter.translate(edge + max(0, room // 2) + side / 2, self.height() // 2)
        painter.rotate(self._turn)
        draw_icon(painter, name, tone, (-side / 2, -(side // 2)), _ICON)
        painter.end()

    def _write(self) -> None:
        self.setText(visible(self._busy_words if self._busy else self._words))

    def _make_room(self) -> None:
        restyle(self, "glyph", "true" if self._icon or self._busy else "false")
        self.update()
