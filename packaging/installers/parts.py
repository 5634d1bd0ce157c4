"""The parts of a bundle: every library and distribution inside it, with its licence and the texts of it.

`packaging/parts.toml` names each distribution that may be inside. One that it does not name, one without a licence
text, or a file that nobody owns stops the build: a new dependency is decided on by a person.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from installers.owners import APP, PYTHON, Owner, Owners
from installers.project import PACKAGING, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import Distribution

TABLE: Final = PACKAGING / "parts.toml"
TEXTS: Final = PACKAGING / "licences"
HOW: Final = "see “a dependency” in CONTRIBUTING.md"
_TEXT_NAMES: Final = ("licen", "copying", "notice", "authors")
# What runs before the app does, in every bundle.
_LIBRARY_OF_PYTHON: Final = "base_library.zip"  # PyInstaller makes it from the standard library
_STARTERS: Final = ("pyinstaller",)


class PartsError(Exception):
    """The parts are not all known and licensed; the text says which, and what to do."""


class Part(NamedTuple):
    """One part of a bundle. `texts` are files to hand out with it; `files` are places inside the bundle."""

    owner: Owner
    licence: str
    note: str
    texts: tuple[Path, ...]
    files: tuple[str, ...]
    size: int


def table() -> dict[str, Any]:
    """`parts.toml`: a part's name -> `licence`, and where needed `texts` and `note`."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def gather(entries: Iterable[tuple[str, str, str]]) -> list[Part]:
    """The parts that these entries of the bundle make. Raises `PartsError` naming everything that is not right."""
    placed = {
        place: source for place, source, kind in entries if kind != "SYMLINK" and source and Path(source).is_file()
    }
    owners = Owners()
    known = owners.of(sorted(set(placed.values()))) | {placed.get(_LIBRARY_OF_PYTHON, ""): PYTHON}
    by_owner: defaultdict[Owner, list[str]] = defaultdict(list)
    faults: list[str] = []
    for place, source in placed.items():
        owner = known[source]
        if owner is None:
            faults.append(f"{place}: nobody is known to own {source}")
        else:
            by_owner[owner].append(place)
    for owner in owners.distributions:
        if owner.name in _STARTERS:
            by_owner[owner] += []
    by_owner[PYTHON] += []
    listed = table()
    parts = []
    for owner, places in sorted(by_owner.items()):
        size = sum(Path(placed[place]).stat().st_size for place in places)
        try:
            licence, note, texts = described(owner, listed, owners.distributions.get(owner))
        except PartsError as fault:
            faults.append(str(fault))
        else:
            parts.append(
                Part(owner, licence, note, texts, tuple(sorted(place.replace("\\", "/") for place in places)), size)
            )
    if faults:
        raise PartsError("\n".join([*faults, HOW]))
    return parts


def described(
    owner: Owner, listed: dict[str, Any], distribution: Distribution | None
) -> tuple[str, str, tuple[Path, ...]]:
    """Licence, note and texts of a part. Raises `PartsError`."""
    if owner.kind == "debian":
        text = Path("/usr/share/doc") / owner.name / "copyright"
        if not text.is_file():
            raise PartsError(f"{owner.name}: this package of the system has no copyright file")
        return "see its copyright file", "from the system it was built on", (text,)
    row = listed.get(owner.name)
    if row is None:
        raise PartsError(f"{owner.name} {owner.version}: new in the bundle, and not in packaging/parts.toml")
    told = _told_licence(distribution)
    if told and told != row["licence"] and told != row.get("told", ""):
        raise PartsError(
            f"{owner.name} {owner.version}: its licence is {told} now, packaging/parts.toml says {row['licence']}"
        )
    texts = tuple(TEXTS / name for name in row.get("texts", ()))
    if owner == APP:
        texts = (ROOT / "LICENSE", *_of_resources())
    elif owner == PYTHON and (own := _pythons_own()):
        texts = (own,)
    elif distribution is not None and "texts" not in row:
        texts = texts_of(distribution)
    missing = [text.name for text in texts if not text.is_file()]
    if missing or not texts:
        raise PartsError(
            f"{owner.name} {owner.version}: no licence text; add one to packaging/licences and name it in parts.toml"
        )
    return row["licence"], row.get("note", ""), texts


def texts_of(distribution: Distribution) -> tuple[Path, ...]:
    """The licence texts that a distribution brings along."""
    found = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and file.name.lower().startswith(_TEXT_NAMES)
    ]
    return tuple(sorted(found))


def _of_resources() -> tuple[Path, ...]:
    """Those of the fonts and drawings that ship with the app."""
    names = (path for path in (ROOT / "resources").rglob("*.txt") if path.name.startswith(("OFL", "LICENSE")))
    return tuple(sorted(names))


def write(parts: list[Part], target: Path) -> None:
    """Keep what was found for the list of parts, the sizes and the notices."""
    rows = [
        {**part.owner._asdict(), "licence": part.licence, "note": part.note, "size": part.size, "files": part.files}
        for part in parts
    ]
    target.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


def _told_licence(distribution: Distribution | None) -> str:
    if distribution is None:
        return ""
    return str(distribution.metadata.json.get("license_expression", ""))


def _pythons_own() -> Path | None:
    """The licence of the Python that is frozen: with its OpenSSL, libffi and Microsoft's terms on Windows."""
    for folder in (Path(sys.base_prefix), Path(json.__file__).parent.parent):
        if (text := folder / "LICENSE.txt").is_file():
            return text
    return None
