"""How good a plan is, in words: proven or not, how far from the best, after how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from babel.numbers import format_decimal

from justice_desk.i18n.formats import whole
from justice_desk.i18n.messages import _, language
from justice_desk.planning.progress import Status

if TYPE_CHECKING:
    from justice_desk.planning.progress import Progress

NONE: Final = 0.0005
"""A gap that is written as 0,0 % is none."""


def tenth(number: float) -> str:
    """Return a number with one decimal, as the language writes it."""
    return format_decimal(round(number, 1), format="#,##0.0", locale=language())


def gap_words(status: Status, gap: float) -> str:
    """Return « optimum prouvé », or how far the plan is from the best possible one at the most."""
    if gap < NONE:
        return _("proven optimum")
    told = _("within {n} % of the best possible").format(n=tenth(gap * 100))
    if status is Status.FEASIBLE:
        return _("{gap}; the time ran out").format(gap=told)
    if status is Status.STOPPED:
        return _("{gap}; stopped before the end").format(gap=told)
    return told


def bound_words(best: float, bound: float) -> str:
    """Return the value of a plan beside the least that any plan can have."""
    told = _("Value {best}, no plan is below {bound} (the smaller the better).")
    return told.format(best=whole(round(best)), bound=whole(round(bound)))


def seconds_words(seconds: float) -> str:
    """Return « calculé en 0,4 s »."""
    return _("found in {n} s").format(n=tenth(max(seconds, 0.1)))


def progress_words(progress: Progress) -> str:
    """Return where a search stands: the best so far, the bound, and how far they are apart."""
    if progress.best is None:
        return _("No plan yet, for {n} s.").format(n=tenth(progress.seconds))
    told = _("Best so far: {gap}. {bound}")
    gap = gap_words(Status.OPTIMAL, progress.gap)
    return told.format(gap=gap, bound=bound_words(progress.best, progress.bound))
