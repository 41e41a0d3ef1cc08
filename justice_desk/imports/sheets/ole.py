"""Reads the compound files of old Office: a small file system in one file ([MS-CFB])."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.unfit import damaged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LAST: Final = 0xFFFFFFFA
"""Sector numbers from here on end a chain, or are none."""
_HEADER: Final = 512
_DIFAT_AT: Final = 76
_DIFAT: Final = 109
_ENTRY: Final = 128
_MINI: Final = 64
_CUTOFF: Final = 4096
_NAME: Final = 64
_ROOT: Final = 5


@dataclass(frozen=True)
class Streams:
    """The streams of a compound file, by their names in lower case."""

    names: Mapping[str, tuple[int, int]]
    """First sector and size in bytes."""
    _file: _Sectors
    _mini: bytes
    _mini_table: Sequence[int]

    def read(self, name: str) -> bytes:
        """Return the bytes of a stream.

        Raises:
            Unfit: its chain of sectors is broken.
        """
        first, size = self.names[name]
        if size >= _CUTOFF:
            return self._file.chain(first)[:size]
        return _chained(self._mini, self._mini_table, first, _MINI)[:size]


@dataclass(frozen=True)
class _Sectors:
    data: bytes
    size: int
    table: Sequence[int]

    def chain(self, first: int) -> bytes:
        return _chained(self.data[self.size :], self.table, first, self.size)


def ole_streams(data: bytes) -> Streams:
    """Return the streams of a compound file.

    Raises:
        Unfit: its tables do not hold together.
        struct.error: it is cut.
    """
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in {9, 12}:
        raise damaged()
    size = 1 << shift
    (first_entry,) = struct.unpack_from("<I", data, 48)
    (first_mini,) = struct.unpack_from("<I", data, 60)
    sectors = _Sectors(data, size, _table(data, size))
    names, root = _directory(sectors.chain(first_entry))
    mini = sectors.chain(root[0])[: root[1]] if root[0] < _LAST else b""
    mini_table = _numbers(sectors.chain(first_mini)) if first_mini < _LAST else ()
    return Streams(names, sectors, mini, mini_table)


def _table(data: bytes, size: int) -> list[int]:
    """Return the file allocation table: for each sector the next one."""
    held = list(struct.unpack_from(f"<{_DIFAT}I", data, _DIFAT_AT))
    (more,) = struct.unpack_from("<I", data, 68)
    seen = set()
    while more < _LAST and more not in seen:
        seen.add(more)
        further = _numbers(data[size * (more + 1) : size * (more + 2)])
        held.extend(further[:-1])
        more = further[-1] if further else _LAST
    table: list[int] = []
    for sector in dict.fromkeys(held):
        if sector < _LAST:
            table.extend(_numbers(data[size * (sector + 1) : size * (sector + 2)]))
    return table


def _numbers(data: bytes) -> tuple[int, ...]:
    if len(data) % 4:
        raise damaged()
    return struct.unpack(f"<{len(data) // 4}I", data)


def _chained(data: bytes, table: Sequence[int], first: int, size: int) -> bytes:
    pieces = []
    seen: set[int] = set()
    while first < _LAST:
        if first in seen or first >= len(table):
            raise damaged()
        seen.add(first)
        pieces.append(data[first * size : (first + 1) * size])
        first = table[first]
    return b"".join(pieces)


def _directory(entries: bytes) -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    names: dict[str, tuple[int, int]] = {}
    root = (_LAST, 0)
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", entries, at + _NAME)
        first, size = struct.unpack_from("<II", entries, at + 116)
        name = entries[at : at + max(0, min(length, _NAME) - 2)].decode("utf-16-le", "replace")
        if kind == _ROOT:
            root = (first, size)
        elif kind:
            names.setdefault(name.lower(), (first, size))
    return names, root
