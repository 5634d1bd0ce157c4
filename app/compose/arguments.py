"""The command line: `passerelle [--practice | --server URL] [--data-dir DIR] [--lang …] [--theme …] [COMMAND]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app import __version__

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence


class Arguments(NamedTuple):
    """What was asked for. No command opens the window; no profile option means the profile of the settings."""

    server: str = ""
    practice: bool = False
    data_dir: Path | None = None
    language: str = ""
    theme: str = ""
    scenario: str = "smooth"
    allow_capture: bool = False  # the way in when the windows are invisible to their own person
    command: str = ""
    json: Path | None = None


def parse(words: Sequence[str]) -> Arguments:
    """Read the command line. Ends the program with code 2 on wrong use, with 0 after --version and --help."""
    if not words:
        return Arguments()  # the usual start does without argparse
    found = _parser().parse_args(words)
    return Arguments(
        server=found.server or "",
        practice=found.practice,
        data_dir=Path(found.data_dir).expanduser() if found.data_dir else None,
        language=found.lang or "",
        theme=found.theme or "",
        scenario=found.scenario,
        allow_capture=found.allow_screen_capture,
        command=found.command or "",
        json=Path(found.json) if getattr(found, "json", None) else None,
    )


def _parser() -> ArgumentParser:
    import argparse  # noqa: PLC0415  # see `parse`

    parser = argparse.ArgumentParser("passerelle", description="Connects a client's accounts to QuickBooks Online.")
    profile = parser.add_mutually_exclusive_group()
    profile.add_argument("--practice", action="store_true", help="the built-in Codat")
    profile.add_argument("--server", metavar="URL", help="a Codat-compatible server; key from PASSERELLE_API_KEY")
    parser.add_argument("--data-dir", metavar="DIR", help="where journal, settings and cache are kept")
    parser.add_argument("--lang", choices=("en", "fr"))
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--scenario", default="smooth", help="what happens in practice")
    parser.add_argument("--allow-screen-capture", action="store_true", help="do not hide the console from captures")
    parser.add_argument("--version", action="version", version=f"passerelle {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, told in (("self-test", "check this installation"), ("doctor", "check the way to Codat")):
        command = commands.add_parser(name, help=told)
        command.add_argument("--json", metavar="FILE", help="write the result here as well")
    return parser
