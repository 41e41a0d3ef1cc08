"""Records that a paper exists: which one, the hash of its file, never the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import Letter
from justice_desk.services.audit import record_access
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.recording import record
from justice_desk.services.letters.errors import MailNumberTaken
from justice_desk.services.letters.gate import LETTER
from justice_desk.services.mail.numbers import mail_number, shown
from justice_desk.services.referrals.finding import referral_for
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SUMMARY = "summary"


def note_letter(
    session: Session, reference: str, sha256: str, *, anonymous: bool, copy: str, mail: str = ""
) -> None:
    """Record the print of a letter; a second print is a second record under the same number.

    Args:
        session: a writing one.
        reference: of the referral.
        sha256: of the file, 64 hexadecimal characters.
        anonymous: the version without a name.
        copy: for whom it is: receiver, person or office.
        mail: the number of the outgoing mail that stands on it; not looked at when left out.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed: the reference.
        MailNumberTaken: another letter took the number since this one was drawn.
    """
    case, row = referral_for(session, "letter", reference)
    year, number = mail_number(session, row, LETTER, anonymous=anonymous)
    if mail and mail != shown(year, number):
        raise MailNumberTaken(number=mail)
    session.add(
        Letter(
            case_id=case.id,
            referral_id=row.id,
            kind=LETTER,
            anonymous=anonymous,
            sha256=sha256,
            mail_year=year,
            mail_number=number,
        )
    )
    row.anonymous = anonymous
    record(
        session,
        case,
        EventKind.PRINTED,
        paper=LETTER,
        reference=row.reference,
        copy=copy,
        anonymous="yes" if anonymous else "no",
    )
    record_access(session, case.id, LETTER)


def note_summary(session: Session, number: str, sha256: str, *, anonymous: bool) -> None:
    """Record the print of a summary.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    case = case_for(session, "summary", number)
    session.add(Letter(case_id=case.id, kind=SUMMARY, anonymous=anonymous, sha256=sha256))
    told = "yes" if anonymous else "no"
    record(session, case, EventKind.PRINTED, paper=SUMMARY, anonymous=told)
    record_access(session, case.id, SUMMARY)
