"""From a guide file to a checked `Guide`: the bank's edited copy where there is one, else the one that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.resources import resource
from app.guide.content import (
    SCHEMA,
    STEP_IDS,
    Chapter,
    ChapterStep,
    ClientText,
    ErrorCode,
    Guide,
    Layout,
    NextAction,
    Situation,
    Sketch,
    Step,
    Trouble,
)
from app.guide.reader import GuideError, Node, Source
from app.guide.text import Confidence, Label, Text, parse

if TYPE_CHECKING:
    from pathlib import Path

Labels = dict[str, Label]


def load_guide(language: str, edited: Path | None = None) -> Guide:
    """The guide in `language` ("en" or "fr"). `edited` is the folder that may hold the bank's own copy.

    Raises `GuideError` naming file, path and line; also when the file cannot be read.
    """
    name = f"guide_{language}.json"
    own = edited / name if edited is not None else None
    is_edited = own is not None and own.is_file()
    path = own if own is not None and is_edited else resource("guides") / name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GuideError(str(path), "", 0, f"cannot be read: {error}") from error
    return _guide(Source(str(path), text).root(), language, is_edited=is_edited)


def load_guide_or_shipped(language: str, edited: Path | None = None) -> tuple[Guide, GuideError | None]:
    """Like `load_guide`, but a faulty copy of the bank gives the shipped guide and the error to tell about."""
    try:
        return load_guide(language, edited), None
    except GuideError as error:
        if edited is None:
            raise
        return load_guide(language), error


def _guide(root: Node, language: str, *, is_edited: bool) -> Guide:
    if root.get("schema").value != SCHEMA:
        raise root.get("schema").fail(f"must be {SCHEMA}; this file is for another version of the app")
    if root.get("language").text() != language:
        raise root.get("language").fail(f"must be {language!r}")
    labels = {key: _label(key, node) for key, node in root.get("labels").members().items()}
    layouts = tuple(_layout(node, labels) for node in root.get("layouts").items())
    chapters = tuple(_chapter(node, labels) for node in root.get("chapters").items())
    troubles = tuple(_trouble(node, labels) for node in root.get("troubles").items())
    return Guide(
        language=language,
        version=root.get("version").text(),
        verified=root.get("verified").text(),
        is_reviewed=root.get("reviewed").truth(),
        is_edited=is_edited,
        labels=labels,
        layouts=layouts,
        steps=_steps(root, labels, {layout.id for layout in layouts}),
        troubles=troubles,
        codes=tuple(_code(node, labels, {one.id for one in troubles}) for node in root.get("codes").items()),
        other_code=_text(root.get("other_code"), labels),
        before=_texts(root.find("before"), labels),
        after=_texts(root.find("after"), labels, for_client=True),
        situations=tuple(
            _situation(node, labels, {one.id for one in chapters}) for node in root.get("situations").items()
        ),
        chapters=chapters,
    )


def _label(key: str, node: Node) -> Label:
    also = node.find("also")
    return Label(
        id=key,
        text=node.get("text").text(),
        confidence=node.get("confidence").made(Confidence),
        as_of=_optional(node, "as_of"),
        also=tuple(one.text() for one in also.items()) if also else (),
        client=_optional(node, "client"),
        note=_optional(node, "note"),
    )


def _layout(node: Node, labels: Labels) -> Layout:
    return Layout(
        id=node.get("id").text(),
        name=node.get("name").text(),
        recognise=node.get("recognise").text(),
        path=_label_list(node.get("path"), labels),
    )


def _steps(root: Node, labels: Labels, layouts: set[str]) -> tuple[Step, ...]:
    nodes = root.get("steps").items()
    found = tuple(node.get("id").text() for node in nodes)
    if found != STEP_IDS:
        raise root.get("steps").fail(f"must be the steps {', '.join(STEP_IDS)} in this order, not {', '.join(found)}")
    return tuple(_step(node, number, labels, layouts) for number, node in enumerate(nodes, start=1))


def _step(node: Node, number: int, labels: Labels, layouts: set[str]) -> Step:
    variants = node.find("by_layout")
    by_layout = variants.members() if variants else {}
    for key, variant in by_layout.items():
        if key not in layouts:
            raise variant.fail(f"there is no layout {key!r}")
    return Step(
        id=node.get("id").text(),
        number=number,
        short=node.get("short").text(),
        client=_client_text(node.get("client"), labels),
        by_layout={key: _client_text(variant, labels) for key, variant in by_layout.items()},
        say=_texts(node.get("say"), labels, for_client=True),
        expect=_text(node.get("expect"), labels),
        labels=_label_list(node.get("labels"), labels),
    )


def _client_text(node: Node, labels: Labels) -> ClientText:
    tip, sketch = node.find("tip"), node.get("sketch")
    drawn = sketch.get("labels").items()
    return ClientText(
        heading=_text(node.get("heading"), labels, for_client=True),
        paragraphs=_texts(node.get("paragraphs"), labels, for_client=True),
        tip=_text(tip, labels, for_client=True) if tip else None,
        sketch=Sketch(
            drawing=sketch.get("drawing").text(),
            caption=sketch.get("caption").text(),
            labels=tuple(_text(one, labels, for_client=True).plain for one in drawn),
        ),
    )


def _trouble(node: Node, labels: Labels) -> Trouble:
    action = node.get("action").made(NextAction)
    go_to = node.find("go_to")
    if (action is NextAction.GO_TO_STEP) != (go_to is not None):
        raise node.fail("'go_to' belongs to the action go_to_step, and only to it")
    return Trouble(
        id=node.get("id").text(),
        steps=tuple(_step_id(one) for one in node.get("steps").items()),
        sees=node.get("sees").text(),
        say=_text(node.get("say"), labels, for_client=True),
        do=_text(node.get("do"), labels),
        action=action,
        go_to=_step_id(go_to) if go_to else "",
    )


def _code(node: Node, labels: Labels, troubles: set[str]) -> ErrorCode:
    trouble = node.find("trouble")
    return ErrorCode(
        code=node.get("code").text(),
        meaning=node.get("meaning").text(),
        do=_text(node.get("do"), labels),
        confidence=node.get("confidence").made(Confidence),
        trouble=_one_of(trouble, troubles) if trouble else "",
    )


def _chapter(node: Node, labels: Labels) -> Chapter:
    return Chapter(
        id=node.get("id").text(),
        title=node.get("title").text(),
        intro=_texts(node.find("intro"), labels, for_client=True),
        steps=tuple(
            ChapterStep(
                heading=_text(one.get("heading"), labels, for_client=True),
                paragraphs=_texts(one.find("paragraphs"), labels, for_client=True),
                say=_texts(one.find("say"), labels, for_client=True),
                labels=_label_list(one.get("labels"), labels),
            )
            for one in node.get("steps").items()
        ),
    )


def _situation(node: Node, labels: Labels, chapters: set[str]) -> Situation:
    return Situation(
        id=node.get("id").text(),
        when=node.get("when").text(),
        do=_text(node.get("do"), labels),
        chapter=_one_of(node.get("chapter"), chapters | {"link"}),
        needs_new_credentials=node.get("needs_new_credentials").truth(),
    )


def _text(node: Node, labels: Labels, *, for_client: bool = False) -> Text:
    return node.made(lambda source: parse(source, labels, for_client=for_client))


def _texts(node: Node | None, labels: Labels, *, for_client: bool = False) -> tuple[Text, ...]:
    return tuple(_text(one, labels, for_client=for_client) for one in node.items()) if node else ()


def _label_list(node: Node, labels: Labels) -> tuple[Label, ...]:
    return tuple(labels[_one_of(one, set(labels))] for one in node.items())


def _step_id(node: Node) -> str:
    return _one_of(node, set(STEP_IDS))


def _one_of(node: Node, known: set[str]) -> str:
    text = node.text()
    if text not in known:
        raise node.fail(f"{text!r} is not known; known are {', '.join(sorted(known))}")
    return text


def _optional(node: Node, key: str) -> str:
    found = node.find(key)
    return found.text() if found else ""
