"""Writes on the cases for which lines of a civil-status list stand what the court did with them.

What is judged on a list is a judgment of its case, as at the docket, so that judgments are counted
one way. Every child has one of its own, with its own number. It grants what was asked: a list is of
deeds that the town hall will write, and has no place for a request that the court rejected.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Judgment, JusticeActor, Referral
from justice_desk.services.cases.checking import day_from
from justice_desk.services.cases.errors import AlreadyClosed, DoesNotFit
from justice_desk.services.court.errors import AlreadyJudged, JudgedThatDay
from justice_desk.services.court.judging import NEVER_GONE
from justice_desk.services.court.listed import LINE, judged_lines
from justice_desk.services.court.withdrawing import take_back
from justice_desk.services.dockets.telling import tell_all
from justice_desk.terms.enums import CaseStatus, EventKind, ReferralKind
from justice_desk.terms.settlements import DecisionFor
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Sitting


@dataclass(frozen=True)
class Decided:
    """What the court did with a line that stands for a case: on which day, under which number."""

    line: uuid.UUID
    case: Case
    on: date
    number: str | None


def tell_cases(
    session: Session, sitting: Sitting, lines: Sequence[Decided], result: DocketResult
) -> None:
    """Write on each case that the court called it, and its judgment where it gave one.

    A judgment that a line gave before, and that says something else, is withdrawn.

    Args:
        session: a writing one.
        sitting: whose list it is.
        lines: what was done with each, before it is written on the line.
        result: of all of them.

    Raises:
        AlreadyClosed: a case takes nothing more.
        AlreadyJudged, JudgedThatDay: a judgment of that day was recorded by hand.
        DoesNotFit: a judgment before the case was opened.
        JudgmentAppealed: the judgment to be withdrawn is before a higher court.
    """
    _refuse_closed(lines)
    there = judged_lines(session, {one.case.id for one in lines})
    judged = result is DocketResult.JUDGED
    fresh = [one for one in lines if not (judged and _says(there.get(one.line), one))]
    for one in fresh:
        if one.line in there:
            drop(session, sitting, one.case, there[one.line])
    known = {row.id for row in there.values()}
    given = _give(session, sitting, fresh, known) if judged else {}
    told = {"result": result.value, "sitting": sitting.number}
    tell_all(
        session,
        EventKind.HEARD,
        [
            (one.case.id, one.on, {**told, LINE: str(one.line), **_judgment(given, one.line)})
            for one in fresh
        ],
    )


def drop(session: Session, sitting: Sitting, case: Case, judgment: Judgment) -> None:
    """Withdraw the judgment of a line that says something else now.

    Raises:
        JudgmentAppealed: it is before a higher court.
    """
    why = _("Written over on the civil-status list of {sitting}.").format(sitting=sitting.number)
    take_back(session, case, judgment, why)


def _refuse_closed(lines: Sequence[Decided]) -> None:
    for one in lines:
        if one.case.status is CaseStatus.CLOSED:
            raise AlreadyClosed(number=one.case.number)


def _says(row: Judgment | None, one: Decided) -> bool:
    return row is not None and (row.decided_on, row.number) == (one.on, one.number)


def _judgment(given: Mapping[uuid.UUID, uuid.UUID], line: uuid.UUID) -> dict[str, str]:
    return {"judgment": str(given[line])} if line in given else {}


def _give(
    session: Session, sitting: Sitting, lines: Sequence[Decided], known: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, uuid.UUID]:
    """Add the judgments and return their ids, by the line; `known` are those that lines gave."""
    court = session.get_one(JusticeActor, sitting.court_id)
    _refuse_twice(session, court, lines, known)
    came_by = _referrals(session, court, lines)
    rows = {one.line: _row(one, court, came_by.get(one.case.id)) for one in lines}
    session.add_all(rows.values())
    session.flush()
    decision = DecisionFor.GRANTED.value
    tell_all(
        session,
        EventKind.JUDGMENT,
        [
            (
                one.case.id,
                one.on,
                {"decision": decision, "judgment": str(rows[one.line].id), LINE: str(one.line)},
            )
            for one in lines
        ],
    )
    return {line: row.id for line, row in rows.items()}


def _row(one: Decided, court: JusticeActor, came_by: uuid.UUID | None) -> Judgment:
    """Return the judgment of a line.

    Raises:
        DoesNotFit: before the case was opened.
    """
    if one.on < one.case.opened_on:
        raise DoesNotFit(path="on", found=one.on, expected=day_from(one.case.opened_on))
    return Judgment(
        case_id=one.case.id,
        actor_id=court.id,
        referral_id=came_by,
        number=one.number,
        decided_on=one.on,
        decision=DecisionFor.GRANTED,
        terms="",
        execution_note="",
    )


def _refuse_twice(
    session: Session,
    court: JusticeActor,
    lines: Sequence[Decided],
    known: Collection[uuid.UUID],
) -> None:
    """Refuse what was recorded by hand already; two numbers tell two judgments of a day apart."""
    recorded = session.scalars(
        select(Judgment).where(
            Judgment.case_id.in_({one.case.id for one in lines}),
            Judgment.actor_id == court.id,
            Judgment.withdrawn_on.is_(None),
        )
    ).all()
    by_hand = [row for row in recorded if row.id not in known]
    for one in lines:
        for row in by_hand:
            if (row.case_id, row.decided_on) != (one.case.id, one.on):
                continue
            if one.number and row.number and row.number != one.number:
                continue
            told = {"actor": court.name, "decided": one.on, "number": one.case.number}
            if row.decision is DecisionFor.GRANTED:
                raise AlreadyJudged(**told)
            raise JudgedThatDay(**told, decision=row.decision.value)


def _referrals(
    session: Session, court: JusticeActor, lines: Sequence[Decided]
) -> Mapping[uuid.UUID, uuid.UUID]:
    """Return the last referral by which the court received each case, if it did."""
    found = session.execute(
        select(Referral.case_id, Referral.id)
        .where(
            Referral.case_id.in_({one.case.id for one in lines}),
            Referral.actor_id == court.id,
            Referral.kind != ReferralKind.SERVICE,
            Referral.state.not_in(NEVER_GONE),
        )
        .order_by(Referral.position)
    )
    return {row.case_id: row.id for row in found}
