"""A service on a message bus of the tests' own, in a thread of this process."""

from __future__ import annotations

import threading
from typing import Any


class BusService:
    """Owns `name` on the bus at `address`. A subclass answers in `heard`."""

    def __init__(self, address: str, name: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def leave(self) -> None:
        """After the bus has gone, which is what ends the thread."""
        self._thread.join(10)
        self._connection.close()

    def heard(self, member: str, message: Any) -> tuple[str, tuple[Any, ...]] | None:
        """What a call is answered: the types and the values; None for what is not for us."""
        raise NotImplementedError

    def _serve(self) -> None:
        from jeepney import HeaderFields, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except (OSError, ConnectionError):
                return
            answer = self.heard(message.header.fields.get(HeaderFields.member, ""), message)
            if answer is not None:
                self._connection.send(new_method_return(message, *answer))
