"""Windows: the frozen app, two MSI files and a setup program.

Frozen on Windows itself, or for tests under Wine; the installers are always compiled on Debian or Ubuntu.
"""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from installers import freeze
from installers.freeze import Frozen
from installers.project import PROGRAM, WORK
from tools.door.process import Stop

if TYPE_CHECKING:
    from pathlib import Path

_SKIPPED = 3  # the exit code of “not looked at”, which is neither well nor failed


def tree(work: Path) -> Frozen:
    """Freeze, here on Windows or under Wine."""
    if sys.platform == "win32":
        return freeze.here(work)
    if not sys.platform.startswith("linux"):
        raise Stop("The app for Windows is frozen on Windows, or for tests on Debian under Wine.", code=2)
    from installers.windows import wine  # noqa: PLC0415  # Linux only

    ours = wine.Wine(work / "prefix-build")
    try:
        python = wine.make_python(work / "python", WORK / "runtime")
    except wine.RuntimeNotHadError as why:
        raise Stop(_not_had(str(why)), code=_SKIPPED) from None
    ours.make()

    def run(words: list[str], more: dict[str, str]) -> None:
        print(ours.must(wine.told(python), *words, **more), flush=True)

    print("FOR TESTS ONLY: frozen with a re-uploaded Python under Wine. Hand out what release.yml makes.", flush=True)
    return freeze.under_wine(work, wine.told, run)


def standing(work: Path) -> Frozen:
    """What was frozen in `work` before."""
    return Frozen(work / "made" / PROGRAM, freeze.parts_of(work))


def uninstaller(work: Path, version: str) -> Path:
    """The uninstaller by itself, to be signed and then taken in by `make`."""
    from installers import icons  # noqa: PLC0415  # this stage only
    from installers.windows import nsis  # noqa: PLC0415  # as above

    icons.write(work / "icons")
    return nsis.build_uninstaller(work, version)


def make(frozen: Frozen, work: Path, out: Path, version: str) -> list[Path]:
    """Both MSI files and the setup program."""
    if shutil.which("wixl") is None or shutil.which("makensis") is None:
        raise Stop("The tree is made. wixl and makensis compile the installers on Debian or Ubuntu: bring "
                   f"{work} there, then dev.py package windows --stage installers", code=2)  # fmt: skip
    from installers import icons  # noqa: PLC0415  # this stage only
    from installers.windows import msi, nsis  # noqa: PLC0415  # as above

    icons.write(work / "icons")
    freeze.settle(frozen.tree)  # times are lost on the way from one computer to another
    signed = work / "signed-uninstall.exe"
    made = [msi.build(frozen.tree, work, out, version, scope) for scope in msi.SCOPES]
    return [*made, nsis.build(frozen.tree, work, out, version, uninstaller=signed if signed.is_file() else None)]


def verify(frozen: Frozen, files: list[Path], _work: Path) -> int:
    """Install, upgrade and remove them, and build everything twice."""
    if sys.platform == "win32":
        raise Stop("On Windows, packaging/windows/verify.ps1 installs and removes what was made.", code=2)
    from installers import checksums, twice  # noqa: PLC0415  # this step only
    from installers.report import Report, differences, told_few  # noqa: PLC0415  # as above
    from installers.windows.verify import in_a_namespace  # noqa: PLC0415  # as above

    code = in_a_namespace()
    report = Report("the same commit once more")
    again = twice.build_again(report, "windows")
    if again is not None:
        apart = differences(checksums.of_tree(frozen.tree), checksums.of_tree(again.work / "made" / PROGRAM))
        report.hold("two builds of the tree are the same", ok=not apart, figure=told_few(apart))
        twice.same_files(report, files, again)
    return report.end() or code


def look(frozen: Frozen, files: list[Path], work: Path) -> int:
    """What `verify` does without a network."""
    from installers.windows import verify as looking  # noqa: PLC0415  # this step only

    return looking.look(frozen.tree, files, work)


def files(out: Path, version: str) -> list[Path]:
    """The installers made before."""
    return sorted(path for path in out.glob(f"{PROGRAM}-{version}-*") if path.suffix in {".msi", ".exe"})


def _not_had(why: str) -> str:
    line = "!" * 100
    return (
        f"{line}\nSKIPPED: there is no Windows runtime to freeze with, so nothing was made or looked at.\n{why}\n{line}"
    )
