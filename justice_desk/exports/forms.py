"""Blank forms of the office: the intake, recto verso, and return slips."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.form_intake import IntakeFormFacts, render_intake_form
from justice_desk.exports.papers.form_slip import render_slip_form
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.rules.reference import categories
from justice_desk.services.offices import describe
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Form(StrEnum):
    """Which blank form."""

    INTAKE = "intake"
    SLIP = "slip"


def render_form_of(session: Session, form: Form) -> RenderedPaper:
    """Return a blank form under the office's letterhead; it holds nothing of any case.

    Raises:
        CannotDraw: the office's name holds a letter that no font of the papers has.
    """
    office, words, day = describe(session), shipped(), today()
    with speaking(PAPER):
        head = letterhead(office, words)
        if form is Form.SLIP:
            return RenderedPaper(render_slip_form(head, day, words))
        in_force = [row for row in categories().values() if row.in_force(day)]
        labels = tuple((row.code, row.short.text()) for row in in_force)
        facts = IntakeFormFacts(head, office.code, labels, day)
        return RenderedPaper(render_intake_form(facts, words))
