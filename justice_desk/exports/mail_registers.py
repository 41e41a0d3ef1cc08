"""The register of outgoing mail of a month, as a PDF in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from babel.dates import format_date

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.mail_register import MailFacts, MailLine, render_mail_register
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import N_, language, speaking
from justice_desk.services.mail.printing import printed_rows
from justice_desk.services.mail.words import object_words
from justice_desk.services.offices import describe
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.mail import MailRow, Month


class MonthWithoutMail(BadInput):
    """No letter left in this month: a register of it would be a blank page."""

    code: ClassVar[str] = "no_mail"
    template: ClassVar[str] = N_("No letter left in {month}: there is no register to write.")


def render_mail_register_of(session: Session, month: Month) -> RenderedPaper:
    """Return the register of a month.

    Args:
        session: a reading one; who prints or saves it calls `note_register` afterwards.
        month: of the first print of each letter.

    Raises:
        NotAllowed: the member's role does not print the register.
        MonthWithoutMail: nothing left in it, or it is still to come.
    """
    rows = printed_rows(session, month)
    if not rows:
        raise MonthWithoutMail(month=format_date(month.first, "MMMM yyyy", locale=language()))
    with speaking(PAPER):
        facts = MailFacts(
            letterhead(describe(session), shipped()),
            today(),
            format_date(month.first, "MMMM yyyy", locale=PAPER),
            tuple(_line(row) for row in rows),
        )
        return RenderedPaper(render_mail_register(facts))


def _line(row: MailRow) -> MailLine:
    """Return a line; who receives a restricted case would tell its category."""
    to = _("see the case") if row.restricted else row.to or ""
    return MailLine(
        row.shown,
        short_day(row.on),
        to if row.reference else _("restricted access"),
        row.reference or "–",
        object_words(row) if row.reference else "–",
        row.by or "–",
    )
