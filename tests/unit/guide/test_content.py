"""Both guides are whole, alike in shape, and keep what is unverified from the client."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from app.base.resources import resource
from app.guide.content import DRAWINGS, LINK, STEP_IDS, ClientText, Guide, NextAction
from app.guide.loading import load_guide, load_guide_or_shipped
from app.guide.reader import GuideError
from app.guide.text import PLACEHOLDERS, Text, Words, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOTH = pytest.mark.parametrize("language", ["en", "fr"])
WORDS = Words(bank="Northbridge {Bank}", earliest="November 13, 2026", accounts="Chequing 4021", team="Feeds desk")


def client_texts(guide: Guide) -> Iterator[Text]:
    """Every text that the client reads or hears."""
    for step in guide.steps:
        for shown in (step.client, *step.by_layout.values()):
            yield from _shown(shown)
        yield from step.say
    for trouble in guide.troubles:
        yield trouble.say
    for chapter in guide.chapters:
        yield from chapter.intro
        for one in chapter.steps:
            yield from _shown(one.client)
            yield from one.say
    yield from guide.after
    sheet = guide.sheet
    yield from (*sheet.what, *sheet.only, *sheet.expect, *sheet.off, *sheet.stop, sheet.differ)


def _shown(shown: ClientText) -> Iterator[Text]:
    yield from (shown.heading, *shown.paragraphs)
    if shown.tip:
        yield shown.tip


@BOTH
def test_a_guide_has_the_eight_steps_and_three_layouts_the_current_one_first(language: str) -> None:
    guide = load_guide(language)
    assert tuple(step.id for step in guide.steps) == STEP_IDS
    assert [step.number for step in guide.steps] == list(range(1, 9))
    assert [layout.id for layout in guide.layouts] == ["A", "C", "B"]


@BOTH
def test_a_guide_says_that_no_native_reader_has_reviewed_it(language: str) -> None:
    assert load_guide(language).is_reviewed is False


def test_both_languages_have_the_same_steps_troubles_codes_chapters_and_labels() -> None:
    def shape(guide: Guide) -> tuple[Any, ...]:
        return (
            [(step.id, sorted(step.by_layout), [label.id for label in step.labels]) for step in guide.steps],
            [(one.id, one.steps, one.action, one.go_to) for one in guide.troubles],
            [(one.code, one.confidence, one.trouble) for one in guide.codes],
            [(one.id, one.chapter, one.needs_new_credentials) for one in guide.situations],
            [
                (one.id, [(step.id, step.is_watched, [label.id for label in step.labels]) for step in one.steps])
                for one in guide.chapters
            ],
            list(guide.labels),
            [(layout.id, [label.id for label in layout.path]) for layout in guide.layouts],
        )

    assert shape(load_guide("en")) == shape(load_guide("fr"))


def test_both_languages_leave_the_same_places_to_fill() -> None:
    def places(value: Any) -> set[str]:
        return set(re.findall(r"\{([a-z]+)\}", json.dumps(value)))

    files = [json.loads((resource("guides") / f"guide_{one}.json").read_text("utf-8")) for one in ("en", "fr")]
    for part in ("steps", "troubles", "codes", "after", "chapters", "sheet"):
        english, french = (file[part] for file in files)
        if part == "sheet":
            english, french = list(english.values()), list(french.values())
        assert [places(one) for one in english] == [places(one) for one in french], part
    assert set.union(*(places(file) for file in files)) == set(PLACEHOLDERS)


@BOTH
def test_the_client_never_meets_an_unverified_label(language: str) -> None:
    for text in client_texts(load_guide(language)):
        assert not any(span.is_unverified for span in text.spans), text.plain


@BOTH
def test_the_relationship_manager_is_told_of_every_unverified_label(language: str) -> None:
    guide = load_guide(language)
    told = {label.id for step in guide.steps for label in step.labels}
    told |= {label.id for chapter in guide.chapters for step in chapter.steps for label in step.labels}
    assert {label.id for label in guide.unverified} <= told


@BOTH
def test_a_label_with_a_source_says_when_and_an_unverified_one_does_not_pretend_to(language: str) -> None:
    for label in load_guide(language).labels.values():
        assert bool(label.as_of) is not label.is_unverified, label.id


def test_the_two_spellings_of_connect_account_are_not_quoted_to_a_french_client() -> None:
    guide = load_guide("fr")
    shown = " ".join(text.plain for text in client_texts(guide))
    assert "Connecter un compte" not in shown
    assert "Connecter le compte" not in shown
    assert guide.labels["connect_account"].also == ("Connecter un compte",)


@BOTH
def test_every_trouble_of_linking_has_words_to_say_and_something_to_do(language: str) -> None:
    guide = load_guide(language)
    for trouble in guide.troubles:
        assert trouble.say.plain
        assert trouble.do.plain
        assert trouble.steps
    for step in ("find_bank", "credentials", "match", "start_date"):
        assert len(guide.troubles_at(step)) >= 3, step
    assert {trouble.action for trouble in guide.troubles} == set(NextAction)


@BOTH
def test_an_unverified_code_leads_to_no_trouble(language: str) -> None:
    for code in load_guide(language).codes:
        assert not (code.confidence == "u" and code.trouble), code.code


def test_places_are_filled_and_a_brace_in_a_name_stays() -> None:
    step = load_guide("en").step(4)
    assert step.client.heading.filled(WORDS).plain == "Find Northbridge {Bank}"
    assert step.client.sketch is not None
    assert fill(step.client.sketch.labels[0], WORDS) == "Northbridge {Bank}"


def test_what_is_bold_is_data() -> None:
    spans = load_guide("en").step(3).client.paragraphs[0].spans
    assert [span.text for span in spans if span.is_bold] == ["Connect account"]


def test_a_french_reader_is_told_the_labels_on_an_english_screen() -> None:
    english, french = load_guide("en"), load_guide("fr")
    do = next(one.do for one in french.troubles if one.id == "two_to_one")
    assert do.plain == "Pour le deuxième, Ajouter."
    assert any(span.is_unverified for span in do.spans)
    renamed = do.naming(english.labels)
    assert renamed.plain == "Pour le deuxième, Add new."
    assert not any(span.is_unverified for span in renamed.spans)


def test_french_keeps_the_typography_of_quebec() -> None:
    for value in _texts_in(json.loads((resource("guides") / "guide_fr.json").read_text("utf-8"))):
        assert not re.search(r"\w'\w", value), value
        assert not re.search(r"(?<!\u00a0):(?!\d)(?=\s|$)", value), value
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»|[ \u00a0][;!?]", value), value


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(one)


class TestTheBanksOwnCopy:
    @pytest.fixture
    def shipped(self) -> Any:
        return json.loads((resource("guides") / "guide_en.json").read_text("utf-8"))

    def write(self, folder: Path, content: Any) -> Path:
        file = folder / "guide_en.json"
        file.write_text(json.dumps(content, indent=2), encoding="utf-8")
        return file

    def test_it_stands_above_the_one_that_ships(self, tmp_path: Path, shipped: Any) -> None:
        shipped["steps"][0]["short"] = "Open QuickBooks"
        self.write(tmp_path, shipped)
        guide = load_guide("en", tmp_path)
        assert guide.step(1).short == "Open QuickBooks"
        assert guide.is_edited
        assert not load_guide("fr", tmp_path).is_edited

    @pytest.mark.parametrize(
        ("path", "value", "reason"),
        [
            ("steps[2].client.heading", "", "must be a text"),
            ("steps[2].client.heading", "Select **this", "without its partner"),
            ("steps[3].say[0]", "Find {banque}", "unknown placeholder"),
            ("steps[3].client.paragraphs[0]", "Press [[nowhere]]", "unknown label"),
            ("steps[7].client.heading", "Choose [[date_custom]]", "unverified"),
            ("troubles[1].action", "shout", "not a valid NextAction"),
            ("troubles[0].steps[0]", "step_9", "is not known"),
            ("labels.done.confidence", "x", "not a valid Confidence"),
            ("schema", 7, "another version"),
            ("reviewed", "no", "true or false"),
            ("steps[1].by_layout.C", "Z", "must be an object"),
            ("steps[4].client.sketch.drawing", "logo", "is not known"),
            ("labels.done.as_of", "last year", "a year, a month or a day"),
            ("verified", "21 Nov 2026", "must be a day"),
            ("troubles[3].id", "wrong_company", "there is a 'wrong_company' already"),
            ("chapters[1].steps[0].id", "open_account", "there is a step 'open_account' already"),
            ("chapters[2].steps[1].client.heading", "Press [[date_custom]]", "unverified"),
            ("situations[0].chapter", "elsewhere", "is not known"),
            ("sheet.off[1]", "Call {us}", "unknown placeholder"),
        ],
    )
    def test_a_fault_is_named_by_file_line_and_path(
        self, tmp_path: Path, shipped: Any, path: str, value: object, reason: str
    ) -> None:
        holder = shipped
        parts = [int(one) if one.isdigit() else one for one in re.findall(r"\w+", path)]
        for part in parts[:-1]:
            holder = holder[part]
        holder[parts[-1]] = value
        file = self.write(tmp_path, shipped)
        with pytest.raises(GuideError, match=re.escape(reason)) as caught:
            load_guide("en", tmp_path)
        assert caught.value.path == path
        assert caught.value.file == str(file)
        wanted = json.dumps(value, ensure_ascii=True)
        assert wanted in file.read_text("utf-8").splitlines()[caught.value.line - 1]

    def test_a_missing_part_is_named_at_the_place_where_it_belongs(self, tmp_path: Path, shipped: Any) -> None:
        del shipped["steps"][4]["expect"]
        self.write(tmp_path, shipped)
        with pytest.raises(GuideError, match="'expect' is missing") as caught:
            load_guide("en", tmp_path)
        assert caught.value.path == "steps[4]"

    def test_broken_json_is_named_by_its_line(self, tmp_path: Path) -> None:
        (tmp_path / "guide_en.json").write_text('{\n "schema": 1,\n}', encoding="utf-8")
        with pytest.raises(GuideError, match=r"line 2|line 3") as caught:
            load_guide("en", tmp_path)
        assert "not JSON" in caught.value.reason

    def test_what_stands_twice_is_named_by_its_line(self, tmp_path: Path, shipped: Any) -> None:
        file = self.write(tmp_path, shipped)
        lines = file.read_text("utf-8").splitlines()
        at = next(number for number, line in enumerate(lines) if line.strip().startswith('"done": {'))
        lines[at:at] = ['    "done": {"text": "Finished", "confidence": "l", "as_of": "2026"},']
        file.write_text("\n".join(lines), encoding="utf-8")
        with pytest.raises(GuideError, match="stands here a second time") as caught:
            load_guide("en", tmp_path)
        assert (caught.value.path, caught.value.line) == ("labels.done", at + 2)

    def test_a_code_nobody_is_sure_of_leads_nowhere(self, tmp_path: Path, shipped: Any) -> None:
        unsure = next(number for number, one in enumerate(shipped["codes"]) if one["confidence"] == "u")
        shipped["codes"][unsure]["trouble"] = "duplicates"
        self.write(tmp_path, shipped)
        with pytest.raises(GuideError, match="may not lead to a trouble") as caught:
            load_guide("en", tmp_path)
        assert caught.value.path == f"codes[{unsure}].trouble"

    def test_a_step_may_not_be_dropped(self, tmp_path: Path, shipped: Any) -> None:
        del shipped["steps"][4]
        self.write(tmp_path, shipped)
        with pytest.raises(GuideError, match="must be the steps"):
            load_guide("en", tmp_path)

    def test_what_it_does_not_know_is_left_alone(self, tmp_path: Path, shipped: Any) -> None:
        shipped["comment"] = {"by": "the bank"}
        self.write(tmp_path, shipped)
        assert load_guide("en", tmp_path).is_edited

    def test_a_faulty_copy_gives_the_shipped_guide_and_the_fault(self, tmp_path: Path, shipped: Any) -> None:
        shipped["steps"] = []
        self.write(tmp_path, shipped)
        guide, fault = load_guide_or_shipped("en", tmp_path)
        assert not guide.is_edited
        assert fault is not None
        assert fault.path == "steps"

    def test_a_file_that_is_not_text_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "guide_en.json").write_bytes(b"\xff\xfe\x00")
        with pytest.raises(GuideError, match="cannot be read"):
            load_guide("en", tmp_path)


@BOTH
def test_a_chapter_says_where_accounts_may_connect(language: str) -> None:
    watched = {step.id for chapter in load_guide(language).chapters for step in chapter.steps if step.is_watched}
    assert watched == {"save_sign_in", "match_again"}


@BOTH
def test_of_the_eight_only_the_last_two_are_watched(language: str) -> None:
    assert [step.number for step in load_guide(language).steps if step.is_watched] == [7, 8]


def test_a_path_that_is_not_there_means_the_eight_steps() -> None:
    guide = load_guide("en")
    assert guide.path("disconnect")[0].id == "finish_review"
    assert guide.path("elsewhere") == guide.path(LINK) == guide.steps


@BOTH
def test_each_of_the_eight_steps_has_a_drawing_with_a_real_label(language: str) -> None:
    guide = load_guide(language)
    sketches = [step.client.sketch for step in guide.steps]
    assert [one.drawing for one in sketches if one] == list(DRAWINGS[:8])
    assert all(one.labels for one in sketches if one)
