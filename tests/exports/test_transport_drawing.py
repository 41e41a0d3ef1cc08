"""The papers of transport support in one go: what each is drawn from, what has nothing to say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from justice_desk.exports.transport_drawing import TransportFile, draw, draw_together
from justice_desk.exports.transport_matter import TransportMatter
from justice_desk.terms.transport import BookedAs, SupportState, TravellerRole, TripPaper, TripState
from tests.exports.papers import transport as made
from tests.exports.papers.reading import pages_text, text
from tests.exports.papers.samples import DAY, OFFICE

P = TripPaper


def riding() -> tuple[Any, ...]:
    """The requests of the two trips of the picture, one of them restricted."""
    numbers = (119, 120, 124, 117, 118, 123)
    rows = [
        made.support(n, made.traveller(f"Voyageuse Inventée{n}"), trip="GAO-T-2026-031",
                     state=SupportState.PAID, paid=12_500, paid_on=made.HELD)
        for n in numbers
    ]  # fmt: skip
    rows[-1] = replace(rows[-1], restricted=True)
    mission = made.traveller("Mariam Dicko", role=TravellerRole.STAFF)
    return (*rows, made.support(130, mission, voucher=None, state=SupportState.APPROVED))


def matter(**told: Any) -> TransportMatter:
    rows = riding()
    entries = tuple(
        made.entry(at, BookedAs.PAYMENT, int(row.number[-4:]), row.paid)
        for at, row in enumerate(rows, 1)
        if row.paid
    )
    whole = TransportMatter(OFFICE, made.SITTING, "audience foraine de Bourem", rows,
                            made.out_and_back(), frozenset(), (made.advance(),), entries, DAY,
                            sheet="GAO-P-2026-014")  # fmt: skip
    return replace(whole, **told)


def nothing(**told: Any) -> TransportMatter:
    return matter(rows=(), trips=(), advances=(), entries=(), **told)


def drawn(paper: TripPaper, **told: Any) -> TransportFile:
    return draw(matter(**told), paper)


def words(file: TransportFile) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", text(file.rendered.pdf))


def test_every_paper_has_matter_and_a_name_that_sorts_in_the_order_of_use() -> None:
    whole = matter()
    assert [whole.missing(paper) for paper in P] == [""] * len(P)
    files = [draw(whole, paper) for paper in P]
    names = [file.name for file in files]
    assert names == sorted(names)
    assert names[2] == "03-bons-de-transport-GAO-S-2026-003.pdf"
    assert all(file.rendered.pages == len(pages_text(file.rendered.pdf)) for file in files)
    assert not any("Inventée" in name for name in names)


def test_all_papers_in_one_file_are_the_same_pages() -> None:
    whole = matter()
    name, together = draw_together(whole, P)
    assert name == "00-ensemble-GAO-S-2026-003.pdf"
    apart = [page for paper in P for page in pages_text(draw(whole, paper).rendered.pdf)]
    assert pages_text(together.pdf) == apart


def test_nothing_is_said_in_a_sentence_for_each_paper() -> None:
    empty = nothing()
    reasons = [empty.missing(paper) for paper in P]
    assert all(reason.endswith(".") for reason in reasons)


def test_a_voucher_says_when_the_vehicle_leaves_from_where_she_lives() -> None:
    told = words(drawn(P.VOUCHERS))
    assert told.count("mardi 15 décembre 2026, 5 h 30") == 2 * 3
    assert told.count("mardi 15 décembre 2026, 5 h 00") == 2 * 3
    assert "Mariam Dicko" not in told


def test_totals_of_sheet_vouchers_and_ledger_are_the_same() -> None:
    paid = [row for row in riding() if row.paid]
    total = sum(row.paid for row in paid)
    due = total + 12_500
    assert drawn(P.PAYMENT_SHEET).total == due
    assert drawn(P.VOUCHERS).total == total
    assert drawn(P.RECONCILIATION).total == total
    assert drawn(P.SINGLE_SHEETS).total == 12_500
    assert (drawn(P.PAYMENT_SHEET).count, drawn(P.SINGLE_SHEETS).count) == (7, 1)


def test_the_sheet_bears_its_own_number_and_so_does_the_stub() -> None:
    assert drawn(P.PAYMENT_SHEET).number == "GAO-P-2026-014"
    assert "GAO-P-2026-014" in words(drawn(P.VOUCHERS))
    assert drawn(P.ROUTE_SHEET).number == made.SITTING


def test_orders_are_for_each_vehicle_and_for_who_is_on_mission() -> None:
    told = words(drawn(P.MISSION_ORDER))
    assert "Sidi Sentinelle" in told
    assert "Mariam Dicko" in told
    assert drawn(P.MISSION_ORDER).count == 2
    refused = tuple(replace(row, state=SupportState.REFUSED) for row in riding())
    assert "Mariam" not in words(drawn(P.MISSION_ORDER, rows=refused))


def test_a_cancelled_trip_has_no_sheet_and_a_cancelled_voucher_no_paper() -> None:
    gone = tuple(replace(trip, state=TripState.CANCELLED) for trip in made.out_and_back())
    assert matter(trips=gone).missing(P.ROUTE_SHEET)
    old = made.support(1, voucher=made.voucher(cancelled_on=DAY))
    assert matter(rows=(old,)).missing(P.VOUCHERS)


def test_who_prints_is_told_what_is_closed_to_her() -> None:
    rows = (*riding(), made.hidden(200), made.hidden(201))
    whole = matter(rows=rows)
    assert whole.note(P.VOUCHERS).startswith("2 ")
    assert whole.note(P.PAYMENT_SHEET) == ""
    assert "GAO-A-2026-0200" in words(draw(whole, P.PAYMENT_SHEET))
    assert matter().note(P.VOUCHERS) == ""


def test_a_trip_to_a_sitting_is_paid_with_the_sitting() -> None:
    trip = matter(money=False)
    for paper in (P.PAYMENT_SHEET, P.SINGLE_SHEETS, P.RECONCILIATION):
        assert "with the sitting" in trip.missing(paper) or "audience" in trip.missing(paper)
    assert trip.missing(P.VOUCHERS) == ""


@pytest.mark.parametrize("paper", P)
def test_equal_matter_gives_equal_bytes(paper: TripPaper) -> None:
    assert drawn(paper).rendered.sha256 == drawn(paper).rendered.sha256
