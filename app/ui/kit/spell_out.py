"""A secret letter by letter, as one reads it out: sign, word, and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.drawn import draw_text, width_of
from app.ui.kit.retranslate import Retranslating
from app.ui.theme.brushes import brush, rounded, typeface
from app.ui.theme.fonts import secret_family
from app.ui.theme.look import look
from app.ui.theme.tokens import Radius, Type

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.base.secret import Secret

_GROUP: Final = 4
_INNER, _OUTER, _BETWEEN_LINES = 4, 18, 10
_SIGN: Final = Type(21, 26, 500)
_HIGH: Final = 69  # sign 26, word 15, kind 15, 13 around


class Spelled(NamedTuple):
    """How one sign is read out, in the client's language."""

    word: str  # "oscar", "zero", "hyphen"
    kind: str  # "capital", "small", "number", "sign"
    tone: str  # "accent" for capitals, "warning" for numbers, "text3" for the rest
    name: str  # the whole for a screen reader: "O: capital oscar"


class SpellOut(Retranslating, QWidget):
    """Cells in groups of four, as many groups side by side as there is room for.

    `spell` gives the words of a sign, `place` the neutral name of a cell ("Character 3 of 16"). Cells say more than
    that to a screen reader only while `set_spoken(True)`.
    """

    def __init__(
        self,
        address: str,
        spell: Callable[[str], Spelled],
        place: Callable[[int, int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        addressed(self, address)
        self._spell = spell
        self._place = place
        self._is_spoken = False
        self._cells: list[_Cell] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, secret: Secret | None) -> None:
        """Spell another secret; None forgets the former."""
        for cell in self._cells:
            cell.forget()
            cell.setParent(None)
            cell.deleteLater()
        text = secret.reveal() if secret is not None else ""
        self._cells = [_Cell(sign, self) for sign in text]
        for cell in self._cells:
            cell.show()
        self.retranslate()
        self._arrange()

    def set_spoken(self, spoken: bool) -> None:  # noqa: FBT001  # a setting, on or off
        """Whether a screen reader may read the signs."""
        self._is_spoken = spoken
        self.retranslate()

    @override
    def retranslate(self) -> None:
        for number, cell in enumerate(self._cells, start=1):
            cell.say(self._spell, self._place(number, len(self._cells)), spoken=self._is_spoken)
        self._arrange()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._cells:
            return 0
        groups = -(-len(self._cells) // _GROUP)
        lines = -(-groups // self._groups_a_line(width))
        return lines * look().px(_HIGH) + (lines - 1) * _BETWEEN_LINES

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setHeight(self.heightForWidth(max(self.width(), 1)))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _groups_a_line(self, width: int) -> int:
        widest = max((cell.least for cell in self._cells), default=1)
        group = _GROUP * widest + (_GROUP - 1) * _INNER
        fit = max(1, int((width + _OUTER) // (group + _OUTER)))
        return min(fit, 2 if fit < _GROUP else _GROUP)

    def _arrange(self) -> None:
        abreast, high = self._groups_a_line(self.width()), look().px(_HIGH)
        inner = _INNER * (_GROUP - 1)
        cell_width = (self.width() - _OUTER * (abreast - 1) - inner * abreast) / (abreast * _GROUP)
        for number, cell in enumerate(self._cells):
            group, place = divmod(number, _GROUP)
            line, column = divmod(group, abreast)
            left = column * (_GROUP * cell_width + inner + _OUTER) + place * (cell_width + _INNER)
            cell.setGeometry(round(left), line * (high + _BETWEEN_LINES), round(cell_width), high)
        self.updateGeometry()


class _Cell(QWidget):
    """One sign. The sign is a plain attribute of this object, which no property and no accessible text shows."""

    def __init__(self, sign: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._spelled = Spelled("", "", "text3", "")

    @property
    def least(self) -> float:
        """The least width in px that shows both words."""
        return max(width_of(self._word, "cell"), width_of(self._spelled.kind, "cell_strong")) + 6

    @property
    def _word(self) -> str:
        return self._spelled.word.upper() if self._spelled.tone == "accent" else self._spelled.word

    def say(self, spell: Callable[[str], Spelled], place: str, *, spoken: bool) -> None:
        self._spelled = spell(self._sign)
        self.setAccessibleName(self._spelled.name if spoken else place)
        self.update()

    def forget(self) -> None:
        self._sign = ""
        self._spelled = Spelled("", "", "text3", "")
        self.setAccessibleName("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(QRectF(self.rect()), Radius.CONTROL), brush(now.colours.canvas))
        face = typeface(_SIGN, secret_family(), now)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        painter.setPen(QColor(now.colours.text))
        left = (self.width() - metrics.horizontalAdvance(self._sign)) / 2
        painter.drawText(QPointF(left, now.px(7) + (now.px(26) + metrics.capHeight()) / 2), self._sign)
        strong = self._spelled.tone != "text3"
        for text, role, tone, top in (
            (self._word, "cell", "text2", 33),
            (self._spelled.kind, "cell_strong" if strong else "cell", self._spelled.tone, 48),
        ):
            wide = width_of(text, role)
            draw_text(painter, text, role, tone, ((self.width() - wide) / 2, now.px(top), wide + 1, now.px(15)))
        painter.end()
