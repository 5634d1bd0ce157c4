"""Controls tied to one setting each: they show its value, save it as soon as it is chosen, and tell why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.base.settings import SCHEMA, SettingsError, is_allowed
from app.onboarding.numbers import digits, institution_fault
from app.ui.kit.check import BESIDE, Check
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.field import ManagedLine, TextField
from app.ui.kit.text import Paragraph
from app.ui.texts.format import number
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.base.settings import Settings

_PAUSE: Final = 0.5  # seconds without a key after which what was typed is saved


def unsaved_words() -> str:
    """The file could not be written; nothing has changed."""
    return INSTALLED.say("SettingFields", "This could not be saved. Free some disk space or tell your IT team.")


class SettingChoice(ChoiceField):
    """One of a setting's allowed values; the item data is the value as text. Give it words by `set_choices`."""

    def __init__(self, key: str, settings: Settings) -> None:
        super().__init__(f"settings.{key}")
        self._key = key
        self._settings = settings
        self._kind = type(SCHEMA[key].default)
        self.set_choices([(str(value), "") for value in SCHEMA[key].allowed or ()])
        self.load()
        self.changed.connect(self._save)
        if settings.is_managed(key):
            self.set_managed()

    def load(self) -> None:
        """Show the value that is kept."""
        self.set_value(str(self._settings.text(self._key)))

    def _save(self, value: str) -> None:
        if value == self._settings.text(self._key):
            return
        try:
            self._settings.choose(self._key, self._kind(value))
        except SettingsError:
            self.set_error(unsaved_words)
            self.load()
        else:
            self.set_error(None)


class SettingFlag(QWidget):
    """A box to tick, with a sentence beneath that says what follows from it."""

    def __init__(self, key: str, settings: Settings) -> None:
        super().__init__()
        self._key = key
        self._settings = settings
        self.box = Check(f"settings.{key}")
        self._hint = Paragraph("small")
        self._fault = Paragraph("caption", "danger")
        self._fault.hide()
        self._lock = ManagedLine() if settings.is_managed(key) else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.box, self._lock, self._hint, self._fault):
            if part is not None:
                part.setContentsMargins(0 if part is self.box else BESIDE, 0, 0, 0)
                column.addWidget(part)
        self.box.setEnabled(self._lock is None)
        self.load()
        self.box.toggled.connect(self._save)

    def set_words(self, label: str, hint: str) -> None:
        """The words beside the box and beneath it, in the present language."""
        self.box.set_text(label)
        self.box.setAccessibleName(label)
        self._hint.setText(hint)
        self._describe()

    def _describe(self) -> None:
        managed = self._lock.words if self._lock is not None else ""
        self.box.setAccessibleDescription(" ".join(filter(None, (managed, self._hint.text()))))

    def load(self) -> None:
        """Show the value that is kept."""
        self.box.setChecked(self._settings.flag(self._key))

    def _save(self) -> None:
        if self.box.isChecked() == self._settings.flag(self._key):
            return
        try:
            self._settings.choose(self._key, self.box.isChecked())
        except SettingsError:
            self.load()
            self._tell(unsaved_words())
        else:
            self._tell("")

    def _tell(self, fault: str) -> None:
        self.box.set_error(fault)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        if not fault:
            self._describe()


class SettingText(TextField):
    """A text, saved half a second after the last key, on leaving the field, and when it goes out of sight.

    `fault` says in words why a text is not allowed, "" when it is; what is at fault is kept on screen, not saved.
    """

    saved = Signal()

    def __init__(
        self,
        key: str,
        settings: Settings,
        clock: Clock,
        scope: TaskScope,
        fault: Callable[[str], str] = lambda _text: "",
    ) -> None:
        super().__init__(f"settings.{key}")
        self._key = key
        self._settings = settings
        self._clock = clock
        self._scope = scope
        self._is_allowed = fault
        self._keys = 0
        self._words = ("", "")
        self.is_counted = False  # whether the hint counts the characters
        self.load()
        if settings.is_managed(key):
            self.set_managed()
        self.changed.connect(self._typed)
        self.edit.editingFinished.connect(self.save)

    @override
    def set_words(self, label: str, hint: str = "") -> None:
        self._words = (label, hint)
        super().set_words(label, self._counter() if self.is_counted else hint)

    def load(self) -> None:
        """Show the value that is kept."""
        self.set_value(self._settings.text(self._key))

    def save(self) -> None:
        """Keep what stands in the field, unless something is wrong with it."""
        if self._settings.is_managed(self._key):
            return
        self._keys += 1  # what waited to be saved is saved now
        text = " ".join(self.value.split())
        if text == self._settings.text(self._key):
            self.set_error(None)
            return
        if self._fault(text):
            self.set_error(lambda: self._fault(text))
            return
        try:
            self._settings.choose(self._key, self._kept(text))
        except SettingsError:
            self.set_error(unsaved_words)
        else:
            self.set_error(None)
            self.saved.emit()

    def _kept(self, text: str) -> str | int:
        return int(text) if isinstance(SCHEMA[self._key].default, int) else text

    def _fault(self, text: str) -> str:
        longest = SCHEMA[self._key].longest
        if len(text) > longest:
            words = INSTALLED.say("SettingFields", "At most {most} characters; this is {used}.")
            return words.format(most=number(longest), used=number(len(text)))
        return self._is_allowed(text)

    def _counter(self) -> str:
        words = INSTALLED.say("SettingFields", "{used} of {most} characters")
        return words.format(used=number(len(self.value)), most=number(SCHEMA[self._key].longest))

    def _typed(self) -> None:
        if self.is_counted:
            self.set_words(*self._words)
        self._keys += 1
        now = self._keys
        self._scope.start(lambda: self._save_soon(now), f"save {self._key}")

    async def _save_soon(self, keys: int) -> None:
        await self._clock.sleep(_PAUSE)
        if keys == self._keys:
            self.save()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)


def institution_words(text: str) -> str:
    """Why a text is no institution number; nothing at all is fine."""
    if not text or (digits(text) == text and institution_fault(text) is None):
        return ""
    return INSTALLED.say("SettingFields", "An institution number has 3 digits, for example 003.")


def address_words(text: str) -> str:
    """Why a text is no address to send to; nothing at all is fine."""
    if is_allowed("gateway_url", text):
        return ""
    return INSTALLED.say("SettingFields", "An address that begins with https://, without a user or a question mark.")


def guid_words(text: str) -> str:
    """Why a text is no client ID; nothing at all is fine."""
    if is_allowed("codat_client", text):
        return ""
    return INSTALLED.say("SettingFields", "An ID has 32 digits and letters from a to f, in five groups.")


def days_words(text: str) -> str:
    """Why a text is no number of days."""
    allowed = SCHEMA["history_days"].allowed or ()
    if text.isascii() and text.isdigit() and int(text) in allowed:
        return ""
    return INSTALLED.say("SettingFields", "A whole number of days, from 1 to 90.")
