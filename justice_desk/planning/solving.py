"""Runs HiGHS on a model, tells how it goes, and keeps the best plan when it is cut short.

The one module that loads the solver (with NumPy, some 0.2 s): nothing that is loaded at start-up
imports it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import highspy
import numpy as np

from justice_desk.i18n.messages import N_
from justice_desk.planning.progress import (
    Infeasible,
    Limit,
    Progress,
    Status,
    Stopped,
    Told,
    never,
    tell_nobody,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from highspy.highs import HighsCallbackEvent

    from justice_desk.planning.model import Model

GAP: Final = 1e-4
"""A plan within this fraction of the bound counts as the best."""
SLACK: Final = 1e-6
"""By how much a row may be overstepped in the arithmetic of the solver."""
TINY: Final = 1e-9
"""Stands for an objective of 0 where a fraction of it is asked for."""
PAUSE: Final = 0.1
"""Seconds between two tellings."""
THREADS: Final = 1
"""Cores: a second one was no faster, and the window wants its share of the two."""


@dataclass(frozen=True)
class Solved:
    """The best values found.

    Attributes:
        values: one a column; whole columns are rounded.
        gap: (objective − bound) / |objective|, a fraction from 0 to 1.
        seconds: of this search.
        priced: by column, what one more of it would cost in the end; only of a model without
            whole columns, else empty.
        worths: by row, what one more that it allows would cost in the end; likewise.
    """

    status: Status
    values: tuple[float, ...]
    objective: float
    bound: float
    gap: float
    seconds: float
    priced: tuple[float, ...] = ()
    worths: tuple[float, ...] = ()


def solve(
    model: Model,
    seconds: float,
    told: Told = tell_nobody,
    stopped: Stopped = never,
    *,
    start: Sequence[float] | None = None,
    gap: float = GAP,
) -> Solved:
    """Return the best values for the columns of `model` that are found within `seconds`.

    A `start` that keeps every limit is the first plan, and is returned when nothing better is
    found. The same model gives the same values, unless time or somebody cuts the search short.

    Raises:
        Infeasible: no values keep every limit, or none were found in time.
    """
    search = _Search(model, told, stopped, start)
    return search.run(seconds, gap)


@dataclass
class _Search:
    model: Model
    told: Told
    stopped: Stopped
    start: Sequence[float] | None
    began: float = field(default_factory=time.monotonic)
    best: np.ndarray | None = None
    objective: float = float("inf")
    bound: float = -float("inf")
    last_told: float = -1.0
    cut: bool = False
    broken: BaseException | None = None

    def run(self, seconds: float, gap: float) -> Solved:
        self.bound = self.model.floor()
        if self.start is not None:
            self._begin(np.asarray(self.start, float))
        highs = _loaded(self.model, seconds, gap)
        if self.best is not None:
            solution = highspy.HighsSolution()
            solution.col_value = list(self.best)
            highs.setSolution(solution)
        self._listen(highs)
        if not self.cut and not self.stopped():
            highs.run()
        else:
            self.cut = True
        return self._ended(highs, gap)

    def _begin(self, start: np.ndarray) -> None:
        if len(start) == len(self.model.costs):
            rounded = _rounded(self.model, start)
            if _keeps(self.model, rounded):
                self._keep(rounded)

    def _listen(self, highs: highspy.Highs) -> None:
        highs.cbMipInterrupt.subscribe(self._on_step)
        highs.cbSimplexInterrupt.subscribe(self._on_step)
        highs.cbMipLogging.subscribe(self._on_step)
        highs.cbMipImprovingSolution.subscribe(self._on_better)

    def _on_step(self, event: HighsCallbackEvent) -> None:
        """Tell at most ten times a second; an error of the listener ends the search."""
        try:
            if event.callback_type != highspy.cb.HighsCallbackType.kCallbackSimplexInterrupt:
                self._raise_bound(event.data_out.mip_dual_bound)
            self._tell()
            self.cut = self.cut or self.stopped()
        except BaseException as error:  # noqa: BLE001 - no error may cross the solver's own code
            self.broken, self.cut = error, True
        if self.cut:
            event.interrupt()

    def _on_better(self, event: HighsCallbackEvent) -> None:
        self._keep(np.array(event.data_out.mip_solution, float))

    def _keep(self, values: np.ndarray) -> None:
        rounded = _rounded(self.model, values)
        objective = float(np.dot(self.model.costs, rounded)) + self.model.offset
        if objective < self.objective:
            self.best, self.objective = rounded, objective

    def _raise_bound(self, bound: float) -> None:
        if abs(bound) < highspy.kHighsInf:
            self.bound = max(self.bound, bound)

    def _tell(self) -> None:
        now = time.monotonic() - self.began
        if now - self.last_told >= PAUSE:
            self.last_told = now
            best = None if self.best is None else self.objective
            self.told(Progress(now, best, self.bound, self._gap()))

    def _gap(self) -> float:
        if self.best is None:
            return 1.0
        far = max(0.0, self.objective - self.bound)
        return min(1.0, far / max(abs(self.objective), TINY))

    def _ended(self, highs: highspy.Highs, gap: float) -> Solved:
        if self.broken is not None:
            raise self.broken
        ended = highs.getModelStatus()
        if highs.getInfo().primal_solution_status == highspy.kSolutionStatusFeasible:
            self._keep(np.array(highs.getSolution().col_value, float))
        proven = ended == highspy.HighsModelStatus.kOptimal
        if proven:
            self._raise_bound(self._proven_bound(highs))
        if self.best is None:
            raise _nothing(ended)
        self.bound = min(self.bound, self.objective)
        done = proven or self._gap() <= gap
        status = Status.OPTIMAL if done else Status.STOPPED if self.cut else Status.FEASIBLE
        taken = time.monotonic() - self.began
        values = tuple(map(float, self.best))
        ends = () if any(self.model.whole) else highs.getSolution()
        priced, worths = (tuple(ends.col_dual), tuple(ends.row_dual)) if ends else ((), ())
        gap = self._gap()
        return Solved(status, values, self.objective, self.bound, gap, taken, priced, worths)

    def _proven_bound(self, highs: highspy.Highs) -> float:
        """Return the bound of whole numbers; where there are none, the objective is its own."""
        return float(highs.getInfo().mip_dual_bound) if any(self.model.whole) else self.objective


class Quiet(highspy.Highs):
    """HiGHS without its banner, which it prints while it is made, before any option is heard."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the solver's name; its constructor calls it
        """Silence it before anything else."""
        self.setOptionValue("output_flag", False)
        super().enableCallbacks()  # type: ignore[no-untyped-call]  # theirs is bare


def _loaded(model: Model, seconds: float, gap: float) -> highspy.Highs:
    highs = Quiet()  # type: ignore[no-untyped-call]  # theirs is bare
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("threads", THREADS)
    highs.setOptionValue("time_limit", float(seconds))
    highs.setOptionValue("mip_rel_gap", float(gap))
    highs.passModel(_as_lp(model))
    return highs


def _as_lp(model: Model) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.costs), len(model.row_lowers)
    lp.col_cost_, lp.offset_ = np.array(model.costs, float), model.offset
    lp.col_lower_, lp.col_upper_ = np.array(model.lowers, float), np.array(model.uppers, float)
    lp.row_lower_ = np.array(model.row_lowers, float)
    lp.row_upper_ = np.array(model.row_uppers, float)
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if one else kinds.kContinuous for one in model.whole]
    matrix = lp.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = lp.num_col_, lp.num_row_
    matrix.start_ = np.array([*model.starts, len(model.indices)], np.int32)
    matrix.index_, matrix.value_ = np.array(model.indices, np.int32), np.array(model.values, float)
    return lp


def _rounded(model: Model, values: np.ndarray) -> np.ndarray:
    """Return the values with those of whole columns without the solver's last decimals."""
    return np.where(model.whole, np.round(values), values)


def _keeps(model: Model, values: np.ndarray) -> bool:
    """Tell whether values keep every limit of columns and rows."""
    if np.any(values < np.array(model.lowers) - SLACK):
        return False
    if np.any(values > np.array(model.uppers) + SLACK):
        return False
    counts = np.diff([*model.starts, len(model.indices)])
    rows = np.repeat(np.arange(len(counts)), counts)
    terms = np.array(model.values, float) * values[np.array(model.indices, int)]
    sums = np.bincount(rows, weights=terms, minlength=len(counts))
    low = sums >= np.array(model.row_lowers) - SLACK
    return bool(np.all(low & (sums <= np.array(model.row_uppers) + SLACK)))


def _nothing(ended: highspy.HighsModelStatus) -> Infeasible:
    if ended in {
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    }:
        return Infeasible(
            N_("The fixed entries and the limits contradict each other."), Limit.FIXED
        )
    return Infeasible(N_("No plan was found in the time given."), Limit.TIME)
