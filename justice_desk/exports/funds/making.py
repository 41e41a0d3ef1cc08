"""The report of funds as a file in memory; nothing is written here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.funds.parts import facts_of
from justice_desk.exports.funds.workbook import workbook_of
from justice_desk.exports.papers.fund_report import render_funds
from justice_desk.exports.papers.wording import shipped
from justice_desk.i18n.messages import N_, speaking
from justice_desk.services.funds.listing import entries
from justice_desk.services.funds.reporting import report
from justice_desk.services.funds.told import EntryQuery
from justice_desk.services.offices import describe
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.rows import FundReport


class NoSuchForm(BadInput):
    """A report is asked for in a form that it does not have."""

    code: ClassVar[str] = "no_such_form"
    template: ClassVar[str] = N_("The file ends in “{found}”. Expected: .xlsx or .pdf.")


class NothingToReport(BadInput):
    """The office has no fund: a report would be a blank page."""

    code: ClassVar[str] = "no_fund"
    template: ClassVar[str] = N_("No fund is written down: there is nothing to report.")


@dataclass(frozen=True, slots=True)
class FundFile:
    """A report as a file, and what it says."""

    content: bytes
    reports: tuple[FundReport, ...]

    @property
    def sha256(self) -> str:
        """Return the hash of the file, 64 hexadecimal characters."""
        return hashlib.sha256(self.content).hexdigest()


def render_fund_report(
    session: Session, ending: str, fund: str | None = None, until: date | None = None
) -> FundFile:
    """Return the report of a fund, or of all, as a workbook or a PDF, in French.

    Args:
        session: a reading one; who saves the file calls `note_report` afterwards.
        ending: `.xlsx` or `.pdf`.
        fund: its code; None for all.
        until: as the books stood on this day; today when left out.

    Raises:
        NotAllowed, UnknownFund: the fund.
        NoSuchForm: another ending.
        NothingToReport: there is no fund.
        CannotDraw: a name holds a letter that no font of the papers has.
    """
    form = ending.lower()
    if form not in {".xlsx", ".pdf"}:
        raise NoSuchForm(found=ending)
    with speaking(PAPER):
        told = report(session, fund, until)
        if not told:
            raise NothingToReport
        day, office = until or today(), letterhead(describe(session), shipped())
        if form == ".pdf":
            return FundFile(render_funds(office, day, [facts_of(one) for one in told]), told)
        query = EntryQuery(fund=told[0].fund.code if fund else None, last=day)
        return FundFile(workbook_of(office.name, day, told, entries(session, query)), told)
