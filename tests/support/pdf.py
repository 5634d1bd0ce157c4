"""What a PDF says, by poppler's reading of it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def words_of(path: Path) -> str:
    """Every word on its pages."""
    reader = shutil.which("pdftotext")
    assert reader, "pdftotext is missing: python3 dev.py test installs it, or names the command that does"
    done = subprocess.run([reader, "-layout", str(path), "-"], capture_output=True, check=True, text=True)
    return done.stdout
