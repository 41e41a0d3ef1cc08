"""The number that a case had in the register, told apart from those of other years.

A register that begins again at 1 each year writes « n° 12/2019 » on its papers: that is what a
person types in the search, so the year joins a bare number in this form. It is taken from the
sheet or a heading line, or from the row's own day where numbers are seen to begin again. Where each
sheet counts for itself and none says a year, the sheet's name stands behind: « 12 (Bourem) ».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.imports.values.cells import digits_read

if TYPE_CHECKING:
    from datetime import date

NUMBER_LIMIT: Final = 60
"""Characters that a case keeps of its old number."""
_BARE: Final = re.compile(r"(?:n\s?[°ºo.]?\s*)?(\d{1,5})\.?", re.IGNORECASE)


def old_number(
    text: str, *, around: int | None, opened_on: date | None, restarts: bool, sheet: str = ""
) -> str | None:
    """Return the number of a row, None where it has none.

    Args:
        text: as written.
        around: the year of the sheet or of the line above.
        opened_on: the day of the row.
        restarts: numbers begin again inside what is read.
        sheet: the name of the sheet, where each counts for itself.
    """
    bare = bare_number(text)
    if bare is None:
        return " ".join(text.split()) or None
    year = around or (opened_on.year if restarts and opened_on else None)
    number = f"{bare}/{year}" if year else bare
    return f"{number} ({sheet})" if sheet and not around else number


def bare_number(text: str) -> str | None:
    """Return the figures of a number that has nothing else, zeros before it kept."""
    found = _BARE.fullmatch(digits_read(text.strip()))
    return found[1] if found else None


@dataclass(slots=True)
class Numbering:
    """Watches bare numbers go by, in the order of the rows, those under a year left aside.

    Attributes:
        restarts: a number came twice in one sheet.
        by_sheet: a number of one sheet came in another one.
    """

    restarts: bool = False
    by_sheet: bool = False
    _here: set[int] = field(default_factory=set)
    _before: set[int] = field(default_factory=set)

    def next_sheet(self) -> None:
        """Begin another sheet."""
        self._before |= self._here
        self._here.clear()

    def see(self, text: str) -> None:
        """Take one number as written."""
        bare = bare_number(text)
        if bare is None:
            return
        self.restarts = self.restarts or int(bare) in self._here
        self.by_sheet = self.by_sheet or int(bare) in self._before
        self._here.add(int(bare))
