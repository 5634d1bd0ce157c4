"""A small app on a real desktop, driven line by line: one command in, one answer out.

Run as `python -m tests.support.host_child`. Commands: `put TEXT`, `holds`, `clear`, `let_go`, `listen`, `left`,
`quit`.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

from app.host.clipboard import system_clipboard
from app.host.session import Session


def main() -> int:
    """Serve the commands until `quit`."""
    app = QGuiApplication(sys.argv)
    clipboard = system_clipboard()
    session = Session()
    left: list[str] = []

    def answer(line: str) -> str:
        word, _, rest = line.strip().partition(" ")
        match word:
            case "put":
                clipboard.put(rest)
                return "done"
            case "holds":
                return str(clipboard.holds_ours())
            case "clear":
                return str(clipboard.clear())
            case "let_go":
                clipboard.let_go()
                return "done"
            case "listen":
                session.on_leave(lambda: left.append("left"))
                return str(session.is_listening)
            case "left":
                return str(len(left))
            case _:
                app.quit()
                return "bye"

    def serve() -> None:
        notifier.setEnabled(False)  # sync() below would come back here
        line = sys.stdin.readline()
        app.sync()  # what the desktop has told us before the command counts before it
        try:
            sys.stdout.write(answer(line or "quit") + "\n")
            sys.stdout.flush()
        except BaseException:  # Qt would go on after it
            app.exit(1)
            raise
        notifier.setEnabled(bool(line))

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(serve)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
