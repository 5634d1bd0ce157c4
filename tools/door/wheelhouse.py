"""A folder of wheels from which everything here can be set up without a network: PASSERELLE_WHEELHOUSE=DIR.

It holds what `uv.lock` names for this system and this Python, and uv itself; each file is checked against its hash.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tools.door import environment
from tools.door.process import must

if TYPE_CHECKING:
    from pathlib import Path

SUMS = "SHA256SUMS.txt"


def fill(project: Path, folder: Path) -> int:
    """Fetch what is missing in `folder`, and list every file there with its hash."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "requirements.txt"
    listing(project, listed, environment.EVERYTHING)
    python = environment.tools_python(project)
    fetch = [python, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes",
             "--only-binary", ":all:", "--dest", str(folder)]  # fmt: skip
    must([*fetch, "-r", str(listed)])
    must([*fetch, "-r", str(environment.PINNED)])
    wheels = sorted(folder.glob("*.whl"))
    lines = [f"{hashlib.sha256(wheel.read_bytes()).hexdigest()}  {wheel.name}" for wheel in wheels]
    (folder / SUMS).write_text("\n".join(lines) + "\n", "utf-8")
    size = sum(wheel.stat().st_size for wheel in wheels) / 1_000_000
    print(f"{len(wheels)} wheels, {size:.0f} MB in {folder}")
    return 0


def listing(project: Path, target: Path, choice: tuple[str, ...]) -> int:
    """Write what would be in it to `target`, with the hash of every file it may be installed from."""
    environment.requirements(environment.tool(project), project, choice, target.resolve())
    return 0
