"""Numbers of the outgoing mail: one for each letter, whatever copies of it are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Letter, Referral
from justice_desk.services.numbering import last_number, next_number
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    import uuid

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
    given = _given(session, referral.id, kind, anonymous=anonymous)
    if given is not None:
        return given
    year = today().year
    return year, next_number(session, SERIES, year)


def shown(year: int, number: int) -> str:
    """Return « 0042/2026 », as in the register and on the letter."""
    return f"{number:04}/{year}"


class ExpectedNumbers:
    """The numbers that letters drawn together will take, in the order in which they are kept.

    Nothing is taken while a letter is looked at: who only looks leaves no gap in the register.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: set[tuple[uuid.UUID, bool]] = set()

    def of(self, referral_id: uuid.UUID, kind: str, *, anonymous: bool) -> str:
        """Return the number of a letter: its own, or the one that it would take now."""
        given = _given(self._session, referral_id, kind, anonymous=anonymous)
        if given is None:
            year = today().year
            given = year, last_number(self._session, SERIES, year) + len(self._kept) + 1
        return shown(*given)

    def keep(self, referral_id: uuid.UUID, kind: str, *, anonymous: bool) -> None:
        """Let the letter take its number: the next one gets the one after it."""
        if _given(self._session, referral_id, kind, anonymous=anonymous) is None:
            self._kept.add((referral_id, anonymous))


def _given(
    session: Session, referral_id: uuid.UUID, kind: str, *, anonymous: bool
) -> tuple[int, int] | None:
    row = session.execute(
        select(Letter.mail_year, Letter.mail_number)
        .where(
            Letter.referral_id == referral_id,
            Letter.kind == kind,
            Letter.anonymous.is_(anonymous),
            Letter.mail_number.is_not(None),
        )
        .limit(1)
    ).first()
    if row is None or row.mail_year is None or row.mail_number is None:
        return None
    return row.mail_year, row.mail_number
