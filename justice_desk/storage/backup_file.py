"""One file of a backup: the database, its key file, and a signed list of both.

A plain zip without compression: what lies in it is encrypted already. `manifest.json` gives the
format, when, which office code, which member (a key, no name), and size and SHA-256 of each file;
`manifest.sig` is the member's Ed25519 signature of it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, Self

from justice_desk.i18n.messages import N_, _
from justice_desk.storage import atomic
from justice_desk.storage.errors import BackupUnsound
from justice_desk.storage.folder import DATABASE, KEYS

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".jdbackup"
FORMAT: Final = 1
_MANIFEST: Final = "manifest.json"
_SIGNATURE: Final = "manifest.sig"
_PARTS: Final = (DATABASE, KEYS)
_LONGEST_MANIFEST: Final = 10_000
_CHUNK: Final = 1 << 20
_CUT: Final = N_("it is cut short or is not a backup.")
_CHANGED: Final = N_("“{part}” was changed since it was written.")
_NEWER: Final = N_("it was written by a newer version. Update Justice Desk.")


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself; nothing of a person."""

    made_at: datetime
    office_code: str
    member_id: str
    files: dict[str, tuple[int, str]]

    def to_bytes(self) -> bytes:
        """Return the manifest as it is signed."""
        told = {"format": FORMAT, "made_at": self.made_at.isoformat(), "code": self.office_code}
        files = {n: {"size": size, "sha256": digest} for n, (size, digest) in self.files.items()}
        return json.dumps(told | {"member": self.member_id, "files": files}, indent=1).encode()

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Return the manifest that `raw` is; raises what a missing or wrong key raises."""
        told = json.loads(raw)
        files = {n: (int(f["size"]), str(f["sha256"])) for n, f in told["files"].items()}
        made_at = datetime.fromisoformat(told["made_at"])
        return cls(made_at, str(told["code"]), str(told["member"]), files)


@dataclass(frozen=True)
class Backup:
    """A backup file whose parts are those that its manifest lists."""

    path: Path
    manifest: Manifest
    signed: bytes
    signature: bytes

    def extract(self, name: str, target: Path) -> None:
        """Write one part to `target`, a file that does not exist yet."""
        with (
            atomic.disk(target),
            zipfile.ZipFile(self.path) as archive,
            archive.open(name) as source,
            target.open("xb") as file,
        ):
            target.chmod(atomic.PRIVATE_FILE)
            shutil.copyfileobj(source, file, _CHUNK)


def part(path: Path) -> tuple[int, str]:
    """Return size and SHA-256 of a file, as a manifest keeps them."""
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def pack(target: Path, folder: Path, manifest: Manifest, signature: bytes) -> None:
    """Write the parts that lie in `folder` into `target`; not atomic, the caller gives the name.

    Raises:
        MachineRefused: the disk is full or will not.
    """
    with atomic.disk(target):
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            target.chmod(atomic.PRIVATE_FILE)
            for name in manifest.files:
                archive.write(folder / name, name)
            archive.writestr(_MANIFEST, manifest.to_bytes())
            archive.writestr(_SIGNATURE, signature)
        atomic.sync_file(target)


def read(path: Path) -> Backup:
    """Return the backup after reading all of it.

    Raises:
        BackupUnsound: cut, changed, of a newer format, or no backup at all.
        MachineRefused: the file cannot be read.
    """
    try:
        with atomic.disk(path), zipfile.ZipFile(path) as archive:
            signed, signature = _small(archive, _MANIFEST), _small(archive, _SIGNATURE)
            if json.loads(signed)["format"] > FORMAT:
                raise BackupUnsound(file=path.name, reason=_(_NEWER))
            manifest = Manifest.from_bytes(signed)
            _hold_against(path, archive, manifest)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, EOFError) as error:
        raise BackupUnsound(file=path.name, reason=_(_CUT)) from error
    return Backup(path, manifest, signed, signature)


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(_LONGEST_MANIFEST)


def _hold_against(path: Path, archive: zipfile.ZipFile, manifest: Manifest) -> None:
    for name in _PARTS:
        size, digest = manifest.files[name]
        with archive.open(name) as file:
            found = hashlib.sha256()
            while chunk := file.read(_CHUNK):
                found.update(chunk)
            if file.tell() != size or found.hexdigest() != digest:
                raise BackupUnsound(file=path.name, reason=_(_CHANGED).format(part=name))
