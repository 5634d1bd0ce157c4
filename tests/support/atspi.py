"""An accessibility client: finds and presses the app's widgets from outside, over AT-SPI, by their identifiers.

Written on bare D-Bus (jeepney, which keyring brings), so that it is the same on every Debian.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.io.blocking import DBusConnection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
EDITABLE = "org.a11y.atspi.EditableText"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
TEXT = "org.a11y.atspi.Text"
KEYBOARD = "org.a11y.atspi.DeviceEventController"
REGISTRY = "/org/a11y/atspi/registry"
ROOT = "/org/a11y/atspi/accessible/root"
FOCUSABLE, FOCUSED, SHOWING, VISIBLE = 11, 12, 25, 30  # bits of AtspiStateType

Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible object: which connection it lives on, and its path."""

    driver: Driver
    bus: str
    path: str

    @property
    def identifier(self) -> str:
        """The address, `page.element`."""
        return str(self.driver.property(self, ACCESSIBLE, "AccessibleId") or "").rpartition("/")[2]

    @property
    def name(self) -> str:
        """What a screen reader says."""
        return str(self.driver.property(self, ACCESSIBLE, "Name") or "")

    @property
    def description(self) -> str:
        """What it adds."""
        return str(self.driver.property(self, ACCESSIBLE, "Description") or "")

    @property
    def role(self) -> str:
        """The kind of widget, in AT-SPI's words."""
        return str(self.driver.call(self, ACCESSIBLE, "GetRoleName")[0])

    @property
    def text(self) -> str:
        """The text of a field, "" where there is none."""
        if TEXT not in self.interfaces:
            return ""
        return str(self.driver.call(self, TEXT, "GetText", "ii", (0, -1))[0])

    @property
    def interfaces(self) -> list[str]:
        """What it can do."""
        return list(self.driver.call(self, ACCESSIBLE, "GetInterfaces")[0])

    def has_state(self, bit: int) -> bool:
        """Whether a state is set."""
        low, high = self.driver.call(self, ACCESSIBLE, "GetState")[0]
        return bool(((high << 32) | low) >> bit & 1)

    @property
    def is_showing(self) -> bool:
        """Whether a person could see it."""
        return self.has_state(SHOWING)

    def children(self) -> list[Node]:
        """Its parts."""
        found: list[Reference] = self.driver.call(self, ACCESSIBLE, "GetChildren")[0]
        return [Node(self.driver, bus, path) for bus, path in found if not path.endswith("/null")]

    def walk(self) -> Iterator[Node]:
        """It and everything below it, on screen or not."""
        yield self
        for child in self.children():
            yield from child.walk()

    def walk_showing(self) -> Iterator[Node]:
        """It and everything below it that a person could see; what is in a hidden part is not asked for."""
        if self.has_state(VISIBLE):
            if self.is_showing:
                yield self
            for child in self.children():
                yield from child.walk_showing()

    def press(self) -> None:
        """Do its first action."""
        self.driver.call(self, ACTION, "DoAction", "i", (0,))

    def write(self, text: str) -> None:
        """Put `text` into a field."""
        self.driver.call(self, EDITABLE, "SetTextContents", "s", (text,))

    def focus(self) -> None:
        """Give it the keyboard."""
        self.driver.call(self, COMPONENT, "GrabFocus")


class Driver:
    """A connection to the accessibility bus of the running session."""

    def __init__(self, session_bus: str) -> None:
        address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection(session_bus) as session:
            found = session.send_and_get_reply(new_method_call(address, "GetAddress")).body[0]
        self._bus: DBusConnection = open_dbus_connection(found)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def call(self, node: Node, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        """One call to an object; its answer's values."""
        address = DBusAddress(node.path, node.bus, interface)
        message = new_method_call(address, method, signature or None, body)
        reply = self._bus.send_and_get_reply(message, timeout=5)
        if reply.header.message_type.name == "error":
            raise LookupError(f"{method}: {reply.body}")
        return reply.body

    def property(self, node: Node, interface: str, name: str) -> Any:
        """One property; None where the object has gone or has none."""
        try:
            return self.call(node, PROPERTIES, "Get", "ss", (interface, name))[0][1]
        except LookupError:
            return None

    def type_key(self, keysym: int) -> None:
        """Let the X server believe that a key was pressed, wherever the keyboard is now. A letter is its own keysym."""
        keyboard = Node(self, "org.a11y.atspi.Registry", f"{REGISTRY}/deviceeventcontroller")
        by_keysym = 3  # ATSPI_KEY_SYM
        self.call(keyboard, KEYBOARD, "GenerateKeyboardEvent", "isu", (keysym, "", by_keysym))

    def applications(self) -> list[Node]:
        """The programs that speak AT-SPI now."""
        return Node(self, "org.a11y.atspi.Registry", ROOT).children()

    def application(self, name: str) -> Node | None:
        """The program of that name."""
        return next((one for one in self.applications() if one.name == name), None)
