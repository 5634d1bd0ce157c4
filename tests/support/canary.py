"""Whether a value that was shown once can be read anywhere: in files, windows, texts, in whatever spelling.

`Canary(values)` knows the spellings; `in_text` and `in_bytes` look at one thing, `in_folder` at every file below a
folder, packed ones unpacked. Each answers a list of findings, which never quote the value itself. What another part
adds (an export, a PDF, a table) is swept by putting it into a folder that is swept, or by handing its bytes over.
"""

from __future__ import annotations

import base64
import gzip
import io
import re
import shutil
import subprocess
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

SHORTEST: Final = 8  # characters; anything shorter turns up by chance
_DEEPEST: Final = 4  # archives within archives
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def spellings(value: str) -> dict[str, bytes]:
    """The value in every spelling that is looked for, by the name of the spelling."""
    plain = value.encode()
    bare = value.replace("-", "").replace(" ", "")
    fours = [bare[at : at + 4] for at in range(0, len(bare), 4)]
    found = {
        "plain": plain,
        "reversed": plain[::-1],
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "url-encoded": quote(value, safe="").encode(),
        "form-encoded": quote_plus(value).encode(),
        "percent throughout": "".join(f"%{byte:02X}" for byte in plain).encode(),
        "without separators": bare.encode(),
        "groups of four": " ".join(fours).encode(),
        "groups of four, hyphens": "-".join(fours).encode(),
        "letter by letter": " ".join(bare).encode(),
        "letter by letter, commas": ", ".join(bare).encode(),
        "html": "".join(f"&#{ord(sign)};" for sign in value).encode(),
    }
    found |= {f"base64, {shift} bytes in": part for shift, part in enumerate(_base64(plain))}
    wide = {"utf-16": "utf-16-le", "utf-16 big": "utf-16-be", "utf-32": "utf-32-le"}
    for name, encoding in wide.items():
        found |= {name: value.encode(encoding)}
        found |= {f"{name}, groups of four": " ".join(fours).encode(encoding)}
    return found


def _base64(plain: bytes) -> Iterator[bytes]:
    """What base64 makes of the value wherever it begins; the signs that depend on its neighbours are left out."""
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + plain)
        yield coded[(shift * 8 + 5) // 6 : (shift + len(plain)) * 8 // 6]


class Canary:
    """Values to look for. `add` takes more as they come to be."""

    def __init__(self, *values: str) -> None:
        self._wanted: dict[str, dict[str, bytes]] = {}
        for value in values:
            self.add(value)

    def add(self, value: str, name: str = "") -> None:
        """Look for `value` too; findings call it `name`."""
        assert len(value) >= SHORTEST, "too short: it would be found by chance"
        self._wanted[name or f"value {len(self._wanted) + 1}"] = spellings(value)

    def __len__(self) -> int:
        return len(self._wanted)

    def in_bytes(self, where: str, content: bytes) -> list[str]:
        """Findings in `content` as it is."""
        return [
            f"{where}: {name} ({spelling})"
            for name, wanted in self._wanted.items()
            for spelling, sought in wanted.items()
            if sought in content
        ]

    def in_text(self, where: str, text: str) -> list[str]:
        """Findings in a text: a title, a name, an environment variable."""
        return self.in_bytes(where, text.encode())

    def in_texts(self, texts: Iterable[tuple[str, str]]) -> list[str]:
        """Findings in (where, text) pairs, and in all the texts read one after the other."""
        pairs = list(texts)
        found = [one for where, text in pairs for one in self.in_text(where, text)]
        for joint in ("", " "):
            found += self.in_text("read one after the other", joint.join(text for _, text in pairs))
        return list(dict.fromkeys(found))

    def in_file(self, path: Path, where: str = "") -> list[str]:
        """Findings in one file's name and content, unpacked where it is packed."""
        name = where or path.name
        try:
            content = path.read_bytes()
        except FileNotFoundError:  # gone since it was listed
            return []
        found = self.in_text(f"name of {name}", path.name) + self.in_bytes(name, content)
        for inner, unpacked in _unpacked(name, content, 0):
            found += self.in_bytes(inner, unpacked)
        return found

    def in_folder(self, folder: Path) -> list[str]:
        """Findings in every file below `folder`, its own name and those of the folders included."""
        found = []
        for path in sorted(folder.rglob("*")):
            where = str(path.relative_to(folder))
            if path.is_symlink():
                found += self.in_text(f"target of {where}", str(path.readlink()))
            elif path.is_file():
                found += self.in_file(path, where)
            else:
                found += self.in_text(f"name of {where}", path.name)
        return found


def _unpacked(name: str, content: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    """What is packed inside: members of archives, streams of a PDF and its text, compressed files."""
    if depth >= _DEEPEST:
        return
    inner: list[tuple[str, bytes]] = []
    for signature, unpack in _UNPACKERS.items():
        if content.startswith(signature):
            inner += unpack(content)
    for part, unpacked in inner:
        yield f"{name} > {part}", unpacked
        yield from _unpacked(f"{name} > {part}", unpacked, depth + 1)


def _zip(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(one, archive.read(one)) for one in archive.namelist()]


def _gzip(content: bytes) -> list[tuple[str, bytes]]:
    plain = gzip.decompress(content)
    try:
        with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
            members = [(one.name, archive.extractfile(one)) for one in archive.getmembers()]
            return [(name, file.read()) for name, file in members if file is not None]
    except tarfile.ReadError:
        return [("content", plain)]


def _pdf(content: bytes) -> list[tuple[str, bytes]]:
    found = []
    for number, match in enumerate(_STREAM.finditer(content)):
        try:
            found.append((f"stream {number}", zlib.decompressobj().decompress(match[1])))
        except zlib.error:  # not deflated: its bytes were looked at as they are
            continue
    reader = shutil.which("pdftotext")
    assert reader, "pdftotext is missing: python3 dev.py test installs it, or names the command that does"
    read = subprocess.run([reader, "-", "-"], input=content, capture_output=True, check=False)
    return [*found, ("text", read.stdout)]


_UNPACKERS: Final[dict[bytes, Callable[[bytes], list[tuple[str, bytes]]]]] = {
    b"PK\x03\x04": _zip,
    b"\x1f\x8b": _gzip,
    b"%PDF-": _pdf,
}
