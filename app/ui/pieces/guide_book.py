"""The guide as a call needs it: both languages at hand, and the call's own words filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guide.dates import earliest_start
from app.guide.loading import load_guide_or_shipped
from app.guide.text import Words
from app.onboarding.case import Language
from app.onboarding.rules import accounts_of
from app.ui.texts.format import listed, long_date
from app.ui.texts.speaker import Speaker

if TYPE_CHECKING:
    from app.guide.content import Guide
    from app.guide.reader import GuideError
    from app.onboarding.case import Case, Country
    from app.ui.shell.services import Services
    from app.ui.texts.voice import Voice

_MANY = 4  # accounts told by name; more are told by their number


class GuideBook:
    """Loads each language once. `faults` are mistakes in the bank's own copies, which are then left aside."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._guides: dict[Language, Guide] = {}
        self._speakers: dict[tuple[Language, Country], Speaker] = {}
        self.faults: list[GuideError] = []

    def guide(self, language: Language) -> Guide:
        """The guide in a language."""
        if language not in self._guides:
            guide, fault = load_guide_or_shipped(language.value, self._services.guide_folder)
            self._guides[language] = guide
            if fault is not None:
                self.faults.append(fault)
        return self._guides[language]

    def speaker(self, language: Language, country: Country) -> Speaker:
        """Whoever speaks to a client of that country in that language."""
        if (language, country) not in self._speakers:
            self._speakers[language, country] = Speaker(language, country)
        return self._speakers[language, country]

    def bank(self, language: Language) -> str:
        """The bank's name as QuickBooks lists it in a language; the other language's where only that is known."""
        own, other = (f"bank_name_{one}" for one in (language.value, _other(language).value))
        return self._services.settings.text(own) or self._services.settings.text(other)

    def callout(self, language: Language) -> tuple[str, str]:
        """The bank's own words in a language, title and text; never the other language's."""
        settings = self._services.settings
        return settings.text(f"callout_title_{language.value}"), settings.text(f"callout_body_{language.value}")

    def words(self, case: Case, voice: Voice) -> Words:
        """What the call fills in, said by `voice`. The bank's name is the one on the client's screen."""
        settings = self._services.settings
        days = settings.number("history_days")
        today = self._services.clock.now().astimezone().date()
        return Words(
            bank=self.bank(case.client.language) or voice.say("GuideBook", "your bank"),
            earliest=long_date(earliest_start(today, days), voice),
            accounts=_accounts(case, voice),
            team=settings.text("team") or voice.say("GuideBook", "your QuickBooks support team"),
            days=str(days),
        )


def _accounts(case: Case, voice: Voice) -> str:
    """The accounts by the names QuickBooks will list, as long as that is a sentence and not a list."""
    names = [account.name for account in accounts_of(case)]
    if 0 < len(names) <= _MANY:
        return listed(names, voice)
    return (
        voice.say("GuideBook", "your accounts")
        if not names
        else voice.say("GuideBook", "your %n accounts", "", len(names))
    )


def _other(language: Language) -> Language:
    return Language.EN if language is Language.FR else Language.FR
