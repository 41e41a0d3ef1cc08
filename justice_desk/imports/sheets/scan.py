"""What is known of a sheet before it is loaded: how far it reaches, which cells are broken."""

from __future__ import annotations

from dataclasses import dataclass, field

from justice_desk.imports.sheets.cells import MOST_CELLS, WIDEST, Broken, letters
from justice_desk.imports.sheets.unfit import too_large


@dataclass
class Scan:
    """The reach of a sheet, from A1, and its broken cells by row and column, both from 0."""

    sheet: str
    height: int = 0
    width: int = 0
    broken: dict[tuple[int, int], Broken] = field(default_factory=dict)

    def reach(self, height: int, width: int) -> None:
        """Note that there is a value as far as this row and column, both from 1.

        Raises:
            Unfit: the sheet would not fit in the memory of a small machine.
        """
        if height <= self.height and width <= self.width:
            return
        self.height = max(self.height, height)
        self.width = max(self.width, width)
        if self.width > WIDEST or self.height * self.width > MOST_CELLS:
            raise too_large(self.sheet, f"{letters(width - 1)}{height}")
