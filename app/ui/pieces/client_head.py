"""The bank on the client view: over the steps, or alone while everything else is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.text import Rule
from app.ui.pieces.client_type import HEADING, STRONG, TITLE, ClientText, client_icon
from app.ui.pieces.logo import logo_of
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look
from app.ui.theme.tokens import LIGHT, Radius

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.ui.shell.services import Services

_MARK: Final = 34
_PLATE: Final = 4.0  # px around a logo on its white plate
_WIDEST: Final = 4  # times as wide as high: a logo with its name in it


class BankMark(QWidget):
    """The bank's logo from the settings, else a neutral sign."""

    def __init__(self, services: Services, size: int = _MARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._size = size
        self._file = ""
        self._logo = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def look_again(self) -> None:
        """Read the logo again when another was chosen."""
        name = self._services.settings.text("bank_logo")
        if name != self._file:
            self._file = name
            self._logo = QPixmap.fromImage(logo_of(name, self._services.own_folder))
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        if self._logo.isNull():
            return QSize(self._size, self._size)
        room = QSize(_WIDEST * self._size, self._size)
        return self._logo.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._logo.isNull():
            side = self._size
            painter.fillPath(rounded(QRectF(0, 0, side, side), side * 0.24), brush(look().colours.accent))
            icon = round(side * 0.6)
            place = QPointF((side - icon) / 2, (side - icon) / 2)
            client_icon(painter, "landmark", "on_accent", (place.x(), place.y()), icon)
        else:
            self._paint_logo(painter)
        painter.end()

    def _paint_logo(self, painter: QPainter) -> None:
        room = QRectF(self.rect())
        if look().dark and self._logo.hasAlphaChannel():  # logos are made for white paper
            painter.fillPath(rounded(room, Radius.CONTROL), brush(LIGHT.surface))
            room = room.adjusted(_PLATE, _PLATE, -_PLATE, -_PLATE)
        size = QSizeF(self._logo.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(room.topLeft(), size)
        place.moveCenter(room.center())
        painter.drawPixmap(place, self._logo, QRectF(self._logo.rect()))


class ClientHead(QFrame):
    """Logo, bank, what this is about. The last gives way where there is no room for it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top")
        self._mark = BankMark(services)
        self._bank = ClientText(STRONG)
        self._about = ClientText(TITLE, "text2")
        for label in (self._bank, self._about):
            label.setWordWrap(False)
        self._rule = Rule(upright=True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(14)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._bank)
        self._row.addSpacing(4)
        self._row.addWidget(self._rule)
        self._row.addSpacing(4)
        self._row.addWidget(self._about)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_narrow(is_narrow=False)

    def tell(self, bank: str, about: str) -> None:
        """Whose view this is, and what for."""
        self._mark.look_again()
        self._bank.say(bank)
        self._about.say(about)
        self._fit()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Take less room."""
        side = 24 if is_narrow else 48
        self._row.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(56 if is_narrow else 76)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        used = self._mark.sizeHint().width() + self._bank.width_in_one_line() + 3 * 14 + 9 + 1 + 14
        fits = used + self._about.width_in_one_line() <= self.width() - margins.left() - margins.right()
        self._rule.setVisible(fits)
        self._about.setVisible(fits)


class BankCard(QFrame):
    """The bank's name in the middle of an empty window."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._mark = BankMark(services, 64)
        self._name = ClientText(HEADING)
        self._name.setProperty("alignment", 0x84)  # in the middle, both ways
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._mark)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(20)
        column.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._name)
        column.addStretch(1)

    def tell(self, bank: str) -> None:
        """Whose window this is."""
        self._mark.look_again()
        self._name.say(bank)
