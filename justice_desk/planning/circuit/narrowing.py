"""Looks at parts of cases first, then only at what costs little more: hundreds fewer columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.planning.solving import solve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.progress import Stopped

NEAR: Final = 60
"""Kilometres that one case in one stay may add to the sum of parts for both to be looked at."""


def narrow(built: Built, start: Sequence[float], seconds: float, stopped: Stopped) -> None:
    """Shut the columns of cases that cost more than `NEAR` beyond the best sum of parts.

    What `start` uses stays open. What is found then is a plan, its bound holds for no other.
    """
    model = built.model
    parts = replace(model, whole=[False] * len(model.whole))
    priced = solve(parts, seconds, stopped=stopped, start=start).priced
    for column in built.heard.values() if priced else ():
        if priced[column] > NEAR and not start[column]:
            model.uppers[column] = 0.0
