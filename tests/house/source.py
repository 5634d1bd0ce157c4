"""The project's own source, read for the house rules. Every finding says where, and why it is not done here."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).resolve().parent.parent.parent


class Module(NamedTuple):
    """One file: its path below the project, its text, and what it says."""

    path: str
    text: str
    tree: ast.Module

    @property
    def dotted(self) -> str:
        """The name it is imported by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def at(self, node: ast.expr | ast.stmt) -> str:
        """Where `node` stands, for a message."""
        return f"{self.path}:{node.lineno}"


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """Every Python file below `folder` of the project."""
    found = sorted((PROJECT / folder).rglob("*.py"))
    return tuple(_read(path) for path in found if "__pycache__" not in path.parts)


@cache
def shipped() -> tuple[Module, ...]:
    """The app itself, the tools, the door and what makes the installers."""
    return (*modules("app"), *modules("tools"), *modules("packaging"), _read(PROJECT / "dev.py"))


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call below `tree` with the last word of what is called: `self.a.b()` is `b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield node, name
                case _:
                    pass


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Every import statement with the module that it names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def literal_text(node: ast.expr) -> str:
    """The letters that the source itself writes in `node`: a string, or the fixed parts of an f-string."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(literal_text(part) for part in parts)
        case _:
            return ""


def _read(path: Path) -> Module:
    text = path.read_text("utf-8")
    return Module(path.relative_to(PROJECT).as_posix(), text, ast.parse(text))
