"""The letters of a day: of which referrals they are, and the record that they were printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Letter, Referral
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.letters.gate import LETTER
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.rights import require
from justice_desk.terms.enums import CaseStatus, ReferralKind, ReferralState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

VERB = "letter day"
_WRITTEN = UNDER_WAY | {ReferralState.CANCELLED}
"""What has ended needs no letter any more; one that was called off is told as missing."""


@dataclass(frozen=True)
class SentLetter:
    """A referral of a day. `anonymous`: its letter went out without the name, and only so."""

    id: uuid.UUID
    reference: str
    to: str
    restricted: bool
    anonymous: bool


@dataclass(frozen=True)
class PrintedLetter:
    """One letter that was printed among others."""

    reference: str
    sha256: str
    anonymous: bool
    copy: str
    mail: str = ""


def sent_on(session: Session, day: date) -> tuple[SentLetter, ...]:
    """Return the referrals of a day that ask for a letter, of the cases that the member may see.

    What an actor sent on by itself has no letter of the office.

    Raises:
        NotAllowed: the member's role prints no letters.
    """
    require(session, VERB)
    rows = session.execute(
        select(Referral.id, Referral.reference, JusticeActor.name, Case.restricted)
        .join(Case, Case.id == Referral.case_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(
            Referral.sent_on == day,
            Referral.state.in_(_WRITTEN),
            Referral.kind != ReferralKind.FORWARD,
            Case.status != CaseStatus.CLOSED,
        )
        .order_by(Case.year, Case.sequence, Referral.position)
    ).all()
    gone = session.execute(
        select(Letter.referral_id, Letter.anonymous).where(
            Letter.kind == LETTER, Letter.referral_id.in_([row.id for row in rows])
        )
    ).all()
    named = {one.referral_id for one in gone if not one.anonymous}
    nameless = {one.referral_id for one in gone} - named
    return tuple(
        SentLetter(row.id, row.reference, row.name, row.restricted, row.id in nameless)
        for row in rows
    )


def note_day(session: Session, printed: Sequence[PrintedLetter]) -> None:
    """Record each letter that was printed, with the hash of its own pages.

    Raises:
        NotAllowed: the member's role prints no letters.
        UnknownReference, CaseIsRestricted: one of them.
    """
    require(session, VERB)
    for one in printed:
        note_letter(
            session,
            one.reference,
            one.sha256,
            anonymous=one.anonymous,
            copy=one.copy,
            mail=one.mail,
        )
