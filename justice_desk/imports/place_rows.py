"""Reads the rows of a list of places, cell by cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.formats.places import ALT_NAME, LATITUDE, LONGITUDE, NAME, PCODE, field
from justice_desk.i18n.messages import _
from justice_desk.rules.text import BadText, TextTooLong, checked_text
from justice_desk.services.places import Entry, Parent
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.formats.places import Layout
    from justice_desk.imports.problems import Complaints
    from justice_desk.terms.enums import PlaceLevel

NAME_LIMIT: Final = 120
PCODE_LIMIT: Final = 20
LATITUDES: Final = (9.0, 26.0)
LONGITUDES: Final = (-14.0, 6.0)
"""Degrees around Mali (10 to 25 north, 12.3 west to 4.3 east), with a margin for its borders:
swapped columns and metres are noticed."""
_DAMAGED: Final = "\ufffd"
_PCODE: Final = re.compile(r"[A-Z]{2}\d{2,}")


class PlaceReader:
    """Reads one row after the other, and remembers where each p-code stood."""

    def __init__(self, found: Layout, complaints: Complaints) -> None:
        self._layout = found
        self._complaints = complaints
        self._rows: dict[str, int] = {}
        self._homes: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def entry(self, row: int, cells: Sequence[str]) -> Entry | None:
        """Return the place of a row, or None when a cell does not fit."""
        before = len(self._complaints.found)
        entry = Entry(
            row=row,
            pcode=self._own_pcode(row, cells),
            level=self._layout.level,
            name=self._name(row, cells, NAME),
            alt_name=self._alt_name(row, cells),
            latitude=self._degrees(row, cells, LATITUDE, LATITUDES),
            longitude=self._degrees(row, cells, LONGITUDE, LONGITUDES),
            parents=self._parents(row, cells),
        )
        self._check_pair(row, cells)
        return entry if len(self._complaints.found) == before else None

    def _text(self, cells: Sequence[str], name: str) -> str:
        at = self._layout.at.get(name)
        return "" if at is None else cells[at]

    def _complain(self, row: int, name: str, found: str, expected: str) -> None:
        self._complaints.add(row, self._layout.heading(name), found, expected)

    def _own_pcode(self, row: int, cells: Sequence[str]) -> str:
        pcode = self._pcode(row, cells, PCODE)
        first = self._rows.setdefault(pcode, row)
        if pcode and first != row:
            expected = _("each p-code once; it stands in row {row} already").format(row=first)
            self._complain(row, PCODE, pcode, expected)
        return pcode

    def _pcode(self, row: int, cells: Sequence[str], name: str) -> str:
        pcode = self._text(cells, name).upper()
        if not _PCODE.fullmatch(pcode) or len(pcode) > PCODE_LIMIT:
            self._complain(row, name, pcode, _("a p-code such as ML0701"))
            return ""
        return pcode

    def _name(self, row: int, cells: Sequence[str], name: str) -> str:
        typed = self._text(cells, name)
        if typed not in self._names:
            kept, expected = _checked(typed)
            if expected:
                self._complain(row, name, typed, expected)
                return ""
            self._names[typed] = kept
        return self._names[typed]

    def _alt_name(self, row: int, cells: Sequence[str]) -> str | None:
        return self._name(row, cells, ALT_NAME) if self._text(cells, ALT_NAME) else None

    def _degrees(
        self, row: int, cells: Sequence[str], name: str, between: tuple[float, float]
    ) -> float | None:
        typed = self._text(cells, name)
        if not typed:
            return None
        least, most = between
        try:
            degrees = float(typed.replace(",", "."))
        except ValueError:
            degrees = float("nan")
        if least <= degrees <= most:
            return degrees
        expected = _("degrees between {least} and {most}").format(least=least, most=most)
        self._complain(row, name, typed, expected)
        return None

    def _check_pair(self, row: int, cells: Sequence[str]) -> None:
        blank = [name for name in (LATITUDE, LONGITUDE) if not self._text(cells, name)]
        if len(blank) == 1:
            self._complain(row, blank[0], "", _("both coordinates, or neither"))

    def _parents(self, row: int, cells: Sequence[str]) -> tuple[Parent, ...]:
        parents = [
            Parent(
                self._pcode(row, cells, field(level, PCODE)),
                self._name(row, cells, field(level, NAME)),
            )
            for level in self._layout.above
        ]
        for above, below, level in zip(parents, parents[1:], self._layout.above[1:], strict=False):
            if above.pcode and below.pcode:
                self._check_home(row, above, below, level)
        return tuple(parents)

    def _check_home(self, row: int, above: Parent, below: Parent, level: PlaceLevel) -> None:
        home = self._homes.setdefault(below.pcode, above.pcode)
        if home != above.pcode:
            expected = _("one place above it: {home}").format(home=home)
            self._complain(row, field(level, PCODE), f"{above.pcode} / {below.pcode}", expected)


def _checked(typed: str) -> tuple[str, str]:
    """Return a name cleaned, and what was expected instead where it cannot be one.

    A list may hold signs that nobody types (« Zone industrielle + Bougouba »): only what cannot be
    read or searched is refused.
    """
    if not typed:
        return "", _("a name")
    if _DAMAGED in typed:
        return "", _("readable letters: the file is damaged here")
    try:
        kept = checked_text(" ".join(typed.split()), limit=NAME_LIMIT)
    except TextTooLong:
        return "", _("at most {n} characters").format(n=NAME_LIMIT)
    except BadText:
        return "", _("no invisible characters")
    return (kept, "") if fold(kept) else ("", _("a name with letters"))
