"""Is a folder on another machine? Locks and fsync cannot be relied on there.

On Linux the mount table says; on Windows the drive type and the form of the path do. 9p is not
counted: it is how a virtual machine or WSL shows a disk of this computer.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

MOUNT_TABLE: Path = Path("/proc/self/mountinfo")
_FAR: Final = frozenset(
    {
        "nfs", "nfs3", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "coda", "lustre",
        "glusterfs", "gfs2", "ocfs2", "davfs", "fuse.sshfs", "fuse.davfs", "fuse.davfs2",
        "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.s3fs", "fuse.smbnetfs",
        "fuse.curlftpfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
    }
)  # fmt: skip
# proc(5): space, tab, newline and backslash stand in the table as \ and three octal digits.
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE: Final = 4  # GetDriveTypeW, fileapi.h


def share_kind(folder: Path) -> str | None:
    """Return the kind of network share that `folder` lies on, such as `nfs4`, or None.

    A folder that does not exist yet is judged by the path it would have.
    """
    path = folder.absolute() if sys.platform == "win32" else folder.resolve()
    if sys.platform == "win32":  # pragma: no cover - seen on Windows alone; its parts are tested
        return windows_kind(str(path), _drive_type(path.anchor))
    if not MOUNT_TABLE.is_file():
        return None
    return mounted_kind(path, MOUNT_TABLE.read_text(encoding="utf-8", errors="surrogateescape"))


def mounted_kind(path: Path, table: str) -> str | None:
    """Return the share kind of an absolute, resolved `path` under the mount table `table`."""
    best, kind = -1, ""
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:  # noqa: PLR2004 - the fifth field is the mount point
            continue
        point = Path(_OCTAL.sub(lambda octal: chr(int(octal[1], 8)), fields[4]))
        # A later line hides an earlier one on the same point.
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split(" ")[0]
    return kind if kind in _FAR else None


def windows_kind(path: str, drive_type: int) -> str | None:
    r"""Return `UNC` for `\\server\share`, `DRIVE_REMOTE` for a letter mapped to one, or None."""
    plain = path.replace("/", "\\").upper()
    if plain.startswith("\\\\?\\UNC\\"):
        return "UNC"
    if plain.startswith("\\\\") and not plain.startswith(("\\\\?\\", "\\\\.\\")):
        return "UNC"
    return "DRIVE_REMOTE" if drive_type == _DRIVE_REMOTE else None


if sys.platform == "win32":  # pragma: no cover - seen on Windows alone
    import ctypes

    def _drive_type(root: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
