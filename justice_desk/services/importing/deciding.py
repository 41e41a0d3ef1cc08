"""What is done with each row, by its plan and by what a person decided of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.services.importing.errors import NoSuchCandidate
from justice_desk.terms.importing import RowOutcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.services.importing.rows import Candidate, Decision, Plan, RowPlan


class Act(StrEnum):
    """What is done with a row."""

    ADD = "add"
    UPDATE = "update"
    LINK = "link"
    """It is there already: only that is remembered."""
    MERGE = "merge"
    LEAVE = "leave"


BECOMES: Final = {
    Act.ADD: RowOutcome.NEW,
    Act.UPDATE: RowOutcome.UPDATE,
    Act.LINK: RowOutcome.SAME,
    Act.MERGE: RowOutcome.UPDATE,
}
"""What a row counts as once it is taken in."""
_PLANNED: Final = {RowOutcome.NEW: Act.ADD, RowOutcome.UPDATE: Act.UPDATE}
_DECIDED: Final = {
    Verdict.SAME: Act.LINK,
    Verdict.DIFFERENT: Act.ADD,
    Verdict.MERGE: Act.MERGE,
}


def acts_of(plan: Plan, decisions: Mapping[int, Decision]) -> list[tuple[Act, Decision | None]]:
    """Return what is done with each row, in the order of the plan.

    Raises:
        NoSuchCandidate: a decision means a candidate that the row does not have.
    """
    return [_act(row, decisions.get(row.index)) for row in plan.rows]


def meant(row: RowPlan, decision: Decision) -> Candidate:
    """Return the candidate that a decision means; see `acts_of` for what it raises."""
    if not 0 <= decision.candidate < len(row.candidates):
        raise NoSuchCandidate(
            sheet=row.sheet, row=row.row, found=decision.candidate + 1, expected=len(row.candidates)
        )
    return row.candidates[decision.candidate]


def _act(row: RowPlan, decision: Decision | None) -> tuple[Act, Decision | None]:
    if row.outcome is not RowOutcome.DUPLICATE:
        return _PLANNED.get(row.outcome, Act.LEAVE), None
    if decision is None:
        return Act.LEAVE, None
    if decision.verdict is not Verdict.DIFFERENT:
        meant(row, decision)
    return _DECIDED[decision.verdict], decision
