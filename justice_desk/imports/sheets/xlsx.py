"""Walks through the sheets of an XLSX before they are loaded: their reach, their broken cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.cells import MOST_CELLS, Broken, column_of
from justice_desk.imports.sheets.scan import Scan
from justice_desk.imports.sheets.unfit import Unfit, a_register, damaged, too_large
from justice_desk.imports.sheets.xmls import local, walk, walker

if TYPE_CHECKING:
    from justice_desk.imports.sheets.zips import Package

_BOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_SHARED: Final = b"<si"
_MOST_STRINGS: Final = 2_000_000
_LARGEST: Final = 16 * 1024 * 1024
_DIGITS: Final = "0123456789"
_EMPTY_TEXT: Final = "str"
"""The type of a formula whose value is a text, which may be empty."""


def sheet_parts(package: Package) -> dict[str, str]:
    """Return the part of each sheet, by its name.

    Raises:
        Unfit, ExpatError: the workbook does not say.
    """
    targets: dict[str, str] = {}
    found: dict[str, str] = {}

    def link(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "sheet":
            key = next((value for at, value in attributes.items() if local(at) == "id"), "")
            found[attributes.get("name", "")] = _resolved(targets.get(key, ""))

    walk(walker(link), [package.whole(_LINKS, _LARGEST)])
    walk(walker(sheet), [package.whole(_BOOK, _LARGEST)])
    return found


def refuse_strings(package: Package) -> None:
    """Read the shared strings through once, as a loader would.

    Raises:
        Unfit: there are too many, or they declare a document type.
    """
    name = "xl/sharedstrings.xml"
    if name not in package.parts:
        return
    count = 0
    for piece in package.part(name):
        count += piece.count(_SHARED)
        if b"<!" in piece:
            raise damaged()
        if count > _MOST_STRINGS:
            raise Unfit(_("more than 2 million different texts"), a_register())


def scan_xlsx(package: Package, part: str, sheet: str) -> Scan:
    """Return the reach and the broken cells of a sheet.

    Raises:
        Unfit: it is too large, or unfolds to another size than it says.
        ExpatError: it is not well formed.
        KeyError: there is no such part.
    """
    scanner = _Scanner(sheet)
    walk(scanner.parser, package.part(part))
    scanner.settle()
    return scanner.scan


def _resolved(target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return target if target.startswith("xl/") else f"xl/{target}"


class _Scanner:
    """Follows the cells of a sheet: where each stands, and whether anything stands in it."""

    def __init__(self, sheet: str) -> None:
        self.scan = Scan(sheet)
        self.parser = walker(self._start)
        self._row = self._column = self._count = 0
        self._type = ""
        self._formula = self._inside = False
        self._value = ""
        self._digits = ""
        self._letters: dict[str, int] = {}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = local(name)
        if name == "c":
            self._cell(attributes)
        elif name in {"v", "is"}:
            self._inside = True
            self.scan.reach(self._row, self._column)
        elif name == "f":
            self._formula = True
            self._listen()
        elif name == "row":
            self._settle_open()  # while row and column are still those of its last cell
            self._row = _number(attributes.get("r", ""), self._row + 1)
            self._column = 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self._settle_open()
        self._inside = False
        self._count += 1
        if self._count > MOST_CELLS:
            raise too_large(self.scan.sheet, attributes.get("r", str(self._row)))
        at = attributes.get("r")
        if at is None:
            self._column += 1
        else:
            self._place(at)
        self._type = attributes.get("t", "")
        if self._type == "e":
            self._listen()

    def _place(self, at: str) -> None:
        named = at.rstrip(_DIGITS)
        column = self._letters.get(named)
        if column is None:
            column = self._letters[named] = _column(named)
        self._column = column
        digits = at[len(named) :]
        if digits != self._digits:
            self._digits = digits
            self._row = _number(digits, 0)

    def _settle_open(self) -> None:
        if self._formula or self._type == "e":
            self.settle()

    def settle(self) -> None:
        """Note the cell that ends, if it is broken."""
        at = (self._row - 1, self._column - 1)
        if self._type == "e":
            self.scan.broken[at] = Broken(self._value.strip() or "#N/A")
        elif self._formula and not self._value.strip() and self._type != _EMPTY_TEXT:
            self.scan.reach(self._row, self._column)
            self.scan.broken[at] = Broken("")
        self._formula = False
        self._type = self._value = ""
        self.parser.CharacterDataHandler = None

    def _listen(self) -> None:
        self.parser.CharacterDataHandler = self._hear

    def _hear(self, text: str) -> None:
        if self._inside:
            self._value += text


def _number(digits: str, otherwise: int) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < 10 else otherwise  # noqa: PLR2004 - more digits than rows of any sheet


def _column(named: str) -> int:
    if not named.isascii() or not named.isalpha() or len(named) > 3:  # noqa: PLR2004 - XFD is the last
        raise damaged()
    return column_of(named) + 1
