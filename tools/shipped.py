"""The list of what ships, `resources/FILES.txt`: written from the folders. Run it after adding or removing a file."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def names() -> tuple[str, ...]:
    """Every file that ships beside the code, sorted: all of `resources`, and the released catalogues."""
    files = [path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.name != "FILES.txt"]
    files += (ROOT / "i18n").glob("*.qm")
    return tuple(sorted(path.relative_to(ROOT).as_posix() for path in files))


if __name__ == "__main__":
    (ROOT / "resources" / "FILES.txt").write_text("\n".join(names()) + "\n", encoding="utf-8")
    print(f"resources/FILES.txt: {len(names())} files")
