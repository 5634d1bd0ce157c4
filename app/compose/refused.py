"""The app may not start: say why, name the file, and end.

Without the bank's policy it would allow what that forbids; over a newer version's files it would spoil them.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.base.policy import PolicyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.base.store import StoreTooNewError


def tell(error: PolicyError | StoreTooNewError) -> int:
    """On the terminal, for commands. Returns the exit code."""
    what = "the policy of this computer" if isinstance(error, PolicyError) else "what is kept on this computer"
    if sys.stderr is not None:  # a windowed program on Windows has no terminal
        sys.stderr.write(f"passerelle: {what} cannot be used: {error}\n")
    return 1


def tell_in_window(
    error: PolicyError | StoreTooNewError, language: str, until_closed: Callable[[QApplication], object]
) -> int:
    """On the terminal and in a window; `until_closed` runs Qt's loop. Returns the exit code."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # commands do without Qt

    from app.ui.shell.refusal import Refusal, Why  # noqa: PLC0415  # see above
    from app.ui.texts.language import Languages, spoken  # noqa: PLC0415  # see above
    from app.ui.theme.theme import Mode, Theme, new_application  # noqa: PLC0415  # see above

    tell(error)
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else new_application("passerelle")
    languages = Languages(qt)
    languages.use(spoken(language or "system"))
    theme = Theme(Mode("system"), 100)
    theme.apply(qt)
    window = Refusal(str(error), Why.POLICY if isinstance(error, PolicyError) else Why.TOO_NEW)
    window.show()
    until_closed(qt)
    languages.forget()
    return 1
