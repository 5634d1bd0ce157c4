"""The Windows installers, of a tree of five files: compiled, read back, and the same each time."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from installers import checksums, icons, project
from installers.windows import msi, nsis, signing
from PIL import Image

from tests.packaging.trees import FILES, small_tree

if TYPE_CHECKING:
    from pathlib import Path

NO_COMPILERS = [name for name in ("wixl", "msibuild", "makensis", "osslsigncode") if shutil.which(name) is None]
compiles = pytest.mark.skipif(bool(NO_COMPILERS), reason=f"SKIPPED LOUDLY: not installed: {NO_COMPILERS}")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to work in, with the icons and a small tree."""
    icons.write(tmp_path / "icons")
    small_tree(tmp_path)
    return tmp_path


def test_the_identities_windows_knows_us_by_have_not_changed() -> None:
    """With others, an upgrade would install beside the old version."""
    assert {
        "machine": UUID("c27a9e34-5a0e-4f7c-9c0a-8d1b6f2e4a51"),
        "user": UUID("5f1de8b7-0d63-4b0e-8f5e-2b7c9a6d3e92"),
    } == project.UPGRADE_CODES
    assert msi.product_code("1.0.0", "machine") == UUID("90003b85-9130-5a9a-ab6b-31fb7a44bf96")


def test_each_version_and_scope_is_a_product_of_its_own() -> None:
    codes = {msi.product_code(version, scope) for version in ("1.0.0", "1.0.1") for scope in msi.SCOPES}

    assert len(codes) == 4
    assert msi.product_code("1.0.0", "user") == msi.product_code("1.0.0", "user")


def test_the_version_can_be_compared_by_windows() -> None:
    numbers = [int(one) for one in project.version().split(".")]

    assert len(numbers) == 3
    assert all(found <= most for found, most in zip(numbers, (255, 255, 65535), strict=True))


@compiles
@pytest.mark.parametrize("scope", msi.SCOPES)
def test_the_msi_holds_every_file_and_the_rules(place: Path, scope: str) -> None:
    file = msi.build(place / "passerelle", place, place / "out", "1.2.3", scope)

    names = {row[2].rpartition("|")[2] for row in _table(file, "File")}
    assert names == {name.rpartition("/")[2] for name in FILES}
    properties = dict(row[:2] for row in _table(file, "Property"))
    assert properties["ProductVersion"] == "1.2.3"
    assert properties["UpgradeCode"] == f"{{{project.UPGRADE_CODES[scope]}}}".upper()
    assert properties.get("ALLUSERS") == ("1" if scope == "machine" else None)
    assert "REMOVEUSERDATA" in properties["SecureCustomProperties"].split(";")
    sequence = {row[0]: int(row[2]) for row in _table(file, "InstallExecuteSequence")}
    assert sequence["InstallInitialize"] < sequence["RemoveExistingProducts"] < sequence["InstallFiles"]
    assert sequence["RemoveFiles"] < sequence["RemoveUserData"] < sequence["InstallFinalize"]
    assert [row[0] for row in _table(file, "LaunchCondition")] == ["NOT WIX_DOWNGRADE_DETECTED"]
    assert {row[0] for row in _table(file, "Shortcut")} == {"StartMenuShortcut"}


@compiles
@pytest.mark.parametrize("scope", msi.SCOPES)
def test_user_data_go_only_when_asked_and_never_in_an_upgrade(place: Path, scope: str) -> None:
    file = msi.build(place / "passerelle", place, place / "out", "1.2.3", scope)

    (condition,) = (row[1] for row in _table(file, "InstallExecuteSequence") if row[0] == "RemoveUserData")
    ((_name, kind, _source, command, *_),) = _table(file, "CustomAction")
    assert condition == 'REMOVE="ALL" AND REMOVEUSERDATA="1" AND NOT UPGRADINGPRODUCTCODE'
    assert command.endswith('Passerelle"')
    as_system = int(kind) & 2048
    assert bool(as_system) == (scope == "machine")
    assert ('cd /d "%PUBLIC%\\.." && for /d %u in (*) do' in command) == (scope == "machine")


@compiles
def test_files_keep_their_identity_from_version_to_version(place: Path) -> None:
    older = msi.build(place / "passerelle", place, place / "older", "1.2.3", "machine")
    (place / "passerelle" / "_internal" / "one.txt").write_text("changed", "utf-8")
    (place / "passerelle" / "_internal" / "three.txt").write_text("new", "utf-8")
    newer = msi.build(place / "passerelle", place, place / "newer", "1.2.4", "machine")

    before, after = ({row[0]: row[1] for row in _table(file, "Component")} for file in (older, newer))
    assert before.items() < after.items()


@compiles
@pytest.mark.parametrize("scope", msi.SCOPES)
def test_two_msis_of_one_tree_are_the_same(place: Path, scope: str) -> None:
    first, second = (msi.build(place / "passerelle", place, place / out, "1.2.3", scope) for out in ("a", "b"))

    assert checksums.of(first) == checksums.of(second)


@compiles
def test_two_setup_programs_of_one_tree_are_the_same(place: Path) -> None:
    first, second = (nsis.build(place / "passerelle", place, place / out, "1.2.3") for out in ("a", "b"))

    assert checksums.of(first) == checksums.of(second)
    assert first.read_bytes().startswith(b"MZ")


@compiles
def test_the_setup_program_takes_in_an_uninstaller_that_was_signed_before(place: Path) -> None:
    uninstaller = nsis.build_uninstaller(place, "1.2.3")
    with uninstaller.open("ab") as file:
        file.write(b"a signature")

    plain = nsis.build(place / "passerelle", place, place / "a", "1.2.3")
    signed = nsis.build(place / "passerelle", place, place / "b", "1.2.3", uninstaller=uninstaller)

    assert checksums.of(plain) != checksums.of(signed)


@compiles
def test_an_upgrade_removes_the_old_program_and_uninstalling_knows_every_program(place: Path) -> None:
    script = (project.PACKAGING / "windows" / "setup.nsi").read_text("utf-8")
    section = script.partition('Section "Uninstall"')[2].partition("SectionEnd")[0]

    programs = {name for name in FILES if name.endswith(".exe")}
    assert {f'Delete "$INSTDIR\\{name}"' for name in programs} <= {line.strip() for line in section.splitlines()}
    assert re.search(r'RMDir /r "\$INSTDIR\\_internal".*\n.*\n\s*!include "\$\{PAYLOAD\}"', script)
    assert place.is_dir()


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    icons.write(tmp_path)

    with Image.open(tmp_path / "passerelle.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in icons.WINDOWS}


@compiles
def test_what_carries_a_signature_keeps_it(place: Path) -> None:
    """Python's, Qt's and Microsoft's files carry their maker's."""
    program = nsis.build(place / "passerelle", place, place / "out", "1.2.3")

    assert signing.unsigned(place / "out") == [program]
    signing.Signer(place / "signer").sign(program)
    assert signing.unsigned(place / "out") == []


def _table(file: Path, name: str) -> list[list[str]]:
    """The rows of a table of an MSI; the first three lines of the export tell its columns."""
    done = subprocess.run(["msiinfo", "export", str(file), name], capture_output=True, text=True, check=True)
    return [line.split("\t") for line in done.stdout.replace("\r", "").splitlines()[3:]]
