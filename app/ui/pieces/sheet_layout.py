"""The page the client keeps, set in the largest type in which all of it fits on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QTextDocument

from app.ui.kit.words import escaped
from app.ui.pieces.sheet_content import BlockKind
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.fonts import for_paper
from app.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.ui.pieces.sheet_content import Block, SheetContent, Table

SIZES: Final = tuple(12.0 - step / 4 for step in range(24))
"""Points, the largest first."""

ACCOUNTS: Final = (12, 8, 5, 3)
"""How many accounts are listed at most; the fewer, the larger the type."""

READABLE: Final = 7.0

_MARGIN: Final = 34.0
_GUTTER: Final = 24.0
_LOGO: Final = (150.0, 34.0)
_SHARES: Final = (0.28, 0.1, 0.25, 0.22, 0.15)  # of the table's columns
_LINE: Final = 1.34  # of the type size
_LONG: Final = 60  # letters of a title that is set smaller
_FINE: Final = 20  # a text is set in twentieths of a point: Qt knows whole sizes of type only


class Typesetter:
    """Measures texts, and draws them when it has a painter. Everything in points."""

    def __init__(self, size: float, painter: QPainter | None = None) -> None:
        self.size = size
        self.painter = painter

    def text(
        self, rich: str, place: tuple[float, float], width: float, *, size: float = 1.0, weight: int = 400,
        colour: str = LIGHT.text,
    ) -> float:  # fmt: skip
        """Set rich text of ours at `place`, `width` wide; returns how high it is. `size` is relative."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(_font(self.size * size, weight))
        line = round(self.size * size * _LINE * _FINE)
        lines = rich.replace("\n", "<br>")
        document.setHtml(f"<p style='margin:0;line-height:{line}px;color:{colour}'>{lines}</p>")
        document.setTextWidth(width * _FINE)
        if self.painter is not None:
            self.painter.save()
            self.painter.translate(QPointF(*place))
            self.painter.scale(1 / _FINE, 1 / _FINE)
            document.drawContents(self.painter)
            self.painter.restore()
        return document.size().height() / _FINE

    def rule(self, left: float, top: float, width: float, colour: str = LIGHT.line) -> None:
        """A hairline."""
        if self.painter is not None:
            self.painter.fillRect(QRectF(left, top, width, 0.75), brush(colour))

    def box(self, area: QRectF, fill: str, line: str = "") -> None:
        """A filled area."""
        if self.painter is not None:
            self.painter.fillPath(rounded(area, 4), brush(fill))
            if line:
                self.painter.strokePath(rounded(area, 4), pen(line, 0.75))


class Fit(NamedTuple):
    """The size of type in points, and how many accounts are listed."""

    size: float
    accounts: int


class SheetSetting:
    """A page ready to be drawn, for `kit.one_sheet`; it finds what fits once for each paper."""

    def __init__(self, content: SheetContent) -> None:
        self._content = content
        self._fits: dict[float, Fit] = {}

    def __call__(self, painter: QPainter, paper: QSizeF) -> None:
        """Draw the page on a sheet of `paper` points."""
        _set(self._content, Typesetter(self.fit(paper).size, painter), paper, self.fit(paper).accounts)

    def fit(self, paper: QSizeF) -> Fit:
        """The most accounts that leave type one reads without a glass, then the largest type."""
        if paper.height() not in self._fits:
            self._fits[paper.height()] = self._found(paper)
        return self._fits[paper.height()]

    def _found(self, paper: QSizeF) -> Fit:
        fit = Fit(SIZES[-1], 0)
        for accounts in ACCOUNTS:
            fit = Fit(self._size(paper, accounts), accounts)
            if fit.size >= READABLE:
                break
        return fit

    def _size(self, paper: QSizeF, accounts: int) -> float:
        """The largest type in which the page fits; the smallest when none does."""
        low, high = 0, len(SIZES) - 1
        while low < high:
            middle = (low + high) // 2
            if _set(self._content, Typesetter(SIZES[middle]), paper, accounts) <= paper.height() - _MARGIN:
                high = middle
            else:
                low = middle + 1
        return SIZES[low]


def _set(content: SheetContent, setter: Typesetter, paper: QSizeF, accounts: int) -> float:
    """Set all of it; returns where it ends."""
    width, gap = paper.width() - 2 * _MARGIN, setter.size
    at = _head(content, setter, width)
    at += setter.text(
        escaped(content.title), (_MARGIN, at), width, size=1.5 if len(content.title) > _LONG else 2.0, weight=600
    )
    at = _accounts(content.table, setter, at + gap, width, accounts)
    first = (width - _GUTTER) * content.first_share
    ends = (
        _blocks(content.columns[0], setter, _MARGIN, at + gap * 1.2, first),
        _blocks(content.columns[1], setter, _MARGIN + first + _GUTTER, at + gap * 1.2, width - _GUTTER - first),
    )
    foot = max(ends)
    if content.contact:
        foot += setter.text(content.contact, (_MARGIN, foot), width) + setter.size * 0.75
    high = Typesetter(setter.size).text(escaped(content.foot), (0, 0), width, size=0.82)
    if setter.painter is not None:  # at the very foot of the sheet
        foot = paper.height() - _MARGIN - high - 6
    setter.rule(_MARGIN, foot, width)
    return foot + 6 + setter.text(escaped(content.foot), (_MARGIN, foot + 6), width, size=0.82, colour=LIGHT.text2)


def _head(content: SheetContent, setter: Typesetter, width: float) -> float:
    """Logo and bank at the left, for whom and when at the right."""
    left = _MARGIN
    if not content.logo.isNull():
        size = QSizeF(content.logo.size()).scaled(QSizeF(*_LOGO), Qt.AspectRatioMode.KeepAspectRatio)
        if setter.painter is not None:
            setter.painter.drawImage(QRectF(QPointF(left, _MARGIN), size), content.logo)
        left += size.width() + 12
    aside = "\n".join(escaped(line) for line in content.aside)
    side = width * 0.3
    bank = setter.text(
        escaped(content.bank), (left, _MARGIN + 4), _MARGIN + width - side - left - 12, size=1.2, weight=600
    )
    told = setter.text(aside, (_MARGIN + width - side, _MARGIN + 2), side, size=0.9, colour=LIGHT.text2)
    end = _MARGIN + max(bank + 8, told + 4, _LOGO[1] + 4)
    setter.rule(_MARGIN, end + 4, width)
    return end + 4 + setter.size


def _accounts(table: Table, setter: Typesetter, at: float, width: float, most: int) -> float:
    at += setter.text(escaped(table.heading), (_MARGIN, at), width, size=1.15, weight=600, colour=LIGHT.accent) + 4
    lefts, left = [], _MARGIN
    for share in _SHARES:
        lefts.append((left, share * width))
        left += share * width
    at += _row(table.heads, setter, at, lefts, size=0.82, weight=500, colour=LIGHT.text2) + 3
    setter.rule(_MARGIN, at, width, LIGHT.line_strong)
    for row in table.rows[:most]:
        at += 4
        high = _row(row, setter, at, lefts)
        for cell, (place, wide) in zip(row, lefts, strict=True):
            if not cell:  # to be written on
                setter.rule(place + 4, at + high - 1, wide - 16, LIGHT.line_strong)
        at += high + 4
        setter.rule(_MARGIN, at, width)
    left = len(table.rows) - most
    if left > 0:
        at += 3 + setter.text(escaped(table.more(left)), (_MARGIN, at + 3), width, size=0.9, colour=LIGHT.text2)
    return at


def _row(
    cells: tuple[str, ...], setter: Typesetter, at: float, lefts: list[tuple[float, float]], *, size: float = 1.0,
    weight: int = 400, colour: str = LIGHT.text,
) -> float:  # fmt: skip
    """One line of the table; returns how high it is."""
    return max(
        setter.text(
            escaped(cell) or "&nbsp;",
            (left + (4 if number else 0), at),
            wide - 8,
            size=size,
            weight=weight,
            colour=colour,
        )
        for number, (cell, (left, wide)) in enumerate(zip(cells, lefts, strict=True))
    )


def _blocks(blocks: tuple[Block, ...], setter: Typesetter, left: float, at: float, width: float) -> float:
    for block in blocks:
        at = (
            _bank(block, setter, left, at, width)
            if block.kind is BlockKind.BANK
            else _block(block, setter, left, at, width)
        )
        at += setter.size * 0.75
    return at


def _block(block: Block, setter: Typesetter, left: float, at: float, width: float) -> float:
    at += setter.text(block.heading, (left, at), width, size=1.15, weight=600, colour=LIGHT.accent)
    at += setter.size * 0.2
    indent = {BlockKind.STEPS: setter.size * 1.7, BlockKind.POINTS: setter.size * 0.95}.get(block.kind, 0.0)
    for number, text in enumerate(block.texts, start=1):
        if block.kind is BlockKind.STEPS:
            setter.text(f"{number}.", (left, at), indent, weight=600, colour=LIGHT.accent)
        elif block.kind is BlockKind.POINTS:
            setter.text("•", (left, at), indent, colour=LIGHT.accent)
        at += setter.text(text, (left + indent, at), width - indent) + setter.size * 0.2
    return at


def _bank(block: Block, setter: Typesetter, left: float, at: float, width: float) -> float:
    """The bank's own words, in a grey box."""
    edge = setter.size * 0.8
    inner = width - 2 * edge
    measure = Typesetter(setter.size)
    high = measure.text(block.heading, (0, 0), inner, weight=600) if block.heading else 0.0
    high += sum(measure.text(text, (0, 0), inner) for text in block.texts)
    setter.box(QRectF(left, at, width, high + 2 * edge), LIGHT.canvas, LIGHT.line)
    inside = at + edge
    if block.heading:
        inside += setter.text(block.heading, (left + edge, inside), inner, weight=600)
    for text in block.texts:
        inside += setter.text(text, (left + edge, inside), inner)
    return at + high + 2 * edge


def _font(size: float, weight: int) -> QFont:
    made = for_paper(QFont())
    made.setPixelSize(round(size * _FINE))
    made.setWeight(QFont.Weight(weight))
    return made
