"""Good prices of cases at once, before any list is chosen: subgradient steps.

M. Held, P. Wolfe, H. P. Crowder, "Validation of subgradient optimization", 1974; the length of a
step is B. T. Polyak's, 1969. Where a case stands on the lists of several slots its price goes up,
where it stands on none it goes down. Prices found so save most of the work of choosing lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from justice_desk.planning.circuit.master import ENDLESS, Priced
from justice_desk.planning.columns import Columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.planning.circuit.master import Master
    from justice_desk.planning.circuit.patterns import Filled, Numbers

STEPS: Final = 30
PATIENCE: Final = 4
"""Steps without a better bound, after which they get shorter."""
SHORTER: Final = 0.6
SMALL: Final = 1e-6


def first_prices(
    master: Master, prices: Numbers, known: float, enough: Callable[[float], bool]
) -> Priced:
    """Return prices of the groups with their bound, and leave the lists that were met in `master`.

    Args:
        master: takes the lists.
        prices: to begin with.
        known: about what the best plan costs.
        enough: asked with the bound before each step whether to stop.
    """
    patterns = master.patterns
    slots = np.ones(len(patterns.built.slots), bool)
    choice = _choice(master)
    best = Priced(-ENDLESS, prices, np.zeros(len(patterns.outings)))
    length, waited = 1.0, 0
    for _step in range(STEPS):
        filled = patterns.fill(prices, slots)
        choice.price_columns(filled.costs())
        counts = np.array([group.count for group in patterns.built.groups], float)
        found = patterns.built.model.offset - float(counts @ prices) + choice.solve()
        waited = 0 if found > best.bound else waited + 1
        if not waited:
            best = Priced(found, prices, best.over)
        if waited >= PATIENCE:
            length, waited = length * SHORTER, 0
        if enough(best.bound):
            break
        slope = _heard(master, filled, choice.values()) - counts
        slope[(prices <= 0) & (slope < 0)] = 0.0
        step = length * max(known - found, 1.0) / max(1.0, float(slope @ slope))
        prices = np.maximum(0.0, prices + step * slope)
    master.take(patterns.fill(best.prices, slots), range(len(patterns.outings)))
    return best


def _choice(master: Master) -> Columns:
    """Return the model that chooses outings alone; each has the factors that it has in `master`."""
    rows, groups = master.rows, master.groups
    choice = Columns(rows.lowers[groups:], rows.uppers[groups:])
    for terms in rows.of:
        choice.add(0.0, [(row - groups, factor) for row, factor in terms])
    return choice


def _heard(master: Master, filled: Filled, values: Numbers) -> Numbers:
    """Return how often each group is heard on the chosen lists, which are kept."""
    found = np.zeros(master.groups)
    chosen = np.nonzero(values > SMALL)[0]
    for k in chosen:
        for g, n in filled.read(master.patterns.outings[k]):
            found[g] += n * values[k]
    master.take(filled, chosen)
    return found
