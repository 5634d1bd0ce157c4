"""Settings: what people may choose. Each choice is saved and applied at once; what can't be says so at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.base.settings import CLIPBOARD_SECONDS, SCHEMA, SHOW_SECONDS, TEXT_SCALES
from app.onboarding.case import Language
from app.ui.kit.address import addressed
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.guide_copies import GuideCopies
from app.ui.pieces.guide_facts import guide_lines
from app.ui.pieces.setting_fields import SettingChoice, SettingFlag, SettingText, days_words, institution_words
from app.ui.pieces.setting_group import SettingGroup
from app.ui.pieces.setting_logo import SettingLogo
from app.ui.pieces.setting_profile import SettingProfile
from app.ui.shell.page import Page
from app.ui.texts.format import number
from app.ui.texts.language import spoken
from app.ui.texts.shield import KEYS, shield_sentence
from app.ui.theme.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.ui.shell.services import Services

_COUNTED: Final = ("callout_title_en", "callout_title_fr", "callout_body_en", "callout_body_fr")
_FAULTS: Final[dict[str, Callable[[str], str]]] = {
    "institution_number": institution_words,
    "history_days": days_words,
}


class SettingsPage(Page):
    """Every control is addressed `settings.<key>`, the key being the one of the settings file."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, services.scope.child("settings"))
        self.heading = Heading()
        self._lead = Paragraph("muted")
        self._choices: dict[str, SettingChoice] = {}
        self._flags: dict[str, SettingFlag] = {}
        self._texts: dict[str, SettingText] = {}
        self._guides = {one: addressed(Paragraph("muted"), f"settings.guide_{one.value}") for one in Language}
        self._profile = SettingProfile(self)
        self._looks = self._group(self._choice("language"), self._choice("appearance"), self._choice("text_scale"))
        self._call = self._group(
            self._choice("clipboard_seconds"), self._choice("show_seconds"), self._choice("credentials_minutes")
        )
        self._call.add_wide(self._flag("copying"))
        self._call.add_wide(self._flag("spoken_credentials"))
        self._call.add_wide(self._flag("screen_shield"))
        self._bank = self._group(
            *(self._text(key) for key in ("bank_name_en", "bank_name_fr", "institution_number", "branch_phone")),
            *(self._text(key) for key in ("team", "history_days")),
        )
        self._logo = SettingLogo(services, self.scope)
        self._bank.add_wide(self._logo)
        self._bank.add_wide(self._flag("delete_connection"))
        self._callout = self._group(self._text("callout_title_en"), self._text("callout_title_fr"))
        self._callout.add_wide(self._text("callout_body_en"))
        self._callout.add_wide(self._text("callout_body_fr"))
        self._guide = self._group(*self._guides.values())
        self._guide.add_wide(self._text("guide_folder"))
        self._copies = GuideCopies(services.own_folder)
        self._copies.copied.connect(self._say_guides)
        self._guide.add_wide(self._copies)
        self._lay_out()
        services.settings.listen(self._chosen)
        self.destroyed.connect(services.shield.listen(self._say_shield))
        self.retranslate()

    @override
    def entered(self) -> None:
        """The bank may have put another guide there."""
        self._say_guides()

    @override
    def left(self) -> None:
        """What was entered to be kept secret does not wait here."""
        self._profile.wipe()

    # Applying

    def _chosen(self, key: str) -> None:
        """A setting has changed, here or elsewhere: apply it, and show it."""
        services = self.services
        match key:
            case "language":
                services.languages.use(spoken(services.settings.text(key)))
            case "appearance":
                services.theme.set_mode(Mode(services.settings.text(key)))
            case "text_scale":
                services.theme.set_scale(services.settings.number(key))
            case "profile" | "gateway_login":
                self._profile.load()
            case "guide_folder":
                self._say_guides()
            case _:
                pass
        for control in (self._choices.get(key), self._flags.get(key), self._logo if key == "bank_logo" else None):
            if control is not None:
                control.load()

    # Building

    def _choice(self, key: str) -> SettingChoice:
        made = self._choices[key] = SettingChoice(key, self.services.settings)
        return made

    def _flag(self, key: str) -> SettingFlag:
        made = self._flags[key] = SettingFlag(key, self.services.settings)
        return made

    def _text(self, key: str) -> SettingText:
        fault = _FAULTS.get(key, lambda _text: "")
        made = self._texts[key] = SettingText(key, self.services.settings, self.clock, self.scope, fault)
        made.is_counted = key in _COUNTED
        return made

    def _group(self, *controls: QWidget) -> SettingGroup:
        most = 2 if len(controls) % 3 else 3
        group = SettingGroup(most)
        for control in controls:
            group.add(control)
        return group

    def _lay_out(self) -> None:
        self.body.setContentsMargins(36, 26, 36, 24)
        self.body.setSpacing(20)
        if self.heading is not None:
            self.body.addWidget(self.heading)
        self.body.addWidget(self._lead)
        self.body.addLayout(self.notice_slot)
        for group in (self._profile, self._looks, self._call, self._bank, self._callout, self._guide):
            group.arrange()
            self.body.addWidget(group)
        self.body.addStretch(1)

    # Words

    @override
    def retranslate(self) -> None:
        if self.heading is not None:
            self.heading.setText(self.tr("Settings"))
        self._lead.setText(self.tr("Every choice is saved as soon as you make it."))
        self._say_looks()
        self._say_call()
        self._say_bank()
        self._say_callout()
        self._guide.set_words(self.tr("Guide for QuickBooks"))
        self._texts["guide_folder"].set_words(
            self.tr("Folder of your bank’s guides"), self.tr("Empty: the one in this computer’s data folder")
        )
        self._say_guides()

    def _say_looks(self) -> None:
        self._looks.set_words(self.tr("Language and appearance"))
        same = self.tr("Same as this computer")
        language, appearance, scale = (self._choices[key] for key in ("language", "appearance", "text_scale"))
        language.set_words(self.tr("Language"), self.tr("Your client’s language is chosen for each client."))
        language.set_choices([("system", same), ("en", "English"), ("fr", "Français")])
        appearance.set_words(self.tr("Appearance"))
        appearance.set_choices([("system", same), ("light", self.tr("Light")), ("dark", self.tr("Dark"))])
        scale.set_words(self.tr("Text size"))
        percent = self.tr("{percent}%")
        scale.set_choices([(str(value), percent.format(percent=number(value))) for value in TEXT_SCALES])

    def _say_call(self) -> None:
        self._call.set_words(self.tr("Credentials during a call"))
        for key, values, label, hint in (
            ("clipboard_seconds", CLIPBOARD_SECONDS, self.tr("Clear the clipboard after"), ""),
            ("show_seconds", SHOW_SECONDS, self.tr("Show to the client for"), self.tr("You can show them again.")),
        ):
            self._choices[key].set_words(label, hint)
            self._choices[key].set_choices([(str(one), self.tr("%n seconds", "", one)) for one in values])
        forget = self._choices["credentials_minutes"]
        minutes = SCHEMA["credentials_minutes"].allowed or ()
        forget.set_words(self.tr("Forget credentials after"), self.tr("A new set can be created at any time."))
        forget.set_choices([(str(one), self.tr("%n minutes", "", int(one))) for one in minutes])
        self._flags["copying"].set_words(
            self.tr("Allow copying credentials"),
            self.tr("Without it, the username and password can only be shown or spelled out."),
        )
        self._flags["spoken_credentials"].set_words(
            self.tr("Let a screen reader speak credentials"),
            self.tr("Only while they are revealed. Turn it on if you work with a screen reader and a headset."),
        )
        self._say_shield()

    def _say_shield(self) -> None:
        shield = self.services.shield
        lead = self.tr("Everything but the client view. {keys} lifts it until Passerelle is closed.").format(keys=KEYS)
        hint = f"{lead} {shield_sentence(shield.state)}" if shield.can_be_lifted else shield_sentence(shield.state)
        self._flags["screen_shield"].set_words(self.tr("Hide this window from screen shares"), hint)

    def _say_bank(self) -> None:
        self._bank.set_words(self.tr("Your bank"), self.tr("What the guide and the client’s page say."))
        exactly = self.tr("Exactly as QuickBooks lists it")
        words = {
            "bank_name_en": (self.tr("Bank name in English"), exactly),
            "bank_name_fr": (self.tr("Bank name in French"), exactly),
            "institution_number": (self.tr("Institution number"), self.tr("3 digits, for example 003")),
            "branch_phone": (self.tr("Branch phone"), ""),
            "team": (self.tr("Team to call"), self.tr("When your bank is not in QuickBooks’ list")),
            "history_days": (
                self.tr("Days of history"),
                self.tr("More than 7 days can create duplicates in QuickBooks, or be left out."),
            ),
        }
        for key, (label, hint) in words.items():
            self._texts[key].set_words(label, hint)
        self._flags["delete_connection"].set_words(
            self.tr("Allow deleting a connection for good"),
            self.tr("Only your bank’s IT can turn this on, in the policy of this computer."),
        )

    def _say_callout(self) -> None:
        self._callout.set_words(
            self.tr("Message to clients"), self.tr("A few words of your bank’s own, in the client’s language.")
        )
        self._texts["callout_title_en"].set_words(self.tr("Title in English"))
        self._texts["callout_title_fr"].set_words(self.tr("Title in French"))
        self._texts["callout_body_en"].set_words(self.tr("Text in English"))
        self._texts["callout_body_fr"].set_words(self.tr("Text in French"))

    def _say_guides(self) -> None:
        names = {Language.EN: self.tr("English guide."), Language.FR: self.tr("French guide.")}
        for language, paragraph in self._guides.items():
            lines = guide_lines(language.value, self.services.guide_folder)
            paragraph.say("\n".join(lines), names[language])
