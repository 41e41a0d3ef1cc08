"""The printable list of the cells of a register that could not be read, as a PDF in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.import_errors import ErrorFacts, ErrorLine, render_import_errors
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.services.offices import describe
from justice_desk.services.rights import require
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.importing.rows import Plan

PRINTED: Final = 1000
"""Cells that are listed on paper; nobody corrects more by hand from it."""


def render_import_errors_of(session: Session, plan: Plan) -> RenderedPaper:
    """Return the list of what cannot be read in a planned file.

    Raises:
        NotAllowed: the member's role takes nothing in.
    """
    require(session, "import")
    faults = plan.faults
    with speaking(PAPER):
        facts = ErrorFacts(
            letterhead(describe(session), shipped()),
            today(),
            plan.file_name,
            tuple(
                ErrorLine(f.sheet, str(f.row), f.column, f.value, f.expected)
                for f in faults[:PRINTED]
            ),
            len(faults),
        )
        return RenderedPaper(render_import_errors(facts))
