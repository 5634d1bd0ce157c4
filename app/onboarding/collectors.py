"""Who takes the trail at the bank: a folder that somebody watches, or a server that takes JSON lines."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from app.codat.deadline import within
from app.codat.http import http
from app.onboarding.forwarding import NotDeliveredError, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.base.clock import Clock
    from app.base.secret import Secret
    from app.onboarding.forwarding import Batch

PATIENCE: Final = 30.0  # seconds for one delivery
JSON_LINES: Final = "application/x-ndjson"


class WatchedFolder:
    """Each batch becomes a file, whole at once: written beside under another name, on disk, then renamed.

    The folder is never made: one that is not there is a share that is not mounted, not a place to write to.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    async def deliver(self, batch: Batch) -> None:
        """Write the file. Raises `NotDeliveredError`."""
        try:
            is_written = await within(self._clock, PATIENCE, lambda: _apart(lambda: self._write(batch)))
        except FileNotFoundError:
            raise NotDeliveredError(Obstacle.UNREACHABLE, "the folder is not there") from None
        except OSError as error:
            raise NotDeliveredError(Obstacle.REFUSED, f"the folder: {type(error).__name__}") from None
        if is_written is None:
            raise NotDeliveredError(Obstacle.UNREACHABLE, "the folder does not answer")

    async def close(self) -> None:
        """Nothing is held open."""

    def _write(self, batch: Batch) -> None:
        written = self._folder / f".{batch.name}.part"
        with written.open("wb") as file:
            file.write(batch.lines)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._folder / batch.name)
        _sync(self._folder)


def _sync(folder: Path) -> None:
    """Have the new name on disk too, where the system and the disk know how: after a power cut it is still there."""
    if os.name == "nt":
        return  # Windows opens no folders
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class HttpsCollector:
    """POSTs each batch; any 2xx means that it is kept. `login` is the whole value of the header Authorization."""

    def __init__(self, url: str, login: Secret | None, transport: http.AsyncBaseTransport, clock: Clock) -> None:
        self._url = url
        self._login = login
        self._clock = clock
        self._client = http.AsyncClient(transport=transport, trust_env=False, follow_redirects=False, timeout=None)

    async def deliver(self, batch: Batch) -> None:
        """Send the batch. Raises `NotDeliveredError`."""
        headers = {"content-type": JSON_LINES, "x-batch": batch.name}
        if self._login is not None:
            headers["authorization"] = self._login.reveal()
        try:
            status = await within(self._clock, PATIENCE, lambda: self._posted(batch.lines, headers))
        except http.HTTPError as error:
            raise NotDeliveredError(Obstacle.UNREACHABLE, f"the collector: {type(error).__name__}") from None
        if status is None:
            raise NotDeliveredError(Obstacle.UNREACHABLE, "the collector does not answer")
        if not http.codes.is_success(status):
            raise NotDeliveredError(Obstacle.REFUSED, f"the collector: {status}")

    async def _posted(self, lines: bytes, headers: dict[str, str]) -> int:
        """The answer's status; what it says besides is not read."""
        async with self._client.stream("POST", self._url, content=lines, headers=headers) as answer:
            return answer.status_code

    async def close(self) -> None:
        """Close kept connections."""
        await self._client.aclose()


async def _apart(work: Callable[[], None]) -> bool:
    """Run `work` in a thread that nobody waits for at the end: a share that hangs must not keep the app open."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[bool] = loop.create_future()

    def told(error: OSError | None) -> None:
        if done.done():
            return
        if error is None:
            done.set_result(True)
        else:
            done.set_exception(error)

    def run() -> None:
        found: OSError | None = None
        try:
            work()
        except OSError as error:
            found = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(told, found)

    threading.Thread(target=run, name="watched folder", daemon=True).start()
    return await done
