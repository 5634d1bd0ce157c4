"""One way to set text: `retranslate()`, at the end of the constructor and whenever the language changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from app.base.overrides import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Base = QWidget
else:
    _Base = object

_LANGUAGE = QEvent.Type.LanguageChange


class Retranslating(_Base):
    """Mixin, first of the bases: `class CompanyPage(Retranslating, QWidget)`.

    Call `self.retranslate()` as the last line of the constructor; Qt's LanguageChange calls it again. It sets texts
    only: it builds nothing, moves no focus and loses nothing typed.
    """

    def retranslate(self) -> None:
        """Set every text of this widget in the present language."""
        raise NotImplementedError

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == _LANGUAGE:
            self.retranslate()
        super().changeEvent(event)
