"""The gate that no unsafe letter passes: asks the rules of the letter, and refuses in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Letter
from justice_desk.rules.safeguards import LetterFacts, assess_letter
from justice_desk.services.letters.errors import (
    GoneOutWithName,
    IdentityNotCovered,
    LetterTellsWhere,
)
from justice_desk.services.referrals.facts import endangered
from justice_desk.terms.enums import ConsentScope

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Referral
    from justice_desk.services.letters.rows import Given, PaperPerson, PlaceNames

LETTER: Final = "letter"
"""The kind of paper, in the register of prints."""


def covered(
    lead: PaperPerson, given: Given | None, granted: frozenset[ConsentScope]
) -> PaperPerson:
    """Return the person who came as a letter may tell of her.

    Her phone only where the consent covers it and she may be called; where an override stands in
    for the consent, no nearer place than the cercle.
    """
    told = ConsentScope.PHONE in granted and lead.may_be_called
    one = lead if told else replace(lead, phone="")
    return one if given else replace(one, place=_cercle_of(one.place))


def check_named(
    case: Case, row: Referral, lead: PaperPerson, granted: frozenset[ConsentScope]
) -> None:
    """Let a letter with the name go, or refuse it.

    Raises:
        LetterTellsWhere: the person is in danger, and it tells where she is.
        IdentityNotCovered: the consent does not cover who she is.
    """
    letter = LetterFacts(
        shares=granted | {ConsentScope.IDENTITY},
        granted=granted,
        endangered=endangered(case),
        tells_where=bool(lead.phone or lead.place.commune or lead.place.village),
    )
    _refuse(letter, row)


def check_anonymous(session: Session, row: Referral) -> None:
    """Let a letter without a name go, or refuse it.

    Raises:
        GoneOutWithName: the receiver knows the name.
    """
    gone = select(Letter.id).where(
        Letter.referral_id == row.id, Letter.kind == LETTER, Letter.anonymous.is_(False)
    )
    told = session.scalar(gone.limit(1)) is not None
    _refuse(LetterFacts(anonymous=True, gone_with_name=told), row)


def _refuse(letter: LetterFacts, row: Referral) -> None:
    why = {
        "letter_in_danger": LetterTellsWhere,
        "letter_beyond_consent": IdentityNotCovered,
        "letter_named_before": GoneOutWithName,
    }
    for finding in assess_letter(letter):
        raise why[finding.id](title=finding.title, reason=finding.reason, reference=row.reference)


def _cercle_of(place: PlaceNames) -> PlaceNames:
    return replace(place, commune="", village="")
