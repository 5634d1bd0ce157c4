"""What Explorer and inventory tools read from the programs: name, version, publisher."""

from __future__ import annotations

from typing import Any

from installers.project import NAME, PROGRAM, PUBLISHER, SUMMARY

_CANADIAN_ENGLISH, _UNICODE = 0x1009, 1200
_NT, _PROGRAM, _ALL_FLAGS = 0x40004, 1, 0x3F


def make(version: str) -> Any:  # noqa: ANN401  # PyInstaller has no types
    """The version resource of both programs. Runs on Windows only, inside the spec."""
    from PyInstaller.utils.win32 import versioninfo as of  # noqa: PLC0415  # Windows only

    numbers = (*map(int, version.split(".")), 0)
    told = {
        "CompanyName": PUBLISHER,
        "FileDescription": SUMMARY,
        "FileVersion": version,
        "InternalName": PROGRAM,
        "LegalCopyright": "Apache License 2.0; see LICENCES",
        "OriginalFilename": f"{PROGRAM}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    strings = [of.StringStruct(name, value) for name, value in told.items()]
    fixed = of.FixedFileInfo(
        filevers=numbers, prodvers=numbers, mask=_ALL_FLAGS, flags=0, OS=_NT, fileType=_PROGRAM, subtype=0, date=(0, 0)
    )
    tables = of.StringFileInfo([of.StringTable(f"{_CANADIAN_ENGLISH:04X}{_UNICODE:04X}", strings)])
    translations = of.VarFileInfo([of.VarStruct("Translation", [_CANADIAN_ENGLISH, _UNICODE])])
    return of.VSVersionInfo(ffi=fixed, kids=[tables, translations])
