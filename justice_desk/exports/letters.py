"""Letters of referral: from the register to a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.filling.letters import anonymous_facts, letter_facts, village_facts
from justice_desk.exports.filling.sending import PAPER
from justice_desk.exports.papers import layout
from justice_desk.exports.papers import letter as papers
from justice_desk.exports.papers.anonymous_letter import anonymous_letter_of
from justice_desk.exports.papers.facts import Copy
from justice_desk.exports.papers.village_letter import village_letter_of
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import N_, speaking
from justice_desk.services.letters.gate import LETTER
from justice_desk.services.letters.letters import anonymous_view, letter_view
from justice_desk.services.mail import ExpectedNumbers
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.letters.rows import AnonymousView, LetterView


class FactsTooLong(BadInput):
    """The facts do not fit a letter; nothing is cut and nothing set smaller."""

    code: ClassVar[str] = "facts_too_long"
    template: ClassVar[str] = N_(
        "The facts and the request take {lines} lines in the letter; it holds {most}. "
        "Write a shorter text and attach the summary."
    )


class TitleTooLong(BadInput):
    """The postal title of an actor takes more lines than the addressee has."""

    code: ClassVar[str] = "title_too_long"
    template: ClassVar[str] = N_(
        "The title of {actor} takes more than six lines on the letter. "
        "Give the actor a shorter postal title."
    )


def render_letter_of(
    session: Session,
    reference: str,
    *,
    anonymous: bool = False,
    text: str = "",
    copy: Copy = Copy.RECEIVER,
) -> RenderedPaper:
    """Return the letter of a referral, as it would go today.

    Args:
        session: a reading one; who prints or saves the paper calls `note_letter` afterwards.
        reference: such as « GAO-2026-0001/R2 ».
        anonymous: the version without a name.
        text: the second text, for that version only.
        copy: which of the three copies.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed: the reference.
        LetterOfCancelled, Blocked, OverrideLacking, IdentityNotCovered: it may not go.
        GoneOutWithName, FactsNotCovered, TextTellsWho: it may not go without a name.
        FactsTooLong, TitleTooLong, CannotDraw: it does not fit on paper.
    """
    letter = letter_of(session, reference, anonymous=anonymous, text=text, copy=copy)
    told, mail = letter.footer.reference, letter.heading.mail
    for_whom = Copy.RECEIVER if anonymous else copy
    return RenderedPaper(layout.render(letter), told, anonymous=anonymous, copy=for_whom, mail=mail)


def letter_of(
    session: Session,
    reference: str,
    *,
    anonymous: bool = False,
    text: str = "",
    copy: Copy = Copy.RECEIVER,
    numbers: ExpectedNumbers | None = None,
) -> layout.Letter:
    """Return what the letter of a referral is made of, to be drawn alone or among others.

    Args:
        session: a reading one.
        reference: such as « GAO-2026-0001/R2 ».
        anonymous: the version without a name.
        text: the second text, for that version only.
        copy: which of the three copies.
        numbers: of the outgoing mail, for letters that are drawn together.

    Raises:
        DeskError: as `render_letter_of`.
    """
    expected = numbers or ExpectedNumbers(session)
    if anonymous:
        nameless = anonymous_view(session, reference, text)
        return _anonymous(nameless, expected.of(nameless.referral.id, LETTER, anonymous=True))
    view = letter_view(session, reference)
    mail = expected.of(view.referral.id, LETTER, anonymous=False)
    made = _village if view.referral.actor.large_type else _letter
    return made(view, copy, mail)


def _letter(view: LetterView, copy: Copy, mail: str) -> layout.Letter:
    with speaking(PAPER):
        facts = letter_facts(view, shipped(), today(), copy, mail)
    _check_fits(f"{facts.facts}\n{facts.request}", view)
    return papers.letter_of(facts)


def _village(view: LetterView, copy: Copy, mail: str) -> layout.Letter:
    with speaking(PAPER):
        facts = village_facts(view, shipped(), today(), copy, mail)
    _check_fits(view.request, view)
    return village_letter_of(facts)


def _anonymous(view: AnonymousView, mail: str) -> layout.Letter:
    with speaking(PAPER):
        facts = anonymous_facts(view, shipped(), today(), mail)
    _check_fits(facts.text, view)
    return anonymous_letter_of(facts)


def _check_fits(text: str, view: LetterView | AnonymousView) -> None:
    lines = papers.facts_lines(text)
    if lines > papers.MOST_FACTS:
        raise FactsTooLong(lines=lines, most=papers.MOST_FACTS)
    actor = view.referral.actor
    if papers.too_long_a_title(actor.title):
        raise TitleTooLong(actor=actor.name)
