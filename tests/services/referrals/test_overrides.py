"""An override is written by a coordinator, told on the summary, counted; never on a letter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import ActorComplaint, AuditEntry, CaseEvent, JusticeActor
from justice_desk.services.cases.finding import case_for
from justice_desk.services.letters.letters import letter_view
from justice_desk.services.letters.summaries import summary_view
from justice_desk.services.outside.safe import let_settle
from justice_desk.services.referrals.errors import OverrideNeeded
from justice_desk.services.referrals.overrides import overrides_counted, overrides_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench

WHY = "Seul tribunal du cercle."


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)


@pytest.fixture
def reference(desk: Desk) -> str:
    """Return a referral to a court about which a complaint is open, overridden."""
    court, number = desk.court(), desk.case()
    desk.agree(number, court)
    with desk.bench.writing("awa", "actor add") as session:
        actor = session.scalars(select(JusticeActor).where(JusticeActor.code == court)).one()
        session.add(ActorComplaint(actor_id=actor.id, received_on=today(), subject="Lenteur"))
    with pytest.raises(OverrideNeeded):
        desk.refer(number, court)
    return desk.refer(number, court, override=WHY)


def test_an_override_is_on_the_summary_and_on_no_letter(desk: Desk, reference: str) -> None:
    with desk.bench.reading("awa", "letter") as session:
        assert WHY not in str(letter_view(session, reference))
        (row,) = summary_view(session, reference.partition("/")[0]).overrides
    assert (row.why, row.who, row.rules) == (WHY, "Awa Cissé", ("open_complaint",))
    assert (row.reference, row.about, row.on) == (reference, "", today())


def test_an_override_is_audited_without_its_words(desk: Desk, reference: str) -> None:
    assert reference
    with desk.bench.reading("awa", "audit list") as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.verb == "refer")).all()
        assert {"referral", "case_event"} <= {entry.table_name for entry in entries}
        assert not any(WHY in str(vars(entry)) for entry in entries)


def test_overrides_are_counted_by_safeguard_within_days(desk: Desk, reference: str) -> None:
    assert reference
    with desk.bench.reading("awa", "case list") as session:
        assert overrides_counted(session, today(), today()) == {"open_complaint": 1}
        yesterday = today() - timedelta(days=1)
        assert overrides_counted(session, yesterday, yesterday) == {}


def test_an_override_of_a_mediation_counts_as_well(desk: Desk) -> None:
    number = desk.case(category="SOR")
    with desk.bench.writing("awa", "mediation add") as session:
        case = case_for(session, "case show", number)
        let_settle(session, case, "Les deux le demandent.", "mediation")
        session.flush()
        (row,) = overrides_of(session, case)
        assert (row.about, row.rules) == ("mediation", ("mediation_excluded",))
        assert overrides_counted(session, today(), today()) == {"mediation_excluded": 1}


def test_an_override_of_before_tells_its_safeguards_by_its_referral(
    desk: Desk, reference: str
) -> None:
    with desk.bench.writing("awa", "test") as session:
        event = session.scalars(
            select(CaseEvent).where(CaseEvent.kind == EventKind.OVERRIDDEN)
        ).one()
        event.details = {"reference": reference}
        session.flush()
        assert overrides_counted(session, today(), today()) == {"open_complaint": 1}
        event.details = {"reference": "GAO-2026-0001/R9"}
        session.flush()
        assert overrides_counted(session, today(), today()) == {}
