"""A folder on another machine is recognised, one on a disk or a stick is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from justice_desk.storage import network

TABLE = r"""
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 22 0:45 / /mnt/partage rw,relatime shared:5 - cifs //serveur/bureau rw,vers=3.1
31 22 0:46 / /mnt/partage/local rw - ext4 /dev/sdb1 rw
32 22 0:47 / /mnt/nfs\040du\040bureau rw - nfs4 10.0.0.2:/export rw
33 22 0:48 / /home/awa/distant rw - fuse.sshfs awa@serveur: rw
34 22 8:17 / /media/cle rw - vfat /dev/sdc1 rw
35 22 0:49 / /mnt/wsl rw - 9p C:\134 rw
36 22 0:50 / /media/cle rw - exfat /dev/sdd1 rw
37 22 0:51 / /srv/hidden rw - nfs old:/ rw
38 22 8:33 / /srv/hidden rw - ext4 /dev/sde1 rw
a line of another kind
1 2 3 - nfs x
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/awa/Bureau de Gao", None),
        ("/mnt/partage/bureau", "cifs"),
        ("/mnt/partage", "cifs"),
        ("/mnt/partage/local/bureau", None),
        ("/mnt/partageons", None),
        ("/mnt/nfs du bureau/gao", "nfs4"),
        ("/home/awa/distant/gao", "fuse.sshfs"),
        ("/media/cle/gao", None),
        ("/mnt/wsl/gao", None),
        ("/srv/hidden/gao", None),
    ],
)
def test_the_mount_that_holds_the_folder_decides(path: str, kind: str | None) -> None:
    assert network.mounted_kind(Path(path), TABLE) == kind


@pytest.mark.parametrize(
    ("path", "drive_type", "kind"),
    [
        ("C:\\Bureaux\\gao", 3, None),
        ("E:\\gao", 2, None),
        ("Z:\\gao", 4, "DRIVE_REMOTE"),
        ("\\\\serveur\\bureau", 1, "UNC"),
        ("//serveur/bureau", 1, "UNC"),
        ("\\\\?\\UNC\\serveur\\bureau", 1, "UNC"),
        ("\\\\?\\C:\\Bureaux", 3, None),
    ],
)
def test_windows_says_it_by_the_drive_or_the_path(
    path: str, drive_type: int, kind: str | None
) -> None:
    assert network.windows_kind(path, drive_type) == kind


def test_the_table_of_this_machine_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"22 1 8:2 / {tmp_path} rw - nfs4 host:/x rw\n", encoding="utf-8")
    monkeypatch.setattr(network, "MOUNT_TABLE", table)
    assert network.share_kind(tmp_path / "not there yet") == "nfs4"


def test_a_link_into_a_share_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    far, table = tmp_path / "far", tmp_path / "mountinfo"
    far.mkdir()
    (tmp_path / "near").symlink_to(far)
    table.write_text(f"22 1 8:2 / {far} rw - cifs //h/x rw\n", encoding="utf-8")
    monkeypatch.setattr(network, "MOUNT_TABLE", table)
    assert network.share_kind(tmp_path / "near") == "cifs"


def test_a_machine_without_a_table_refuses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "MOUNT_TABLE", tmp_path / "none")
    assert network.share_kind(tmp_path) is None
