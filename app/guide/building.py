"""From the nodes of a guide file to values, each checked where it stands."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from app.guide.content import (
    DRAWINGS,
    SCHEMA,
    STEP_IDS,
    WATCHED,
    Chapter,
    ClientText,
    ErrorCode,
    Guide,
    Layout,
    NextAction,
    Sheet,
    Situation,
    Sketch,
    Step,
    Trouble,
)
from app.guide.text import Confidence, Label, Text, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.guide.reader import Node

Labels = dict[str, Label]
_SEEN: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def guide_from(root: Node, language: str, *, is_edited: bool) -> Guide:
    """The guide `root` holds. Raises `GuideError` at the first place that is wrong."""
    if root.get("schema").value != SCHEMA:
        raise root.get("schema").fail(f"must be {SCHEMA}; this file is for another version of the app")
    if root.get("language").text() != language:
        raise root.get("language").fail(f"must be {language!r}")
    labels = {key: _label(key, node) for key, node in root.get("labels").members().items()}
    layouts = tuple(_layout(node, labels) for node in _distinct(root.get("layouts"), "id"))
    if not layouts:
        raise root.get("layouts").fail("must hold at least one layout")
    steps = _steps(root, labels, {layout.id for layout in layouts})
    chapters = _chapters(root, labels)
    places = {*STEP_IDS, *(step.id for chapter in chapters for step in chapter.steps)}
    paths = {chapter.id for chapter in chapters}
    troubles = tuple(_trouble(node, labels, places, paths) for node in _distinct(root.get("troubles"), "id"))
    known = {trouble.id for trouble in troubles}
    return Guide(
        language=language,
        version=root.get("version").text(),
        verified=root.get("verified").made(_day),
        is_reviewed=root.get("reviewed").truth(),
        is_edited=is_edited,
        labels=labels,
        layouts=layouts,
        steps=steps,
        troubles=troubles,
        codes=tuple(_code(node, labels, known) for node in _distinct(root.get("codes"), "code")),
        other_code=_text(root.get("other_code"), labels),
        before=_texts(root.find("before"), labels),
        after=_texts(root.find("after"), labels, for_client=True),
        situations=tuple(_situation(node, labels, paths) for node in _distinct(root.get("situations"), "id")),
        chapters=chapters,
        sheet=_sheet(root.get("sheet"), labels),
    )


def _label(key: str, node: Node) -> Label:
    also, seen = node.find("also"), node.find("as_of")
    return Label(
        id=key,
        text=node.get("text").text(),
        confidence=node.get("confidence").made(Confidence),
        as_of=seen.made(_seen) if seen else "",
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
    for node in nodes:
        node.get("client").get("sketch")  # none of the eight is without a drawing
    return tuple(_step(node, number, labels, layouts) for number, node in enumerate(nodes, start=1))


def _step(node: Node, number: int, labels: Labels, layouts: Iterable[str] = ()) -> Step:
    variants, watch = node.find("by_layout"), node.find("watch")
    by_layout = variants.members() if variants else {}
    for key, variant in by_layout.items():
        if key not in layouts:
            raise variant.fail(f"there is no layout {key!r}")
    step_id = node.get("id").text()
    return Step(
        id=step_id,
        number=number,
        short=node.get("short").text(),
        client=_client_text(node.get("client"), labels),
        by_layout={key: _client_text(variant, labels) for key, variant in by_layout.items()},
        say=_texts(node.get("say"), labels, for_client=True),
        expect=_text(node.get("expect"), labels),
        labels=_label_list(node.get("labels"), labels),
        is_watched=step_id in WATCHED if step_id in STEP_IDS else watch is not None and watch.truth(),
    )


def _client_text(node: Node, labels: Labels) -> ClientText:
    tip, sketch = node.find("tip"), node.find("sketch")
    return ClientText(
        heading=_text(node.get("heading"), labels, for_client=True),
        paragraphs=_texts(node.get("paragraphs"), labels, for_client=True),
        tip=_text(tip, labels, for_client=True) if tip else None,
        sketch=_sketch(sketch, labels) if sketch else None,
    )


def _sketch(node: Node, labels: Labels) -> Sketch:
    return Sketch(
        drawing=_one_of(node.get("drawing"), DRAWINGS),
        caption=node.get("caption").text(),
        labels=tuple(_text(one, labels, for_client=True).plain for one in node.get("labels").items()),
    )


def _trouble(node: Node, labels: Labels, places: set[str], paths: set[str]) -> Trouble:
    action, go_to = node.get("action").made(NextAction), node.find("go_to")
    targets = {NextAction.GO_TO_STEP: set(STEP_IDS), NextAction.CHAPTER: paths}.get(action)
    if (targets is None) != (go_to is None):
        raise node.fail("'go_to' belongs to the actions go_to_step and chapter, and only to them")
    return Trouble(
        id=node.get("id").text(),
        steps=tuple(_one_of(one, places) for one in node.get("steps").items()),
        sees=node.get("sees").text(),
        say=_text(node.get("say"), labels, for_client=True),
        do=_text(node.get("do"), labels),
        action=action,
        go_to=_one_of(go_to, targets) if go_to and targets else "",
    )


def _code(node: Node, labels: Labels, troubles: set[str]) -> ErrorCode:
    trouble, confidence = node.find("trouble"), node.get("confidence").made(Confidence)
    if trouble and confidence is Confidence.UNVERIFIED:
        raise trouble.fail("a code whose meaning is unverified may not lead to a trouble")
    return ErrorCode(
        code=node.get("code").text(),
        meaning=node.get("meaning").text(),
        do=_text(node.get("do"), labels),
        confidence=confidence,
        trouble=_one_of(trouble, troubles) if trouble else "",
    )


def _chapters(root: Node, labels: Labels) -> tuple[Chapter, ...]:
    nodes = _distinct(root.get("chapters"), "id")
    taken = set(STEP_IDS)
    for chapter in nodes:
        steps = chapter.get("steps").items()
        if not 1 <= len(steps) <= len(STEP_IDS):
            raise chapter.get("steps").fail(f"must hold 1 to {len(STEP_IDS)} steps")
        for step in steps:
            step_id = step.get("id").text()
            if step_id in taken:
                raise step.get("id").fail(f"there is a step {step_id!r} already")
            taken.add(step_id)
    return tuple(
        Chapter(
            id=node.get("id").text(),
            title=node.get("title").text(),
            intro=_texts(node.find("intro"), labels, for_client=True),
            steps=tuple(_step(one, number, labels) for number, one in enumerate(node.get("steps").items(), start=1)),
        )
        for node in nodes
    )


def _situation(node: Node, labels: Labels, chapters: set[str]) -> Situation:
    return Situation(
        id=node.get("id").text(),
        when=node.get("when").text(),
        do=_text(node.get("do"), labels),
        chapter=_one_of(node.get("chapter"), chapters | {"link"}),
        needs_new_credentials=node.get("needs_new_credentials").truth(),
    )


def _sheet(node: Node, labels: Labels) -> Sheet:
    def block(key: str) -> tuple[Text, ...]:
        return _texts(node.get(key), labels, for_client=True)

    return Sheet(
        title=node.get("title").text(),
        what=block("what"),
        only=block("only"),
        expect=block("expect"),
        off=block("off"),
        stop=block("stop"),
        differ=_text(node.get("differ"), labels, for_client=True),
    )


# Parts of them


def _text(node: Node, labels: Labels, *, for_client: bool = False) -> Text:
    return node.made(lambda source: parse(source, labels, for_client=for_client))


def _texts(node: Node | None, labels: Labels, *, for_client: bool = False) -> tuple[Text, ...]:
    return tuple(_text(one, labels, for_client=for_client) for one in node.items()) if node else ()


def _label_list(node: Node, labels: Labels) -> tuple[Label, ...]:
    return tuple(labels[_one_of(one, labels)] for one in node.items())


def _distinct(node: Node, key: str) -> list[Node]:
    """The items of a list, no two of which have the same `key`."""
    seen: set[str] = set()
    for item in node.items():
        name = item.get(key).text()
        if name in seen:
            raise item.get(key).fail(f"there is a {name!r} already")
        seen.add(name)
    return node.items()


def _one_of(node: Node, known: Iterable[str]) -> str:
    text = node.text()
    if text not in known:
        raise node.fail(f"{text!r} is not known; known are {', '.join(sorted(known))}")
    return text


def _optional(node: Node, key: str) -> str:
    found = node.find(key)
    return found.text() if found else ""


def _day(text: str) -> str:
    """A day as 2026-11-21. Raises `ValueError`."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError("must be a day, as in 2026-11-21") from None


def _seen(text: str) -> str:
    """A year, a month or a day. Raises `ValueError`."""
    if _SEEN.fullmatch(text) is None:
        raise ValueError("must be a year, a month or a day, as in 2026, 2026-11 or 2026-11-21")
    return text
