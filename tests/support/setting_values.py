"""Values of settings, for tests that walk the whole schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.base.settings import Setting, Value


def another_value(setting: Setting) -> Value:
    """A value the setting may have and does not have by itself."""
    if isinstance(setting.default, bool):
        return not setting.default
    if setting.allowed is not None:
        return next(value for value in setting.allowed if value != setting.default)
    return "815"
