"""SHA-256 of everything that is handed out, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def of(path: Path) -> str:
    """The SHA-256 of a file, as hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_tree(tree: Path) -> dict[str, str]:
    """Every file below `tree` with its SHA-256; a link with where it points, a program with its mode."""
    found = {}
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = f"{of(path)} {path.stat().st_mode & 0o777:o}"
    return found


def write(files: list[Path], target: Path) -> None:
    """Write one line a file, by name."""
    lines = [f"{of(path)}  {path.name}" for path in sorted(files)]
    target.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
