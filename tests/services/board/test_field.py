from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, Referral
from justice_desk.services.board import field
from justice_desk.services.board.field import field_trip, note_field_list
from justice_desk.services.places.errors import UnknownPlace
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from tests.growing import grown
from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.fixture
def desk(any_bench: Bench) -> Desk:
    """A court that sits in Gao for Bourem, a chief of Bourem, a health centre of Gao."""
    grown(any_bench, "field", _slips_to_carry)
    return Desk(any_bench)


def _slips_to_carry(bench: Bench) -> None:
    desk = Desk.of(bench)
    desk.sent(desk.court())
    chief = desk.actor("chef_village", "Chef de village inventé", "Gao/Bourem/Taboye")
    for _slip in range(2):
        desk.sent(chief)
    desk.sent(desk.actor("parquet", "Parquet inventé"), category="VBS")


def stops(desk: Desk, place: str | None = None, who: str = "ibrahim") -> list[tuple[str, int]]:
    with desk.bench.reading(who) as session:
        trip = field_trip(session, today(), place)
    return [(stop.path.rpartition("/")[2], len(stop.lines)) for stop in trip.stops]


def test_slips_stand_by_the_place_where_the_actor_sits_today(desk: Desk) -> None:
    assert stops(desk) == [("Taboye", 2), ("Gao", 1)]
    assert stops(desk, "Gao/Bourem") == [("Taboye", 2)]
    assert stops(desk, "Gao/Gao") == [("Gao", 1)]
    with desk.bench.reading("ibrahim") as session, pytest.raises(UnknownPlace):
        field_trip(session, today(), "Nulle part")


def test_a_restricted_case_is_never_carried_and_only_counted_to_who_sees_it(desk: Desk) -> None:
    for who, left_out in (("awa", 1), ("ibrahim", 0)):
        with desk.bench.reading(who) as session:
            trip = field_trip(session, today())
        assert (trip.slips, trip.left_out) == (3, left_out)


def test_a_line_tells_since_when_and_how_late(desk: Desk) -> None:
    with desk.bench.reading("ibrahim") as session:
        line = field_trip(session, today() + timedelta(days=20)).stops[0].lines[0]
    assert (line.actor, line.sent_on) == ("Chef de village inventé", today())
    assert line.reply_by is not None
    assert line.late == 20 - (line.reply_by - today()).days


def test_a_list_is_audited_and_who_only_reads_carries_none(desk: Desk) -> None:
    with desk.bench.writing("ibrahim", "referral field-list") as session:
        note_field_list(session, field_trip(session, today()), "a" * 64)
    with desk.bench.reading("awa") as session:
        last = select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)
        assert session.scalars(last).one().rows == 3
    with desk.bench.reading("oumou") as session, pytest.raises(NotAllowed):
        field_trip(session, today())


def test_a_list_that_is_cut_keeps_the_most_pressing_and_says_how_many_there_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field, "MOST", 2)
    with desk.bench.writing("awa") as session:
        rows = session.scalars(select(Referral).order_by(Referral.reference)).all()
        rows[2].reply_by = today() - timedelta(days=9)
        rows[1].reply_by = today() - timedelta(days=5)
        kept = {rows[1].reference, rows[2].reference}
    with desk.bench.reading("ibrahim") as session:
        trip = field_trip(session, today())
    assert {line.reference for stop in trip.stops for line in stop.lines} == kept
    assert (trip.slips, trip.total) == (2, 3)
