"""This computer, as `app.base.ports.Host`."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.network import WaysOut
    from app.base.policy import PolicySource
    from app.base.ports import AttentionPort, CapturePort, ClipboardPort, Host, KeychainPort
    from app.host.session import Session


def this_machine() -> Host:
    """The real thing. Making it costs nothing: each part is made when it is first used."""
    return ThisMachine()


class ThisMachine:
    """Clipboard, keychain, session, folders and browser of this computer."""

    @cached_property
    def clipboard(self) -> ClipboardPort:
        """The system clipboard."""
        from app.host.clipboard import system_clipboard  # noqa: PLC0415  # not for the first paint

        return system_clipboard()

    @cached_property
    def keychain(self) -> KeychainPort:
        """The system's keychain."""
        from app.host.keychain import SystemKeychain  # noqa: PLC0415  # not for the first paint

        return SystemKeychain()

    @cached_property
    def attention(self) -> AttentionPort:
        """Notifications of the desktop."""
        from app.host.attention import system_attention  # noqa: PLC0415  # not for the first paint

        return system_attention()

    @cached_property
    def ways(self) -> WaysOut:
        """The system's proxies, and who the person is to them."""
        from app.base.network import WaysOut  # noqa: PLC0415  # not for the first paint
        from app.host.network import system_network  # noqa: PLC0415  # see above

        return WaysOut(system_network())

    @cached_property
    def session(self) -> Session:
        """Lock, suspend and user switch."""
        from app.host.session import Session  # noqa: PLC0415  # not for the first paint

        return Session()

    @cached_property
    def captures(self) -> CapturePort:
        """Keeping windows out of screen shares."""
        from app.host.captures import screen_captures  # noqa: PLC0415  # not for the first paint, but on Windows

        return screen_captures()

    @property
    def hides_windows(self) -> bool:
        """Whether this system has a way."""
        return sys.platform == "win32"

    @cached_property
    def user(self) -> str:
        """Who works here, as the system knows them; environment variables could say anything."""
        return _user()

    def policy(self) -> PolicySource:
        """What the bank's IT put on this computer, unread."""
        from app.host.policy import machine_policy  # noqa: PLC0415  # Qt's own start does without

        return machine_policy()

    def data_folder(self) -> Path:
        """Where this user's data of the app belongs by the system's customs."""
        from app.host.paths import data_folder  # noqa: PLC0415  # a given --data-dir does without it

        return data_folder()

    def open_url(self, url: str) -> bool:
        """Open an https address in the person's browser; false when the system refuses."""
        from app.host.links import open_link  # noqa: PLC0415  # not for the first paint

        return open_link(url)


if sys.platform == "win32":

    def _user() -> str:
        import ctypes  # noqa: PLC0415  # Windows only

        name = ctypes.create_unicode_buffer(512)
        length = ctypes.c_ulong(len(name))
        name_with_domain = 2  # NameSamCompatible: DOMAIN\user
        if ctypes.windll.secur32.GetUserNameExW(name_with_domain, name, ctypes.byref(length)):
            return name.value
        import getpass  # noqa: PLC0415  # as above

        return getpass.getuser()

else:

    def _user() -> str:
        import os  # noqa: PLC0415  # not for the first paint
        import pwd  # noqa: PLC0415  # not on Windows

        try:
            return pwd.getpwuid(os.getuid()).pw_name
        except KeyError:  # a directory service that does not answer
            return f"uid {os.getuid()}"
