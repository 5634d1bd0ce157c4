"""A language spoken without installing it, for the client view and the sheet the client keeps."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator

from app.base.overrides import override
from app.base.resources import catalogue
from app.onboarding.kinds import Country, Language
from app.ui.texts.language import locale_name
from app.ui.texts.voice import Voice


class Speaker(Voice):
    """One language of the same catalogues, independent of the one installed. A missing file leaves English."""

    def __init__(self, language: Language, country: Country = Country.CA) -> None:
        self._language = language
        self._locale = QLocale(locale_name(language, country))
        self._translator = QTranslator()
        self._translator.load(str(catalogue(f"app_{language.value}.qm")))

    @property
    @override
    def language(self) -> Language:
        """The language it was made for."""
        return self._language

    @property
    @override
    def locale(self) -> QLocale:
        """The locale it was made for."""
        return self._locale

    @override
    def say(self, context: str, source: str, comment: str = "", n: int = -1) -> str:
        """From this language's catalogue; the source itself where the catalogue has nothing."""
        # None comes back for what the catalogue lacks, although the type says str
        text = self._translator.translate(context, source, comment, n) or source
        if n < 0:
            return text
        return text.replace("%Ln", self._locale.toString(n)).replace("%n", str(n))
