"""`Theme`: light, dark or as the system says, and the text scale. The only place that sets a style sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.base import singletons
from app.ui.theme import icons
from app.ui.theme.fonts import ui_family
from app.ui.theme.look import Look, become, look
from app.ui.theme.palette import palette
from app.ui.theme.sheet import sheet
from app.ui.theme.tokens import DARK, LIGHT, TEXT_SCALES, high_contrast

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QStyleHints

    from app.ui.theme.dressing import Dressing

_MIDDLE = 128  # of 255: a window darker than this is a dark system


_IS_FUSION = "passerelle_fusion"


def new_application(program: str) -> QApplication:
    """The QApplication, in Fusion from the start: `setStyle` would load QStyle, 4 ms before the first paint."""
    singletons.hold_for_now()
    app = QApplication([program, "-style", "Fusion"])
    app.setProperty(_IS_FUSION, "yes")
    return app


class Mode(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the app. `apply` once, then `set_mode` and `set_scale` whenever the person likes.

    `changed` comes after every widget has its new look; most need it not, since they ask `look()` while painting.
    """

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM, scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._scale = _nearest(scale)
        self._system_is_dark = False
        self._wants_contrast = False
        self._app: QApplication | None = None
        self._hints: QStyleHints | None = None
        self._held: object = None
        self._dressing: Dressing | None = None

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    @property
    def scale(self) -> int:
        """Text size in percent, one of `TEXT_SCALES`."""
        return self._scale

    @property
    def is_dark(self) -> bool:
        """Whether the app is dark now."""
        return self._mode is Mode.DARK or (self._mode is Mode.SYSTEM and self._system_is_dark)

    def apply(self, app: QApplication, *, in_haste: bool = False) -> None:
        """Dress the app, before its first window is shown. `in_haste`: icons wait for `settle()`."""
        self._app = app
        if in_haste:
            icons.sleep()
        # Before our palette replaces it, the system's own tells whether it is dark. (Asking `colorScheme()` would
        # wake the `Qt` namespace.)
        self._system_is_dark = QGuiApplication.palette().window().color().lightness() < _MIDDLE
        if not app.property(_IS_FUSION):
            app.setStyle("Fusion")
        self._dress()

    def settle(self) -> None:
        """After the first paint: draw the icons, follow the system, and tell it our choice for window frames."""
        singletons.hold_for_good()
        icons.wake()
        if self._app is None or self._hints is not None:
            return
        hints = self._hints = self._app.styleHints()
        wishes = self._held = hints.accessibility()  # Qt's object dies when nobody holds it
        hints.colorSchemeChanged.connect(self._follow)
        wishes.contrastPreferenceChanged.connect(self._look_at_contrast)
        self._tell_frames()
        self._look_at_contrast()

    def set_mode(self, mode: Mode) -> None:
        """Change at once; nothing on screen is lost."""
        if mode is not self._mode:
            self._mode = mode
            self._tell_frames()
            self._dress()

    def set_scale(self, percent: int) -> None:
        """Change the text size to the nearest of `TEXT_SCALES`."""
        if _nearest(percent) != self._scale:
            self._scale = _nearest(percent)
            self._dress()

    def _dress(self) -> None:
        colours = DARK if self.is_dark else LIGHT
        if self._wants_contrast:
            colours = high_contrast(colours)
        new = Look(colours, self._scale, self.is_dark, ui_family())
        if self._app is None or (new == look() and self._app.styleSheet()):
            return
        former = look()
        become(new)
        self._app.setPalette(palette(colours))
        if self._app.styleSheet() and (new.scale, new.family) == (former.scale, former.family):
            self._change_colours(self._app, new)
        else:
            self._change_all(self._app, new)
        self.changed.emit()

    def _change_all(self, app: QApplication, new: Look) -> None:
        font = app.font()
        if new.family:
            font.setFamilies([new.family])
        font.setPixelSize(new.px(14))
        app.setFont(font)
        app.setStyleSheet("")  # from one sheet to another Qt styles every widget once for each of its ancestors
        app.setStyleSheet(sheet(new))

    def _change_colours(self, app: QApplication, new: Look) -> None:
        from app.ui.theme.dressing import Dressing  # noqa: PLC0415  # the first look is put on otherwise

        if self._dressing is None:
            self._dressing = Dressing(self)
        self._dressing.change(app, lambda: app.setStyleSheet(sheet(new)))

    def _tell_frames(self) -> None:
        if self._hints is None:
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415  # the first paint does without `Qt`

        schemes = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(self._mode, Qt.ColorScheme.Unknown))

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._mode is Mode.SYSTEM and scheme.name != "Unknown":
            self._system_is_dark = scheme.name == "Dark"
            self._dress()

    def _look_at_contrast(self) -> None:
        wishes = self._hints.accessibility() if self._hints else None
        self._wants_contrast = wishes is not None and wishes.contrastPreference().name == "HighContrast"
        self._dress()


def _nearest(percent: int) -> int:
    return min(TEXT_SCALES, key=lambda scale: abs(scale - percent))
