"""Which papers of a sitting have something to say, and why another one is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.sealed_docket import sealed
from justice_desk.exports.papers.summons_title import calls
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingPaper, SittingState

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.exports.papers.sitting_facts import SittingFacts

_AFTER: Final = frozenset({SittingPaper.BUDGET, SittingPaper.MINUTES})
"""Papers that still tell the truth of a sitting that will not take place."""

NO_CASE: Final = N_("No case and no applicant is on the docket.")


def missing(facts: SittingFacts, paper: SittingPaper) -> str:
    """Return in a sentence why a paper has nothing to say, blank where it has."""
    state = facts.view.row.state
    if state is SittingState.CANCELLED and paper not in _AFTER:
        return _("The sitting is cancelled.")
    if _waits(facts) and paper not in _AFTER:
        return _("The sitting is postponed and its new day is not known.")
    check = _CHECKS.get(paper)
    return check(facts) if check else ""


def _waits(facts: SittingFacts) -> bool:
    """Tell whether a sitting was put off without a day."""
    moves = facts.view.moves
    return facts.view.row.state is SittingState.POSTPONED and moves[-1].to_on is None


def _budget(facts: SittingFacts) -> str:
    some = any(line.planned or line.spent is not None for line in facts.view.budget)
    return "" if some else _("No expense is planned.")


def _information(facts: SittingFacts) -> str:
    return "" if facts.mobile else _("A hearing at the seat has no information session.")


def _summonses(facts: SittingFacts) -> str:
    if facts.view.row.state is SittingState.HELD or facts.view.row.last_on < today():
        return _("Its days have passed: nobody is called any more.")
    return "" if calls(facts) else _("Nobody is called.")


def _sealed(facts: SittingFacts) -> str:
    return "" if sealed(facts) else _("There is no case behind closed doors that you may see.")


def _docket(facts: SittingFacts) -> str:
    return "" if facts.slots or facts.civil else _(NO_CASE)


def _attendance(facts: SittingFacts) -> str:
    return "" if facts.slots or facts.civil or facts.view.officers else _(NO_CASE)


_CHECKS: Final[dict[SittingPaper, Callable[[SittingFacts], str]]] = {
    SittingPaper.BUDGET: _budget,
    SittingPaper.INFORMATION: _information,
    SittingPaper.SUMMONSES: _summonses,
    SittingPaper.COURT_DOCKET: _docket,
    SittingPaper.SEALED_DOCKET: _sealed,
    SittingPaper.DOOR_DOCKET: _docket,
    SittingPaper.ATTENDANCE: _attendance,
}
