"""The capture shield's Windows code, run: Qt for Windows, its windows, ctypes; only the affinity is a probe's.

Wine 8 declares `SetWindowDisplayAffinity` and refuses every window, so the way on which Windows says yes is seen on a
library that acts as Microsoft's page says, and the way on which it says no is seen on Wine's own.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from installers.project import PACKAGING, ROOT, WORK
from installers.windows import wine

from tests.support.desktop import Desktop
from tools.door.process import Stop

if TYPE_CHECKING:
    from pathlib import Path

STORY = ROOT / "tests" / "packaging" / "shield_on_windows.py"
COMPILER = "x86_64-w64-mingw32-gcc"
MISSING = [name for name in ("wine", "/usr/lib/wine/wine64", COMPILER) if shutil.which(name) is None]
SEEN, EXCLUDED = 0x00, 0x11
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"SKIPPED LOUDLY: not installed: {MISSING}")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the story saw; a minute's work, done once."""
    place = tmp_path_factory.mktemp("windows")
    try:
        python = wine.make_python(place / "python", WORK / "runtime")
    except (wine.RuntimeNotHadError, Stop) as why:
        pytest.skip(f"SKIPPED LOUDLY: no Windows Python for tests: {why}")
    ours = wine.Wine(place / "prefix")
    ours.make()
    words = [wine.told(python), "-X", "utf8", wine.told(STORY), wine.told(place / "data"), wine.told(probe(place))]
    with Desktop() as desktop:
        more = {"DISPLAY": desktop.environment["DISPLAY"], "PYTHONPATH": wine.told(ROOT)}
        ended = ours.run(*words, **more, PYTHONDONTWRITEBYTECODE="1")
        ours.settle()
    assert ended.code == 0, ended.text
    return json.loads(ended.text.splitlines()[-1])  # type: ignore[no-any-return]  # JSON


def probe(place: Path) -> Path:
    library, source = place / "affinity.dll", PACKAGING / "windows" / "wine" / "affinity.c"
    words = [COMPILER, "-shared", "-O2", "-s", "-Wall", "-Werror", "-o", str(library), str(source)]
    subprocess.run(words, check=True)
    return library


def test_every_private_window_is_excluded_and_the_client_view_is_not(told: dict[str, Any]) -> None:
    assert told["platform"] == "windows"
    assert told["probe"]["shown"] == {"Console": EXCLUDED, "client_view": SEEN}
    with_a_list = told["probe"]["with a list open"]
    assert len(with_a_list) == 3
    assert {name for name, affinity in with_a_list.items() if affinity != EXCLUDED} == {"client_view"}


def test_a_window_that_windows_made_anew_is_excluded_again(told: dict[str, Any]) -> None:
    assert told["probe"]["made anew"]["Console"] == EXCLUDED


def test_it_is_lifted_and_put_back(told: dict[str, Any]) -> None:
    assert told["probe"]["lifted"] == {"Console": SEEN, "client_view": SEEN}
    assert told["probe"]["put back"] == {"Console": EXCLUDED, "client_view": SEEN}


def test_a_remote_session_takes_it_off_and_its_end_puts_it_back(told: dict[str, Any]) -> None:
    assert told["probe"]["remote"] == ["remote", {"Console": SEEN, "client_view": SEEN}]
    assert told["probe"]["no longer remote"] == ["hidden", {"Console": EXCLUDED, "client_view": SEEN}]


def test_where_the_system_refuses_the_console_says_that_it_can_be_seen(told: dict[str, Any]) -> None:
    assert told["wine"] == {"port": "WindowsCaptures", "state": "refused", "said": "Can be seen in screen shares"}
