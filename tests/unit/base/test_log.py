"""A log line holds what the allow-list names and nothing else, whoever writes it and whatever it is asked to hold."""

from __future__ import annotations

import json
import logging
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import pytest

from app.base.log import FILE, KEPT_FILES, LEFT_OUT, Line, LogFile, Reference, Word, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "cO0ajh0uGyTN0Pwh"
LINK = f"https://link.codat.io/company/1b2f?otp={SECRET}"


class Colour(StrEnum):
    RED = SECRET


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LogFile]:
    """The file, and nobody else listening: pytest's own handlers would fail on what cannot be formatted."""
    file = LogFile(tmp_path / "logs")
    for name in ("app.somewhere", "httpx", "asyncio"):
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "propagate", False)
        monkeypatch.setattr(logger, "handlers", [file])
        logger.setLevel(logging.DEBUG)
    yield file
    for name in ("app.somewhere", "httpx", "asyncio"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    file.close()


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "logs" / FILE).read_text().splitlines()]


@pytest.mark.parametrize(
    ("value", "stands"),
    [
        (200, 200),
        (True, True),
        (None, None),
        (1.5, 1.5),
        (123456789, LEFT_OUT),
        (SECRET, LEFT_OUT),
        (SECRET.encode(), LEFT_OUT),
        ([SECRET], LEFT_OUT),
        ({"password": SECRET}, LEFT_OUT),
        (ValueError(SECRET), "ValueError"),
        (ValueError, "ValueError"),
        (type(SECRET * 20, (), {}), "?"),
        (Colour.RED, "RED"),
        (Word("/companies/{company}/connections"), "/companies/{company}/connections"),
        (Word("not sent (refused)"), "not sent (refused)"),
        (Word(LINK), LEFT_OUT),
        (Word("name=Boulangerie"), LEFT_OUT),
        (Word("Chênevert"), LEFT_OUT),
        (Reference("4C19-D0E2"), "4C19-D0E2"),
        (Reference("4c19d0e2f7ab4d6b8e35a1f0c2d49b77"), "4c19d0e2f7ab4d6b8e35a1f0c2d49b77"),
        (Reference(SECRET), LEFT_OUT),
    ],
)
def test_of_a_value_stands_what_is_named(value: object, stands: object) -> None:
    assert told(value) == stands


def test_a_line_says_when_where_what_and_the_reference(log: LogFile, tmp_path: Path) -> None:
    logging.getLogger("app.somewhere").info("%s %s: %d", Word("GET"), Word("/companies"), 503)
    logging.getLogger("app.somewhere").info("kept under %s", Reference("4C19-D0E2"))

    first, second = lines(tmp_path)

    assert first.keys() == {"at", "level", "from", "line", "said"}
    assert (first["level"], first["from"], first["said"]) == ("info", "app.somewhere", "GET /companies: 503")
    assert first["at"].endswith("+00:00")
    assert second["reference"] == "4C19-D0E2"
    assert log.lost == 0


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.ERROR])
def test_of_a_library_stands_who_said_it(tmp_path: Path, level: int) -> None:
    logging.getLogger("httpx").log(level, 'HTTP Request: GET %s "200"', LINK)
    logging.getLogger("asyncio").log(level, "Executing <Task " + SECRET)  # noqa: G003  # as asyncio does

    assert [line["from"] for line in lines(tmp_path)] == ["httpx", "asyncio"]
    assert SECRET not in (tmp_path / "logs" / FILE).read_text()


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("of", ["app.somewhere", "asyncio"])
def test_of_an_error_stand_kinds_and_places(tmp_path: Path, of: str) -> None:
    def deep(password: str) -> None:
        int(password, 10)

    def outer(password: str) -> None:
        try:
            deep(password)
        except ValueError as error:
            raise KeyError(password) from error

    try:
        outer(SECRET)
    except KeyError:
        logging.getLogger(of).exception("came to grief")

    [line] = lines(tmp_path)
    kinds = [one[0] for one in line["errors"]]
    assert kinds == ["KeyError", "ValueError"]
    assert line["errors"][1][-1].endswith("deep")
    assert SECRET not in (tmp_path / "logs" / FILE).read_text()


@pytest.mark.parametrize(
    ("text", "values"),
    [("%d", (SECRET,)), ("%s %s", (SECRET,)), ("%(password)s", (5, SECRET))],
)
def test_a_line_that_cannot_be_judged_is_not_written(
    log: LogFile, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, values: tuple[object, ...]
) -> None:
    log.handle(logging.LogRecord("app.somewhere", logging.INFO, __file__, 1, text, values, None))

    assert log.lost == 1
    assert SECRET not in (tmp_path / "logs" / FILE).read_text()
    assert SECRET not in "".join(capsys.readouterr())


def test_a_disk_that_takes_nothing_is_counted_and_not_told_to_the_terminal(
    log: LogFile, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_text: str) -> int:
        raise OSError(28, SECRET)

    monkeypatch.setattr(log.stream, "write", full)

    logging.getLogger("app.somewhere").info("one")
    logging.getLogger("app.somewhere").info("two")

    assert log.lost == 2
    assert capsys.readouterr() == ("", "")


def test_files_turn_over_and_stay_private(log: LogFile, tmp_path: Path) -> None:
    log.maxBytes = 400

    for _ in range(60):
        logging.getLogger("app.somewhere").info("a line of some length")

    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == KEPT_FILES + 1
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
    assert max(file.stat().st_size for file in files) <= 400


def test_a_formatter_of_ours_shows_nothing_without_a_file() -> None:
    record = logging.LogRecord("app.x", logging.INFO, __file__, 1, "%s", ({"a": SECRET},), None)

    assert SECRET not in Line().format(record)
