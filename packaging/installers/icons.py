"""The app's icon as Windows and macOS want it, from the PNG files that tools/app_icon.py draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from installers.project import PROGRAM, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

WINDOWS: Final = (16, 24, 32, 48, 64, 128, 256)
MACOS: Final = (32, 64, 128, 256, 512)  # Pillow puts each where Apple looks for it, and 1024 from 512


def write(folder: Path) -> None:
    """Write passerelle.ico and passerelle.icns into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [_drawn(size) for size in WINDOWS]
    drawn[-1].save(folder / f"{PROGRAM}.ico", sizes=[(size, size) for size in WINDOWS], append_images=drawn[:-1])
    drawn = [_drawn(size) for size in MACOS]
    drawn[-1].save(folder / f"{PROGRAM}.icns", append_images=drawn[:-1])


def _drawn(size: int) -> Image:
    from PIL import Image  # noqa: PLC0415  # not in the environment that is frozen

    with Image.open(ROOT / "resources" / "icons" / f"app-{size}.png") as file:
        return file.convert("RGBA")
