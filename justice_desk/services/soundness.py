"""`office check`: is everything that the office knows whole, and in keeping with its rules?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Case, Counter, Hold, SearchDocument
from justice_desk.services import audit
from justice_desk.services.cases.recording import reindex
from justice_desk.services.office_facts import describe
from justice_desk.services.rights import require
from justice_desk.storage.health import rebuild_index, unsearchable
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from justice_desk.services.office_facts import OfficeRow


@dataclass(frozen=True)
class Soundness:
    """What was checked; `faults` are sentences, and nothing when the office is sound.

    `notes` are sentences on what its papers lack; a sound office may have some.
    """

    cases: int
    audit_entries: int
    faults: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults


def check(session: Session) -> Soundness:
    """Look over audit, holders, numbers and search; `Office.check` proves pages and links.

    A member checks what she may see; a coordinator checks all.
    """
    require(session, "office check")
    report = audit.verify(session)
    chain = _("The audit does not hold at entry {n} ({why}).")
    faults = (
        *([] if report.sound else [chain.format(n=report.broken_at, why=report.why)]),
        *_holders(session),
        *_numbers(session),
        *_search(session),
    )
    cases = session.scalar(select(func.count(Case.id))) or 0
    return Soundness(cases, report.entries, faults, tuple(_notes(describe(session))))


def repair(session: Session) -> int:
    """Make every case findable again and return how many there are.

    Raises:
        NotAllowed: only a coordinator repairs.
    """
    require(session, "office repair")
    cases = session.scalars(select(Case)).all()
    for case in cases:
        reindex(session, case)
    session.flush()
    rebuild_index(session)
    return len(cases)


def _notes(office: OfficeRow) -> Iterator[str]:
    """Yield what the letters of the office cannot tell their readers."""
    if not office.address:
        yield _("The office has no address: its letters do not say where it is.")
    if not office.phone:
        yield _("The office has no phone: its letters do not say how to call it.")


def _holders(session: Session) -> list[str]:
    """Return the cases that have not exactly one holder while open, and none once closed."""
    held = select(Hold.case_id).where(Hold.until_on.is_(None))
    nobody = session.scalars(
        select(Case.number).where(Case.status != CaseStatus.CLOSED, Case.id.not_in(held))
    ).all()
    still = session.scalars(
        select(Case.number).where(Case.status == CaseStatus.CLOSED, Case.id.in_(held))
    ).all()
    return [
        *(_("{number}: nobody holds this open case.").format(number=n) for n in nobody),
        *(_("{number}: this closed case still has a holder.").format(number=n) for n in still),
    ]


def _numbers(session: Session) -> list[str]:
    used = session.execute(
        select(Case.series, Case.year, func.max(Case.sequence)).group_by(Case.series, Case.year)
    )
    given = {(row.series, row.year): row.last for row in session.scalars(select(Counter))}
    return [
        _("The counter of {series} {year} stands below its last number.").format(
            series=series, year=year
        )
        for series, year, last in used
        if given.get((f"case {series}", year), 0) < last
    ]


def _search(session: Session) -> list[str]:
    documents = session.scalar(select(func.count(SearchDocument.rowid))) or 0
    missing = session.scalar(
        select(func.count(Case.id)).where(Case.id.not_in(select(SearchDocument.case_id)))
    )
    if missing or unsearchable(session):
        told = _("The search does not find every case ({n} documents). Run office check --repair.")
        return [told.format(n=documents)]
    return []
