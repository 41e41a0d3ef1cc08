"""Numbers of the outgoing mail: one for each letter, whatever copies of it are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Letter, Referral
from justice_desk.services.numbering import next_number
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SERIES: Final = "mail/out"
"""The counter of the register; no code of an office holds a slash."""


def mail_number(
    session: Session, referral: Referral, kind: str, *, anonymous: bool
) -> tuple[int, int]:
    """Return year and number of a letter to an actor: its own, or the next one.

    The version without a name is another letter than the one with it.

    Args:
        session: a writing one.
        referral: which letter it is of.
        kind: of paper.
        anonymous: the version without a name.
    """
    # Held, so that two desks that print the same letter at once give it one number.
    session.execute(select(Referral.id).where(Referral.id == referral.id).with_for_update())
    given = session.execute(
        select(Letter.mail_year, Letter.mail_number)
        .where(
            Letter.referral_id == referral.id,
            Letter.kind == kind,
            Letter.anonymous.is_(anonymous),
            Letter.mail_number.is_not(None),
        )
        .limit(1)
    ).first()
    if given is not None and given.mail_year is not None and given.mail_number is not None:
        return given.mail_year, given.mail_number
    year = today().year
    return year, next_number(session, SERIES, year)
