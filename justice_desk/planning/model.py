"""A linear model with whole numbers, as plain lists: built without the solver being loaded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

ENDLESS: Final = float("inf")


@dataclass
class Model:
    """Minimises the costs of its columns under its rows.

    Columns are numbered from 0 in the order in which they are added; so are rows.
    """

    costs: list[float] = field(default_factory=list)
    lowers: list[float] = field(default_factory=list)
    uppers: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_lowers: list[float] = field(default_factory=list)
    row_uppers: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    offset: float = 0.0

    def column(
        self, cost: float, lower: float = 0.0, upper: float = 1.0, *, whole: bool = True
    ) -> int:
        """Add a column, a yes or no unless told otherwise, and return its number."""
        self.costs.append(cost)
        self.lowers.append(lower)
        self.uppers.append(upper)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(
        self, terms: Iterable[tuple[int, float]], lower: float = -ENDLESS, upper: float = ENDLESS
    ) -> int:
        """Keep the sum of (column, factor) within its limits; return the row's number."""
        self.starts.append(len(self.indices))
        for column, factor in terms:
            self.indices.append(column)
            self.values.append(factor)
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)
        return len(self.row_lowers) - 1

    def floor(self) -> float:
        """Return an objective below which the limits of the columns alone let no plan go."""
        ends = zip(self.costs, self.lowers, self.uppers, strict=True)
        return self.offset + sum(min(c * a, c * b) if c else 0.0 for c, a, b in ends)
