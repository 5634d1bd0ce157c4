"""The catalogues are finished and fresh; plural forms, languages and the switch work."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.base.overrides import override
from app.onboarding.case import Country, Language
from app.ui.kit.retranslate import Retranslating, retranslate_all
from app.ui.texts.language import Languages
from app.ui.texts.speaker import Speaker
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

EN, FR = Speaker(Language.EN), Speaker(Language.FR)


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / "catalogues.py"
    spec = importlib.util.spec_from_file_location("catalogues", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogues"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    found = Languages(qapp)
    yield found
    found.use(Language.EN)


def test_every_text_is_translated_and_every_file_fresh(catalogues: ModuleType) -> None:
    assert catalogues.check() == []


@pytest.mark.parametrize(
    ("source", "forms", "has_plural", "fault"),
    [
        ("Plain", ("",), False, "not translated"),
        ("{a} of {b}", ("{a} sur {c}",), False, "placeholders"),
        ("%n accounts", ("%n compte", ""), True, "a plural form is missing"),
        ("%n accounts", ("%n compte", "comptes"), True, "placeholders"),
        ("Check", ("l'appel",), False, "a straight apostrophe"),
        ("Note:", ("Note :",), False, "before a colon"),
        ("Say “x”", ("Dites « x »",), False, "inside « »"),
        ("Well?", ("Alors ?",), False, "a space before"),
        ("5 %", ("5 %",), False, "before % or $"),
        ("Wait...", ("Attendez…",), False, "three points"),
    ],
)
def test_the_judge_names_the_fault(
    catalogues: ModuleType, source: str, forms: tuple[str, ...], has_plural: bool, fault: str
) -> None:
    message = catalogues.Message("app_fr.ts", "Here", source, forms, has_plural, is_finished=True)
    assert any(fault in complaint for complaint in catalogues.judge(message, is_french=True))


def test_the_judge_lets_a_singular_do_without_its_number(catalogues: ModuleType) -> None:
    message = catalogues.Message(
        "app_en.ts", "Here", "All %n", ("The one", "All %n"), has_plural=True, is_finished=True
    )
    assert catalogues.judge(message, is_french=False) == []


def test_a_text_that_lupdate_cannot_see_is_named(catalogues: ModuleType, tmp_path: Path, monkeypatch: Any) -> None:
    ui = tmp_path / "app" / "ui"
    ui.mkdir(parents=True)
    lines = (
        "class Page:",
        "  def go(self, n):",
        '    self.tr("New")',
        '    self.tr(f"Bad {n}")',
        '    self.tr("Bad", n=n)',
    )
    (ui / "page.py").write_text("\n".join(lines))
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    monkeypatch.setattr(catalogues, "SOURCES", ui)
    complaints = catalogues.unseen_texts({("Page", "Old")})
    assert [one.split(":")[1] for one in complaints] == ["3", "4", "5"]


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [
        (0, "0 minutes ago", "il y a 0 minute"),
        (1, "1 minute ago", "il y a 1 minute"),
        (2, "2 minutes ago", "il y a 2 minutes"),
    ],
)
def test_plurals_of_none_one_and_two(count: int, english: str, french: str) -> None:
    assert EN.say("Ages", "%n minutes ago", "", count) == english
    assert FR.say("Ages", "%n minutes ago", "", count) == french


def test_a_speaker_does_not_need_its_language_installed(languages: Languages) -> None:
    languages.use(Language.EN)
    assert FR.say("States", "Connected") == "Connecté"
    languages.use(Language.FR)
    assert EN.say("States", "Connected") == "Connected"
    assert INSTALLED.say("States", "Connected") == "Connecté"


def test_what_a_catalogue_lacks_is_said_in_english() -> None:
    assert FR.say("States", "Nobody translated this") == "Nobody translated this"


def test_a_switch_changes_words_plurals_locale_and_qts_own_buttons(languages: Languages) -> None:
    languages.use(Language.FR)
    assert (languages.language, INSTALLED.language, languages.missing) == (Language.FR, Language.FR, ())
    assert QLocale().name() == "fr_CA"
    assert INSTALLED.say("Ages", "%n days ago", "", 1) == "il y a 1 jour"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "Annuler" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy").replace("&", "") == "Copier"
    languages.use(Language.EN, Country.US)
    assert QLocale().name() == "en_US"
    assert INSTALLED.say("Ages", "%n days ago", "", 1) == "1 day ago"
    assert INSTALLED.say("States", "Connected") == "Connected"


def test_every_widget_says_itself_in_the_new_language_once_the_outer_before_the_inner(qapp: QApplication) -> None:
    said: list[tuple[str, Language]] = []

    class Part(Retranslating, QWidget):
        def __init__(self, name: str, parent: QWidget | None = None) -> None:
            super().__init__(parent)
            self.setObjectName(name)

        @override
        def retranslate(self) -> None:
            said.append((self.objectName(), INSTALLED.language))

    page = Part("page")
    Part("inner", QWidget(page))
    languages = Languages(qapp, retranslate_all)
    languages.use(Language.FR)
    languages.use(Language.EN)
    assert said == [(name, one) for one in (Language.FR, Language.EN) for name in ("page", "inner")]
    page.deleteLater()


def test_a_missing_file_is_named_and_leaves_english(languages: Languages, monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setattr("app.ui.texts.language.catalogue", lambda name: tmp_path / name)
    languages.use(Language.FR)
    assert languages.missing == ("app_fr.qm",)
    assert INSTALLED.say("States", "Connected") == "Connected"
