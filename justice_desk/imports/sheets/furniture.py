"""Tells the lines of a sheet that are no case: totals, signatures, notes, repeated headings."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.headings import NUMBERS, filled_of, is_known
from justice_desk.imports.sheets.periods import period_of
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.headings import Headings

    Filled = list[tuple[int, Cell]]

_TOTAL: Final = re.compile(
    r"s ?t|(?:(?:sous|grand|sub)? ?(?:total|totaux|totals)|cumul|somme|moyenne|sum)\b.{0,40}"
)
_NOTE: Final = re.compile(
    r"(?:nb|n\. ?b\.?|notes?|nota|sources?|l[ée]gende|ps) ?[:;,.(-]|\*|\(\*|\(\d\)|¹", re.IGNORECASE
)
_SIGNED: Final = re.compile(
    r"arrete(?:e|es|s)? (?:le|la|les|a|au)\b|certifie|vu (?:le|la|par|et|pour)\b|vu$|visa|cachet"
    r"|signature|fait (?:a|le)\b|nom et signature|(?:signe|lu) (?:par|et)\b|p o$"
    r"|(?:pour )?(?:le|la) (?:coord|responsab|chef|direct|presid|secret|parajur|superv|charge)"
)
"""Of a folded text: without accents and signs."""
_GROUP: Final = re.compile(
    r"(?:cercle|commune|region|village|quartier|bureau|antenne|zone|annee|exercice|semaine"
    r"|\w*(?:er|eme|e)? ?trimestre|t[1-4]|semestre|mois|dossiers|cas|clinique)\b"
)
_FEW: Final = 2
_NARROW: Final = 3
"""A table of less columns has no lines of one cell."""


class Why(StrEnum):
    """Why a line of the sheet is no row of the table."""

    TITLE = "title"
    HEADING = "heading"
    BLANK = "blank"
    NUMBER_ONLY = "number_only"
    TOTAL = "total"
    PERIOD = "period"
    GROUP = "group"
    NOTE = "note"
    SIGNATURE = "signature"


class Furniture:
    """Judges one line after the other, from the top."""

    def __init__(self, headings: Headings) -> None:
        self._names = [
            {at: written(cell).casefold() for at, cell in filled_of(cells)}
            for _number, cells in headings.rows
        ]
        self._width = len(headings.columns)
        self._first = headings.columns[0] if headings.columns else (0, "")
        self._signed = False

    def judge(self, cells: Sequence[Cell]) -> Why | None:
        """Return why a line is no row of the table; None for a row."""
        filled = filled_of(cells)
        if not filled:
            return Why.BLANK
        why = self._repeated(filled) or self._total(filled) or self._aside(filled)
        if why is None and len(filled) > _FEW:
            self._signed = False
        elif why is Why.SIGNATURE:
            self._signed = True
        return why

    def _repeated(self, filled: Filled) -> Why | None:
        if len(filled) < _FEW:
            return None
        for names in self._names:
            same = sum(
                names.get(at) == cell.strip().casefold()
                for at, cell in filled
                if isinstance(cell, str)
            )
            if same * 10 >= len(filled) * 7:
                return Why.HEADING
        return Why.HEADING if self._numbered(filled) else None

    def _numbered(self, filled: Filled) -> bool:
        """Tell whether a line numbers the columns: 1, 2, 3."""
        if len(filled) != self._width or self._width <= _NARROW or written(filled[0][1]) != "1":
            return False
        return [written(cell) for _at, cell in filled] == [str(n + 1) for n in range(self._width)]

    def _total(self, filled: Filled) -> Why | None:
        texts = list(islice((cell for _at, cell in filled if not _is_number(cell)), _FEW + 1))
        if not texts:
            return self._figures(filled)
        if len(texts) > _FEW and len(filled) * 2 > self._width:
            return None
        labelled = any(_TOTAL.fullmatch(fold(written(text))) for text in texts[:_FEW])
        return Why.TOTAL if labelled else None

    def _figures(self, filled: Filled) -> Why | None:
        """Judge a line of figures only: a number written in advance, a year, a sum."""
        at, cell = filled[0]
        if len(filled) == 1 and at == self._first[0] and self._width >= _NARROW:
            return Why.PERIOD if period_of(cell) else Why.NUMBER_ONLY
        sums = at != self._first[0] and len(filled) * 2 <= self._width
        return Why.TOTAL if sums else None

    def _aside(self, filled: Filled) -> Why | None:
        """Judge a line of one or two texts beside a wide table."""
        if len(filled) > _FEW or self._width < _NARROW:
            return None
        text = fold(written(filled[0][1]))
        if len(filled) == 1 and period_of(filled[0][1]):
            return Why.PERIOD
        if _SIGNED.match(text) or (self._signed and len(filled) <= _FEW):
            return Why.SIGNATURE
        if _NOTE.match(written(filled[0][1])):
            return Why.NOTE
        return Why.GROUP if len(filled) == 1 and self._groups(filled[0]) else None

    def _groups(self, found: tuple[int, Cell]) -> bool:
        """Tell whether a text alone stands over the rows below: in the first column, as no name.

        Where the first column holds names or places, a text alone is a row that nobody finished.
        """
        at, cell = found
        if at != self._first[0] or not isinstance(cell, str):
            return False
        numbered = fold(self._first[1]).split(" ")[0] in NUMBERS
        return numbered or (bool(_GROUP.match(fold(cell))) and not is_known(self._first[1]))


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        bare = cell.replace(" ", "").replace("\u202f", "").replace("\u00a0", "").replace(",", ".")
        return bare.replace(".", "", 1).isdecimal()
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)
