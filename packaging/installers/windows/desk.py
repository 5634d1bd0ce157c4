"""A Windows computer under Wine with one user on it: install, look, uninstall."""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING, Any, Final

from installers import checksums
from installers.project import CONSOLE_PROGRAM, NAME, PROGRAM
from installers.windows.wine import Wine, told

if TYPE_CHECKING:
    from pathlib import Path

    from installers.windows.wine import Ended

UNINSTALL: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
# What Windows (here: Wine) keeps for itself while programs come and go.
_ITS_OWN: Final = re.compile(
    r"/Temp/|windows/Installer$|AppData/Local/Programs$|AppData/Roaming/Microsoft/Installer$", re.IGNORECASE
)
# Another person's profile; a name with a space, as Windows makes them from full names.
_NEIGHBOUR: Final = "Somebody Else"
_KEY: Final = re.compile(r"^\[(.+?)\]", re.MULTILINE)
# The keys under which Windows and its Installer list products are their own; a product left in one is a key below.
_KEY_OF_ITS_OWN: Final = re.compile(
    r"Software\\\\Wine|\\\\CurrentVersion\\\\Uninstall$"
    r"|\\\\Installer(\\\\UserData\\\\[^\\]+)?\\\\(Features|Products|UpgradeCodes|Components)$",
    re.IGNORECASE,
)


class Desk:
    """What the tests of the installers do on it."""

    def __init__(self, wine: Wine) -> None:
        self.wine = wine
        self.home = next(path for path in (wine.drive / "users").iterdir() if path.name != "Public")
        self.user_data = self.home / "AppData" / "Local" / NAME
        self.neighbours_data = self.home.with_name(_NEIGHBOUR) / "AppData" / "Local" / NAME

    def installed(self, scope: str) -> Path:
        """Where the program of this scope goes."""
        if scope == "machine":
            return self.wine.drive / "Program Files" / NAME
        return self.home / "AppData" / "Local" / "Programs" / NAME

    def msi(self, *words: str) -> Ended:
        """Run Windows Installer silently; a path among the words is told as Windows knows it."""
        ended = self.wine.run("msiexec", *words, "/qn")
        self.wine.settle()
        return ended

    def setup(self, program: Path, *words: str) -> Ended:
        """Run a setup program, or an uninstaller, silently and wait for what it starts."""
        ended = self.wine.run(told(program), *words, "/S")
        self.wine.settle()
        return ended

    def self_test(self, scope: str, scratch: Path) -> tuple[bool, str]:
        """The installed app's own, by both programs: whether both passed, and a line about it."""
        lines, passed = [], True
        for program in (PROGRAM, CONSOLE_PROGRAM):
            found = self.command(scope, scratch, program, "self-test")
            steps = found.get("steps", [])
            bad = [f"{step['name']}: {step['detail']}" for step in steps if not step["ok"]]
            lines.append(
                f"{program}.exe {len(steps) - len(bad)} of {len(steps)} steps{''.join('; ' + one for one in bad)}"
            )
            passed = passed and bool(found.get("ok"))
        return passed, ", ".join(lines)

    def command(self, scope: str, scratch: Path, program: str, *words: str) -> dict[str, Any]:
        """What a command of an installed program writes with --json; empty when it wrote nothing."""
        target = scratch / "found.json"
        target.unlink(missing_ok=True)
        self.wine.run(told(self.installed(scope) / f"{program}.exe"), *words, "--json", told(target))
        found: dict[str, Any] = json.loads(target.read_text("utf-8")) if target.is_file() else {}
        return found

    def listed_versions(self) -> list[str]:
        """The versions of the program that Windows lists as installed, for the computer or the user.

        Both at once: Wine lists what Windows Installer installs for a user as for the computer.
        """
        hives = ("HKLM", "HKCU")
        told_all = "\n\n".join(self.wine.run("reg", "query", rf"{hive}\{UNINSTALL}", "/s").text for hive in hives)
        blocks = told_all.split("\n\n")
        ours = [block for block in blocks if re.search(rf"DisplayName\s+REG_SZ\s+{NAME}\s*$", block, re.MULTILINE)]
        return [found[1] for block in ours if (found := re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", block))]

    def put_user_data(self, source: Path) -> dict[str, str]:
        """Give the user, and a neighbour, the data of a person who has worked with the app; returns their checksums."""
        for place in (self.user_data, self.neighbours_data):
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(source, place)
        return checksums.of_tree(self.user_data)

    def files(self) -> dict[str, str]:
        """Every file and folder of drive C:, but for the neighbour's and what Windows keeps for itself."""
        found = {}
        for folder, folders, names in os.walk(self.wine.drive):
            folders[:] = [name for name in folders if name != _NEIGHBOUR]
            for name in [*folders, *names]:
                path = os.path.relpath(os.path.join(folder, name), self.wine.drive)  # noqa: PTH118  # many thousands
                if not _ITS_OWN.search(path):
                    found[path] = ""
        return found

    def keys(self) -> dict[str, str]:
        """Every key of the registry, but for what Windows keeps for itself."""
        self.wine.settle()
        found = {}
        for name in ("system.reg", "user.reg"):
            for key in _KEY.findall((self.wine.prefix / name).read_text("utf-8", "replace")):
                if not _KEY_OF_ITS_OWN.search(key):
                    found[f"{name}: {key}"] = ""
        return found
