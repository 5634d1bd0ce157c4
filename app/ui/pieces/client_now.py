"""The step the client is at, large: what it is called, what to do, where to look, or the credentials to type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QFrame, QWidget

from app.base.overrides import override
from app.ui.kit.icon import Icon
from app.ui.pieces import client_type as types
from app.ui.pieces.client_callout import ClientCallout
from app.ui.pieces.client_credentials import ClientCredentials
from app.ui.pieces.client_type import ClientText
from app.ui.pieces.sketches import FULL_HEIGHT, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.ui.theme.tokens import Type

_SIDES, _TIGHT = (16, 32), 670  # px: margins of a small window, and below which width the tighter one
_FIGURE_GAP, _CAPTION_GAP, _FOOT, _SIGN = 22, 12, 14, 44


class NowWords(NamedTuple):
    """What is said of a step; texts are (markup, plain)."""

    kick: str
    heading: str
    paragraphs: tuple[tuple[str, str], ...]
    tip: str = ""
    drawing: str = ""
    labels: tuple[str, ...] = ()
    caption: str = ""
    callout: tuple[str, str] = ("", "")  # the bank's own words, where they belong to this step


class _Size(NamedTuple):
    heading: Type
    body: Type


_SIZES: Final = (
    _Size(types.HEADING, types.BODY),
    _Size(types.HEADING_SMALL, types.BODY_SMALL),
    _Size(types.HEADING_LEAST, types.BODY_LEAST),
)


class ClientNow(QFrame):
    """Fits what it is told into the room there is: first the words, then the largest type, then the drawing."""

    def __init__(self, is_said_elsewhere: Callable[[], bool], parent: QWidget | None = None) -> None:
        """`is_said_elsewhere`: whether the bank's words stand beside the steps already."""
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._is_said_elsewhere = is_said_elsewhere
        self._callout = ClientCallout(self)
        self._words = NowWords("", "", ())
        self._done = Icon("circle-check", "success", _SIGN, self)
        self._kick = ClientText(types.KICK, "accent", self)
        self._heading = ClientText(types.HEADING, parent=self)
        self._paragraphs: list[ClientText] = []
        self._tip = ClientText(types.BODY_LEAST, "text2", self)
        self.sketch = Sketch(self)
        self._caption = ClientText(types.SMALL, "text2", self)
        self.credentials = ClientCredentials(self)
        self._shows_credentials = False
        self._is_done = False

    @property
    def title(self) -> str:
        """What the step is called."""
        return self._words.heading

    @property
    def texts(self) -> tuple[ClientText, ...]:
        """What is said of it, below the title."""
        return (*self._paragraphs, self._tip)

    def tell(self, words: NowWords, *, shows_credentials: bool = False, is_done: bool = False) -> None:
        """Show a step; with its credentials in place of the drawing, or with the sign that all is done."""
        self._words, self._shows_credentials, self._is_done = words, shows_credentials, is_done
        while len(self._paragraphs) < len(words.paragraphs):
            self._paragraphs.append(ClientText(types.BODY, parent=self))
        self._kick.say(words.kick)
        self._heading.say(words.heading)
        for label, (markup, plain) in zip(self._paragraphs, words.paragraphs, strict=False):
            label.say_markup(markup, plain)
        self._tip.say(words.tip)
        self.sketch.tell(words.drawing, words.labels)
        self._caption.say(words.caption)
        self._callout.tell(*words.callout)
        self.arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Fit what there is to say into the room there is."""
        is_small = self.width() < 760 or self.height() < 440  # noqa: PLR2004  # px of the meeting's smaller panes
        left, top = (_SIDES[1 if self.width() > _TIGHT else 0], 14) if is_small else (48, 34)
        self.credentials.set_small(is_small=is_small)
        wide = max(1, self.width() - 2 * left)
        shown, gap = self._choose(wide, self.height() - top - 12)
        for label in (self._kick, self._heading, *self._paragraphs, self._tip):
            label.setVisible(label in shown)
        self._done.setVisible(self._is_done)
        self._done.setGeometry(left, top + 2, _SIGN, _SIGN)
        at = top
        for label in shown:
            aside = _SIGN + 14 if self._is_done and label is self._heading else 0
            high = max(label.heightForWidth(wide - aside), _SIGN + 4 if aside else 0)
            label.setGeometry(left + aside, at, wide - aside, high)
            at += high + (4 if label is self._kick else gap)
        self._place_rest(left, at - gap, wide)

    def _place_rest(self, left: int, at: int, wide: int) -> None:
        """The credentials, else the drawing where there is room for it, with its caption where there is more."""
        self.credentials.setVisible(self._shows_credentials)
        if self._shows_credentials:
            self.credentials.setGeometry(left, at + 16, wide, self._high_credentials(wide))
        at = self._place_callout(left, at, wide)
        room = self.height() - at - _FIGURE_GAP - _FOOT
        caption = self._caption.heightForWidth(wide) + _CAPTION_GAP if self._words.caption else 0
        has_figure = self._has_drawing and room >= self.sketch.least
        has_caption = has_figure and caption > 0 and room - caption >= self.sketch.least
        self.sketch.setVisible(has_figure)
        self._caption.setVisible(has_caption)
        if has_figure:
            high = min(FULL_HEIGHT, room - (caption if has_caption else 0))
            self.sketch.setGeometry(left, at + _FIGURE_GAP, wide, high)
            under = at + _FIGURE_GAP + high + _CAPTION_GAP
            self._caption.setGeometry(left, under, wide, max(0, caption - _CAPTION_GAP))

    def _place_callout(self, left: int, at: int, wide: int) -> int:
        """The bank's words, where there is room and they stand nowhere else; returns where the drawing may begin."""
        high = self._callout.high(wide)
        fits = at + _FIGURE_GAP + high + _FOOT <= self.height() and not self._shows_credentials
        is_here = self._callout.has_words and fits and not self._is_said_elsewhere()
        self._callout.setVisible(is_here)
        if not is_here:
            return at
        self._callout.setGeometry(left, at + _FIGURE_GAP, wide, high)
        return at + _FIGURE_GAP + high

    @property
    def _has_drawing(self) -> bool:
        return bool(self._words.drawing) and not self._shows_credentials

    def _choose(self, wide: int, room: int) -> tuple[list[ClientText], int]:
        """What is said and how far apart.

        In the largest type that leaves room for the drawing; else in the largest that leaves out no word; else
        without the least of the words.
        """
        spare = self._high_credentials(wide) + 16 if self._shows_credentials else 0
        ways = self._ways()
        if self._has_drawing:
            figure = self.sketch.least + _FIGURE_GAP
            for size in _SIZES[:2]:
                gap = self._take_on(size)
                if self._high(ways[0], wide, gap) + figure <= room:
                    return ways[0], gap
        for said in ways:
            for size in _SIZES:
                gap = self._take_on(size)
                if self._high(said, wide, gap) + spare <= room:
                    return said, gap
        return ways[-1], 4

    def _take_on(self, size: _Size) -> int:
        """Take on a size; returns the distance between its paragraphs."""
        self._heading.set_kind(size.heading)
        for label in self._paragraphs:
            label.set_kind(size.body)
        return 12 if size.body is types.BODY else 8

    def _high(self, said: Sequence[ClientText], wide: int, gap: int) -> int:
        return sum(label.heightForWidth(wide) + gap for label in said) + (14 if self._is_done else 0)

    def _ways(self) -> list[list[ClientText]]:
        """What may be said, from all of it to the least."""
        texts = self._paragraphs[: len(self._words.paragraphs)]
        head = [self._kick, self._heading] if self._words.kick else [self._heading]
        ways = [[*head, *texts, self._tip]] if self._words.tip else []
        ways.append([*head, *texts])
        if self._shows_credentials:
            ways += [[*head, *texts[:1]], head]
        elif self._is_done:
            ways += [[*head, *texts[:count]] for count in range(len(texts) - 1, -1, -1)]
        return ways

    def _high_credentials(self, wide: int) -> int:
        return self.credentials.column.totalHeightForWidth(wide)
