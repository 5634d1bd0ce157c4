"""What every installer must agree on: names, version, time, and the identities that never change once released."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Final
from uuid import UUID

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PACKAGING: Final = ROOT / "packaging"
WORK: Final = ROOT / "build" / "package"  # made and thrown away
OUT: Final = ROOT / "dist"  # what is handed out

NAME: Final = "Passerelle"
PROGRAM: Final = "passerelle"
CONSOLE_PROGRAM: Final = "passerelle-cli"  # Windows only: a program with a window has no console to write to
PUBLISHER: Final = "Passerelle"
SUMMARY: Final = "Connects a business client's bank accounts to QuickBooks Online, on a call"
SUMMARY_FR: Final = "Relie les comptes bancaires d’une entreprise à QuickBooks en ligne, pendant un appel"
BUNDLE_ID: Final = "org.passerelle.Passerelle"

# Windows knows an installed product by these; another value would install a second one beside the first.
UPGRADE_CODES: Final = {
    "machine": UUID("c27a9e34-5a0e-4f7c-9c0a-8d1b6f2e4a51"),
    "user": UUID("5f1de8b7-0d63-4b0e-8f5e-2b7c9a6d3e92"),
}

_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)


def version() -> str:
    """The version, three numbers: what Windows Installer, Apple and Debian can all compare. Raises `ValueError`."""
    found = _VERSION.search((ROOT / "app" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("app/__init__.py: __version__ must be three numbers, for example 1.4.0")
    return found[1]


def epoch() -> int:
    """The second all files of this build carry: that of the commit, so that two builds of it are the same."""
    told = os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct")
    return int(told) if told else 1_700_000_000


def commit() -> str:
    """The commit, with `+` when files differ from it; "unknown" outside of git."""
    found = _git("rev-parse", "--short=12", "HEAD")
    return f"{found}+" if found and _git("status", "--porcelain", "--untracked-files=no") else found or "unknown"


def steady_environment() -> dict[str, str]:
    """What makes tools write the same bytes each time."""
    return {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def _git(*words: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
