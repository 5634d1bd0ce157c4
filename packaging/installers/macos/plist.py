"""What macOS reads of the app before it starts: Info.plist."""

from __future__ import annotations

from typing import Any, Final

from installers.project import BUNDLE_ID, NAME, PROGRAM

OLDEST: Final = "14.0"  # what the wheels of PySide6 are built for


def info(version: str) -> dict[str, Any]:
    """Every key, also those that PyInstaller would write by itself."""
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": NAME,
        "CFBundleExecutable": PROGRAM,
        "CFBundleIconFile": f"{PROGRAM}.icns",
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleLocalizations": ["en", "fr"],
        "CFBundleName": NAME,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.finance",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Apache License 2.0; see LICENCES",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,  # dark windows where the system is dark
    }
