"""Who says a sentence: the language that is installed (the console), or one chosen by hand (the client view).

`say` takes literals in this exact order, because the catalogue tool reads the source for them
(`tools/catalogues.py` tells it that `say` means `translate`):

    voice.say("Context", "Text with {name}").format(name=...)
    voice.say("Context", "%n accounts", "", count)

Keyword arguments inside `say(...)` hide the text from the tool, so values go to `.format` after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QLocale

from app.base.overrides import override
from app.onboarding.kinds import Language

if TYPE_CHECKING:
    from typing import Final


def noted(context: str, source: str) -> str:  # noqa: ARG001  # the catalogue tool reads the context
    """Put `source` in the catalogue and give it back as it is, for tables whose entries go to `say` later."""
    return source


class Voice(Protocol):
    """A language to say things in."""

    @property
    def language(self) -> Language:
        """The language spoken."""
        ...

    @property
    def locale(self) -> QLocale:
        """How numbers and dates are written in it."""
        ...

    def say(self, context: str, source: str, comment: str = "", n: int = -1) -> str:
        """The sentence `source` of `context` in this language; `n` picks the plural form and replaces `%n`."""
        ...


class InstalledVoice(Voice):
    """Speaks what `Languages` installed last; a switch of language changes what it says at once."""

    @property
    @override
    def language(self) -> Language:
        """The language of the default locale."""
        return Language.FR if QLocale().language() == QLocale.Language.French else Language.EN

    @property
    @override
    def locale(self) -> QLocale:
        """The default locale."""
        return QLocale()

    @override
    def say(self, context: str, source: str, comment: str = "", n: int = -1) -> str:
        """Through the installed translators."""
        return QCoreApplication.translate(context, source, comment, n)


INSTALLED: Final[Voice] = InstalledVoice()
"""The relationship manager's language. It holds no state of its own."""
