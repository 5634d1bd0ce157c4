"""A journal belongs on this computer's own disk: another computer's, or a folder that is copied, is told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.host.whereabouts import Whereabouts, is_copied, is_mounted, whereabouts

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/maya/own ext4 rw 0 0
//bank/share /mnt/The\040share cifs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "is_so"),
    [
        ("/home/maya/Passerelle", True),
        ("/home/maya/own/Passerelle", False),
        ("/mnt/The share/Passerelle", True),
        ("/mnt/The sharing/Passerelle", False),
        ("/var/lib/passerelle", False),
    ],
)
def test_the_nearest_mount_decides(folder: str, is_so: bool) -> None:
    assert is_mounted(Path(folder), MOUNTS) is is_so


@pytest.mark.parametrize(
    ("folder", "is_so"),
    [
        ("/Users/maya/OneDrive - Banque/Passerelle", True),
        ("/Users/maya/OneDrive/Passerelle", True),
        ("/Users/maya/Library/CloudStorage/x", True),
        ("/Users/maya/Library/Mobile Documents/x", True),
        ("/home/maya/Dropbox/x", True),
        ("/work/synced/x", True),
        ("/home/maya/onedriver/x", False),
        ("/home/maya/.local/share/Passerelle", False),
    ],
)
def test_a_folder_that_is_copied_is_known_by_name_or_root(folder: str, is_so: bool) -> None:
    assert is_copied(Path(folder), {"OneDriveCommercial": "/work/synced", "OneDrive": ""}) is is_so


def test_this_disk_is_here(tmp_path: Path) -> None:
    assert whereabouts(tmp_path / "not yet") is Whereabouts.HERE
    assert whereabouts(tmp_path / "OneDrive" / "not yet") is Whereabouts.COPIED
