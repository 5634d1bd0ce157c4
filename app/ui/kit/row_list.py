"""A list of thousands of rows in which only those on screen exist, each one a real button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPushButton, QWidget

from app.base.overrides import override
from app.base.plain import one_line
from app.ui.kit import keys
from app.ui.kit.address import addressed
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

_NO_FOCUS, _TAB_FOCUS = 0, 1  # Qt.FocusPolicy, by number: see `theme.brushes`
_ALWAYS_OFF = 1  # Qt.ScrollBarPolicy


class Row(QPushButton):
    """One row: a button that its page paints in `draw`, with one accessible name that says the whole row.

    A page subclasses it, keeps what it shows in plain attributes, and calls `update()` when they change.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self.setProperty("focusPolicy", _NO_FOCUS)
        self.id = ""
        self.list: RowList | None = None

    def draw(self, painter: QPainter, width: int, height: int) -> None:
        """Paint the row's content (see `kit.drawn`) into `width` x `height` px; ground and hairline are there."""
        raise NotImplementedError

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(one_line(name))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillPath(rounded(QRectF(self.rect()), 0), brush(colours.canvas))
        painter.fillPath(rounded(QRectF(0, self.height() - 1, self.width(), 1), 0), brush(colours.line))
        self.draw(painter, self.width(), self.height())
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.list is None or not self.list.press(event.key()):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.list is not None:
            self.list.reached(self.id)


R = TypeVar("R", bound=Row)


class RowList(QAbstractScrollArea):
    """Rows of one height. One tab stop; arrows, Home, End and the page keys move; Enter, Space or a click opens.

    `make` builds a row, `fill(row, index)` shows the item at `index` in it. Rows on screen are addressed
    `<prefix>.<id>`. The current row keeps its widget while it is scrolled away, so the focus is never lost.
    """

    opened = Signal(str)  # the row's id
    current_changed = Signal(str)
    width_changed = Signal(int)  # px a row is wide, for a header above

    def __init__(  # what it needs, by name
        self,
        address: str,
        prefix: str,
        make: Callable[[], R],
        fill: Callable[[R, int], None],
        *,
        row_height: int = 64,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        addressed(self, address)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Our own viewport: Qt's would be a QWidget unknown to Python, and to find its type all widget classes load.
        self._port = QFrame()
        self.setViewport(self._port)
        self.setProperty("role", "plain")
        self.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
        self.setProperty("focusPolicy", _NO_FOCUS)
        self._prefix = prefix
        self._make = make
        self._fill = cast("Callable[[Row, int], None]", fill)
        self._row_height = row_height
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._bound: dict[str, Row] = {}
        self._spare: list[Row] = []
        self._current = ""
        self._is_chosen = False  # whether a person went to the current row; else it is the first one

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rows, first row first."""
        return tuple(self._ids)

    @property
    def current(self) -> str:
        """The id of the row that has, or would get, the focus; "" for an empty list."""
        return self._current

    @property
    def row_height(self) -> int:
        """Height of a row in px at the present text scale."""
        return look().px(self._row_height)

    def set_row_height(self, height: int) -> None:
        """Another height, in px at 100 % text; the current row stays in sight."""
        self._row_height = height
        self._set_range()
        self._arrange(refill=True)
        if self._current:
            self.show_row(self._current)

    def row(self, row_id: str) -> Row | None:
        """The widget of a row; None while it is scrolled away."""
        return self._bound.get(row_id)

    def set_rows(self, ids: Sequence[str]) -> None:
        """Show these rows. The current row stays current where it still is; else its neighbour becomes it.

        What is on screen stays where it is while its first row does: rows may come and go while somebody reads.
        """
        had_focus = self._has_focus()
        former = self._places.get(self._current, 0)
        passed, into = divmod(self.verticalScrollBar().value(), self.row_height)
        first = self._ids[passed] if passed < len(self._ids) else ""
        self._ids = list(ids)
        self._places = dict(zip(self._ids, range(len(self._ids)), strict=True))
        if not self._is_chosen:
            self._current = self._ids[0] if self._ids else ""
        elif self._current not in self._places:
            self._current = self._ids[min(former, len(self._ids) - 1)] if self._ids else ""
        self._set_range()
        if passed + into and first in self._places:
            self.verticalScrollBar().setValue(self._places[first] * self.row_height + into)
        self._arrange(refill=True)
        if had_focus and self._current:
            self._bound[self._current].setFocus()

    def to_top(self) -> None:
        """Show the first rows: these are others than before, not some more."""
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Fill the rows on screen again: their items changed, or the language did."""
        self._arrange(refill=True)

    def focus_row(self, row_id: str) -> None:
        """Make a row the current one, scroll to it and give it the focus."""
        self._become_current(row_id)
        self.show_row(row_id)
        self._bound[row_id].setFocus()

    def focus_first(self) -> None:
        """Give the first row the focus, where there is one."""
        if self._ids:
            self.focus_row(self._ids[0])

    def show_row(self, row_id: str) -> None:
        """Scroll as little as needed to see the whole row."""
        top = self._places[row_id] * self.row_height
        bar = self.verticalScrollBar()
        lowest = top + self.row_height - self._port.height()
        bar.setValue(min(max(bar.value(), lowest), top))

    def reached(self, row_id: str) -> None:
        """The keyboard came to a row."""
        self._is_chosen = True
        self.show_row(row_id)

    def press(self, key: int) -> bool:
        """A key pressed in the current row; whether the list took it."""
        if key in {keys.RETURN, keys.ENTER}:
            self._open(self._current)
            return True
        here = self._places.get(self._current, 0)
        page = max(1, self._port.height() // self.row_height)
        moves: Final = {
            keys.UP: here - 1,
            keys.DOWN: here + 1,
            keys.PAGE_UP: here - page,
            keys.PAGE_DOWN: here + page,
            keys.HOME: 0,
            keys.END: len(self._ids) - 1,
        }
        if key not in moves or not self._ids:
            return False
        self.focus_row(self._ids[min(max(moves[key], 0), len(self._ids) - 1)])
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_range()
        self._arrange()
        self.width_changed.emit(self._port.width())

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._arrange()

    def _set_range(self) -> None:
        bar, high = self.verticalScrollBar(), self._port.height()
        bar.setRange(0, max(0, len(self._ids) * self.row_height - high))
        bar.setSingleStep(self.row_height)
        bar.setPageStep(high)

    def _arrange(self, *, refill: bool = False) -> None:
        """Bind a widget to every row on screen and to the current one; put the others aside for later."""
        offset, height = self.verticalScrollBar().value(), self.row_height
        first = offset // height
        last = min(len(self._ids), -(-(offset + self._port.height()) // height))
        wanted = dict.fromkeys(self._ids[first:last])
        if self._current:
            wanted[self._current] = None
        for row_id in [one for one in self._bound if one not in wanted]:
            self._put_aside(self._bound.pop(row_id))
        for row_id in wanted:
            is_new = row_id not in self._bound
            row = self._bound.get(row_id) or self._bind(row_id)
            place = self._places[row_id]
            row.setGeometry(0, place * height - offset, self._port.width(), height)
            if is_new or refill:
                self._fill(row, place)
            row.setProperty("focusPolicy", _TAB_FOCUS if row_id == self._current else _NO_FOCUS)
            row.show()

    def _bind(self, row_id: str) -> Row:
        row = self._spare.pop() if self._spare else self._new_row()
        row.id = row_id
        self._bound[row_id] = addressed(row, f"{self._prefix}.{row_id}")
        return row

    def _new_row(self) -> Row:
        row = self._make()
        row.setParent(self._port)
        self._put_in_tab_order(row)
        row.list = self
        row.clicked.connect(lambda: self._open(row.id))
        return row

    def _put_in_tab_order(self, row: Row) -> None:
        """A row made late would come after all below the list. Qt orders only what takes the Tab key just now."""
        for one in (self, row):
            one.setProperty("focusPolicy", _TAB_FOCUS)
        QWidget.setTabOrder(self, row)
        for one in (self, row):
            one.setProperty("focusPolicy", _NO_FOCUS)

    def _put_aside(self, row: Row) -> None:
        row.hide()
        row.id = ""
        addressed(row, "")
        self._spare.append(row)

    def _open(self, row_id: str) -> None:
        if row_id in self._places:
            self._become_current(row_id)
            self.opened.emit(row_id)

    def _become_current(self, row_id: str) -> None:
        self._is_chosen = True
        if row_id != self._current:
            self._current = row_id
            self._arrange()
            self.current_changed.emit(row_id)

    def _has_focus(self) -> bool:
        row = self._bound.get(self._current)
        return row is not None and row.hasFocus()
