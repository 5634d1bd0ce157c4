"""One way to set text: `retranslate()`, at the end of the constructor and whenever the language changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class Retranslating(_Base):
    """Mixin, first of the bases: `class CompanyPage(Retranslating, QWidget)`.

    Call `self.retranslate()` as the last line of the constructor; `retranslate_all` calls it again. It sets texts
    only: it builds nothing, moves no focus and loses nothing typed.
    """

    def retranslate(self) -> None:
        """Set every text of this widget in the present language."""
        raise NotImplementedError


def retranslate_all() -> None:
    """Have every widget of every window say its texts again, each before what is in it.

    (A `changeEvent` in each of them would be called for every other change too: of font, colour, parent, activation.)
    """
    for window in QApplication.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            if isinstance(widget, Retranslating):
                widget.retranslate()
