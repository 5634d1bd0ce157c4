#!/usr/bin/env python3
"""The project's door: each command sets up what is missing, then hands over to the tool that does the work.

It needs Python 3.11 or newer and nothing else. `python3 dev.py --help` lists the commands.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # an older Python is told so, not shown a traceback
    sys.exit("Passerelle needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

import argparse
from pathlib import Path

from tools.door import checks, debian, environment, wheelhouse
from tools.door.process import Stop, run

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Run one command; the number is the exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.command(chosen)
    except Stop as stop:
        sys.stderr.write(f"\n{stop}\n")
        return stop.code
    except KeyboardInterrupt:
        return 130
    return code


def _run(chosen: argparse.Namespace) -> int:
    python = _prepared(debian.Need.APP)
    arguments = chosen.arguments[1:] if chosen.arguments[:1] == ["--"] else chosen.arguments
    if debian.has_display():
        return run([python, "-m", "app", *arguments])
    print("There is no display here: walking one practice onboarding without a window instead.", flush=True)
    return run([python, "-m", "app.compose.headless", *arguments], QT_QPA_PLATFORM="offscreen")


def _test(_chosen: argparse.Namespace) -> int:
    python = _prepared(debian.Need.TESTS)
    return checks.run_all(HERE, python, environment.without_qt(HERE))


def _pictures(chosen: argparse.Namespace) -> int:
    folder = Path(chosen.folder).resolve()
    return run([_prepared(debian.Need.APP), "-m", "tests.pictures", str(folder)], QT_QPA_PLATFORM="offscreen")


def _bench(_chosen: argparse.Namespace) -> int:
    python = _prepared(debian.Need.APP)
    scripts = sorted(path for path in (HERE / "tests" / "benchmarks").glob("*.py") if not path.name.startswith("_"))
    if not scripts:
        raise Stop("There are no benchmarks in tests/benchmarks.", code=2)
    names = [f"tests.benchmarks.{path.stem}" for path in scripts]
    return max(run([python, "-m", name], QT_QPA_PLATFORM="offscreen") for name in names)


def _crashtest(chosen: argparse.Namespace) -> int:
    python = _prepared(debian.Need.APP)
    return run([python, "-m", "tests.crashtest", "--rounds", str(chosen.rounds)], QT_QPA_PLATFORM="offscreen")


def _package(chosen: argparse.Namespace) -> int:
    need = debian.Need.LINUX_INSTALLERS
    if chosen.system == "windows":  # one stage of a release compiles what was frozen on Windows
        need = debian.Need.WINDOWS_COMPILERS if "--stage" in chosen.more else debian.Need.WINDOWS_INSTALLERS
    words = [word for word in (chosen.system, "--verify" if chosen.verify else None) if word]
    return run([_prepared(need), str(HERE / "packaging" / "build.py"), *words, *chosen.more])


def _wheelhouse(chosen: argparse.Namespace) -> int:
    if chosen.list:
        return wheelhouse.listing(HERE, Path(chosen.list), environment.TO_RUN)
    if not chosen.folder:
        raise Stop("Name the folder to fill.", code=2)
    return wheelhouse.fill(HERE, Path(chosen.folder).resolve())


def _prepared(need: debian.Need) -> str:
    """Everything `need` asks for is there afterwards; returns the Python of the environment."""
    debian.ensure(need)
    return environment.full(HERE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Each command sets up what is missing first.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    one = commands.add_parser("run", help="start the app (practice on first run); app arguments after --")
    one.add_argument("arguments", nargs=argparse.REMAINDER, metavar="-- APP ARGS")
    one.set_defaults(command=_run)

    one = commands.add_parser("test", help="run every check that CI runs")
    one.set_defaults(command=_test)

    one = commands.add_parser("pictures", help="every screen as PNG")
    one.add_argument("folder", metavar="DIR")
    one.set_defaults(command=_pictures)

    one = commands.add_parser("bench", help="the benchmarks, as tables of ratios")
    one.set_defaults(command=_bench)

    one = commands.add_parser("crashtest", help="stop the app at random instants and resume it")
    one.add_argument("--rounds", type=int, default=20, metavar="N")
    one.set_defaults(command=_crashtest)

    one = commands.add_parser("package", help="build the installers")
    one.add_argument("system", nargs="?", choices=["linux", "windows", "macos"])
    one.add_argument("--verify", action="store_true", help="check what was built")
    one.add_argument("more", nargs="*", metavar="-- ARGS", help="for packaging/build.py: --stage NAME, --record")
    one.set_defaults(command=_package)

    one = commands.add_parser("wheelhouse", help="everything needed here as wheels; set PASSERELLE_WHEELHOUSE to it")
    one.add_argument("folder", nargs="?", metavar="DIR")
    one.add_argument("--list", metavar="FILE", help="only list what the app needs at run time, with hashes")
    one.set_defaults(command=_wheelhouse)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
