"""The MSI files, for the computer and for one user, compiled by wixl. The same bytes each time.

A file's component keeps its identity from version to version (it is made from the file's place), as Windows Installer
asks. The product has a new identity in each version, which is what makes an upgrade an upgrade.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID, uuid5

import olefile

from installers import checksums
from installers.project import NAME, PACKAGING, PROGRAM, PUBLISHER, SUMMARY, UPGRADE_CODES, epoch, steady_environment
from tools.door.process import must

SCOPES: Final = ("machine", "user")
_WIX = "http://schemas.microsoft.com/wix/2006/wi"
_KEYS = r"Software\Passerelle\Components"
_SUMMARY = "\x05SummaryInformation"
_CREATED, _SAVED, _FILETIME = 12, 13, 64
_1601_TO_1970 = 11_644_473_600


def build(tree: Path, work: Path, target: Path, version: str, scope: str) -> Path:
    """Make the MSI of `tree` for `scope` in `target`, a folder; returns the file."""
    work.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    code = UPGRADE_CODES[scope]
    # Both sources lie side by side: wixl finds files by their place relative to the source that names them.
    product, payload = work / "passerelle.wxs", work / f"payload-{scope}.wxs"
    shutil.copyfile(PACKAGING / "windows" / product.name, product)
    harvest(tree, payload, scope)
    file = target / f"{PROGRAM}-{version}-{scope}.msi"
    file.unlink(missing_ok=True)
    values = {
        "Scope": scope,
        "InstallScope": "perMachine" if scope == "machine" else "perUser",
        "Hive": "HKLM" if scope == "machine" else "HKCU",
        "Version": version,
        "ProductCode": _braced(product_code(version, scope)),
        "UpgradeCode": _braced(code),
        "ShortcutGuid": _braced(uuid5(code, "start menu")),
        "Publisher": PUBLISHER,
        "Summary": SUMMARY,
        "Icon": f"icons/{PROGRAM}.ico",
    }
    defined = [word for name, value in values.items() for word in ("-D", f"{name}={value}")]
    must(["wixl", "--arch", "x64", *defined, "--output", str(file), str(product), str(payload)], **steady_environment())
    for statement in _amendments(scope):
        must(["msibuild", str(file), "-q", statement])
    package = uuid5(product_code(version, scope), "".join(f"{k}{v}" for k, v in checksums.of_tree(tree).items()))
    must(["msibuild", str(file), "-s", f"{NAME} {version}", PUBLISHER, "x64;1033", _braced(package)])
    stamp(file)
    return file


def product_code(version: str, scope: str) -> UUID:
    """The identity of this version, for this scope: what Intune and SCCM look for."""
    return uuid5(UPGRADE_CODES[scope], f"product {version}")


def harvest(tree: Path, target: Path, scope: str) -> None:
    """Write the fragment with every file of `tree`."""
    ET.register_namespace("", _WIX)
    root = ET.Element(f"{{{_WIX}}}Wix")
    folder = _add(_add(root, "Fragment"), "DirectoryRef", Id="INSTALLDIR")
    group = _add(_add(root, "Fragment"), "ComponentGroup", Id="Payload")
    walk = _machine_folder if scope == "machine" else _user_folder
    walk(Sources(tree, target.parent), tree, folder, group)
    ET.indent(root)
    ET.ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)


def stamp(file: Path) -> None:
    """Set the times in the MSI's summary to that of the commit: the one thing in it that differs each time."""
    moment = struct.pack("<Q", (epoch() + _1601_TO_1970) * 10_000_000)
    with olefile.OleFileIO(str(file), write_mode=True) as ole:
        content = bytearray(ole.openstream(_SUMMARY).read())
        (section,) = struct.unpack_from("<I", content, 44)
        (count,) = struct.unpack_from("<I", content, section + 4)
        for number in range(count):
            name, offset = struct.unpack_from("<II", content, section + 8 + 8 * number)
            (kind,) = struct.unpack_from("<I", content, section + offset)
            if name in {_CREATED, _SAVED} and kind == _FILETIME:
                content[section + offset + 4 : section + offset + 12] = moment
        ole.write_stream(_SUMMARY, bytes(content))


def _amendments(scope: str) -> list[str]:
    lines = (PACKAGING / "windows" / f"amend-{scope}.sql").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("--")]


class Sources(NamedTuple):
    """The tree that is harvested, and the folder its files are named from."""

    tree: Path
    seen_from: Path

    def place(self, path: Path) -> str:
        """Where a file is inside the tree."""
        return path.relative_to(self.tree).as_posix()

    def source(self, path: Path) -> str:
        """How wixl finds it."""
        return Path(os.path.relpath(path, self.seen_from)).as_posix()


def _machine_folder(tree: Sources, folder: Path, into: ET.Element, group: ET.Element) -> None:
    """A component a file, which is its own key."""
    for path in _listed(folder):
        place = tree.place(path)
        if path.is_dir():
            _machine_folder(tree, path, _add(into, "Directory", Id=_name("d", place), Name=path.name), group)
        else:
            component = _component(into, group, "machine", place)
            _add(component, "File", Id=_name("f", place), Name=path.name, Source=tree.source(path), KeyPath="yes")


def _user_folder(tree: Sources, folder: Path, into: ET.Element, group: ET.Element) -> None:
    """A component a folder, with a key in the user's registry and a folder to remove: the rules for a profile."""
    here = tree.place(folder)
    component = _component(into, group, "user", here)
    _add(component, "RegistryValue", Root="HKCU", Key=_KEYS, Name=_name("c", here), Type="integer", Value="1",
         KeyPath="yes")  # fmt: skip
    _add(component, "RemoveFolder", Id=_name("r", here), On="uninstall")
    for path in _listed(folder):
        place = tree.place(path)
        if path.is_dir():
            _user_folder(tree, path, _add(into, "Directory", Id=_name("d", place), Name=path.name), group)
        else:
            _add(component, "File", Id=_name("f", place), Name=path.name, Source=tree.source(path))


def _component(into: ET.Element, group: ET.Element, scope: str, place: str) -> ET.Element:
    name = _name("c", place)
    _add(group, "ComponentRef", Id=name)
    return _add(into, "Component", Id=name, Guid=_braced(uuid5(UPGRADE_CODES[scope], place)), Win64="yes")


def _listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir(), key=lambda path: (path.is_dir(), path.name))


def _name(kind: str, place: str) -> str:
    """An identifier that stays the same: MSI allows no spaces and 72 characters."""
    return kind + hashlib.sha256(place.encode()).hexdigest()[:24]


def _braced(code: UUID) -> str:
    return f"{{{code}}}".upper()


def _add(parent: ET.Element, name: str, **values: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_WIX}}}{name}", values)
