"""The bank's logo: read from a file somebody chose, checked, and kept as a picture of our own making.

What is kept is always a PNG of bounded size that we wrote, so that no foreign file is parsed while a call goes on.
"""

from __future__ import annotations

import hashlib
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

MOST_BYTES: Final = 1024 * 1024
_MOST_PIXELS: Final = 8000  # a side of what is read
_WIDE, _HIGH = 1200, 300  # of what is kept: enough for paper
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_NAME: Final = "bank-logo-"
_FORBIDDEN: Final = {"script", "image", "foreignObject", "feImage", "iframe", "audio", "video"}


class LogoFault(StrEnum):
    """Why a file cannot be the logo."""

    TOO_BIG = "too_big"
    NOT_A_PICTURE = "not_a_picture"  # neither PNG nor SVG, or damaged
    NOT_BY_ITSELF = "not_by_itself"  # an SVG that wants other files or runs something
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"


class LogoError(Exception):
    """The file cannot be the logo."""

    def __init__(self, fault: LogoFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def read_logo(path: Path) -> QImage:
    """The picture in a PNG or SVG file, at most 1200 x 300 px. Raises `LogoError`."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LogoError(LogoFault.UNREADABLE) from error
    if len(data) > MOST_BYTES:
        raise LogoError(LogoFault.TOO_BIG)
    image = _from_png(data) if data.startswith(_PNG) else _from_svg(data)
    if image.isNull():
        raise LogoError(LogoFault.NOT_A_PICTURE)
    return image


def keep_logo(path: Path, folder: Path) -> str:
    """Read a logo and keep it in `folder`, in place of the one before; returns the name it is kept under.

    Raises `LogoError`.
    """
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(read_logo(path))
    data = made.data()
    name = f"{_NAME}{hashlib.sha256(data).hexdigest()[:8]}.png"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        written = folder / f"{name}.new"
        with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.replace(folder / name)
    except OSError as error:
        raise LogoError(LogoFault.UNWRITABLE) from error
    forget_logos(folder, but=name)
    return name


def forget_logos(folder: Path, but: str = "") -> None:
    """Remove the logos kept in `folder`, all but one; one that cannot be removed stays."""
    for old in folder.glob(f"{_NAME}*.png"):
        if old.name != but:
            old.unlink(missing_ok=True)


def logo_of(setting: str, folder: Path) -> QImage:
    """The logo of the settings: a name in `folder`, or a policy's whole path. A null picture when there is none."""
    if not setting:
        return QImage()
    try:
        return read_logo(folder / setting)  # a whole path stays one
    except LogoError:
        return QImage()


def _from_png(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST_PIXELS:
        raise LogoError(LogoFault.TOO_BIG if size.isValid() else LogoFault.NOT_A_PICTURE)
    image = reader.read()
    if image.width() <= _WIDE and image.height() <= _HIGH:
        return image
    return image.scaled(_WIDE, _HIGH, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _from_svg(data: bytes) -> QImage:
    _check_svg(data)
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        raise LogoError(LogoFault.NOT_A_PICTURE)
    fitted = size.scaled(_WIDE, _HIGH, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(max(1, fitted.width()), max(1, fitted.height()), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _check_svg(data: bytes) -> None:
    """Refuse what is no SVG, and an SVG that is not by itself: entities, scripts, other files."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415  # declarations are refused before it parses

    if b"\0" in data:
        raise LogoError(LogoFault.NOT_A_PICTURE)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise LogoError(LogoFault.NOT_BY_ITSELF)
    try:
        root = ET.fromstring(data.decode("utf-8-sig"))  # noqa: S314  # no entities by now
    except (UnicodeDecodeError, ValueError, ET.ParseError) as error:
        raise LogoError(LogoFault.NOT_A_PICTURE) from error
    if _bare(root.tag) != "svg":
        raise LogoError(LogoFault.NOT_A_PICTURE)
    if any(_reaches_out(element) for element in root.iter()):
        raise LogoError(LogoFault.NOT_BY_ITSELF)


def _reaches_out(element: Element) -> bool:
    if _bare(element.tag) in _FORBIDDEN:
        return True
    for name, value in element.items():
        if _bare(name) == "href" and not value.strip().startswith("#"):
            return True
        if _bare(name).startswith("on") or ("url(" in value and "url(#" not in value.replace(" ", "")):
            return True
    return _bare(element.tag) == "style" and "url(" in (element.text or "")


def _bare(name: object) -> str:
    """A name without its namespace; a comment has none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
