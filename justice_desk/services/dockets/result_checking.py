"""Checks what was said of a result: what it needs, and what does not go with it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Member
from justice_desk.rules.sittings import HORIZON
from justice_desk.services.cases.checking import day_expected, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.hearing_errors import (
    CauseMissing,
    DayNotCome,
    NotHeldYet,
    NotWith,
    ResultThere,
)
from justice_desk.terms.clock import today
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.labels import label
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult, ResultCause, SittingState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.hearings import Slot
    from justice_desk.services.dockets.told import ResultTold

_R: Final = DocketResult
_WITH: Final = {
    _R.JUDGED: frozenset({"decision", "number", "terms", "appeal_until"}),
    _R.RESERVED: frozenset({"until_on"}),
    _R.ADJOURNED: frozenset({"cause", "until_on", "adjourned_to"}),
    _R.STRUCK_OUT: frozenset({"cause"}),
}
"""What may be said of each result."""
_TOLD: Final = tuple(dict.fromkeys(field for fields in _WITH.values() for field in sorted(fields)))


def refuse_early(slot: Slot) -> None:
    """Refuse a result of what the court has not called yet.

    Raises:
        NotHeldYet: nobody wrote down that it sat.
        DayNotCome: the case is heard on a later day.
    """
    if slot.sitting.state is not SittingState.HELD:
        raise NotHeldYet(number=slot.sitting.number)
    if slot.day.held_on > today():
        raise DayNotCome(number=slot.case.number, day=slot.day.held_on)


def resumes(slot: Slot) -> bool:
    """Tell whether the court takes up again a judgment that it had reserved.

    It gives the judgment, prolongs the time to write it, or opens the debates again and puts the
    case off: in each of these a further result follows the first.
    """
    return slot.hearing.result is _R.RESERVED


def gives(slot: Slot, told: ResultTold) -> bool:
    """Tell whether the court gives now the judgment that it had reserved."""
    return resumes(slot) and told.result is _R.JUDGED


def taken_up_on(slot: Slot) -> date:
    """Return on which day the court takes up what it reserved: the day said, or today before it."""
    return min(slot.hearing.until_on or today(), today())


def refuse_again(session: Session, slot: Slot, told: ResultTold, seen: int | None) -> None:
    """Refuse a second result; only what was reserved is taken up again.

    Raises:
        ChangedMeanwhile: somebody else wrote another result since `seen`.
        ResultThere: a result stands.
    """
    there = slot.hearing.result
    same = there is told.result and (
        not resumes(slot) or told.until_on in {None, slot.hearing.until_on}
    )
    stale = seen is not None and slot.entry.version != seen
    if there is None or (resumes(slot) and not same and not stale):
        return
    if stale and not same:
        raise _changed(session, slot, told, there)
    day = slot.hearing.resulted_on or slot.day.held_on
    raise ResultThere(number=slot.case.number, day=day, result=there.value)


def _changed(
    session: Session, slot: Slot, told: ResultTold, there: DocketResult
) -> ChangedMeanwhile:
    """Return what the member was about to write beside what somebody else wrote meanwhile."""
    who = session.get(Member, slot.hearing.changed_by)
    mine, theirs = told.result.value, there.value
    if there is told.result:
        mine, theirs = f"{mine} {told.until_on}", f"{theirs} {slot.hearing.until_on}"
    return ChangedMeanwhile(
        field="result",
        mine=mine,
        theirs=theirs,
        who=who.full_name if who else "",
        when=f"{slot.hearing.changed_at:%Y-%m-%d %H:%M}",
    )


def check_told(slot: Slot, told: ResultTold) -> None:
    """Let what was said of a result pass.

    Raises:
        NotWith: something belongs to another result.
        CauseMissing: why it was put off or struck out.
        DoesNotFit: no decision, no day, or one that cannot be.
    """
    allowed = _WITH[told.result] | ({"until_on"} if gives(slot, told) else set())
    for field in _TOLD:
        value = getattr(told, field)
        if value not in {None, ""} and field not in allowed:
            raise NotWith(path=field, found=str(value), result=told.result.value)
    if "cause" in allowed and told.cause is None:
        known = ", ".join(label(cause) for cause in ResultCause)
        raise CauseMissing(result=told.result.value, known=known)
    if told.result is _R.JUDGED and told.decision is None:
        expected = ", ".join(DecisionFor)
        raise DoesNotFit(path="decision", found="–", expected=expected)
    _check_day(slot, told)


def _check_day(slot: Slot, told: ResultTold) -> None:
    day, first = told.until_on, _before(slot, told) + timedelta(days=1)
    if day is None:
        if told.result is _R.RESERVED:
            raise DoesNotFit(path="until_on", found="–", expected=day_from(first))
        return
    if not first <= day <= first + HORIZON:
        raise DoesNotFit(path="until_on", found=day, expected=day_from(first))
    if told.result is _R.JUDGED and day > today():
        raise DoesNotFit(path="until_on", found=day, expected=day_expected(day))


def _before(slot: Slot, told: ResultTold) -> date:
    """Return the day after which the day that was said lies.

    What was reserved is prolonged beyond the day that was said first; what is put off when the
    debates are opened again is heard after they were.
    """
    if not resumes(slot) or told.result is _R.JUDGED:
        return slot.day.held_on
    said = slot.hearing.until_on or slot.day.held_on
    return said if told.result is _R.RESERVED else taken_up_on(slot)
