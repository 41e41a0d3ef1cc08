"""A linear model that grows by columns, solved again each time from where it stood.

Like `planning.solving` it loads the solver: nothing that is loaded at start-up imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import highspy
import numpy as np

from justice_desk.planning.solving import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

DUAL: Final = 1
PRIMAL: Final = 4
"""The simplex methods of HiGHS: where limits of rows moved, and where only columns came, by which
a plan stays one: each took half the time of the other there."""


class Columns:
    """Minimises the costs of columns from 0 up, under rows that are there from the beginning."""

    def __init__(self, lowers: Sequence[float], uppers: Sequence[float]) -> None:
        self.lowers, self.uppers = np.array(lowers, float), np.array(uppers, float)
        self._highs = Quiet()  # type: ignore[no-untyped-call]  # theirs is bare
        for option, value in (("threads", 1), ("presolve", "off")):
            self._highs.setOptionValue(option, value)
        self._moved = False
        none = np.array([], np.int32), np.array([], float)
        for lower, upper in zip(lowers, uppers, strict=True):
            self._highs.addRow(float(lower), float(upper), 0, *none)

    def add(self, cost: float, terms: Sequence[tuple[int, float]]) -> None:
        """Add a column with its factors by row."""
        rows = np.array([row for row, _factor in terms], np.int32)
        factors = np.array([factor for _row, factor in terms], float)
        self._highs.addCol(float(cost), 0.0, highspy.kHighsInf, len(terms), rows, factors)

    def limit_row(self, row: int, lower: float, upper: float) -> None:
        """Keep a row within other limits from now on."""
        if (self.lowers[row], self.uppers[row]) != (lower, upper):
            self.lowers[row], self.uppers[row] = lower, upper
            self._moved = True
            self._highs.changeRowBounds(row, float(lower), float(upper))

    def limit_columns(self, uppers: Numbers) -> None:
        """Keep all columns below other limits from now on."""
        every = np.arange(len(uppers), dtype=np.int32)
        self._highs.changeColsBounds(len(uppers), every, np.zeros(len(uppers)), uppers)

    def price_columns(self, costs: Numbers) -> None:
        """Give all columns other costs from now on."""
        every = np.arange(len(costs), dtype=np.int32)
        self._highs.changeColsCost(len(costs), every, costs)

    def solve(self) -> float:
        """Solve it and return the objective."""
        self._highs.setOptionValue("simplex_strategy", DUAL if self._moved else PRIMAL)
        self._moved = False
        self._highs.run()
        return float(self._highs.getInfo().objective_function_value)

    def values(self) -> Numbers:
        """Return the values of the columns that were found last."""
        return np.array(self._highs.getSolution().col_value, float)

    def worths(self) -> Numbers:
        """Return what one more of each row would cost; never of the sign that its limits forbid."""
        found = np.array(self._highs.getSolution().row_dual, float)
        found = np.where(np.isinf(self.lowers), np.minimum(found, 0.0), found)
        return np.where(np.isinf(self.uppers), np.maximum(found, 0.0), found)

    def weighed(self, worths: Numbers) -> float:
        """Return the worths times the limits of rows that they speak of."""
        limits = np.where(worths > 0, self.lowers, self.uppers)
        return float(np.sum(np.where(worths == 0, 0.0, worths * np.where(worths == 0, 0, limits))))
