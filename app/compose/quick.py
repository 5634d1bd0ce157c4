"""Spare the start what PySide6 does for a feature this app does not use."""

from __future__ import annotations

import sys


def read_no_sources() -> None:
    """Keep PySide6 from reading the source of every module that is imported from now on: 6 ms, a fifteenth of a start.

    It looks there for the word PySide6, to know whether `from __feature__ import snake_case` could concern the
    module. Nothing here uses `__feature__`. Told that every module may use PySide6, it needs no source and treats all
    alike, as it does anyway. A PySide6 without this inner function is left as it is.
    """
    feature = sys.modules.get("PySide6.support.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: True)  # noqa: B010  # a name of PySide6's own
