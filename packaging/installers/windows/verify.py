"""Look at the Windows installers under Wine, without a network: install, upgrade, downgrade, uninstall, each way."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from installers import checksums
from installers.alone import without_network
from installers.project import PACKAGING, ROOT, version
from installers.report import Report, differences, told_few
from installers.windows import msi, nsis, signing
from installers.windows.desk import Desk
from installers.windows.wine import Wine, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from installers.windows.wine import Ended

_ELSEWHERE: Final = ("192.0.2.1", 443)  # kept free for documentation: nobody is there
_ADDED, _GONE = "_internal/came-with-the-next-version.txt", "LICENCES/zipp"


class Version(NamedTuple):
    """One version to install: its number, its tree and its installers."""

    number: str
    tree: Path
    files: dict[str, Path]  # machine, user: the MSI; setup: the program


class Way(NamedTuple):
    """One way to install: how it is done with a version, undone with one, and with what words user data go too."""

    name: str
    scope: str
    install: Callable[[Version], Ended]
    uninstall: Callable[[Version, tuple[str, ...]], Ended]
    with_user_data: str


def in_a_namespace() -> int:
    """Run `look` where there is no network."""
    words = [sys.executable, str(PACKAGING / "build.py"), "windows", "--stage", "look"]
    return subprocess.run(without_network(*words), check=False).returncode


def look(tree: Path, files: list[Path], work: Path) -> int:
    """Everything, one line each; 0 when all of it holds."""
    report = Report("the Windows installers, under Wine without network")
    report.hold("the network is cut", ok=_is_cut(), figure="nothing but loopback")
    wine = Wine(work / "prefix")
    wine.make()
    desk = Desk(wine)
    now = Version(version(), tree, _named(files))
    after = _next_version(now, work)
    seed = _user_data(work)
    for way in _ways(desk):
        _story(report, desk, way, (now, after), seed, work)
    signing.look(report, desk, now, work)
    return report.end()


def _story(report: Report, desk: Desk, way: Way, versions: tuple[Version, Version], seed: Path, work: Path) -> None:
    now, after = versions
    place = desk.installed(way.scope)
    files, keys = desk.files(), desk.keys()
    data = desk.put_user_data(seed)

    done = way.install(now)
    _hold_tree(report, f"{way.name}: installs", place, now, done)
    _hold_self_test(report, f"{way.name}: the self-test of the installed app passes", desk, way, work)
    done = way.install(after)
    _hold_tree(report, f"{way.name}: upgrades to {after.number}", place, after, done)
    entries = desk.listed_versions()
    report.hold(f"{way.name}: one entry among installed programs", ok=entries == [after.number], figure=str(entries))
    kept = not differences(data, checksums.of_tree(desk.user_data))
    report.hold(f"{way.name}: the upgrade keeps journal and settings", ok=kept, figure=f"{len(data)} files the same")
    _hold_self_test(report, f"{way.name}: the self-test passes after the upgrade", desk, way, work)
    done = way.install(now)
    refused = done.code not in {0, None} and not differences(_sums(after.tree), _sums(place, after.tree))
    report.hold(f"{way.name}: refuses the downgrade", ok=refused, figure=f"exit code {done.code}, {after.number} stays")
    way.uninstall(after, ())
    _hold_clean(report, f"{way.name}: uninstalls and leaves user data only", desk, files, keys)
    kept = not differences(data, checksums.of_tree(desk.user_data))
    report.hold(f"{way.name}: uninstalling keeps journal and settings", ok=kept)
    way.install(now)
    way.uninstall(now, (way.with_user_data,))
    gone = not desk.user_data.exists()
    report.hold(f"{way.name}: uninstalls with user data", ok=gone, figure=way.with_user_data)
    other, for_all = desk.neighbours_data, way.scope == "machine"
    kept = not differences(data, checksums.of_tree(other)) if other.exists() else False
    figure = "gone, as asked for the computer" if for_all else "kept, as asked for one user"
    report.hold(f"{way.name}: and another user's data", ok=not other.exists() if for_all else kept, figure=figure)
    _hold_clean(report, f"{way.name}: and leaves nothing", desk, files, keys)


def _ways(desk: Desk) -> list[Way]:
    def by_msi(scope: str) -> Way:
        return Way(
            f"MSI {scope}",
            scope,
            lambda one: desk.msi("/i", told(one.files[scope])),
            lambda one, words: desk.msi("/x", f"{{{msi.product_code(one.number, scope)}}}".upper(), *words),
            "REMOVEUSERDATA=1",
        )

    def by_setup(scope: str, mode: str) -> Way:
        return Way(
            f"setup {scope}",
            scope,
            lambda one: desk.setup(one.files["setup"], mode),
            lambda _one, words: desk.setup(desk.installed(scope) / "uninstall.exe", mode, *words),
            "/REMOVEUSERDATA=1",
        )

    return [by_msi("machine"), by_msi("user"), by_setup("machine", "/AllUsers"), by_setup("user", "/CurrentUser")]


def _hold_tree(report: Report, name: str, place: Path, wanted: Version, done: Ended) -> None:
    apart = differences(_sums(wanted.tree), _sums(place, wanted.tree))
    figure = told_few(apart) or f"{len(_sums(wanted.tree))} files as built, exit code {done.code}"
    report.hold(name, ok=done.code == 0 and not apart, figure=figure)


def _hold_self_test(report: Report, name: str, desk: Desk, way: Way, work: Path) -> None:
    ok, figure = desk.self_test(way.scope, work)
    report.hold(name, ok=ok, figure=figure)


def _hold_clean(report: Report, name: str, desk: Desk, files: dict[str, str], keys: dict[str, str]) -> None:
    own = desk.user_data.relative_to(desk.wine.drive).as_posix()
    left = [path for path in differences(files, desk.files()) if not path.startswith(own)]
    left += differences(keys, desk.keys())
    report.hold(name, ok=not left, figure=told_few(left))


def _sums(tree: Path, like: Path | None = None) -> dict[str, str]:
    """Checksums without modes; the uninstaller that a setup program leaves is not part of the tree."""
    found = {name: line.split()[0] for name, line in checksums.of_tree(tree).items()} if tree.is_dir() else {}
    if like is not None:
        found.pop("uninstall.exe", None)
    return found


def _next_version(now: Version, work: Path) -> Version:
    """The same app with a file more, a folder less and a file changed, as the next version."""
    major, minor, patch = now.number.split(".")
    number = f"{major}.{minor}.{int(patch) + 1}"
    place = work / "next"
    shutil.rmtree(place, ignore_errors=True)
    tree = place / "tree"
    shutil.copytree(now.tree, tree)
    (tree / _ADDED).write_text("new\n", "utf-8")
    shutil.rmtree(tree / _GONE if (tree / _GONE).is_dir() else tree / "LICENCES" / "httpx")
    with (tree / "LICENCES" / "README.txt").open("a", encoding="utf-8") as file:
        file.write(f"as of {number}\n")
    shutil.copytree(work / "icons", place / "icons")
    files = [msi.build(tree, place, place, number, scope) for scope in msi.SCOPES]
    return Version(number, tree, _named([*files, nsis.build(tree, place, place, number)]))


def _named(files: list[Path]) -> dict[str, Path]:
    return {file.stem.rpartition("-")[2]: file for file in files}


def _user_data(work: Path) -> Path:
    """What a person leaves who set up one client in practice and chose larger text: made by the app itself."""
    place = work / "a-persons-data"
    shutil.rmtree(place, ignore_errors=True)
    words = [
        sys.executable,
        "-m",
        "app.compose.headless",
        "--pictures",
        str(work / "pictures"),
        "--data-dir",
        str(place),
    ]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    choose = "import sys; from pathlib import Path; from app.base.settings import Settings; "
    choose += "Settings(Path(sys.argv[1])).choose('text_scale', 115)"
    subprocess.run([sys.executable, "-c", choose, str(place / "settings.json")], cwd=ROOT, check=True)
    shutil.rmtree(work / "pictures")
    return place


def _is_cut() -> bool:
    try:
        socket.create_connection(_ELSEWHERE, timeout=1).close()
    except TimeoutError:
        return False
    except OSError:
        return True
    return False
