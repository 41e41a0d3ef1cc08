"""Which papers of a sitting left the office, and which of them no longer say what stands here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import SittingPrint
from justice_desk.terms.sittings import SittingPaper

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting

AFTER: frozenset[SittingPaper] = frozenset({SittingPaper.MINUTES, SittingPaper.BUDGET})
"""Papers that tell what was, or what it costs: a new day does not make them wrong."""


def last_printed(session: Session, sitting: Sitting) -> dict[SittingPaper, int]:
    """Return which papers left, each with the latest `sequence` that it showed."""
    rows = session.execute(
        select(SittingPrint.paper, func.max(SittingPrint.sequence))
        .where(SittingPrint.sitting_id == sitting.id)
        .group_by(SittingPrint.paper)
    )
    return {row[0]: row[1] for row in rows}


def to_print_again(session: Session, sitting: Sitting) -> tuple[SittingPaper, ...]:
    """Return the papers that left with another day, hour or docket, in the order of their use."""
    left = last_printed(session, sitting)
    return tuple(
        paper
        for paper in SittingPaper
        if paper not in AFTER and left.get(paper, sitting.sequence) < sitting.sequence
    )
