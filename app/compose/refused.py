"""The bank's policy cannot be used: say so, name the line, and end. Running without it would allow what it forbids."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.base.policy import PolicyError


def tell(error: PolicyError) -> int:
    """On the terminal, for commands. Returns the exit code."""
    if sys.stderr is not None:  # a windowed program on Windows has no terminal
        sys.stderr.write(f"passerelle: the policy of this computer cannot be used: {error}\n")
    return 1


def tell_in_window(error: PolicyError, language: str, until_closed: Callable[[QApplication], object]) -> int:
    """On the terminal and in a window; `until_closed` runs Qt's loop. Returns the exit code."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # commands do without Qt

    from app.ui.shell.refusal import Refusal  # noqa: PLC0415  # see above
    from app.ui.texts.language import Languages, spoken  # noqa: PLC0415  # see above
    from app.ui.theme.theme import Mode, Theme, new_application  # noqa: PLC0415  # see above

    tell(error)
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else new_application("passerelle")
    languages = Languages(qt)
    languages.use(spoken(language or "system"))
    theme = Theme(Mode("system"), 100)
    theme.apply(qt)
    window = Refusal(str(error))
    window.show()
    until_closed(qt)
    languages.forget()
    return 1
