"""What no request can tell about a bank's bank feeds: a person looks, ticks, and it is remembered with its day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.json_file import JsonFileError, load, write
from app.base.overrides import override
from app.ui.kit.check import BESIDE, Check
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.setting_fields import unsaved_words
from app.ui.texts.format import long_date
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.ui.shell.services import Services

FILE_NAME: Final = "ticks.json"
TICKS: Final = {  # a box takes one line; what it means stands beneath
    "listing": (
        noted("DoctorTicks", "Our bank is in QuickBooks’ list"),
        noted("DoctorTicks", "Under the names that stand in Settings, in English and in French."),
    ),
    "countries": (
        noted("DoctorTicks", "Clients in Canada and the US only"),
        noted("DoctorTicks", "QuickBooks’ bank feeds are for companies of these two countries."),
    ),
    "callout": (
        noted("DoctorTicks", "QuickBooks’ words about us are right"),
        noted("DoctorTicks", "What it shows beside our bank’s name while a client connects."),
    ),
    "plans": (
        noted("DoctorTicks", "Our clients’ plans include bank feeds"),
        noted("DoctorTicks", "Some QuickBooks plans do without."),
    ),
}


class DoctorTicks(Retranslating, QWidget):
    """Addresses: `doctor.tick.<name>`, with the names of `TICKS`. Kept in the profile's folder."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._file = services.profile_folder / FILE_NAME
        self._clock = services.clock
        self._kept = self._read()
        self._title = Text("section")
        self._lead = Paragraph("small")
        self._fault = Paragraph("caption", "danger")
        self._fault.hide()
        self._boxes = {name: Check(f"doctor.tick.{name}") for name in TICKS}
        self._lines = {name: Paragraph("small") for name in TICKS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        for part in (self._title, self._lead):
            column.addWidget(part)
        for name in TICKS:
            self._lines[name].setContentsMargins(BESIDE, 0, 0, 0)
            column.addSpacing(10)
            column.addWidget(self._boxes[name])
            column.addWidget(self._lines[name])
        column.addSpacing(6)
        column.addWidget(self._fault)
        for name, box in self._boxes.items():
            box.setChecked(name in self._kept)
            box.toggled.connect(lambda is_ticked, name=name: self._tick(name, is_ticked=is_ticked))
        self.retranslate()

    @property
    def kept(self) -> dict[str, str]:
        """The day of each tick, as it stands in a report."""
        return {name: self._kept.get(name, "")[:10] for name in TICKS}

    def _tick(self, name: str, *, is_ticked: bool) -> None:
        kept = {key: at for key, at in self._kept.items() if key != name}
        if is_ticked:
            kept[name] = self._clock.now().isoformat()
        try:
            write(self._file, kept)
        except OSError:
            self._fault.setText(unsaved_words())
            self._fault.show()
        else:
            self._fault.hide()
        self._kept = kept
        self.retranslate()

    def _read(self) -> dict[str, str]:
        try:
            found = load(self._file) or {}
        except JsonFileError:
            return {}
        return {name: at for name, at in found.items() if name in TICKS and isinstance(at, str) and _day(at)}

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("What only a person can see"))
        self._lead.setText(self.tr("No request tells these. Tick what you have looked at; the day is kept."))
        for name, (label, meaning) in TICKS.items():
            words, line = INSTALLED.say("DoctorTicks", label), INSTALLED.say("DoctorTicks", meaning)
            if name in self._kept:
                seen = self.tr("Seen on {day}.")
                line = f"{line} {seen.format(day=_day(self._kept[name]))}"
            box = self._boxes[name]
            box.set_text(words)
            box.setAccessibleName(words)
            box.setAccessibleDescription(line)
            self._lines[name].setText(line)


def _day(at: str) -> str:
    try:
        return long_date(datetime.fromisoformat(at).astimezone().date())
    except ValueError:
        return ""
