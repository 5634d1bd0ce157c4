"""What the client sees now, small, with the way to open it and to hide everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.client_stage import ClientStage
from app.ui.texts.format import seconds_left
from app.ui.theme.brushes import pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.onboarding.case import Case
    from app.ui.shell.services import Services

_STAGE: Final = (1120, 700)


class Thumbnail(QWidget):
    """A picture of the client view, drawn by the same code. Drawn anew only when what it shows has changed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = ClientStage(services, self)
        self._stage.resize(*_STAGE)
        self._stage.hide()
        self._picture: tuple[object, QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow(self, case: Case | None) -> None:
        """Show the client view as it is now."""
        self._stage.follow(case)
        self._picture = None
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(218), self.heightForWidth(look().px(218)))

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * _STAGE[1] / _STAGE[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        key = (look(), self.size(), self.devicePixelRatioF())
        if self._picture is None or self._picture[0] != key:
            self._picture = (key, self._drawn())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setClipPath(rounded(frame, 6))
        painter.drawPixmap(self.rect(), self._picture[1])
        painter.restore()
        painter.strokePath(rounded(frame, 6), pen(look().colours.line_strong))
        painter.end()

    def _drawn(self) -> QPixmap:
        whole = self._stage.grab(QRect(0, 0, *_STAGE))
        wanted = self.size() * self.devicePixelRatioF()
        return whole.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


class MirrorCard(Retranslating, Card):
    """Addresses: `guide.open_client_view`, `guide.blank`, `guide.credentials`."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 16), spacing=10, parent=parent)
        self._screen = services.client_screen
        self._title = Text("section")
        self.thumbnail = Thumbnail(services)
        self._state = StatusWord("small")
        self.opening = Button("guide.open_client_view")
        self.blanking = Button("guide.blank")
        self.filling = Button("guide.full_screen")
        self.credentials = Button("guide.credentials", "quiet")
        self._hint = Paragraph("small")
        self.opening.clicked.connect(self._screen.open)
        self.blanking.clicked.connect(self._blank)
        self.filling.clicked.connect(lambda: self._screen.fill(is_full=not self._screen.window.is_full))
        for part in (
            self._title, self.thumbnail, self._state, self.opening,
            self.filling, self.blanking, self.credentials, self._hint
        ):  # fmt: skip
            self.column.addWidget(part)
        self.retranslate()

    def follow(self, case: Case, *, wants_credentials: bool) -> None:
        """Show what the client sees now."""
        self.thumbnail.follow(case)
        self.credentials.setVisible(wants_credentials)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        screen = self._screen
        self._title.setText(self.tr("Client view"))
        if not screen.is_open:
            self._state.tell("eye-off", self.tr("Not open yet"), "text2")
        elif screen.window.is_minimised:
            self._state.tell("eye-off", self.tr("Minimised"), "warning")
        elif screen.is_blank:
            self._state.tell("eye-off", self.tr("Bank’s name only"), "warning")
        elif screen.credentials is not None:
            time = seconds_left(screen.seconds_left)
            self._state.tell("eye", self.tr("Credentials: {time}").format(time=time), "accent")
        else:
            self._state.tell("eye", self.tr("Your client sees this"), "success")
        self.opening.set_text(self.tr("Bring to the front") if screen.is_open else self.tr("Open client view"))
        self.filling.set_text(self.tr("Leave full screen") if screen.window.is_full else self.tr("Fill its screen"))
        self.filling.setVisible(screen.is_open and screen.window.has_own_screen)
        self.blanking.set_text(self.tr("Show again") if screen.is_blank else self.tr("Hide everything"))
        self.blanking.setVisible(screen.is_open)
        self.credentials.set_text(self.tr("Go to credentials"))
        if screen.is_open and screen.window.is_minimised:
            self._hint.setText(self.tr("A minimised window shows your client nothing new. Bring it to the front."))
        else:
            self._hint.setText(self.tr("Share that window only, not your whole screen."))

    def _blank(self) -> None:
        if self._screen.is_blank:
            self._screen.unblank()
        else:
            self._screen.blank()
