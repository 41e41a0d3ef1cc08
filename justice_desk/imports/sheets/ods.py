"""Walks through an ODS before it is loaded: repeated cells and rows are its bombs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import Broken
from justice_desk.imports.sheets.scan import Scan
from justice_desk.imports.sheets.unfit import damaged
from justice_desk.imports.sheets.xmls import local, walk, walker

if TYPE_CHECKING:
    from justice_desk.imports.sheets.zips import Package

_CELLS: Final = frozenset({"table-cell", "covered-table-cell"})
_LONGEST: Final = 7
"""Digits of a repetition."""


def scan_ods(package: Package) -> dict[str, Scan]:
    """Return the reach and the broken cells of each sheet, by its name.

    Raises:
        Unfit: a sheet is too large, or the part unfolds to another size than it says.
        ExpatError: it is not well formed.
    """
    scanner = _Scanner()
    walk(scanner.parser, package.part("content.xml"))
    scanner.settle()
    return scanner.scans


class _Scanner:
    def __init__(self) -> None:
        self.scans: dict[str, Scan] = {}
        self.parser = walker(self._start)
        self._scan = Scan("")
        self._row = self._rows = self._column = 0
        self._broken: tuple[int, int] | None = None
        self._text = ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        if name in _CELLS:
            self._cell({local(at): value for at, value in attributes.items()}, attributes)
        elif name == "table-row":
            self._row += self._rows
            self._rows = _repeated(attributes, "number-rows-repeated")
            self._column = 0
        elif name == "table":
            self.settle()
            self._row = self._rows = 0
            title = next((value for at, value in attributes.items() if local(at) == "name"), "")
            self._scan = self.scans[title] = Scan(title)

    def _cell(self, plain: dict[str, str], attributes: dict[str, str]) -> None:
        self.settle()
        repeated = _repeated(attributes, "number-columns-repeated")
        kind = plain.get("value-type", "")
        if kind or "formula" in plain:
            self._scan.reach(self._row + self._rows, self._column + repeated)
        if attributes.get("calcext:value-type") == "error" or ("formula" in plain and not kind):
            self._broken = (self._row, self._column)
            self.parser.CharacterDataHandler = self._hear
        self._column += repeated

    def settle(self) -> None:
        """Note the broken cell that ends, if one does."""
        if self._broken is not None:
            self._scan.broken[self._broken] = Broken(self._text.strip())
            self._broken, self._text = None, ""
            self.parser.CharacterDataHandler = None

    def _hear(self, text: str) -> None:
        self._text += text


def _repeated(attributes: dict[str, str], name: str) -> int:
    for at, value in attributes.items():
        if at.endswith(name) and local(at) == name:
            if not value.isdecimal() or len(value) > _LONGEST:
                raise damaged()
            return max(1, int(value))
    return 1
