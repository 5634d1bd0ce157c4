"""The relationship manager's language: installed for the whole app, switched while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from app.base.resources import catalogue
from app.onboarding.kinds import Country, Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication


_LOCALES = {
    (Language.EN, Country.CA): "en_CA",
    (Language.EN, Country.US): "en_US",
    (Language.FR, Country.CA): "fr_CA",
    (Language.FR, Country.US): "fr_CA",  # French here is Canadian French, wherever the client is
}


class Languages:
    """Installs our catalogue, Qt's own one and the default locale for a language, then calls `then`.

    Qt's own widgets hear of it from Qt; ours say their texts again in `retranslate()`.
    """

    def __init__(self, app: QCoreApplication, then: Callable[[], None] = lambda: None) -> None:
        self._app = app
        self._then = then
        self._language = Language.EN
        self._installed: list[QTranslator] = []
        self._missing: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        """The language in use."""
        return self._language

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of translation files that the last `use` did not find or could not read."""
        return self._missing

    def use(self, language: Language, country: Country = Country.CA) -> None:
        """Switch to `language`, with dates and numbers as `country` writes them."""
        QLocale.setDefault(QLocale(locale_name(language, country)))
        self._language = language
        self.forget()
        missing: list[str] = []
        for file in _files(language):
            translator = QTranslator(self._app)
            if translator.load(str(file)):
                self._app.installTranslator(translator)
                self._installed.append(translator)
            else:
                missing.append(file.name)
        self._missing = tuple(missing)
        self._then()

    def forget(self) -> None:
        """Take back what was installed; what is said afterwards is the English of the source."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = []


def locale_name(language: Language, country: Country) -> str:
    """The locale for a language as written in a country, for example `fr_CA`."""
    return _LOCALES[language, country]


def spoken(choice: str) -> Language:
    """The language of a choice "en", "fr" or "system"; a system that speaks neither gets English."""
    if choice == "system":
        choice = next(iter(QLocale.system().uiLanguages()), "")[:2].lower()
    return Language.FR if choice == Language.FR.value else Language.EN


def _files(language: Language) -> tuple[Path, ...]:
    ours = catalogue(f"app_{language.value}.qm")
    if language is Language.EN:
        return (ours,)  # Qt's own texts are English already
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415  # English does without

    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language.value}.qm"
    return (qt, ours)
