"""Values of settings, for tests that walk the whole schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.settings import ADDRESS, GUID

if TYPE_CHECKING:
    from app.base.settings import Setting, Value


_WRITTEN = {ADDRESS: "https://gate.bank.test/codat", GUID: "8f1c2d3e-0000-4a5b-9c6d-7e8f90a1b2c3"}


def another_value(setting: Setting) -> Value:
    """A value the setting may have and does not have by itself."""
    if isinstance(setting.default, bool):
        return not setting.default
    if setting.allowed is not None:
        return next(value for value in setting.allowed if value != setting.default)
    return _WRITTEN.get(setting.pattern, "815")
