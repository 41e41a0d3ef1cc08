"""Withdraws a judgment that was typed by mistake; the right one is recorded anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import DocketEntry, Hearing, Judgment, Referral, Sitting
from justice_desk.services.cases.choosing import chosen
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.withdrawing import withdraw
from justice_desk.services.court.errors import JudgedAtHearing, JudgmentAppealed, NoJudgment
from justice_desk.services.court.listed import line_of, wait_again
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

_OVER: Final = frozenset({ReferralState.CANCELLED, ReferralState.DECLINED})
"""An appeal that was called off, or not taken up, rests on nothing any more."""


def withdraw_judgment(
    session: Session, number: str, named: str | None, why: str, *, seen: int | None = None
) -> str:
    """Withdraw a judgment, with what was said of its execution, and return its id.

    The line of a civil-status list that gave it waits again.

    Args:
        session: a writing one.
        number: of the case.
        named: its id or its day; may be left out where the case has one only.
        why: in words.
        seen: the version of the case that was looked at.

    Raises:
        NoJudgment, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        JudgedAtHearing: it is the result of a hearing, which is withdrawn first.
        LinesTranscribed: a list gave it, and the town hall wrote its deed.
        JudgmentAppealed: it is before a higher court.
        TextMissing, ChangedMeanwhile, AlreadyClosed: it cannot be done so.
    """
    case = open_case_for(session, "judgment withdraw", number)
    row = chosen(session, case, Judgment, named, NoJudgment(number=case.number))
    _refuse_heard(session, row)
    line = line_of(session, row)
    take_back(session, case, row, why, seen)
    if line is not None:
        wait_again(session, line, case.id)
    return str(row.id)


def take_back(
    session: Session, case: Case, row: Judgment, why: str, seen: int | None = None
) -> None:
    """Withdraw the judgment of a hearing or of a line, when what gave it is taken back.

    Raises:
        JudgmentAppealed: it is before a higher court.
        TextMissing, ChangedMeanwhile: it cannot be done so.
    """
    appeal = session.get(Referral, row.appeal_referral_id) if row.appeal_referral_id else None
    if appeal is not None and appeal.state not in _OVER:
        raise JudgmentAppealed(reference=appeal.reference)
    withdraw(session, case, row, why, seen)


def _refuse_heard(session: Session, row: Judgment) -> None:
    number = session.scalar(
        select(Sitting.number)
        .join(DocketEntry, DocketEntry.sitting_id == Sitting.id)
        .join(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(Hearing.judgment_id == row.id)
    )
    if number is not None:
        raise JudgedAtHearing(sitting=number)
