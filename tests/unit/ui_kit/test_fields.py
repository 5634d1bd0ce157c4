"""Fields say their label, their hint and their error to everyone, and keep what was typed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit import announce
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.error_summary import ErrorSummary
from app.ui.kit.field import TextField
from app.ui.kit.money import parse_money, print_money
from app.ui.kit.money_field import MoneyField
from app.ui.kit.notice import Notice, NoticeKind, NoticeWords
from app.ui.kit.segmented import Segmented
from app.ui.kit.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.ui_kit.conftest import Window

ENGLISH, FRENCH = QLocale("en_CA"), QLocale("fr_CA")


@pytest.fixture
def transit(window: Window) -> TextField:
    field = TextField("accounts.transit")
    field.set_words("Transit number, 5 digits", hint="On every cheque")
    window.add(field)
    return field


@pytest.fixture
def locale() -> Iterator[None]:
    former = QLocale()
    yield
    QLocale.setDefault(former)


def said(widget: QWidget, kind: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def test_name_and_description_are_the_label_and_the_hint(transit: TextField) -> None:
    assert said(transit.edit, QAccessible.Text.Name) == "Transit number, 5 digits"
    assert said(transit.edit, QAccessible.Text.Description) == "On every cheque"
    assert transit.edit.accessibleIdentifier() == "accounts.transit"


def test_an_error_is_its_description_and_its_state(transit: TextField) -> None:
    transit.set_error("Enter 5 digits, for example 00412")
    assert said(transit.edit, QAccessible.Text.Description) == "Enter 5 digits, for example 00412"
    assert transit.edit.property("error") == "true"
    transit.set_error(None)
    assert said(transit.edit, QAccessible.Text.Description) == "On every cheque"
    assert transit.edit.property("error") == "false"


def test_an_error_changes_language_and_typed_text_stays(transit: TextField) -> None:
    words = ["Enter 5 digits"]
    transit.set_value("00412")
    transit.edit.setCursorPosition(2)
    transit.set_error(lambda: words[0])
    words[0] = "Entrez 5 chiffres"
    transit.retranslate()
    assert transit.error == "Entrez 5 chiffres"
    assert (transit.value, transit.edit.cursorPosition()) == ("00412", 2)


def test_a_choice_is_told_by_its_data_in_every_language(window: Window) -> None:
    kind = ChoiceField("accounts.type")
    kind.set_words("Type")
    heard: list[str] = []
    window.add(kind)
    kind.set_choices([("checking", "Chequing"), ("savings", "Savings")])
    kind.changed.connect(heard.append)
    kind.set_value("savings")
    kind.set_choices([("checking", "Chèques"), ("savings", "Épargne")])
    assert (kind.value, kind.box.currentText(), heard) == ("savings", "Épargne", ["savings"])
    kind.set_choices([("savings", "Épargne"), ("loan", "Prêt")])
    assert (kind.value, kind.values) == ("savings", ("savings", "loan"))
    with pytest.raises(ValueError, match="checking"):
        kind.set_value("checking")


@pytest.mark.parametrize(
    ("text", "locale", "amount"),
    [
        ("18,240.55", ENGLISH, "18240.55"),
        ("18 240,55", FRENCH, "18240.55"),
        ("18\u202f240,55", FRENCH, "18240.55"),
        ("1,234", ENGLISH, "1234"),
        ("12,50", ENGLISH, "12.50"),
        ("12.50", FRENCH, "12.50"),
        ("−1 312,08", FRENCH, "-1312.08"),
        ("-0.1", ENGLISH, "-0.1"),
        (".5", ENGLISH, "0.5"),
        ("0", FRENCH, "0"),
        ("12,3456", ENGLISH, None),
        ("1.2.3", ENGLISH, None),
        ("1,23,456.00", ENGLISH, None),
        ("1.234,56", FRENCH, None),
        ("12.345", ENGLISH, None),
        ("--5", ENGLISH, None),
        ("1e3", ENGLISH, None),
        ("NaN", ENGLISH, None),
        ("", ENGLISH, None),
        ("-", FRENCH, None),
    ],
)
def test_amounts_are_read_exactly_or_not_at_all(text: str, locale: QLocale, amount: str | None) -> None:
    assert parse_money(text, locale) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize("locale", [ENGLISH, FRENCH])
def test_what_is_printed_is_read_back(locale: QLocale) -> None:
    for cents in (0, 1, -1, 99, 100, 123_456_789_012_345_678_901, -131_208):
        amount = Decimal(cents) / 100
        exact = Decimal(f"{cents // 100 if cents >= 0 else -(-cents // 100)}.{abs(cents) % 100:02d}")
        assert parse_money(print_money(exact, locale), locale) is not None
        assert parse_money(print_money(amount, locale), locale) == Decimal(f"{amount:.2f}")


@pytest.mark.usefixtures("locale")
def test_an_amount_follows_the_language(window: Window) -> None:
    QLocale.setDefault(ENGLISH)
    field = MoneyField("accounts.balance")
    window.add(field)
    field.set_amount(Decimal("18240.55"))
    assert field.value == "18240.55"
    QLocale.setDefault(FRENCH)
    field.retranslate()
    assert (field.value, field.amount) == ("18240,55", Decimal("18240.55"))


def test_a_failed_form_moves_to_its_summary_and_from_there_to_the_field(
    window: Window, transit: TextField, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(announce, "announce", lambda _widget, text, *_: spoken.append(text))
    summary = ErrorSummary("accounts")
    window.add(summary)
    transit.set_error("Enter 5 digits, for example 00412")
    summary.tell(lambda: ("1 account not added.", "The others are saved."), [transit])
    link = QApplication.focusWidget()
    assert link is not None
    assert link.objectName() == "accounts.summary.transit"
    assert said(link, QAccessible.Text.Name) == transit.error
    assert spoken == ["1 account not added. The others are saved."]
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is transit.edit


def test_a_notice_says_itself_again_in_another_language(window: Window) -> None:
    notice = Notice()
    window.add(notice)
    words = [NoticeWords("Codat isn’t answering. <b>Nothing</b> was changed.", action="Try again")]
    pressed: list[None] = []
    notice.acted.connect(lambda: pressed.append(None))
    notice.tell(NoticeKind.WARNING, lambda: words[0])
    assert notice.isVisible()
    assert notice.text == "Codat isn’t answering. <b>Nothing</b> was changed."
    QTest.mouseClick(notice.action, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1
    words[0] = NoticeWords("Codat ne répond pas.")
    notice.retranslate()
    text = notice.findChild(QWidget, "notice.text")
    assert isinstance(text, QWidget)
    assert said(text, QAccessible.Text.Name) == "Codat ne répond pas."
    assert not notice.action.isVisible()
    notice.clear()
    assert (notice.isVisible(), notice.text) == (False, "")


def test_segments_exclude_each_other_and_tell_only_a_persons_choice(window: Window) -> None:
    switch = Segmented("language", [("en", "EN"), ("fr", "FR")])
    switch.set_names({"en": "App in English", "fr": "App in French"})
    window.add(switch)
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    switch.set_value("en")
    assert (switch.value, heard) == ("en", [])
    french = switch.findChild(QWidget, "language.fr")
    assert isinstance(french, QWidget)
    assert french.height() >= 32
    assert said(french, QAccessible.Text.Name) == "App in French"
    QTest.mouseClick(french, Qt.MouseButton.LeftButton)
    assert (switch.value, heard) == ("fr", ["fr"])
    french.setFocus()
    QTest.keyClick(french, Qt.Key.Key_Left)
    assert (switch.value, heard) == ("en", ["fr", "en"])


def test_tabs_are_addressed_by_value_and_named_with_their_count(window: Window) -> None:
    tabs = Tabs("clients.tab", ["attention", "all"])
    tabs.set_words("attention", "Needs attention")
    tabs.set_count("attention", "5")
    tabs.set_words("all", "All")
    tabs.set_value("all")
    window.add(tabs)
    heard: list[str] = []
    tabs.chosen.connect(heard.append)
    first = tabs.findChild(QWidget, "clients.tab.attention")
    assert isinstance(first, QWidget)
    assert said(first, QAccessible.Text.Name) == "Needs attention 5"
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (tabs.value, heard) == ("attention", ["attention"])
