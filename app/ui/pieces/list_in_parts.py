"""A long list shown a part at a time: tabs with counts, titles of the part's columns, words for an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.tabs import Tabs
from app.ui.kit.text import Paragraph
from app.ui.texts.format import number
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.ui.kit.list_header import ListHeader
    from app.ui.kit.row_list import RowList

HIGH: Final = 34  # px a row, at 100 % text
_LEAST: Final = 4  # rows in sight, however low the window


class ListInParts(QWidget):
    """Tabs at `address`. Its owner fills the rows and sets the words."""

    def __init__(
        self, address: str, rows: RowList, titles: Mapping[str, ListHeader], chosen: Callable[[str], None]
    ) -> None:
        """`titles` of each part, the first of which is open; `chosen` hears which part a person opens."""
        super().__init__()
        self.tabs = Tabs(address, tuple(titles))
        self.nothing = Paragraph("muted")
        self._rows = rows
        self._titles = titles
        self.tabs.set_value(next(iter(titles)))
        self.tabs.chosen.connect(chosen)
        self._lay_out()

    def show_part(self, row_ids: Sequence[str]) -> None:
        """These are the rows of the open part."""
        shown = self._titles[self.tabs.value] if row_ids else None
        self._rows.set_rows(row_ids)
        self._rows.setVisible(bool(row_ids))
        self.nothing.setVisible(not row_ids)
        for titles in dict.fromkeys(self._titles.values()):
            titles.setVisible(titles is shown)

    def set_words(self, words: Mapping[str, str], counts: Mapping[str, int], nothing: str) -> None:
        """The name and the count of each part, and what an empty one says."""
        for tab, word in words.items():
            self.tabs.set_words(tab, word)
            self.tabs.set_count(tab, number(counts[tab]))
        self.nothing.setText(nothing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        for titles in dict.fromkeys(self._titles.values()):
            column.addWidget(titles)
        self.nothing.setContentsMargins(0, 16, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self._rows, 1)
        column.addStretch(0)
        self._rows.setMinimumHeight(look().px(HIGH) * _LEAST)
