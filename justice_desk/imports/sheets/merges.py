"""Repeats a value that is merged over several rows in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.imports.sheets.cells import Cell

    Corner = tuple[int, int]


class Merges:
    """The cells of a sheet that are merged downwards; rows are handed in from the top."""

    def __init__(self, ranges: Sequence[tuple[Corner, Corner]], width: int) -> None:
        self._starts: dict[int, list[tuple[int, int]]] = {}
        self._open: dict[int, tuple[int, Cell]] = {}
        """Column → last row, value."""
        for (top, left), (bottom, _right) in ranges:
            if bottom > top and left < width:
                self._starts.setdefault(top, []).append((left, bottom))

    def over(self, row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Return a row with the values that reach down into it; rows count from 0."""
        if self._open:
            cells = self._reached(row, cells)
        for left, bottom in self._starts.get(row, ()):
            if left < len(cells) and cells[left] is not None:
                self._open[left] = (bottom, cells[left])
        return cells

    def _reached(self, row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        told = list(cells)
        for column, (bottom, value) in list(self._open.items()):
            if row > bottom:
                del self._open[column]
            elif column < len(told) and told[column] is None:
                told[column] = value
        return tuple(told)
