"""Keeps the HTTP library from writing addresses and headers into a log."""

from __future__ import annotations

import logging

_TALKATIVE = ("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy")


def quiet_http_logging() -> None:
    """Let httpx and httpcore log warnings only, whatever level the root logger has. Doing it twice is fine."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
