"""What every test gets: its surroundings, `async def`, a quiet log, and nothing left over from another.

Qt is imported inside fixtures only, so that the rooms without Qt are tested where PySide6 is not installed.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import inspect
import logging
import os
import sys
from typing import TYPE_CHECKING, Any, cast

import hypothesis
import pytest

from app.base.garbage import collect_what_is_due
from app.base.overrides import override
from app.base.scope import TaskScope
from tests.support import surroundings
from tests.support.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_SECONDS = 180.0  # against a hang; two busy cores are slow

surroundings.settle()
gc.disable()  # what tests with Qt leave must not be destroyed in another test's thread: see `pytest_runtest_teardown`
hypothesis.settings.register_profile("here", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("here")  # a busy computer is no fault of what is tested


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where pytest-qt is not installed, its settings in pyproject.toml mean nothing and are no mistake."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "used by pytest-qt, which is not installed here")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Above pytest's closing line: the fault matrix, and the table of the steps that `dev.py test` ran before."""
    from tests.journeys.faults.table import lines, outcomes

    if cells := outcomes(report for one in ("passed", "failed") for report in terminalreporter.stats.get(one, ())):
        terminalreporter.section("faults")
        for line in lines(cells):
            terminalreporter.write_line(line)
    if table := os.environ.get("PASSERELLE_STEPS"):
        terminalreporter.section("steps before these tests")
        terminalreporter.write_line(table)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run `async def` tests: on Qt's loop when the test uses Qt, on a plain one otherwise."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in wanted}
    scopes = cast("list[TaskScope]", pyfuncitem.funcargs.get("task_scopes", []))

    async def bounded() -> None:
        async with asyncio.timeout(LIMIT_SECONDS):
            await pyfuncitem.obj(**arguments)
        running = [name for scope in scopes for name in scope.running]
        assert not running, f"tasks still run after the test: {running}"

    factory = None
    if "qapp" in pyfuncitem.fixturenames:
        import qasync

        def factory() -> Any:
            return qasync.QEventLoop(pyfuncitem.funcargs["qapp"], already_running=False, set_running_loop=False)

    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(bounded())
    return True


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Between two tests, on the main thread, what they no longer need dies."""
    collect_what_is_due()


@pytest.fixture
def expected_warnings() -> list[str]:
    """Beginnings of log lines (WARNING or worse) that this test means to cause."""
    return []


@pytest.fixture(autouse=True)
def _log_is_quiet(expected_warnings: list[str]) -> Iterator[None]:
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    unexpected = [line for line in handler.seen if not any(line.startswith(start) for start in expected_warnings)]
    assert not unexpected, f"logged at WARNING or worse: {unexpected}"


@pytest.fixture(autouse=True)
def _nothing_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a Qt test no timer or animation runs, and no window of its own stands."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    from tests.support.leftovers import Leftovers

    with pytest.MonkeyPatch.context() as patch:
        leftovers = Leftovers(patch)
        yield
        found = leftovers.found()
    assert not found, f"left behind by this test: {'; '.join(found)}"


@pytest.fixture(autouse=True)
def task_scopes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[TaskScope]:
    """The top scopes that a Qt test makes; `pytest_pyfunc_call` looks whether their tasks have ended."""
    made: list[TaskScope] = []
    if "qapp" in request.fixturenames:
        build = TaskScope.__init__

        def noted(self: TaskScope, *arguments: Any, **named: Any) -> None:
            build(self, *arguments, **named)
            made.append(self)

        monkeypatch.setattr(TaskScope, "__init__", noted)
    return made


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    """A screen, a session bus and an accessibility bus of this process's own, for children that need a real one."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a desktop of the tests' own needs X11")
    with Desktop() as made:
        yield made
