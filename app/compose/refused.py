"""The app may not start, or fell as it did: say why, name the file, and end.

Without the bank's policy it would allow what that forbids; over a newer version's files it would spoil them; beside
another app over the same files it would not know what that is asking Codat for.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.base.crashes import FellError
from app.base.policy import PolicyError
from app.base.store import StoreTooNewError
from app.compose.profiles import ProfileClosedError
from app.host.one_app import OpenAlreadyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    Reason = PolicyError | ProfileClosedError | StoreTooNewError | OpenAlreadyError | FellError


def tell(error: Reason) -> int:
    """On the terminal, for commands. Returns the exit code."""
    if isinstance(error, OpenAlreadyError):
        what = "open already, and does not answer"
    elif isinstance(error, ProfileClosedError):
        what = "not allowed here"
    elif isinstance(error, FellError):
        what = "met an error it did not foresee, and ended"
    else:
        what = (
            f"{'the policy of' if isinstance(error, PolicyError) else 'what is kept on'} this computer cannot be used"
        )
    if sys.stderr is not None:  # a windowed program on Windows has no terminal
        sys.stderr.write(f"passerelle: {what}: {error}\n")
    return 1


def tell_in_window(error: Reason, language: str, until_closed: Callable[[QApplication], object]) -> int:
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
    why: dict[type, Why] = {
        PolicyError: Why.POLICY,
        ProfileClosedError: Why.CLOSED,
        StoreTooNewError: Why.TOO_NEW,
        OpenAlreadyError: Why.OPEN_ALREADY,
        FellError: Why.FELL,
    }
    window = Refusal(str(error), why[type(error)])
    window.show()
    qt.setQuitOnLastWindowClosed(True)  # it is the only one, and the end of it the end of all
    until_closed(qt)
    languages.forget()
    return 1
