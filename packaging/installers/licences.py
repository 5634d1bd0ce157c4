"""The folder LICENCES of every installer: one list of the parts, and the licence texts of each."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from installers.project import NAME, version

if TYPE_CHECKING:
    from pathlib import Path

    from installers.parts import Part

FOLDER: Final = "LICENCES"
_OPENING = """\
{name} {version} and the software inside it
{line}

{name} uses Qt and PySide6, which are covered by the GNU Lesser General Public License, version 3. You may change them
and put your own in their place: pyside6-essentials/Replacing-Qt.txt tells how and where their source is.

{name} itself is under the Apache License 2.0. The part named in the first column is under the licence of the third;
its texts are in the folder of its name here.

"""


def lay_out(parts: list[Part], folder: Path) -> list[tuple[str, str, str]]:
    """Write list and texts below `folder`; returns the entries that put them into the bundle."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    title = f"{NAME} {version()} and the software inside it"
    opening = _OPENING.format(name=NAME, version=version(), line="=" * len(title))
    (folder / "README.txt").write_text(opening + _table(parts), "utf-8", newline="\n")
    entries = [(f"{FOLDER}/README.txt", str(folder / "README.txt"), "DATA")]
    for part in parts:
        place = folder / part.owner.name
        place.mkdir()
        for text in part.texts:
            shutil.copyfile(text, place / text.name)
            entries.append((f"{FOLDER}/{part.owner.name}/{text.name}", str(place / text.name), "DATA"))
    return entries


def _table(parts: list[Part]) -> str:
    rows = [(part.owner.name, part.owner.version, part.licence, part.note) for part in parts]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join([*(row[column].ljust(widths[column]) for column in range(3)), row[3]]).rstrip() for row in rows]
    return "\n".join(lines) + "\n"
