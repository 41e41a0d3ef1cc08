"""Letters of referral: from the register to a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.filling.letters import anonymous_facts, letter_facts, village_facts
from justice_desk.exports.filling.sending import PAPER
from justice_desk.exports.papers.anonymous_letter import render_anonymous_letter
from justice_desk.exports.papers.facts import Copy
from justice_desk.exports.papers.letter import (
    MOST_FACTS,
    facts_lines,
    render_letter,
    too_long_a_title,
)
from justice_desk.exports.papers.village_letter import render_village_letter
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import N_, speaking
from justice_desk.services.letters.letters import anonymous_view, letter_view
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
    if anonymous:
        return _anonymous(anonymous_view(session, reference, text))
    view = letter_view(session, reference)
    pdf = _village(view, copy) if view.referral.actor.large_type else _letter(view, copy)
    return RenderedPaper(pdf, view.referral.reference, copy=copy)


def _letter(view: LetterView, copy: Copy) -> bytes:
    with speaking(PAPER):
        facts = letter_facts(view, shipped(), today(), copy)
    _check_fits(facts.facts, view)
    return render_letter(facts)


def _village(view: LetterView, copy: Copy) -> bytes:
    with speaking(PAPER):
        facts = village_facts(view, shipped(), today(), copy)
    _check_fits(view.request, view)
    return render_village_letter(facts)


def _anonymous(view: AnonymousView) -> RenderedPaper:
    with speaking(PAPER):
        facts = anonymous_facts(view, shipped(), today())
    _check_fits(facts.text, view)
    pdf = render_anonymous_letter(facts)
    return RenderedPaper(pdf, view.referral.reference, anonymous=True, copy=Copy.RECEIVER)


def _check_fits(text: str, view: LetterView | AnonymousView) -> None:
    lines = facts_lines(text)
    if lines > MOST_FACTS:
        raise FactsTooLong(lines=lines, most=MOST_FACTS)
    actor = view.referral.actor
    if too_long_a_title(actor.title):
        raise TitleTooLong(actor=actor.name)
