"""Tells what a file is from its bytes: extensions are often wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.imports.sheets.ole import ole_streams
from justice_desk.imports.sheets.unfit import Unfit, a_register, damaged, locked
from justice_desk.imports.sheets.zips import package

if TYPE_CHECKING:
    from justice_desk.imports.sheets.zips import Package

_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_OPENED: Final = 512
_FEW: Final = 4
"""Control characters that a text may hold by mistake."""
_TAIL: Final = 66_000
"""Bytes at the end of a file among which the directory of a ZIP can stand."""
_CONTROLS: Final = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f]")
_SYLK: Final = re.compile(rb"ID;P[^\r\n]*[\r\n]+(?:[BCEFOPW]|NN|NU);?[A-Z]", re.IGNORECASE)
_HTML: Final = re.compile(
    rb"\s*(?:<!doctype html|<html|<table|<head|<meta|<div|<style)", re.IGNORECASE
)
_MHTML: Final = re.compile(rb"MIME-Version:", re.IGNORECASE)
_BYTES: Final = (
    (b"%PDF", N_("a PDF")),
    (b"\x89PNG", N_("a picture")),
    (b"\xff\xd8\xff", N_("a picture")),
    (b"GIF8", N_("a picture")),
    (b"RIFF", N_("a picture or a sound")),
    (b"II*\x00", N_("a picture")),
    (b"MM\x00*", N_("a picture")),
    (b"MZ", N_("a program")),
    (b"\x7fELF", N_("a program")),
    (b"{\\rtf", N_("a Word document")),
    (b"Rar!", N_("an archive of files")),
    (b"7z\xbc\xaf", N_("an archive of files")),
    (b"\x1f\x8b", N_("an archive of files")),
    (b"SQLite format 3", N_("a database")),
    (b"\x00\x01\x00\x00Standard", N_("an Access database")),
)
_INSIDE: Final = (
    ("word/document.xml", N_("a Word document")),
    ("ppt/presentation.xml", N_("a presentation")),
    ("index/document.iwa", N_("a Numbers document")),
    ("index.zip", N_("a Numbers document")),
    ("xl/workbook.bin", N_("an Excel binary workbook (.xlsb)")),
    ("mimetype", N_("an OpenDocument file that is no spreadsheet")),
)
_BOOKS: Final = frozenset({"xl/workbook.xml", "xl/workbook.bin", "content.xml"})
_STREAMS: Final = (
    ("worddocument", N_("a Word document")),
    ("powerpoint document", N_("a presentation")),
)


class Kind(StrEnum):
    """How the sheets of a file are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


@dataclass(frozen=True)
class Opened:
    """A file that was looked at: its kind, and what stands inside it."""

    kind: Kind
    data: bytes
    package: Package | None = None
    stream: bytes = b""
    """The workbook stream of an XLS."""


def opened(data: bytes) -> Opened:
    """Return what a file is.

    Raises:
        Unfit: it is nothing that holds a register, or it is a trap.
    """
    if not data.strip(b"\0\t\r\n "):
        raise Unfit(_("an empty file"), a_register())
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    _refuse_others(data)
    return Opened(Kind.TEXT, data)


def _zipped(data: bytes) -> Opened:
    inside = package(data)
    if len(inside.parts.keys() & _BOOKS) > 1:
        raise damaged()  # two workbooks in one: which one a reader takes is anybody's guess
    if "xl/workbook.xml" in inside.parts:
        return Opened(Kind.XLSX, data, inside)
    if "mimetype" in inside.parts and inside.whole("mimetype").startswith(_ODS):
        _refuse_locked_ods(inside)
        return Opened(Kind.ODS, data, inside)
    for name, found in _INSIDE:
        if name in inside.parts:
            raise Unfit(_(found), a_register())
    raise Unfit(_("an archive of files"), a_register())


def _refuse_locked_ods(inside: Package) -> None:
    if "content.xml" not in inside.parts:
        raise damaged()
    manifest = "meta-inf/manifest.xml"
    if manifest in inside.parts and b"encryption-data" in inside.whole(manifest):
        raise locked()


def _compound(data: bytes) -> Opened:
    streams = ole_streams(data)
    if "encryptedpackage" in streams.names:
        raise locked()
    for name in ("workbook", "book"):
        if name in streams.names:
            return _plain_xls(data, streams.read(name))
    for name, found in _STREAMS:
        if name in streams.names:
            raise Unfit(_(found), a_register())
    raise Unfit(_("a file that is no spreadsheet"), a_register())


def _plain_xls(data: bytes, stream: bytes) -> Opened:
    # A ZIP behind an XLS would be read in its place by a loader that tries one kind after another.
    if b"PK\x05\x06" in data[-_TAIL:]:
        raise damaged()
    return Opened(Kind.XLS, data, stream=stream)


def _refuse_others(data: bytes) -> None:
    for mark, found in _BYTES:
        if data.startswith(mark):
            raise Unfit(_(found), a_register())
    start = data[:_OPENED].removeprefix(b"\xef\xbb\xbf")
    saved_again = _("the same file opened in Excel and saved as XLSX")
    if _SYLK.match(start):
        raise Unfit(_("an old Multiplan file (SYLK)"), saved_again)
    if _HTML.match(start) or _MHTML.match(start):
        raise Unfit(_("a web page saved as a spreadsheet"), saved_again)
    if start.lstrip().startswith(b"<?xml"):
        raise Unfit(_("a file in XML"), saved_again)
    controls = len(_CONTROLS.findall(start))
    if controls >= _FEW and controls * 20 > len(start):
        raise Unfit(_("a file that is no spreadsheet"), a_register())
