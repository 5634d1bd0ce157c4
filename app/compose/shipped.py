"""What ships beside the code, and whether it is all there and can be used.

`resources/FILES.txt` lists every shipped file. `tools/shipped.py` writes it from the folders themselves, and the tests
hold it to the folders and to what the code names (icons, faces, guides, languages), so a name that is not shipped, or
a file that nobody lists, fails before a release does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.resources import catalogue, resource

if TYPE_CHECKING:
    from pathlib import Path

LIST: Final = "FILES.txt"
_FONT_BEGINNINGS: Final = (b"\x00\x01\x00\x00", b"OTTO")
_PNG_BEGINNING: Final = b"\x89PNG\r\n\x1a\n"


class ShippedError(Exception):
    """Something that ships is missing or cannot be used; the text names every such file."""


def listed() -> tuple[str, ...]:
    """The names of every shipped file: `resources/…` and `i18n/…`. Raises `ShippedError`."""
    try:
        lines = resource(LIST).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ShippedError(f"resources/{LIST}: {_reason(error)}") from None
    return tuple(line for line in lines if line)


def place_of(name: str) -> Path:
    """Where a listed file is."""
    folder, _, rest = name.partition("/")
    return resource(rest) if folder == "resources" else catalogue(rest)


def look_at(*beginnings: str) -> str:
    """Use every listed file whose name begins so. Returns how many there are. Raises `ShippedError`."""
    names = [name for name in listed() if name.startswith(beginnings)]
    faults = [f"{name}: {fault}" for name in names if (fault := _fault(name))]
    if faults:
        raise ShippedError("; ".join(faults))
    return f"{len(names)} files"


def others_than(*beginnings: str) -> tuple[str, ...]:
    """The listed names that begin otherwise, so that no file is left out of a self-test made of parts."""
    return tuple(name for name in listed() if not name.startswith(beginnings))


def _fault(name: str) -> str:
    """What is wrong with a file, "" for nothing. It is used as the app uses it, as far as that needs no window."""
    path = place_of(name)
    try:
        content = path.read_bytes()
    except OSError as error:
        return _reason(error)
    if not content:
        return "empty"
    match path.suffix:
        case ".svg":
            return "" if _is_drawing(content) else "not a drawing"
        case ".qm":
            return "" if _is_catalogue(path) else "not a catalogue"
        case ".ttf":
            return "" if content.startswith(_FONT_BEGINNINGS) else "not a font"
        case ".png":
            return "" if content.startswith(_PNG_BEGINNING) else "not a picture"
        case _:
            return ""


def _is_drawing(content: bytes) -> bool:
    from PySide6.QtCore import QByteArray  # noqa: PLC0415  # a self-test of Qt's absence must get this far
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # see above

    return QSvgRenderer(QByteArray(content)).isValid()


def _is_catalogue(path: Path) -> bool:
    from PySide6.QtCore import QTranslator  # noqa: PLC0415  # see above

    translator = QTranslator()
    return translator.load(str(path)) and not translator.isEmpty()


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, FileNotFoundError):
        return "missing"
    return (error.strerror or "unreadable") if isinstance(error, OSError) else "unreadable"
