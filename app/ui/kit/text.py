"""Labels. Plain text always: what comes from Codat or a file can never become markup."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.base.overrides import override
from app.base.plain import one_line, plain
from app.ui.kit.restyle import restyle
from app.ui.kit.words import escaped, tip
from app.ui.theme.brushes import font
from app.ui.theme.look import look
from app.ui.theme.tokens import TYPES

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.ui.theme.look import Look

_PLAIN, _RICH = 0, 1  # Qt.TextFormat, by number so that the first paint leaves `Qt` alone
_STYLE = QEvent.Type.StyleChange


class Text(QLabel):
    """One line in a type role (`tokens.TYPES`) and a tone (a colour token; "" is the role's own colour)."""

    def __init__(self, role: str = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setProperty("textFormat", _PLAIN)
        if tone:
            self.setProperty("tone", tone)

    @override
    def setText(self, text: str) -> None:
        super().setText(plain(text))


class Heading(Text):
    """A page's title. It takes the focus when its page is opened, so that a screen reader says where one is."""

    def __init__(self, role: str = "heading", parent: QWidget | None = None) -> None:
        super().__init__(role, parent=parent)


class Paragraph(QLabel):
    """Several lines with the design's line height, still plain text: `text()` gives it without markup."""

    def __init__(self, role: str = "muted", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._lead = ""
        self._plain = ""
        self._strong = ""
        self._rise = 0
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        self.setProperty("textFormat", _RICH)  # ours alone: everything shown goes through `escaped`
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @override
    def text(self) -> str:
        return f"{self._lead} {self._plain}".strip()

    @override
    def setText(self, text: str) -> None:
        self.say(text)

    def say(self, text: str, lead: str = "", strong: str = "") -> None:
        """Show `text`, after `lead` in bold; the words `strong` inside `text` are bold too."""
        self._plain, self._lead, self._strong = plain(text), plain(lead), plain(strong)
        self.setAccessibleName(self.text())
        self._compose()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == _STYLE and self._plain:
            self._compose()

    def _compose(self) -> None:
        line = look().px(TYPES[self._role].line)
        lead = f"{_bold(self._lead)} " if self._lead else ""
        plain = escaped(self._plain)
        if self._strong:
            plain = plain.replace(escaped(self._strong), _bold(self._strong), 1)
        super().setText(f"<p style='margin:0;line-height:{line}px'>{lead}{plain}</p>" if self.text() else "")
        self._raise_by(max(0, line - _metrics(self._role, look()).height()) // 2)

    def _raise_by(self, rise: int) -> None:
        """Qt puts all of a line's spare room above the letters: half of it belongs below, as in a label of one line."""
        if rise != self._rise:
            now, more = self.contentsMargins(), rise - self._rise
            self._rise = rise
            self.setContentsMargins(now.left(), now.top() - more, now.right(), now.bottom() + more)


def _bold(text: str) -> str:
    return f"<span style='font-weight:600'>{escaped(text)}</span>"


class OneLine(QLabel):
    """A label that gives way: what does not fit ends in "…"; the whole text is its name and its tool tip."""

    def __init__(self, role: str = "body", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._plain = ""
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        self.setProperty("textFormat", _PLAIN)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_look(self, role: str, tone: str) -> None:
        """Turn into another type role and tone."""
        self._role = role
        restyle(self, "role", role)
        restyle(self, "tone", tone)
        self._fit()

    @override
    def text(self) -> str:
        return self._plain

    @override
    def setText(self, text: str) -> None:
        text = one_line(text)
        if text != self._plain:
            self._plain = text
            self.setAccessibleName(text)
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = _metrics(self._role, look())
        shown = elided(self._plain, metrics, self.contentsRect().width())
        super().setText(shown)
        self.setToolTip("" if shown == self._plain else tip(self._plain))


class Rule(QFrame):
    """A hairline; `upright` between two things in one row."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
        if upright:
            self.setFixedSize(1, 22)
        else:
            self.setFixedHeight(1)


@lru_cache(maxsize=32)
def _metrics(role: str, now: Look) -> QFontMetrics:
    return QFontMetrics(font(role, now))


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text`, or as much of its beginning as fits into `width` px with "…". Qt's own needs an enum of `Qt`."""
    if len(text) * metrics.height() <= width or metrics.horizontalAdvance(text) <= width:  # measuring is the dear part
        return text
    fits, too_many = 0, len(text)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if metrics.horizontalAdvance(text[:middle].rstrip() + "…") <= width:
            fits = middle
        else:
            too_many = middle
    return text[:fits].rstrip() + "…"
