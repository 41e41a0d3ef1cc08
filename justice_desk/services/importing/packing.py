"""Keeps what rows tell in little memory: packed in chunks, opened one chunk at a time.

Nothing goes to the disk: what is packed was read from the office's own file, in this process, and
holds names.
"""

from __future__ import annotations

import pickle
import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHUNK: Final = 500
"""Rows a chunk: also how many are looked up in the office at once."""
_LEVEL: Final = 1
"""Of compression: the first level already makes a tenth of names and headings that repeat."""


class Packed:
    """Rows in chunks, each of them compressed."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def add(self, rows: list[Any]) -> None:
        """Pack a chunk of rows."""
        plain = pickle.dumps(rows, protocol=pickle.HIGHEST_PROTOCOL)
        self._chunks.append(zlib.compress(plain, _LEVEL))

    def chunks(self) -> Iterator[list[Any]]:
        """Yield the chunks, in order."""
        for number in range(len(self._chunks)):
            yield self.chunk(number)

    def chunk(self, number: int) -> list[Any]:
        """Return one chunk."""
        return list(pickle.loads(zlib.decompress(self._chunks[number])))  # noqa: S301 - packed above, in this process

    def row(self, index: int) -> Any:
        """Return the row of an index of the plan."""
        return self.chunk(index // CHUNK)[index % CHUNK]

    @property
    def size(self) -> int:
        """Return the bytes that the packed rows take."""
        return sum(map(len, self._chunks))


def chunked(rows: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield rows in chunks, reading no further than the chunk at hand."""
    chunk: list[Any] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
