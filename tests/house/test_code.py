"""House rules for code that is read, not run. Each says why; there is no list of exceptions."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.source import PROJECT, calls, functions, imported, literal_text, modules, shipped

LONGEST_FILE = 300
LONGEST_FUNCTION = 50

# What may not be called in the app -> (why, the one place where it may).
NOT_CALLED = {
    "exec": ("a loop inside the loop loses wake-ups; open() a dialog and await its answer", "app/compose/main.py"),
    "processEvents": ("it is a loop inside the loop", ""),
    "asyncSlot": ("it runs a second press and loses its errors; use ui.kit.command.Command", ""),
    "asyncClose": ("it spins a nested loop; see compose", ""),
    "singleShot": ("tests cannot hold it; wait on the Clock in a TaskScope", ""),
    "setStyleSheet": ("one sheet for the app, made from the tokens; set a property instead", "app/ui/theme/theme.py"),
}
SETS_TEXT = frozenset(
    ("setText", "setTitle", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName",
     "setAccessibleDescription", "set_text", "set_words")
)  # fmt: skip
SPEAKS = "app/ui/texts/voice.py"  # where `say` hands over to Qt
REGISTRIES = frozenset(("pypi.org", "files.pythonhosted.org"))
OF_ONE_MACHINE = re.compile(r"(?:^|[\s'\"(./])shared/|^/(?:work|home|root|Users)/|^[A-Za-z]:\\")
IMPORTS_HTTPX = frozenset(("app/codat/http.py", "app/practice/transport.py"))


@pytest.mark.parametrize("name", NOT_CALLED)
def test_not_called(name: str) -> None:
    why, allowed = NOT_CALLED[name]

    found = [
        module.at(call)
        for module in modules("app")
        for call, called in calls(module.tree)
        if called == name and module.path != allowed
    ]

    assert not found, f"{name}: {why}: {found}"


def test_texts_are_set_in_retranslate_only() -> None:
    """Elsewhere a literal text stays in the old language after a switch."""
    found = []
    for module in modules("app/ui"):
        inside = {call for one in functions(module.tree) if one.name == "retranslate" for call, _ in calls(one)}
        found += [
            module.at(call)
            for call, name in calls(module.tree)
            if name in SETS_TEXT and call not in inside and any(_has_words(argument) for argument in call.args)
        ]

    assert not found, f"a literal text outside retranslate() stays in the old language: {found}"


def test_translations_take_literals() -> None:
    """The catalogue tool reads the source: what is put together at run time is never in the catalogue."""
    found = []
    for module in modules("app"):
        for call, name in calls(module.tree):
            built = any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args[:2])
            named = any(keyword.arg in {"context", "source", "sourceText", "key"} for keyword in call.keywords)
            literal = all(isinstance(argument, ast.Constant) for argument in call.args[:2])
            if name in {"say", "noted"} and (built or (named and name == "noted")):
                found.append(module.at(call))
            if _translates(call) and module.path != SPEAKS and not literal:
                found.append(module.at(call))

    assert not found, f"the catalogue tool does not see these texts: {found}"


def test_files_are_short() -> None:
    found = {one.path: lines for one in shipped() if (lines := one.text.count("\n")) > LONGEST_FILE}

    assert not found, f"more than {LONGEST_FILE} lines: a file has one subject: {found}"


def test_functions_are_short() -> None:
    found = [
        f"{module.at(one)} {one.name}: {lines}"
        for module in shipped()
        for one in functions(module.tree)
        if (lines := (one.end_lineno or one.lineno) - one.lineno + 1) > LONGEST_FUNCTION
    ]

    assert not found, f"more than {LONGEST_FUNCTION} lines: a function does one thing: {found}"


def test_modules_say_what_they_are_for() -> None:
    every = (*shipped(), *(module for module in modules("tests/support") if module.text))

    found = [module.path for module in every if not ast.get_docstring(module.tree)]

    assert not found, f"no docstring: {found}"


def test_the_app_knows_no_machine() -> None:
    found = [
        module.at(node)
        for module in shipped()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and OF_ONE_MACHINE.search(node.value)
    ]

    assert not found, f"a path that exists on one computer only: {found}"


def test_the_lock_names_the_public_registry_only() -> None:
    """Another address would be out of reach for whoever builds this elsewhere."""
    hosts = set(re.findall(r"https?://([^/\"]+)", (PROJECT / "uv.lock").read_text("utf-8")))

    assert hosts <= REGISTRIES


def test_httpx_comes_in_by_two_doors() -> None:
    """One for the real network, one for practice: then a successor is a change of two lines."""
    found = [
        module.at(node)
        for module in modules("app")
        for node, name in imported(module.tree)
        if name.split(".")[0] == "httpx" and module.path not in IMPORTS_HTTPX
    ]

    assert not found, f"import app.codat.http instead: {found}"


def _translates(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id=name), attr="translate"):
            return name in {"QCoreApplication", "QApplication"}  # a text and a painter translate too
        case ast.Attribute(attr="tr"):
            return True
        case _:
            return False


def _has_words(argument: ast.expr) -> bool:
    return any(letter.isalpha() for letter in literal_text(argument))
