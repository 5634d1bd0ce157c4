"""From a guide file to a checked `Guide`: the bank's edited copy where there is one, else the one that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.resources import resource
from app.guide.building import guide_from
from app.guide.reader import GuideError, Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.guide.content import Guide


def guide_file(language: str) -> str:
    """The name of a language's guide file, here and in the bank's folder."""
    return f"guide_{language}.json"


def shipped_guide(language: str) -> Path:
    """The guide that comes with the app."""
    return resource("guides") / guide_file(language)


def load_guide(language: str, edited: Path | None = None) -> Guide:
    """The guide in `language` ("en" or "fr"). `edited` is the folder that may hold the bank's own copy.

    Raises `GuideError` naming file, path and line; also when the file cannot be read.
    """
    own = edited / guide_file(language) if edited is not None else None
    is_edited = own is not None and own.is_file()
    path = own if own is not None and is_edited else shipped_guide(language)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GuideError(str(path), "", 0, f"cannot be read: {error}") from error
    source = Source(str(path), text)
    root = source.root()
    if is_edited:
        source.refuse_duplicates()
    return guide_from(root, language, is_edited=is_edited)


def load_guide_or_shipped(language: str, edited: Path | None = None) -> tuple[Guide, GuideError | None]:
    """Like `load_guide`, but a faulty copy of the bank gives the shipped guide and the error to tell about."""
    try:
        return load_guide(language, edited), None
    except GuideError as error:
        if edited is None:
            raise
        return load_guide(language), error


def copy_to_edit(folder: Path, languages: Iterable[str]) -> tuple[Path, ...]:
    """Put a copy of each shipped guide into the bank's folder, where there is none yet; returns those it put there.

    Raises `OSError`.
    """
    made = []
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for language in languages:
        own = folder / guide_file(language)
        try:
            with own.open("x", encoding="utf-8", newline="\n") as file:
                file.write(shipped_guide(language).read_text(encoding="utf-8"))
        except FileExistsError:
            continue
        made.append(own)
    return tuple(made)
