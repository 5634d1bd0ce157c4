"""Each label of QuickBooks in the guides is known as well as the project's notes say, and no better.

The notes (`reference/qbo-steps.md`) are not part of this checkout; where they are missing, that is said out loud.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from app.guide.loading import load_guide
from app.guide.text import Confidence, Label

NOTES: Final = tuple(
    root.parent / "shared" / "reference" / "qbo-steps.md" for root in Path(__file__).resolve().parents[3:5]
)
TABLE: Final = Path(__file__).with_name("labels.tsv")
MARK: Final = re.compile(r"(?<![A-Za-z0-9])(?:\*\*)?([HMLU])(?:\*\*)?(?![A-Za-z0-9’'])|unverified")

QUOTED_OTHERWISE: Final = {
    ("en", "address"): ("`https://qbo.intuit.com/app/banking`", {"L"}),
    ("fr", "address"): ("`https://qbo.intuit.com/app/banking`", {"L"}),
    ("en", "settings"): ("Settings gear, link at the bottom of the panel", {"L"}),
    ("fr", "edit"): ("« icône du crayon »", {"M"}),
    ("en", "exclude"): ("Tick the doubles and exclude them", {"L"}),  # a word of a script, on no page of Intuit's
}
"""What the notes do not put between quotation marks as it stands: how they write it, and how sure they are."""


@pytest.fixture(scope="module")
def notes() -> str:
    path = next((one for one in NOTES if one.is_file()), None)
    if path is None:
        pytest.skip("LABELS NOT COMPARED: reference/qbo-steps.md is not beside this checkout")
    return path.read_text(encoding="utf-8").replace("\u00a0", " ")


def marks(notes: str, quoted: str) -> set[str]:
    """How sure the notes are wherever they write `quoted`: after it in the same cell, else in the next one."""
    found: set[str] = set()
    for line in notes.splitlines():
        cells = line.split("|")
        for number, cell in enumerate(cells):
            for match in re.finditer(re.escape(quoted), cell):
                after = MARK.search(cell, match.end())
                if after is not None:
                    found.add(after[1] or "U")
                elif number + 1 < len(cells):
                    found |= {mark[1] or "U" for mark in MARK.finditer(cells[number + 1])}
    return found


def faults(language: str, label: Label, notes: str) -> list[str]:
    quoted, known = QUOTED_OTHERWISE.get((language, label.id), ("", set()))
    if known:
        return [] if quoted in notes and label.confidence.value.upper() in known else [f"{label.id}: {quoted}"]
    quoted = f'"{label.text}"' if language == "en" else f"« {label.text} »"
    known = marks(notes, quoted)
    if not known:
        return [f"{label.id}: the notes do not have {quoted}"]
    if label.confidence is not Confidence.UNVERIFIED and label.confidence.value.upper() not in known:
        return [f"{label.id}: {quoted} claims {label.confidence.value}, the notes say {sorted(known)}"]
    return []


def test_the_labels_are_those_of_the_table() -> None:
    """Committed, so that no label changes its words, its confidence or its date unnoticed where there are no notes."""
    in_guides = [
        [language, label.id, label.text, label.confidence.value, label.as_of]
        for language in ("en", "fr")
        for label in load_guide(language).labels.values()
    ]
    lines = TABLE.read_text("utf-8").splitlines()

    assert [line.split("\t") for line in lines] == [["language", "id", "label", "confidence", "as of"], *in_guides]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_label_is_known_as_well_as_the_notes_say_and_no_better(language: str, notes: str) -> None:
    labels = load_guide(language).labels.values()
    assert [fault for label in labels for fault in faults(language, label, notes)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_only_the_notes_doubt_claims_nothing(language: str, notes: str) -> None:
    for label in load_guide(language).labels.values():
        quoted = f'"{label.text}"' if language == "en" else f"« {label.text} »"
        if marks(notes, quoted) == {"U"}:
            assert label.is_unverified, label.id


@pytest.mark.parametrize("language", ["en", "fr"])
def test_other_spellings_are_the_notes_own(language: str, notes: str) -> None:
    plain = notes.replace("’", "'").lower()
    others = [other for label in load_guide(language).labels.values() for other in label.also]
    known_in_part = {"déconnecter ce compte lors de l'enregistrement": "lors de l'enregistrement"}
    wanted = [other.replace("’", "'").lower() for other in others]
    assert [one for one in wanted if known_in_part.get(one, one) not in plain] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_means_as_surely_as_the_notes_say(language: str, notes: str) -> None:
    rows = [line.split("|") for line in notes.splitlines() if re.match(r"\| (\*\*|)\d{3}", line)]
    known = {
        code: {mark[1] or "U" for mark in MARK.finditer(" ".join(cells[-2:]))}
        for cells in rows
        for code in re.findall(r"\d{3}", cells[1])
    }
    per_code = {"169": {"L"}, "323": {"U"}}  # one row, each with its own mark
    for code in load_guide(language).codes:
        assert code.confidence.value.upper() in per_code.get(code.code, known[code.code]), code.code
    sure = {code for code, found in known.items() if "U" not in per_code.get(code, found)}
    assert sure <= {code.code for code in load_guide(language).codes} | {"168"}  # grouped with 106 by others only


def test_every_situation_of_the_notes_has_words(notes: str) -> None:
    table = notes[notes.index("### 3.2") : notes.index("### 3.3")]
    rows = {int(found[1]) for found in re.finditer(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert rows == set(HEARD)
    for language in ("en", "fr"):
        troubles = {trouble.id for trouble in load_guide(language).troubles}
        assert {trouble for trouble in HEARD.values() if trouble} <= troubles


HEARD: Final = {
    1: "wrong_entry",
    2: "own_login",
    3: "refused_pasted",
    4: "refused_read",
    5: "refused_twice",
    6: "nothing_opens",
    7: "target_missing",
    8: "add_new",
    9: "two_to_one",
    10: "wrong_type",
    11: "more_history",
    12: "duplicates",
    13: "nothing_shows",
    14: "wants_disconnect",
    15: "",  # said to the relationship manager, on the sheet that revokes
    16: "bank_missing",
    17: "no_rights",
    18: "wrong_company",
}
"""Which trouble of the guide answers each row of the notes' table."""
