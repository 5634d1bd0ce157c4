"""The page on which all pictures stand beside each other."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Passerelle: every screen</title>
<style>
body { font: 14px/20px system-ui, sans-serif; margin: 24px; color: #15181c; background: #f4f5f6; }
h2 { font-size: 16px; margin: 32px 0 8px; }
div { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px; }
figure { margin: 0; } img { width: 100%; border: 1px solid #d6dade; } figcaption { color: #5f6772; font-size: 13px; }
</style>
<h1>Every screen</h1>
"""


def write(folder: Path) -> int:
    """Write `index.html` beside the pictures; returns how many there are."""
    by_state: dict[str, list[str]] = {}
    for picture in sorted(folder.glob("*.png")):
        by_state.setdefault(picture.name.split(".")[0], []).append(picture.name)
    parts = [_HEAD]
    for state, names in by_state.items():
        parts.append(f"<h2>{html.escape(state)}</h2>\n<div>\n")
        for name in names:
            kind = html.escape(name.removeprefix(f"{state}.").removesuffix(".png"))
            source = html.escape(name, quote=True)
            parts.append(
                f'<figure><a href="{source}"><img loading="lazy" src="{source}" alt="{kind}"></a>'
                f"<figcaption>{kind}</figcaption></figure>\n"
            )
        parts.append("</div>\n")
    (folder / "index.html").write_text("".join(parts), encoding="utf-8")
    return sum(len(names) for names in by_state.values())
