"""The bank's policy as this computer keeps it: a machine-wide file and, on Windows, a key of the registry.

Only what an administrator alone can write counts. A file that others may change is refused: whoever can change the
policy could open what the bank has closed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.base.policy import MAX_CHARACTERS, PolicyError, PolicySource

if TYPE_CHECKING:
    from collections.abc import Mapping

REGISTRY_KEY: Final = r"SOFTWARE\Policies\Passerelle"


def machine_policy(path: Path | None = None) -> PolicySource:
    """What is there, unread; empty texts where nothing is. Raises `PolicyError` when it may not be trusted or read."""
    file = path or policy_path()
    return PolicySource(str(file), _text(file), f"HKLM\\{REGISTRY_KEY}", _registry())


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            fault = _fault_of_owner(opened.fileno()) or _fault_of_folder(file.parent)
            content = opened.read(4 * MAX_CHARACTERS + 1)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise PolicyError(str(file), 0, f"cannot be read: {error.strerror}") from error
    if fault:
        raise PolicyError(str(file), 0, fault)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise PolicyError(str(file), line, "not UTF-8") from error
    return text or " "  # an empty file is a fault of the policy, not the absence of one


if sys.platform == "win32":
    import ctypes
    import msvcrt
    import winreg
    from ctypes import wintypes

    _KINDS_OF_ADMINISTRATOR: Final = (26, 22)  # WinBuiltinAdministratorsSid, WinLocalSystemSid

    def policy_path() -> Path:
        r"""`%ProgramData%\Passerelle\policy.json`, by the system's own word, not the environment's."""
        buffer = ctypes.create_unicode_buffer(wintypes.MAX_PATH)
        common_application_data = 0x23
        if ctypes.windll.shell32.SHGetFolderPathW(None, common_application_data, None, 0, buffer) != 0:
            raise PolicyError("policy.json", 0, "Windows does not say where ProgramData is")
        return Path(buffer.value) / "Passerelle" / "policy.json"

    def _fault_of_owner(descriptor: int) -> str:
        """Everyone may make files in ProgramData, and who makes a file may change it: the owner tells."""
        file_object, owner_information = 1, 1
        owner, descriptor_of = ctypes.c_void_p(), ctypes.c_void_p()
        failed = ctypes.windll.advapi32.GetSecurityInfo(
            wintypes.HANDLE(msvcrt.get_osfhandle(descriptor)), file_object, owner_information,
            ctypes.byref(owner), None, None, None, ctypes.byref(descriptor_of),
        )  # fmt: skip
        if failed:
            return f"Windows does not say who owns it (error {failed})"
        try:
            known = any(ctypes.windll.advapi32.IsWellKnownSid(owner, kind) for kind in _KINDS_OF_ADMINISTRATOR)
        finally:
            ctypes.windll.kernel32.LocalFree(descriptor_of)
        return "" if known else "must belong to the administrators of this computer"

    def _fault_of_folder(_folder: Path) -> str:
        """Nobody but its owner may take the place of a file in ProgramData."""
        return ""

    def _registry() -> Mapping[str, str | int]:
        found: dict[str, str | int] = {}
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, REGISTRY_KEY) as key:
                for index in range(winreg.QueryInfoKey(key)[1]):
                    name, data, _kind = winreg.EnumValue(key, index)
                    found[name] = data
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise PolicyError(f"HKLM\\{REGISTRY_KEY}", 0, f"cannot be read: {error.strerror}") from error
        return found

else:

    def policy_path() -> Path:
        """Where IT puts it, outside anybody's home."""
        folder = "/Library/Application Support/Passerelle" if sys.platform == "darwin" else "/etc/passerelle"
        return Path(folder) / "policy.json"

    def _fault_of_owner(descriptor: int) -> str:
        return _fault_of(os.fstat(descriptor))

    def _fault_of_folder(folder: Path) -> str:
        """Who may write the folder may put another file in its place."""
        fault = _fault_of(folder.stat())
        return f"its folder {fault}" if fault else ""

    def _fault_of(found: os.stat_result) -> str:
        if found.st_uid != 0:
            return "must belong to root"
        return "must be writable by root only" if found.st_mode & 0o022 else ""

    def _registry() -> Mapping[str, str | int]:
        return {}
