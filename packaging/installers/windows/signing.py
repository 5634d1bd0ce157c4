"""Sign with a throwaway certificate, as the release does with the real one: the tree, the uninstaller, the installers.

The real key is in a vault; .github/workflows/release.yml signs with it. What is looked at here is that signing comes in
the right order and breaks nothing.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

from installers.project import NAME, version
from installers.windows import msi, nsis
from installers.windows.wine import told
from tools.door.process import Stop

if TYPE_CHECKING:
    from pathlib import Path

    from installers.report import Report
    from installers.windows.desk import Desk
    from installers.windows.verify import Version

OURS = (".exe", ".dll", ".pyd")


class Signer:
    """A certificate made for one test."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.key, self.certificate = folder / "key.pem", folder / "certificate.pem"
        subject = ["-subj", f"/CN={NAME} test only", "-addext", "extendedKeyUsage=codeSigning"]
        targets = ["-keyout", str(self.key), "-out", str(self.certificate)]
        _must(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject, *targets])

    def sign(self, file: Path) -> None:
        """Put a signature into `file`."""
        signed = file.with_name(file.name + ".signed")
        _must(["osslsigncode", "sign", "-certs", str(self.certificate), "-key", str(self.key), "-h", "sha256",
               "-n", NAME, "-in", str(file), "-out", str(signed)])  # fmt: skip
        signed.replace(file)

    def is_signed(self, file: Path) -> bool:
        """Whether the signature in `file` is ours and fits."""
        words = ["osslsigncode", "verify", "-CAfile", str(self.certificate), "-in", str(file)]
        return subprocess.run(words, capture_output=True, check=False).returncode == 0


def unsigned(tree: Path) -> list[Path]:
    """The programs and libraries that carry no signature yet; those of Python, Qt and Microsoft keep theirs."""
    every = sorted(path for path in tree.rglob("*") if path.suffix.lower() in OURS)
    return [path for path in every if not _carries_one(path)]


def look(report: Report, desk: Desk, now: Version, work: Path) -> None:
    """Sign everything in the order of the release, and install what is signed."""
    place = work / "signed"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(now.tree, place / "tree")
    shutil.copytree(work / "icons", place / "icons")
    signer = Signer(place)
    todo = unsigned(place / "tree")
    for file in todo:
        signer.sign(file)
    good = all(signer.is_signed(file) for file in todo)
    kept = sum(1 for path in (place / "tree").rglob("*") if path.suffix.lower() in OURS) - len(todo)
    figure = f"{len(todo)} signed, {kept} carry their maker's"
    report.hold("signing: programs and libraries", ok=good and kept > 0, figure=figure)
    uninstaller = nsis.build_uninstaller(place, version())
    signer.sign(uninstaller)
    made = [msi.build(place / "tree", place, place, version(), scope) for scope in msi.SCOPES]
    made.append(nsis.build(place / "tree", place, place, version(), uninstaller=uninstaller))
    for file in made:
        signer.sign(file)
    report.hold("signing: both MSI files and the setup program", ok=all(map(signer.is_signed, made)))
    desk.msi("/i", told(made[0]))
    ok, figure = desk.self_test("machine", work)
    report.hold("signing: the signed MSI installs, the signed app passes its self-test", ok=ok, figure=figure)
    desk.msi("/x", f"{{{msi.product_code(version(), 'machine')}}}".upper())
    desk.setup(made[-1], "/CurrentUser")
    installed = desk.installed("user") / "uninstall.exe"
    report.hold("signing: the uninstaller is signed where it is installed", ok=signer.is_signed(installed))
    desk.setup(installed, "/CurrentUser")


def _carries_one(file: Path) -> bool:
    with tempfile.TemporaryDirectory() as scratch:  # it writes to no file that is there, not even to /dev/null
        words = ["osslsigncode", "extract-signature", "-in", str(file), "-out", f"{scratch}/signature"]
        return subprocess.run(words, capture_output=True, check=False).returncode == 0


def _must(words: list[str]) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Stop(f"Failed: {' '.join(words)}\n{done.stdout}{done.stderr}")
