"""The rooms without Qt do without it: every module of theirs is imported where Qt cannot be."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.source import PROJECT, modules

WITHOUT_QT = ("base", "codat", "files", "onboarding", "practice", "guide")

IMPORT_ALL = """
import importlib, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "qasync", "keyring"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Blocker())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


@pytest.mark.parametrize("room", WITHOUT_QT)
def test_a_room_imports_without_qt(room: str) -> None:
    names = [module.dotted for module in modules(f"app/{room}") if not module.path.endswith("__main__.py")]

    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *names], cwd=PROJECT, stderr=subprocess.PIPE, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
