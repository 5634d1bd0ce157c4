"""The Debian package, of a tree of five files, and what the desktop is told of the app."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from installers import checksums, project
from installers.linux import deb

from tests.packaging.trees import small_tree

if TYPE_CHECKING:
    from pathlib import Path

DESKTOP = project.PACKAGING / "linux" / "passerelle.desktop"
on_debian = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg here")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree whose program is a real one, so that it links to something."""
    made = small_tree(tmp_path)
    program = shutil.which("true")
    assert program is not None
    shutil.copyfile(program, made / "passerelle")
    return made


@on_debian
def test_the_package_holds_what_a_debian_desktop_looks_for(tree: Path, tmp_path: Path) -> None:
    file = deb.build(tree, tmp_path, tmp_path / "out", "1.2.3")

    listed = _told("dpkg-deb", "--contents", str(file))
    assert "./usr/bin/passerelle -> ../lib/passerelle/passerelle" in listed
    assert "./usr/share/applications/passerelle.desktop" in listed
    assert f"./usr/share/metainfo/{project.BUNDLE_ID}.metainfo.xml" in listed
    assert "./usr/share/icons/hicolor/256x256/apps/passerelle.png" in listed
    assert "./usr/share/doc/passerelle/LICENCES/README.txt" in listed
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    assert _told("dpkg-deb", "--field", str(file), "Version").strip() == "1.2.3"
    assert "libc6 (>= 2." in _told("dpkg-deb", "--field", str(file), "Depends")


@on_debian
def test_two_packages_of_one_tree_are_the_same(tree: Path, tmp_path: Path) -> None:
    first, second = (deb.build(tree, tmp_path / one, tmp_path / one / "out", "1.2.3") for one in ("a", "b"))

    assert checksums.of(first) == checksums.of(second)


def test_the_menu_entry_is_valid() -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("SKIPPED LOUDLY: desktop-file-validate is not installed")

    assert _told("desktop-file-validate", "--warn-kde", str(DESKTOP)) == ""


def test_the_appstream_data_are_valid(tmp_path: Path) -> None:
    if shutil.which("appstreamcli") is None:
        pytest.skip("SKIPPED LOUDLY: appstreamcli is not installed")
    file = tmp_path / f"{project.BUNDLE_ID}.metainfo.xml"
    file.write_text(deb.metainfo("1.2.3"), "utf-8")

    told = _told("appstreamcli", "validate", "--no-net", str(file))
    assert "Validation was successful" in told, told


def _told(*words: str) -> str:
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout
