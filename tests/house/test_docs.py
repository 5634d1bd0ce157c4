"""What the documents name is there: files they link to, and code and tests they point at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "packaging").glob("*.md")]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NAMED = re.compile(r"`((?:app|docs|packaging|resources|tests|tools)/[\w./-]+\.\w+)(?:::(\w+)(\*?))?`")
FURTHER = re.compile(r"`((?:app|docs|packaging|resources|tests|tools)/[\w./-]+\.\w+)::\w+\*?`((?:, `::\w+\*?`)+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_document_names_is_there(document: Path) -> None:
    text = document.read_text("utf-8")

    missing = [link for link in LINK.findall(text) if not (document.parent / link).exists()]
    missing += [path for path, _name, _more in NAMED.findall(text) if not (ROOT / path).exists()]
    missing += [f"{path}::{name}" for path, name in _tests(text) if not _is_in(path, name)]
    assert not missing


def test_the_list_of_what_was_never_seen_can_be_found() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "docs/deployment.md"):
        assert "not-seen.md" in (ROOT / name).read_text("utf-8"), name


def _tests(text: str) -> list[tuple[str, str]]:
    """(file, test) of each test that is named, by its full name or as far as a star."""
    found = [(path, name) for path, name, _more in NAMED.findall(text) if name]
    for path, more in FURTHER.findall(text):
        found += [(path, name) for name in re.findall(r"::(\w+)", more)]
    return found


def _is_in(path: str, name: str) -> bool:
    file = ROOT / path
    return file.exists() and f"def {name}" in file.read_text("utf-8")
