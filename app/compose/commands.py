"""The commands of the command line: each tells its checks, one a line, and ends with 0 or 1."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from app import __version__
from app.base.checks import NOT_ASKED, is_well, report
from app.base.clock import SystemClock
from app.base.policy import PolicyError, read_policy
from app.base.settings import Settings
from app.compose.profiles import ProfileClosedError, profile_of
from app.compose.refused import tell as tell_refusal

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.checks import Check
    from app.base.clock import Clock
    from app.base.ports import Host
    from app.codat.client import CodatClient
    from app.compose.arguments import Arguments
    from app.compose.profiles import Profile


def run_command(arguments: Arguments, host: Host | None = None, clock: Clock | None = None) -> int:
    """Run `self-test` or `doctor`. Returns 0 when all is well.

    1 when a check failed, FILE could not be written, or the bank's policy cannot be used.
    """
    from app.compose.environment import close_memory, scrub  # noqa: PLC0415  # each command loads what it needs
    from app.host.this_machine import this_machine  # noqa: PLC0415  # see above

    scrub()
    close_memory()
    host, clock = host or this_machine(), clock or SystemClock()
    folder = arguments.data_dir or host.data_folder()
    try:
        settings = Settings(folder / "settings.json", read_policy(host.policy()))
        profile = profile_of(arguments, settings, folder)
    except (PolicyError, ProfileClosedError) as error:
        return tell_refusal(error)
    if arguments.command == "self-test":
        from app.compose.selftest import examine  # noqa: PLC0415  # see above

        checks = examine(folder, clock, host, tell=_tell)
    else:
        checks = _doctor(arguments, profile, folder, host, clock)
    _write(_closing(arguments.command, checks))
    if arguments.json is not None and not _write_json(arguments.json, checks):
        return 1
    return 0 if is_well(checks) else 1


def _doctor(arguments: Arguments, asked: Profile, folder: Path, host: Host, clock: Clock) -> tuple[Check, ...]:
    """Ask, then tell in the language of the command line."""
    from app.compose import profile  # noqa: PLC0415  # see `run_command`
    from app.compose.apart import run_apart  # noqa: PLC0415  # see `run_command`
    from app.compose.doctor import look_at_all  # noqa: PLC0415  # see `run_command`
    from app.ui.texts.checks import check_words  # noqa: PLC0415  # see `run_command`
    from app.ui.texts.language import spoken  # noqa: PLC0415  # see `run_command`
    from app.ui.texts.speaker import Speaker  # noqa: PLC0415  # see `run_command`

    made: list[CodatClient] = []

    def make_client() -> CodatClient:
        if asked.is_practice:
            made.append(profile.practice_client(folder / asked.folder, arguments.scenario, clock)[0])
        else:
            made.append(profile.client_of(asked, host, clock))
        return made[0]

    async def ask() -> tuple[Check, ...]:
        try:
            return await look_at_all(asked, make_client, clock, host, folder)
        finally:
            for client in made:
                await client.close()

    checks = run_apart(ask())
    voice = Speaker(spoken(arguments.language or "en"))
    for check in checks:
        _tell(check, check_words(check, voice).sentence)
    return checks


def _tell(check: Check, sentence: str = "") -> None:
    mark = "note" if check.is_advice else "ok  " if check.ok else ("--  " if check.word == NOT_ASKED else "FAIL")
    _write(f"{mark}  {check.name:<13} {sentence or check.detail}  ({check.ms} ms)")


def _closing(command: str, checks: tuple[Check, ...]) -> str:
    failed = [check.name for check in checks if not check.ok and check.word != NOT_ASKED]
    if failed:
        return f"{command}: {len(failed)} of {len(checks)} failed: {', '.join(failed)}"
    return f"{command}: all {len(checks)} well"


def _write_json(path: Path, checks: tuple[Check, ...]) -> bool:
    try:
        path.write_text(json.dumps(report(__version__, checks), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        _write(f"{path}: {error.strerror}", to_error=True)
        return False
    return True


def _write(line: str, *, to_error: bool = False) -> None:
    """A line for the person at the terminal; a windowed program on Windows has none."""
    stream = sys.stderr if to_error else sys.stdout
    if stream is not None:
        # A terminal that cannot print an accent shows a mark in its place.
        encoding = getattr(stream, "encoding", None) or "utf-8"
        stream.write(line.encode(encoding, "replace").decode(encoding) + "\n")
        stream.flush()
