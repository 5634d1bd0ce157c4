"""A bank's logo: what is taken in, what is refused, and that only our own picture of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from app.ui.pieces.logo import MOST_BYTES, LogoError, LogoFault, keep_logo, logo_of, read_logo

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40">'
GOOD = HEAD + '<rect width="80" height="40" fill="#1B4F8A"/></svg>'


def svg(folder: Path, text: str) -> Path:
    path = folder / "logo.svg"
    path.write_text(text, encoding="utf-8")
    return path


def png(folder: Path, wide: int, high: int) -> Path:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B4F8A"))
    path = folder / "logo.png"
    assert image.save(str(path))
    return path


def test_an_svg_is_kept_as_a_picture_of_our_own(tmp_path: Path) -> None:
    name = keep_logo(svg(tmp_path, GOOD), tmp_path / "kept")
    kept = tmp_path / "kept" / name
    assert kept.read_bytes().startswith(b"\x89PNG")
    image = logo_of(name, tmp_path / "kept")
    assert (image.width(), image.height()) == (600, 300)
    assert image.pixelColor(300, 150) == QColor("#1B4F8A")


def test_a_large_png_is_kept_small_and_in_shape(tmp_path: Path) -> None:
    image = read_logo(png(tmp_path, 4000, 500))
    assert (image.width(), image.height()) == (1200, 150)


def test_another_logo_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    first = keep_logo(png(tmp_path, 40, 40), tmp_path / "kept")
    second = keep_logo(png(tmp_path, 50, 40), tmp_path / "kept")
    assert first != second
    assert [one.name for one in (tmp_path / "kept").iterdir()] == [second]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", LogoFault.NOT_A_PICTURE),
        ("<html></html>", LogoFault.NOT_A_PICTURE),
        (GOOD.replace("</svg>", ""), LogoFault.NOT_A_PICTURE),
        (GOOD.replace("</svg>", "<script>alert(1)</script></svg>"), LogoFault.NOT_BY_ITSELF),
        (GOOD.replace("<rect", '<rect onload="x()"'), LogoFault.NOT_BY_ITSELF),
        (GOOD.replace("<rect", '<image xlink:href="file:///etc/passwd"/><rect'), LogoFault.NOT_BY_ITSELF),
        (GOOD.replace("<rect", '<use xlink:href="https://bank.example/x.svg#a"/><rect'), LogoFault.NOT_BY_ITSELF),
        (GOOD.replace("<rect", '<rect style="fill: url(https://bank.example/x)"'), LogoFault.NOT_BY_ITSELF),
        (GOOD.replace("<rect", "<style>@import url(x.css);</style><rect"), LogoFault.NOT_BY_ITSELF),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + GOOD, LogoFault.NOT_BY_ITSELF),
        (HEAD.replace("80", "0") + "</svg>", LogoFault.NOT_A_PICTURE),
    ],
)
def test_what_is_no_logo_is_refused(tmp_path: Path, text: str, fault: LogoFault) -> None:
    with pytest.raises(LogoError) as caught:
        keep_logo(svg(tmp_path, text), tmp_path / "kept")
    assert caught.value.fault is fault
    assert not (tmp_path / "kept").exists()


def test_a_drawing_that_uses_its_own_parts_is_fine(tmp_path: Path) -> None:
    text = GOOD.replace("<rect", '<defs><g id="a"/></defs><use xlink:href="#a"/><rect')
    assert not read_logo(svg(tmp_path, text)).isNull()


def test_bounds_are_kept(tmp_path: Path) -> None:
    big = tmp_path / "big.png"
    big.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES))
    cut = tmp_path / "cut.png"
    cut.write_bytes(png(tmp_path, 40, 40).read_bytes()[:40])
    for path, fault in (
        (big, LogoFault.TOO_BIG),
        (cut, LogoFault.NOT_A_PICTURE),
        (tmp_path / "nowhere.png", LogoFault.UNREADABLE),
        (tmp_path, LogoFault.UNREADABLE),
    ):
        with pytest.raises(LogoError) as caught:
            read_logo(path)
        assert caught.value.fault is fault, path


def test_a_picture_with_too_many_pixels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogoError) as caught:
        read_logo(png(tmp_path, 20_000, 1))
    assert caught.value.fault is LogoFault.TOO_BIG


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands here")
    with pytest.raises(LogoError) as caught:
        keep_logo(svg(tmp_path, GOOD), tmp_path / "kept")
    assert caught.value.fault is LogoFault.UNWRITABLE


def test_a_logo_that_went_missing_is_no_logo(tmp_path: Path) -> None:
    assert logo_of("", tmp_path).isNull()
    assert logo_of("bank-logo-00000000.png", tmp_path).isNull()
