"""Reads a text file whatever its encoding: UTF-8 with or without a mark, UTF-16, or cp1252.

Spreadsheets on Windows save "CSV" as cp1252, "CSV UTF-8" with a mark, "Unicode text" as UTF-16.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.problems import FileMissing, FileUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; all villages of Mali take two megabytes, 50,000 cases of a register about twenty."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY: Final = ((b"PK\x03\x04", "xlsx"), (b"\xd0\xcf\x11\xe0", "xls"), (b"%PDF", "pdf"))
_SPREADSHEETS: Final = {"xlsx", "xls"}
_BROKEN: Final = "\ufffd"
_STEP: Final = 1024 * 1024


@dataclass(frozen=True)
class Text:
    """What a file says; `cut` tells that it ends in the middle of a letter."""

    file: str
    content: str
    cut: bool


@dataclass(frozen=True)
class Encoding:
    """How the bytes of a text are read: the codec, and how many bytes of mark stand before it."""

    name: str
    skip: int = 0


def read_text(path: Path) -> Text:
    """Return the text of a file.

    Raises:
        FileMissing: there is no such file.
        FileUnreadable: it is empty, too large, or no text.
        OSError: the machine will not read it.
    """
    if not path.is_file():
        raise FileMissing(file=path)
    if path.stat().st_size > LARGEST:
        raise _unreadable(path, _("a file of more than 64 MB"), _("a list of places"))
    data = path.read_bytes()
    _refuse_binary(path, data)
    content, cut = _decoded(data)
    if "\0" in content:
        raise _unreadable(path, _("a file that is no text"), _("a CSV file"))
    if not content.strip():
        raise _unreadable(path, _("an empty file"), _("a CSV file"))
    return Text(path.name, content, cut)


def encoding_of(data: bytes) -> Encoding:
    """Return how a text is read, told from its bytes; memory does not grow with the text."""
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return Encoding(marked, len(mark))
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return Encoding(unmarked)
    broken, foreign, cut = _tally(data)
    # A damaged UTF-8 file keeps its marks of damage, to be found cell by cell; letters that are
    # all "damaged" are those of cp1252.
    if broken > foreign or (cut and not foreign):
        return Encoding("cp1252")
    return Encoding("utf-8")


def pieces(data: bytes, encoding: Encoding) -> Iterator[str]:
    """Yield a text piece by piece; what cannot be read is U+FFFD."""
    decoder = codecs.getincrementaldecoder(encoding.name)(errors="replace")
    for at in range(encoding.skip, len(data), _STEP):
        yield decoder.decode(data[at : at + _STEP])


def _tally(data: bytes) -> tuple[int, int, bool]:
    """Count the damaged and the foreign letters of UTF-8; tell whether the last is half there."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    broken = foreign = 0
    for at in range(0, len(data), _STEP):
        piece = decoder.decode(data[at : at + _STEP])
        if not piece.isascii():
            damaged = piece.count(_BROKEN)
            broken += damaged
            foreign += sum(letter > "\x7f" for letter in piece) - damaged
    return broken, foreign, bool(decoder.getstate()[0])


def _refuse_binary(path: Path, data: bytes) -> None:
    for mark, kind in _BINARY:
        if data.startswith(mark):
            expected = _("a CSV file: save the sheet as CSV UTF-8")
            plain = _("a CSV file")
            raise _unreadable(path, kind, expected if kind in _SPREADSHEETS else plain)


def _unreadable(path: Path, found: str, expected: str) -> FileUnreadable:
    return FileUnreadable(file=path.name, found=found, expected=expected)


def _decoded(data: bytes) -> tuple[str, bool]:
    """Return the text, and whether the last letter is only half there."""
    encoding = encoding_of(data)
    decoder = codecs.getincrementaldecoder(encoding.name)(errors="replace")
    content = decoder.decode(data[encoding.skip :])
    return content, bool(decoder.getstate()[0])


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 that lost its mark: every other byte of a heading is 0."""
    start = data[:40]
    if len(start) < 4:  # noqa: PLR2004 - two letters, or there is nothing to tell from
        return None
    if not any(start[0::2]) and all(start[1::2]):
        return "utf-16-be"
    return "utf-16-le" if not any(start[1::2]) and all(start[0::2]) else None
