"""PySide6 without what it does for features nobody uses here: the same to whoever asks, and later."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("PySide6")

ASK = """
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

print(QObject.__doc__)
for wrong in (lambda: QObject().setObjectName(3), lambda: QObject(1, 2, 3), lambda: QWidget.resize("wide")):
    try:
        wrong()
    except TypeError as error:
        print(error)
from PySide6.support.signature.lib.enum_sig import SimplifyingEnumerator
print(SimplifyingEnumerator.__name__)
"""
QUICKLY = "from app.compose.quick import import_pyside; import_pyside()\n"
UNREAD = """
import sys
print(sorted(name for name, module in sys.modules.items() if type(module).__name__ == "_Unread"))
"""


def told(story: str) -> str:
    """What a Python of its own prints."""
    done = subprocess.run([sys.executable, "-c", story], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_who_asks_is_told_the_same() -> None:
    plain = told(ASK)

    assert "setObjectName(name: str, /)" in plain
    assert told(QUICKLY + ASK) == plain


def test_what_nobody_asks_for_is_not_read() -> None:
    story = QUICKLY + "from PySide6 import QtCore, QtGui, QtWidgets" + UNREAD

    assert "shibokensupport.signature.parser" in told(story)
    assert "shibokensupport.signature.lib.pyi_generator" in told(story)


def test_what_is_asked_for_is_read_once_and_known_by_both_names() -> None:
    story = f"""
{QUICKLY}
import sys, threading
from PySide6.support.signature import mapping
found = []
asking = [threading.Thread(target=lambda: found.append(mapping.type_map)) for _ in range(8)]
for one in asking: one.start()
for one in asking: one.join()
assert len(found) == 8 and all(one is found[0] for one in found)
assert sys.modules["shibokensupport.signature.mapping"] is sys.modules["PySide6.support.signature.mapping"] is mapping
assert (mapping.__name__, mapping.__spec__.name) == told
"""
    names = "told = ('shibokensupport.signature.mapping', 'PySide6.support.signature.mapping')\n"

    assert told(names + story) == ""


def test_what_a_module_lacks_is_still_lacking() -> None:
    story = QUICKLY + "from PySide6.support.signature import mapping\nprint(hasattr(mapping, 'no_such_thing'))"

    assert told(story) == "False\n"


@pytest.mark.parametrize(
    "otherwise",
    [
        "import PySide6.QtCore",  # somebody was first
        "from app.compose import quick; quick._ON_DEMAND = set()",  # its helpers have other names
    ],
)
def test_a_pyside_of_another_make_starts_as_slowly_as_it_likes(otherwise: str) -> None:
    plain = told(ASK)

    assert told(f"{otherwise}\n{QUICKLY}{ASK}") == plain
    assert told(f"{otherwise}\n{QUICKLY}{UNREAD}").strip() == "[]"


def test_the_import_statement_is_pythons_own_again() -> None:
    story = QUICKLY + "import builtins, PySide6.QtCore\nprint(builtins.__import__.__name__)"

    assert told(story).strip() != "__feature_import__"
