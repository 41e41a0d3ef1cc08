"""A paper of transport that left the office is known: its number, its total, its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, TransportPrint
from justice_desk.services.sittings.adding import add_sitting
from justice_desk.services.sittings.told import DayTold, SittingTold
from justice_desk.services.transport import printing
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import TripPaper
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.fixture
def sitting(bench: Bench) -> str:
    court = Desk.of(bench).court()
    with bench.writing("awa", "sitting add") as session:
        told = SittingTold(court=court, place="Gao/Bourem", days=(DayTold(today()),))
        return add_sitting(session, told)


def mark(bench: Bench, of: str, number: str, digest: str = "a" * 64) -> None:
    told = printing.PaperTold(
        TripPaper.PAYMENT_SHEET, number, 12_500, digest, ("GAO-A-2026-0001", "GAO-A-2026-0002")
    )
    with bench.writing("ibrahim", "trip papers") as session:
        printing.mark_printed(session, of, told)


def test_numbers_run_and_are_never_given_twice(bench: Bench) -> None:
    given = []
    for who in ("awa", "ibrahim", "awa"):
        with bench.writing(who, "trip papers") as session:
            given.append(printing.next_sheet(session))
    assert given == [f"GAO-P-{today().year}-{n:03}" for n in (1, 2, 3)]


def test_former_sheets_of_the_same_total_are_found_again(bench: Bench, sitting: str) -> None:
    with bench.reading("awa") as session:
        assert printing.known_sheets(session, sitting, 12_500) == ()
    mark(bench, sitting, "GAO-P-2026-001")
    mark(bench, sitting, "GAO-P-2026-002", "b" * 64)
    mark(bench, "GAO-A-2026-0001", "GAO-P-2026-003", "c" * 64)
    with bench.reading("awa") as session:
        newest = printing.SheetPrinted("GAO-P-2026-002", today(), "b" * 64)
        known = printing.known_sheets(session, sitting, 12_500)
        assert known[0] == newest
        assert [one.number for one in known] == ["GAO-P-2026-002", "GAO-P-2026-001"]
        assert printing.known_sheets(session, sitting, 12_501) == ()
        (alone,) = printing.known_sheets(session, "GAO-A-2026-0001", 12_500)
        assert alone.number == "GAO-P-2026-003"


def test_a_print_says_what_it_added_up_to_and_whose_money_it_showed(
    bench: Bench, sitting: str
) -> None:
    mark(bench, sitting, "GAO-P-2026-001")
    with bench.reading("awa") as session:
        row = session.scalars(select(TransportPrint)).one()
        assert (row.number, row.total, row.digest) == ("GAO-P-2026-001", 12_500, "a" * 64)
        asked = select(AuditEntry).where(
            AuditEntry.table_name == "transport_print", AuditEntry.action == AuditAction.ACCESS
        )
        assert [entry.fields for entry in session.scalars(asked)] == [["payment_sheet"]]


def test_who_only_reads_prints_nothing(bench: Bench, sitting: str) -> None:
    with bench.reading("oumou") as session, pytest.raises(NotAllowed):
        printing.known_sheets(session, sitting, 1)
