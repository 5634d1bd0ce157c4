"""A report of an error nobody foresaw: what is in it, what is not, and that writing it is never the next error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.base.crashes import LARGEST, MOST, Crashes
from tests.support.canary import Canary
from tests.support.held_clock import HeldClock

SECRET = "cO0ajh0uGyTN0Pwh"
ROOT = Path(__file__).resolve().parents[3]
FALLS = f"""
import ctypes, sys
from pathlib import Path
from app.base.clock import SystemClock
from app.base.crashes import Crashes

def falls(password):
    ctypes.string_at(0)

Crashes(Path(sys.argv[1]), SystemClock(), dict).watch()
falls({SECRET!r})
"""


def crashes(folder: Path) -> Crashes:
    return Crashes(folder / "crashes", HeldClock(), lambda: {"passerelle": "1.0", "system": "Linux"})


def an_error(place: str = "here") -> BaseException:
    """Raised at `place`, from another one."""
    falls = f"def {place}(password):\n    try:\n        raise KeyError(password)\n"
    falls += "    except KeyError as error:\n        raise ValueError(password) from error\n"
    there: dict[str, Any] = {"__name__": "app.somewhere"}
    exec(falls, there)  # noqa: S102  # as many places as are wanted
    with pytest.raises(ValueError, match=SECRET) as caught:
        there[place](SECRET)
    return caught.value


def test_a_report_tells_kinds_and_places_and_no_value(tmp_path: Path) -> None:
    kept = crashes(tmp_path)

    code = kept.keep(an_error())

    [report] = kept.waiting()
    told = json.loads(report.text)
    assert told.keys() == {"code", "at", "passerelle", "system", "errors"}
    assert told["code"] == report.code == code
    assert [one["kind"] for one in told["errors"]] == ["ValueError", "KeyError"]
    assert [one["where"][-1] for one in told["errors"]] == ["app.somewhere:5:here", "app.somewhere:3:here"]
    assert not report.is_hard
    assert Canary(SECRET).in_folder(tmp_path) == []
    assert str(Path.home()) not in report.text
    assert report.path.stat().st_mode & 0o777 == 0o600


def test_what_fails_again_at_the_same_place_has_one_report(tmp_path: Path) -> None:
    kept = crashes(tmp_path)

    assert kept.keep(an_error()) == kept.keep(an_error())
    assert len(kept.waiting()) == 1


def test_reports_are_kept_within_bounds(tmp_path: Path) -> None:
    first, second = crashes(tmp_path), crashes(tmp_path)
    for kept in (first, second):
        for number in range(1, MOST + 5):
            error = type(f"Kind{number}", (Exception,), {})()
            assert kept.keep(error)

    assert len(second.waiting()) == MOST


def test_a_report_is_offered_until_somebody_looked_or_deleted(tmp_path: Path) -> None:
    kept = crashes(tmp_path)
    kept.keep(an_error())
    kept.keep(an_error("there"))
    first, second = kept.waiting()

    kept.seen(first)
    kept.delete(second)

    assert kept.waiting() == ()
    assert [path.name.endswith(".seen.json") for path in (tmp_path / "crashes").iterdir()] == [True]


def test_a_folder_that_cannot_be_written_costs_the_report_only(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("a file where the folder should be")
    kept = crashes(tmp_path)

    kept.watch()
    code = kept.keep(an_error())
    kept.unwatch()

    assert len(code) == len("ABCD-1234")
    assert kept.waiting() == ()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"at": 5}', "x" * (LARGEST + 1)])
def test_what_is_no_report_is_not_offered(tmp_path: Path, content: str) -> None:
    kept = crashes(tmp_path)
    kept.folder.mkdir()
    (kept.folder / "20261120-145800-ABCD-1234.json").write_text(content)

    assert kept.waiting() == ()


def test_an_orderly_end_leaves_nothing(tmp_path: Path) -> None:
    kept = crashes(tmp_path)
    kept.watch()
    kept.unwatch()

    assert list(kept.folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="falls as POSIX programs do")
def test_a_hard_end_is_told_at_the_next_start(tmp_path: Path) -> None:
    fallen = subprocess.run(
        [sys.executable, "-c", FALLS, str(tmp_path / "crashes")],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert fallen.returncode == -11, fallen.stderr
    kept = crashes(tmp_path)

    kept.watch()
    kept.unwatch()

    [report] = kept.waiting()
    told = json.loads(report.text)
    assert report.is_hard
    assert told["ended"] == "Segmentation fault"
    places = [place.split(":") for place in told["errors"][0]["where"]]
    assert [place[2] for place in places] == ["string_at", "falls", "<module>"]
    assert places[0][0] == "ctypes.__init__"
    assert str(ROOT) not in report.text
    assert SECRET not in report.text
