"""Numbers of the outgoing mail: one for each letter, whatever copies of it are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Letter
from justice_desk.services.numbering import next_number
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Referral

SERIES: Final = "MAIL"
"""The counter of the register; no office bears this code."""


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
