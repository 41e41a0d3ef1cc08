"""Summaries of cases: from the register to a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import PAPER
from justice_desk.exports.filling.summary import summary_facts
from justice_desk.exports.papers.journey import journey_flowable
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.summary import render_summary
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.services.letters.summaries import summary_view
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def render_summary_of(session: Session, number: str, *, anonymous: bool = False) -> RenderedPaper:
    """Return the summary of a case as of today.

    Args:
        session: a reading one; who prints or saves the paper calls `note_summary` afterwards.
        number: of the case.
        anonymous: the version without names: roles, ages in two bands, cercles, no free text.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
        SummaryNotConsented: with names, without consent or the coordination.
        CannotDraw: a name or a text holds a letter that no font of the papers has.
    """
    view = summary_view(session, number, anonymous=anonymous)
    day = today()
    with speaking(PAPER):
        fonts.register()
        facts = summary_facts(view, shipped(), day)
        pdf = render_summary(facts, journey_flowable(view.hops, day))
    return RenderedPaper(pdf, view.case.number, anonymous=anonymous)
