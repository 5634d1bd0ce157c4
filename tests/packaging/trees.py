"""A frozen app of three files, for what need not be frozen to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from installers.freeze import settle

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "passerelle.exe": "a program",
    "passerelle-cli.exe": "another",
    "LICENCES/README.txt": "the parts",
    "_internal/one.txt": "one",
    "_internal/a folder/two and a half.txt": "two",
}


def small_tree(folder: Path) -> Path:
    """Write it below `folder`, with settled times and modes; returns the tree."""
    tree = folder / "passerelle"
    for name, text in FILES.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, "utf-8")
    settle(tree)
    return tree
