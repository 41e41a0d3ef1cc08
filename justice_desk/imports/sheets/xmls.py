"""Walks through the XML of a part: no entity is looked up, no document type is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from justice_desk.imports.sheets.unfit import damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pyexpat import XMLParserType

    Start = Callable[[str, dict[str, str]], None]

_ASIDE: Final = ":"


def walker(start: Start) -> XMLParserType:
    """Return a parser that calls `start` with the name and the attributes of each element."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    return parser


def walk(parser: XMLParserType, pieces: Iterable[bytes]) -> None:
    """Feed a part to a parser.

    Raises:
        Unfit: it declares a document type, as no spreadsheet does.
        ExpatError: it is not well formed.
    """
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(_ASIDE)[2]


def _refuse(*_declaration: object) -> None:
    raise damaged()
