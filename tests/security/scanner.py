"""Finds the sentinel words in the bytes of a file: as they lie there, packed, and drawn."""

from __future__ import annotations

import contextlib
import gzip
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

import pikepdf
import pypdfium2

from tests.security.marked_words import hits

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 4
LARGEST: Final = 64 * 1024 * 1024
_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_PICTURES: Final = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"%PDF": "PDF",
    b"RIFF": "WebP",
    b"BM": "BMP",
}


def leaks(name: str, data: bytes, depth: int = 0) -> list[str]:
    """Return one line for each way in which a sentinel lies in a file, none when it is clean."""
    found = [f"{name}: {hit!r}" for hit in hits(data)]
    if depth < DEEPEST:
        for part, content in _inside(data):
            found += leaks(f"{name} > {part}", content, depth + 1)
    return found


def picture(data: bytes) -> str:
    """Return which kind of page or picture a file is, empty for anything else.

    A person's paper can be drawn as an image, where no word would be found.
    """
    return next((kind for magic, kind in _PICTURES.items() if data.startswith(magic)), "")


def _inside(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield from _inflated(data)
    if data.startswith(b"\x1f\x8b"):
        with contextlib.suppress(OSError, EOFError, zlib.error):
            yield "gzip", gzip.decompress(data)
    if b"PK\x03\x04" in data[:4]:
        yield from _members(data)
    for at in re.finditer(rb"%PDF-", data):
        yield from _of_pdf(data[at.start() :])


def _inflated(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield every deflated stream, wherever it begins."""
    for at in _ZLIB.finditer(data):
        with contextlib.suppress(zlib.error):
            inflated = zlib.decompressobj().decompress(data[at.start() :], LARGEST)
            if inflated:
                yield f"deflated at {at.start()}", inflated


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield "zip member's name", name.encode()
            yield name, archive.read(name)


def _of_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the streams and the texts of a PDF, and what it shows: fonts are cut to glyphs."""
    with contextlib.suppress(pikepdf.PdfError), pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                with contextlib.suppress(pikepdf.PdfError):
                    yield "stream", thing.read_bytes()
            yield "object", _texts(thing).encode()
    with contextlib.suppress(pypdfium2.PdfiumError):
        document = pypdfium2.PdfDocument(data)
        try:
            for number, page in enumerate(document, start=1):
                yield f"page {number}", page.get_textpage().get_text_bounded().encode()
        finally:
            document.close()


def _texts(thing: object) -> str:
    if isinstance(thing, pikepdf.String):
        return str(thing)
    if isinstance(thing, pikepdf.Dictionary):
        return " ".join(_texts(value) for _key, value in thing.items() if _direct(value))
    if isinstance(thing, pikepdf.Array):
        return " ".join(_texts(value) for value in thing if _direct(value))
    return thing if isinstance(thing, str) else ""


def _direct(thing: object) -> bool:
    return not (isinstance(thing, pikepdf.Object) and thing.is_indirect)
