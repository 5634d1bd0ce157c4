"""Ten thousand rows, of which only those on screen exist, worked by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.base.overrides import override
from app.ui.kit.row_list import Row, RowList

if TYPE_CHECKING:
    from tests.unit.ui_kit.conftest import Window

MANY = 10_000


class Line(Row):
    made = 0

    def __init__(self) -> None:
        super().__init__()
        Line.made += 1
        self.number = -1

    @override
    def draw(self, painter: QPainter, width: int, height: int) -> None:
        """Nothing: this test looks at widgets, not at pixels."""


def fill(row: Line, index: int) -> None:
    row.number = index
    row.setAccessibleName(f"Client {index}, waiting")


@pytest.fixture
def before() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def after() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def rows(window: Window, before: QLineEdit, after: QLineEdit) -> RowList:
    Line.made = 0
    rows = RowList("clients.list", "clients.row", Line, fill)
    window.add(before, rows, after)
    rows.set_rows([f"c{number}" for number in range(MANY)])
    QApplication.processEvents()
    return rows


def shown(rows: RowList) -> list[Row]:
    return sorted((row for row in rows.findChildren(Row) if row.isVisible()), key=lambda row: row.y())


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_only_rows_on_screen_exist(rows: RowList) -> None:
    assert Line.made < 20
    rows.verticalScrollBar().setValue(5_000 * rows.row_height)
    assert Line.made < 20
    assert [row.objectName() for row in shown(rows) if row.y() >= 0][:2] == ["clients.row.c5000", "clients.row.c5001"]


def test_a_row_is_a_button_with_its_address_and_its_whole_name(rows: RowList) -> None:
    row = rows.row("c3")
    assert row is not None
    face = QAccessible.queryAccessibleInterface(row)
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Client 3, waiting"
    assert row.accessibleIdentifier() == "clients.row.c3"


def test_the_list_is_one_tab_stop(rows: RowList, before: QLineEdit, after: QLineEdit) -> None:
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows.row("c0")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is rows.row("c0")


def test_keys_move_through_all_of_it(rows: RowList) -> None:
    rows.focus_row("c0")
    a_page = rows.viewport().height() // rows.row_height
    visited = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Home,
        Qt.Key.Key_Up,
    ):
        press(key)
        visited.append(int(rows.current[1:]))
        assert QApplication.focusWidget() is rows.row(rows.current)
    assert visited == [1, 2, 1, 1 + a_page, MANY - 1, MANY - 1, MANY - 1 - a_page, 0, 0]


def test_the_current_row_is_seen_whole(rows: RowList) -> None:
    rows.focus_row("c777")
    row = rows.row("c777")
    assert row is not None
    assert rows.viewport().rect().contains(row.geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_current_row(rows: RowList, key: Qt.Key) -> None:
    opened: list[str] = []
    rows.opened.connect(opened.append)
    rows.focus_row("c2")
    press(key)
    assert opened == ["c2"]


def test_a_click_opens_and_makes_current(rows: RowList) -> None:
    opened: list[str] = []
    rows.opened.connect(opened.append)
    row = rows.row("c4")
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert (opened, rows.current) == (["c4"], "c4")


def test_scrolling_away_keeps_the_focus(rows: RowList) -> None:
    rows.focus_row("c1")
    focused = QApplication.focusWidget()
    rows.verticalScrollBar().setValue(9_000 * rows.row_height)
    assert QApplication.focusWidget() is focused
    press(Qt.Key.Key_Down)
    assert rows.current == "c2"
    assert QApplication.focusWidget() is rows.row("c2")


def test_a_filter_keeps_the_row_or_moves_to_its_neighbour(rows: RowList) -> None:
    rows.focus_row("c50")
    rows.set_rows([f"c{number}" for number in range(0, MANY, 2)])
    assert (rows.current, QApplication.focusWidget()) == ("c50", rows.row("c50"))
    rows.set_rows(["c1", "c3"])
    assert rows.current == "c3"
    assert QApplication.focusWidget() is rows.row("c3")
    rows.set_rows([])
    assert (rows.current, shown(rows)) == ("", [])
    rows.set_rows(["c9"])
    assert [row.objectName() for row in shown(rows)] == ["clients.row.c9"]


def test_a_hundred_turns_with_a_screen_reader_listening(rows: RowList) -> None:
    QAccessible.setActive(True)
    for turn in range(100):
        rows.verticalScrollBar().setValue(turn * 13 * rows.row_height)
        rows.set_rows([f"c{number}" for number in range(turn, MANY)])
        for row in shown(rows):
            face = QAccessible.queryAccessibleInterface(row)
            assert face.text(QAccessible.Text.Name).startswith("Client ")
    QAccessible.setActive(False)


def test_what_is_on_screen_stays_while_rows_come_above_it(rows: RowList) -> None:
    rows.verticalScrollBar().setValue(5_000 * rows.row_height + 10)

    rows.set_rows([*(f"new{number}" for number in range(100)), *rows.ids])

    assert rows.verticalScrollBar().value() == 5_100 * rows.row_height + 10
    assert rows.row("c5000") is not None


def test_other_rows_are_shown_from_the_top(rows: RowList) -> None:
    rows.verticalScrollBar().setValue(5_000 * rows.row_height)

    rows.set_rows([f"c{number}" for number in range(0, MANY, 2)])
    rows.to_top()

    assert shown(rows)[0].objectName() == "clients.row.c0"


def test_until_a_person_goes_to_a_row_the_first_one_takes_the_tab_key(rows: RowList, before: QLineEdit) -> None:
    rows.set_rows(["new", *rows.ids])
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows.row("new")

    rows.set_rows(["newer", *rows.ids])

    assert rows.current == "new"
    assert QApplication.focusWidget() is rows.row("new")
