"""Addresses that are handed to the person's browser."""

from __future__ import annotations


def is_safe_link(url: str) -> bool:
    """Whether `url` is a plain https address: a host, no login in it, nothing invisible."""
    from urllib.parse import urlsplit  # noqa: PLC0415  # the first paint does without it

    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and port != 0 and "@" not in parts.netloc


def open_link(url: str) -> bool:
    """Open an https address in the person's browser; false when it is not one, or the system refuses."""
    if not is_safe_link(url):
        return False
    from PySide6.QtCore import QUrl  # noqa: PLC0415  # the first paint does without it
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415  # as above

    return QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))
