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
    from pathlib import Path

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; all villages of Mali take two megabytes."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY: Final = ((b"PK\x03\x04", "xlsx"), (b"\xd0\xcf\x11\xe0", "xls"), (b"%PDF", "pdf"))
_SPREADSHEETS: Final = {"xlsx", "xls"}
_BROKEN: Final = "\ufffd"


@dataclass(frozen=True)
class Text:
    """What a file says; `cut` tells that it ends in the middle of a letter."""

    file: str
    content: str
    cut: bool


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
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], marked)
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return _forgiving(data, unmarked)
    content, cut = _forgiving(data, "utf-8")
    broken = content.count(_BROKEN)
    foreign = sum(letter > "\x7f" for letter in content) - broken
    # A damaged UTF-8 file keeps its marks of damage, to be found cell by cell; letters that are
    # all "damaged" are those of cp1252.
    if broken > foreign or (cut and not foreign):
        return data.decode("cp1252", errors="replace"), False
    return content, cut


def _forgiving(data: bytes, encoding: str) -> tuple[str, bool]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    content = decoder.decode(data)
    return content, bool(decoder.getstate()[0])


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 that lost its mark: every other byte of a heading is 0."""
    start = data[:40]
    if len(start) < 4:  # noqa: PLR2004 - two letters, or there is nothing to tell from
        return None
    if not any(start[0::2]) and all(start[1::2]):
        return "utf-16-be"
    return "utf-16-le" if not any(start[1::2]) and all(start[0::2]) else None
