"""Looks into a ZIP before anyone else does: a small file may unfold into gigabytes."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.unfit import Unfit, a_register, damaged, locked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNFOLDED: Final = 300 * 1024 * 1024
"""Bytes of all parts together; 50,000 rows of 20 columns take about 50 MB."""
_PARTS: Final = 3000
_RATIO: Final = 150
"""Deflate reaches 1,032; the parts of registers lie between 5 and 60."""
_SMALL: Final = 16 * 1024 * 1024
"""Bytes; what unfolds to less harms nobody, whatever its ratio."""
_STEP: Final = 256 * 1024
_HEADER: Final = 30
_LENGTHS: Final = 26
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_ENCRYPTED: Final = 1


@dataclass(frozen=True)
class Package:
    """A ZIP whose directory is sound; the names of its parts are lower case."""

    data: bytes
    parts: Mapping[str, zipfile.ZipInfo]

    def part(self, name: str) -> Iterator[bytes]:
        """Yield a part unfolded, piece by piece.

        Raises:
            Unfit: it unfolds to another size than its directory says.
            KeyError: there is no such part.
        """
        return _unfolded(self.data, self.parts[name.lower()])

    def whole(self, name: str, most: int = 1024 * 1024) -> bytes:
        """Return a small part, at most `most` bytes of it.

        Raises:
            Unfit: it is larger, or damaged.
            KeyError: there is no such part.
        """
        if self.parts[name.lower()].file_size > most:
            raise _bomb()
        return b"".join(self.part(name))


def package(data: bytes) -> Package:
    """Return a ZIP whose directory promises nothing that this machine could not hold.

    Raises:
        Unfit: it is a bomb, under a password, or damaged.
    """
    # What stands around the directory is how two readers are shown two different files.
    if data[-_END_LENGTH : 4 - _END_LENGTH] != _END:
        raise damaged()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
    parts = {entry.filename.lower().lstrip("/"): entry for entry in entries}
    _refuse_bombs(entries, len(data))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise locked()
    if len(parts) != len(entries):
        raise damaged()
    return Package(data, parts)


def _refuse_bombs(entries: list[zipfile.ZipInfo], size: int) -> None:
    unfolded = sum(entry.file_size for entry in entries)
    dense = unfolded > _SMALL and unfolded > size * _RATIO
    if len(entries) > _PARTS or unfolded > UNFOLDED or dense:
        raise _bomb()


def _bomb() -> Unfit:
    return Unfit(_("a file that unfolds into far more than a register"), a_register())


def _unfolded(data: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    name, extra = struct.unpack_from("<HH", data, entry.header_offset + _LENGTHS)
    start = entry.header_offset + _HEADER + name + extra
    packed = data[start : start + entry.compress_size]
    pieces = _inflated(packed) if entry.compress_type == zipfile.ZIP_DEFLATED else _stored(packed)
    left = entry.file_size
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise _bomb()
        yield piece
    if left:
        raise damaged()


def _stored(packed: bytes) -> Iterator[bytes]:
    for at in range(0, len(packed), _STEP):
        yield packed[at : at + _STEP]


def _inflated(packed: bytes) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    while packed and not inflater.eof:
        piece = inflater.decompress(packed, _STEP)
        packed = inflater.unconsumed_tail
        if piece:
            yield piece
    yield inflater.flush()
