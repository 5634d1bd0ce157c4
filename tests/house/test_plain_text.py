"""What comes from a server, a person or a file can never become markup: labels and tool tips are plain, or ours."""

from __future__ import annotations

import ast
from typing import Final

from tests.house.source import Module, calls, modules

MARKUP: Final = {
    "app/ui/kit/text.py": "Paragraph: everything goes through `escaped`",
    "app/ui/pieces/spans.py": "SpanText: everything goes through `escaped`",
    "app/ui/pieces/client_type.py": "ClientText: everything goes through `escaped`",
    "app/ui/pieces/sheet_layout.py": "a sheet of paper: everything goes through `escaped`",
}
"""Where rich text is made."""
RICH_WIDGETS: Final = frozenset(("QTextEdit", "QTextBrowser", "QMessageBox", "QErrorMessage", "QWhatsThis"))
RICH_CALLS: Final = frozenset(("setHtml", "insertHtml", "setMarkdown", "setWhatsThis", "setStatusTip", "showText"))


def test_every_label_says_whether_it_is_plain() -> None:
    """Qt guesses otherwise, and what begins with a tag opens files."""
    found = []
    for module in modules("app/ui"):
        found += [module.at(call) for call, name in calls(module.tree) if name == "QLabel"]
        for kind in (one for one in ast.walk(module.tree) if isinstance(one, ast.ClassDef)):
            is_label = any(ast.unparse(base) == "QLabel" for base in kind.bases)
            if is_label and "textFormat" not in ast.unparse(kind):
                found.append(f"{module.at(kind)} {kind.name}")

    assert not found, f"use kit.text.Text, or set textFormat: {found}"


def test_markup_is_made_in_few_places() -> None:
    found = []
    for module in modules("app/ui"):
        for call, name in calls(module.tree):
            is_rich = name == "setProperty" and len(call.args) > 1 and ast.unparse(call.args[0]) == "'textFormat'"
            if name in RICH_CALLS and module.path not in MARKUP:
                found.append(f"{module.at(call)} {name}")
            if is_rich and ast.unparse(call.args[1]) not in {"_PLAIN", "0"} and module.path not in MARKUP:
                found.append(f"{module.at(call)} rich text")
            if name in RICH_WIDGETS:
                found.append(f"{module.at(call)} {name}")

    assert not found, f"plain text only: {found}"


def test_tool_tips_are_made_by_tip() -> None:
    """Qt takes a tip that begins like markup for markup; `kit.words.tip` makes it ours."""
    found = [
        f"{module.at(call)} {ast.unparse(argument)}"
        for module in modules("app/ui")
        for call, name in calls(module.tree)
        if name == "setToolTip"
        for argument in _outcomes(call.args[0])
        if not _is_tip(argument)
    ]

    assert not found, f"setToolTip(tip(…)): {found}"


def test_these_rules_see_what_they_forbid() -> None:
    tree = ast.parse("QLabel('x')\nself.setToolTip(name if long else tip(name))")
    bad = Module("app/ui/x.py", "", tree)

    assert [name for _, name in calls(bad.tree)][:2] == ["QLabel", "setToolTip"]
    tip = next(call for call, name in calls(tree) if name == "setToolTip")
    assert [_is_tip(one) for one in _outcomes(tip.args[0])] == [False, True]


def _outcomes(argument: ast.expr) -> list[ast.expr]:
    return [*_outcomes(argument.body), *_outcomes(argument.orelse)] if isinstance(argument, ast.IfExp) else [argument]


def _is_tip(argument: ast.expr) -> bool:
    match argument:
        case ast.Constant(value=""):
            return True
        case ast.Call(func=ast.Name(id="tip")):
            return True
        case _:
            return False
