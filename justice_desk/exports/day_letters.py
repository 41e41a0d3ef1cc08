"""All letters of a day in one PDF in memory, each through the gate that it would pass alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.letters import letter_of
from justice_desk.exports.papers import layout
from justice_desk.exports.papers.day_sheet import DayFacts, DayLine, day_sheet
from justice_desk.exports.papers.facts import Copy
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.formats import prose_date
from justice_desk.i18n.messages import N_, speaking
from justice_desk.i18n.messages import _ as spoken
from justice_desk.services.letters.day import PrintedLetter, sent_on
from justice_desk.services.letters.errors import LetterOfCancelled
from justice_desk.services.letters.gate import LETTER
from justice_desk.services.mail import ExpectedNumbers
from justice_desk.services.offices import describe
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, DeskError, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.letters.day import SentLetter


class NoLetterThatDay(BadInput):
    """No letter of this day may be printed by this member."""

    code: ClassVar[str] = "no_letters"
    template: ClassVar[str] = N_("No letter of {day} can be printed. {why}")

    def message(self) -> str:
        """Return the sentence with the reasons that were given."""
        why = str(self.details["why"]) or spoken("Nothing was sent that day.")
        return spoken(self.template).format(day=self.details["day"], why=why)


@dataclass(frozen=True)
class DayLetter:
    """One letter of the file; `why` tells why it goes without the name, where it does."""

    printed: PrintedLetter
    to: str
    restricted: bool
    letter: layout.Letter
    pages: int
    why: str = ""


@dataclass(frozen=True)
class LeftOut:
    """A letter that is not in the file, and why."""

    reference: str
    code: str
    why: str


@dataclass(frozen=True)
class _Withheld:
    """A letter that is not in the file, and what the sheet may say of it: it names nobody."""

    left: LeftOut
    on_paper: str


@dataclass(frozen=True)
class DayOfLetters:
    """The file, what is in it, and what is not."""

    paper: RenderedPaper
    letters: tuple[DayLetter, ...]
    left_out: tuple[LeftOut, ...]


def render_day_of(
    session: Session, day: date | None = None, *, copy: Copy = Copy.RECEIVER
) -> DayOfLetters:
    """Return the letters of the referrals sent on a day, after a sheet that lists them.

    A letter that may go only without the name goes so, and states no facts; one that may not go
    is left out and told.

    Args:
        session: a reading one; who prints or saves the file calls `note_day` afterwards.
        day: on which the referrals were sent; today when left out.
        copy: which of the three copies.

    Raises:
        NotAllowed: the member's role prints no letters.
        NoLetterThatDay: none is left.
    """
    on = day or today()
    fonts.register()
    numbers = ExpectedNumbers(session)
    found = [_one(session, row, copy, numbers) for row in sent_on(session, on)]
    letters = tuple(one for one in found if isinstance(one, DayLetter))
    withheld = tuple(one for one in found if isinstance(one, _Withheld))
    left_out = tuple(one.left for one in withheld)
    if not letters:
        told = " ".join(f"{one.reference} : {one.why}" for one in left_out)
        raise NoLetterThatDay(day=prose_date(on), why=told)
    return DayOfLetters(_bound(session, on, letters, withheld), letters, left_out)


def _one(
    session: Session, row: SentLetter, copy: Copy, numbers: ExpectedNumbers
) -> DayLetter | _Withheld:
    first: Refused | None = None
    try:
        if not row.anonymous:
            return _letter(session, row, copy, numbers)
    except Refused as refusal:
        first = refusal
    except DeskError as error:
        return _withheld(row, error, error)
    why = first.message() if first else ""
    try:
        return _letter(session, row, copy, numbers, why=why, anonymous=True)
    except DeskError as error:
        return _withheld(row, error, first or error)


def _withheld(row: SentLetter, error: DeskError, told: DeskError) -> _Withheld:
    return _Withheld(LeftOut(row.reference, error.code, told.message()), _on_paper(row, told))


def _on_paper(row: SentLetter, told: DeskError) -> str:
    """Return why a letter is missing, without its reason, which may name a person.

    What stops the letter of a restricted case would tell its category.
    """
    if not row.restricted and isinstance(told, LetterOfCancelled):
        return told.message()
    title = "" if row.restricted else str(told.details.get("title", ""))
    if title:
        return title
    with speaking(PAPER):
        return _("see the case")


def _letter(
    session: Session,
    row: SentLetter,
    copy: Copy,
    numbers: ExpectedNumbers,
    *,
    anonymous: bool = False,
    why: str = "",
) -> DayLetter:
    letter = letter_of(session, row.reference, anonymous=anonymous, copy=copy, numbers=numbers)
    numbers.keep(row.id, LETTER, anonymous=anonymous)
    sha256 = hashlib.sha256(layout.render(letter)).hexdigest()
    for_whom = Copy.RECEIVER if anonymous else copy
    printed = PrintedLetter(row.reference, sha256, anonymous, for_whom, letter.heading.mail)
    pages = len(layout.lay_out(letter)[0])
    return DayLetter(printed, row.to, row.restricted, letter, pages, why)


def _bound(
    session: Session, day: date, letters: Sequence[DayLetter], withheld: Sequence[_Withheld]
) -> RenderedPaper:
    with speaking(PAPER):
        office = letterhead(describe(session), shipped())
        lines = tuple(_line(one) for one in letters)
        missing = tuple((one.left.reference, one.on_paper) for one in withheld)
        pages = day_sheet(DayFacts(office, day, lines, missing))
    for one in letters:
        pages += layout.painters(one.letter)
    title = _("Letters of the day")
    return RenderedPaper(document(Metadata(f"{title}, {day:%Y-%m-%d}", office.name, day), pages))


def _line(one: DayLetter) -> DayLine:
    """Return a line of the sheet; who receives a restricted case would tell its category."""
    to = _("see the case") if one.restricted else one.to
    version = _("without the name") if one.printed.anonymous else _("with the name")
    return DayLine(one.printed.reference, to, version, str(one.pages))
