"""What every test gets: `async def` tests, and a log in which a warning is a failure."""

from __future__ import annotations

import asyncio
import inspect
import logging
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_SECONDS = 20.0


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run `async def` tests: on Qt's loop when the test uses Qt, on a plain one otherwise."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in wanted}

    async def bounded() -> None:
        async with asyncio.timeout(LIMIT_SECONDS):
            await pyfuncitem.obj(**arguments)

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

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


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
