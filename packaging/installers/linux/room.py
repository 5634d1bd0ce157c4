"""A bare Debian to install into: no Python, no desktop, only what the package depends on."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from installers.alone import without_network
from tools.door.process import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

HOME: Final = "srv/person"  # of the person inside
_NOT_OURS = ("proc", "dev", "sys", "tmp", "srv", "var/log", "var/cache", "run")


class Room:
    """A chroot. Made once with the network, used without it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self, depends: Sequence[str]) -> None:
        """Have it there with those packages (`name (>= version)`); kept from run to run while they are the same."""
        if os.geteuid() != 0:
            raise Stop("Only root can make a bare Debian to install into: run this as root.")
        names = sorted({one.split()[0] for one in depends})
        stamp = self.root / "etc" / "passerelle-room"
        if stamp.is_file() and stamp.read_text("utf-8") == " ".join(names):
            return
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.parent.mkdir(parents=True, exist_ok=True)
        print("Making a bare Debian …", flush=True)
        _quietly(["debootstrap", "--variant=minbase", _suite(), str(self.root)])
        inside = ["chroot", str(self.root), "env", "DEBIAN_FRONTEND=noninteractive"]
        _quietly([*inside, "apt-get", "install", "--yes", "--no-install-recommends", *names])
        stamp.write_text(" ".join(names), "utf-8")

    def run(self, *words: str, watch: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run something inside, without any network; `watch` gets a line for each use of a socket."""
        from installers.alone import watched  # noqa: PLC0415  # beside its one use

        inside = ["chroot", str(self.root), "env", "-i", f"HOME=/{HOME}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", *words]
        whole = without_network(*(watched(watch, *inside) if watch else inside))
        return subprocess.run(whole, capture_output=True, text=True, errors="replace", check=False)

    def files(self) -> dict[str, str]:
        """Every file inside, with its size and where it points, but for what a running system writes."""
        found = {}
        for folder, folders, names in os.walk(self.root):
            place = Path(folder).relative_to(self.root).as_posix()
            folders[:] = [one for one in folders if f"{place}/{one}".removeprefix("./") not in _NOT_OURS]
            for name in [*names, *folders]:
                path = Path(folder) / name
                is_plain = path.is_file() and not path.is_symlink()
                found[f"{place}/{name}"] = str(path.stat().st_size) if is_plain else ""
        return found


def _suite() -> str:
    """The Debian this was built on: an older one would lack its C library."""
    release = dict(
        line.split("=", 1) for line in Path("/etc/os-release").read_text("utf-8").splitlines() if "=" in line
    )
    suite = release.get("VERSION_CODENAME", "").strip('"')
    if release.get("ID") != "debian" or not suite:
        raise Stop("The package is looked at on the Debian it was built on; this is none.")
    return suite


def _quietly(words: list[str]) -> None:
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise Stop(f"Failed: {' '.join(words)}\n{told.stdout[-2000:]}{told.stderr[-2000:]}")
