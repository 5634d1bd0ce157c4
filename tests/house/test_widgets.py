"""House rules for widgets, looked at as classes: what they take from Qt decides."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from tests.house.source import Module, calls, literal_text, modules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

TAKES_INPUT = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
SHOWS_TEXT = (*TAKES_INPUT, QGroupBox, QLabel)
ADDRESS = re.compile(r"[a-z][a-z_0-9]*(\.[A-Za-z][A-Za-z_0-9-]*)*")


@cache
def loaded() -> tuple[tuple[Module, ModuleType], ...]:
    """Every module of the rooms that use Qt, imported."""
    every = (*modules("app/ui"), *modules("app/host"))
    return tuple((module, importlib.import_module(module.dotted)) for module in every)


def test_no_attribute_hides_a_method_of_qt() -> None:
    """`self.actions = …` breaks every caller of QWidget.actions(), far away and late."""
    found = []
    for module, here in loaded():
        for node, kind in _classes(module, here):
            base = next((one for one in kind.__mro__ if one.__module__.startswith("PySide6")), None)
            if base is not None and issubclass(base, QObject):
                found += [f"{module.at(at)} {kind.__name__}.{name}" for at, name in _given(node) if hasattr(base, name)]

    assert not found, f"the name is Qt's already: {found}"


def test_texts_have_no_fixed_width() -> None:
    """French is longer, and so is large type."""
    found = []
    for module, here in loaded():
        kinds = _kinds_of_names(module, here)
        for node, kind in _classes(module, here):
            for call, name in calls(node):
                if name in {"setFixedWidth", "setFixedSize"} and isinstance(call.func, ast.Attribute):
                    receiver = ast.unparse(call.func.value)
                    if issubclass(kind if receiver == "self" else kinds.get(receiver, object), SHOWS_TEXT):
                        found.append(module.at(call))

    assert not found, f"a fixed width cuts longer words: {found}"


def test_what_takes_input_has_an_address() -> None:
    """Tests, screen readers and the bank's automation find it by that name."""
    found = []
    for module, here in loaded():
        given = _addressed(module)
        found += [
            f"{module.at(call)} {name}"
            for call, name in calls(module.tree)
            if call not in given and isinstance(call.func, ast.Name) and _is_qt_input(getattr(here, name, None))
        ]

    assert not found, f'wrap it in addressed(…, "page.element"): {found}'


def test_addresses_are_spelled_alike() -> None:
    """`page.element`, in ASCII, never translated."""
    found = []
    for module, here in loaded():
        for call, name in calls(module.tree):
            place = _place_of_address(getattr(here, name, None)) if name != "addressed" else 1
            if place is not None and len(call.args) > place:
                argument = call.args[place]
                text = literal_text(argument) if isinstance(argument, ast.Constant) else ""
                if text and not ADDRESS.fullmatch(text):
                    found.append(f"{module.at(call)} {text}")

    assert not found, f"an address is page.element: {found}"


def _classes(module: Module, here: ModuleType) -> Iterator[tuple[ast.ClassDef, type]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and isinstance(kind := getattr(here, node.name, None), type):
            yield node, kind


def _given(node: ast.ClassDef) -> Iterator[tuple[ast.expr, str]]:
    """What the class assigns: `self.name = …` anywhere, `name = …` in its body."""
    for below in ast.walk(node):
        match below:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield below, name
            case _:
                pass
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        yield from ((target, target.id) for target in targets if isinstance(target, ast.Name))


def _kinds_of_names(module: Module, here: ModuleType) -> dict[str, type]:
    """`x = Text(…)` and `self._x = Text(…)`: the class that each name was made from."""
    kinds = {}
    for node in ast.walk(module.tree):
        match node:
            case ast.Assign(targets=[target], value=ast.Call(func=ast.Name(id=name))):
                if isinstance(kind := getattr(here, name, None), type):
                    kinds[ast.unparse(target)] = kind
            case _:
                pass
    return kinds


def _addressed(module: Module) -> set[ast.expr]:
    """The expressions that are given an address: at once, or by the name that they are assigned to."""
    given = {part for call, name in calls(module.tree) if _gives_address(call, name) for part in call.args}
    names = {ast.unparse(part) for part in given}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Assign) and names & {ast.unparse(target) for target in node.targets}:
            given.add(node.value)
    return given


def _gives_address(call: ast.Call, name: str) -> bool:
    """`addressed(QLineEdit(), …)`, or a base of ours that is handed the address and the control together."""
    return name == "addressed" or any(isinstance(part, ast.Name) and part.id == "address" for part in call.args)


def _is_qt_input(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, TAKES_INPUT) and kind.__module__.startswith("PySide6")


def _place_of_address(kind: object) -> int | None:
    """Where a class of ours takes its address, None when it takes none."""
    if not isinstance(kind, type) or kind.__module__.startswith("PySide6") or not issubclass(kind, QObject):
        return None
    names = list(inspect.signature(kind.__init__).parameters)[1:]
    return names.index("address") if "address" in names else None
