"""What can be seen of the macOS installers without a Mac; the rest is listed in packaging/README.md."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from installers import icons, lock
from installers.macos import plist, product
from installers.project import BUNDLE_ID, PACKAGING, version
from packaging.tags import compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename
from PIL import IcnsImagePlugin

from tests.house.source import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

ARCHITECTURES = ("arm64", "x86_64")
SHAPES = {
    "CFBundleIdentifier": r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){2,}",
    "CFBundleExecutable": r"passerelle",
    "CFBundleIconFile": r"passerelle\.icns",
    "CFBundleInfoDictionaryVersion": r"6\.0",
    "CFBundleName": r".{1,15}",
    "CFBundlePackageType": r"APPL",
    "CFBundleShortVersionString": r"\d+\.\d+\.\d+",
    "CFBundleVersion": r"\d+(\.\d+){0,2}",
    "LSMinimumSystemVersion": r"\d+\.\d+",
}
SCRIPTS = sorted((PACKAGING / "macos").glob("*.sh"))


def test_info_plist_says_what_macos_needs() -> None:
    told = plistlib.loads(plistlib.dumps(plist.info(version())))

    wrong = {key: told.get(key) for key, shape in SHAPES.items() if not re.fullmatch(shape, str(told.get(key, "")))}
    assert not wrong
    assert told["NSHighResolutionCapable"] is True
    assert told["CFBundleLocalizations"] == ["en", "fr"]


def test_the_oldest_macos_is_the_one_qts_wheels_are_built_for() -> None:
    (wheel,) = (one for one in lock.packages()["pyside6-essentials"].wheels if "macosx" in one.name)

    assert f"macosx_{plist.OLDEST.replace('.', '_')}_universal2" in wheel.name


def test_the_hardened_runtime_is_loosened_in_one_thing_only() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())

    assert told == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_the_installer_offers_the_computer_and_the_user(architecture: str) -> None:
    root = ET.fromstring(product.distribution("1.2.3", architecture))  # noqa: S314  # our own file

    domains = root.find("domains")
    assert domains is not None
    assert domains.attrib == {
        "enable_anywhere": "false", "enable_currentUserHome": "true", "enable_localSystem": "true",
    }  # fmt: skip
    assert [one.get("min") for one in root.iter("os-version")] == [plist.OLDEST]
    assert [one.get("hostArchitectures") for one in root.iter("options")] == [architecture]
    references = {one.get("id") for one in root.iter("pkg-ref")}
    assert references == {BUNDLE_ID}
    assert [one.get("version") for one in root.iter("pkg-ref") if one.text] == ["1.2.3"]
    assert {one.get("choice") for one in root.iter("line")} == {one.get("id") for one in root.iter("choice")}
    assert "@" not in product.distribution("1.2.3", architecture)


def test_the_package_that_is_made_is_the_one_the_installer_names() -> None:
    script = (PACKAGING / "macos" / "build_pkg.sh").read_text("utf-8")
    root = ET.fromstring(product.distribution("1.2.3", "arm64"))  # noqa: S314  # our own file
    (named,) = (one.text for one in root.iter("pkg-ref") if one.text)

    assert f'"$work/{named}"' in script
    assert f"--min-os-version {plist.OLDEST} " in script


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    icons.write(tmp_path)

    with (tmp_path / "passerelle.icns").open("rb") as file:
        sizes = set(IcnsImagePlugin.IcnsFile(file).itersizes())
    assert {(16, 16, 2), (32, 32, 2), (128, 128, 1), (256, 256, 1), (512, 512, 1)} <= sizes


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_dependency_has_a_wheel_for_a_mac(architecture: str) -> None:
    """A dependency without one would have to be compiled on the way to an installer."""
    usual = list(mac_platforms((14, 0), architecture))
    fits = {*cpython_tags((3, 13), ["cp313"], usual), *compatible_tags((3, 13), "cp313", usual)}

    missing = [
        name
        for name, package in lock.needed_at_run_time().items()
        if name not in {"jeepney", "secretstorage", "cryptography", "cffi", "pycparser", "pywin32-ctypes"}  # elsewhere
        and not any(parse_wheel_filename(wheel.name)[3] & fits for wheel in package.wheels)
    ]

    assert not missing


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_scripts_can_be_read(script: Path) -> None:
    if shutil.which("sh") is None:
        pytest.skip("no shell here")
    done = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_scripts_have_no_common_faults(script: Path) -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("SKIPPED LOUDLY: shellcheck is not installed")
    done = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_there_is_an_app_for_each_processor_in_the_release() -> None:
    text = (PROJECT / ".github" / "workflows" / "release.yml").read_text("utf-8")

    assert "macos-15\n" in text
    assert "macos-15-intel\n" in text
