"""Keeps a support in the office while the person did not consent to what it carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Referral, Sitting
from justice_desk.rules.bars import withheld
from justice_desk.rules.readiness import Court, handing, keeping
from justice_desk.services.dockets.barring import sits
from justice_desk.services.dockets.standing import gather, standing_of
from justice_desk.services.transport.errors import ConsentWithheld

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.rules.readiness import Standing


def refuse_unkept(session: Session, case: Case) -> None:
    """Refuse to write a journey down for a case that the office may not keep.

    Raises:
        ConsentWithheld: nobody consented to the file, or that ended.
    """
    _refuse(case.number, tuple(one.told for one in keeping(_standing(session, case))))


def refuse_withheld(session: Session, row: TransportRequest, case: Case | None) -> None:
    """Refuse to let a request leave the office while a consent is missing.

    A voucher and a payment sheet name the person beside the court or the service that she goes to.
    Asked are the consent to the file and the one for whom she is to appear before: the rules that
    keep a case off a docket. Staff on mission are asked nothing.

    Raises:
        ConsentWithheld: which one is missing, withdrawn, refused or over.
    """
    if case is None:
        return
    of = _standing(session, case)
    missing = [one.told for one in keeping(of)]
    if row.sitting_id is not None:
        missing += withheld(of, sits(session, session.get_one(Sitting, row.sitting_id)))
    if row.referral_id is not None:
        missing += _referred(session, of, row)
    _refuse(row.number, tuple(dict.fromkeys(missing)))


def _standing(session: Session, case: Case) -> Standing:
    found = gather(session, select(Case.id).where(Case.id == case.id), [case])
    return standing_of(case, found)


def _referred(session: Session, of: Standing, row: TransportRequest) -> list[str]:
    referral = session.get(Referral, row.referral_id)
    if referral is None:
        return []
    actor = session.get_one(JusticeActor, referral.actor_id)
    receiver = Court(id=actor.id, type=actor.type, name=actor.name, since=referral.sent_on)
    return [one.told for one in handing(of, receiver)]


def _refuse(number: str, missing: tuple[str, ...]) -> None:
    if missing:
        raise ConsentWithheld(number=number, missing=" ".join(missing))
