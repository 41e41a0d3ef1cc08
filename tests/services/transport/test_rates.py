"""The office's own rates replace the shipped ones; each journey is paid at those of its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.transport_rates import Band, Fare, RateTableBroken, Table
from justice_desk.rules.transport_shipped import shipped_tables
from justice_desk.services.transport.rates import amount_for, limit_on, rates, set_rates
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import TravelMode

if TYPE_CHECKING:
    from tests.offices import Bench

FIRST, BUS = date(2026, 1, 1), TravelMode.BUS
OLD = Table(FIRST, None, (Band(BUS, 0, None, per_km=10),), limit=9000, source="Essai")
NEXT = date(2027, 1, 1)
NEW = replace(OLD, valid_from=NEXT, bands=(Band(BUS, 0, None, per_km=20),))


def take(bench: Bench, *tables: Table, who: str = "awa") -> tuple[Table, ...]:
    """Take rates in."""
    with bench.writing(who, "rate import") as session:
        return set_rates(session, tables)


def test_the_shipped_rates_count_until_the_office_has_its_own(any_bench: Bench) -> None:
    with any_bench.reading("oumou") as session:
        assert rates(session) == shipped_tables()
    assert take(any_bench, OLD) == (OLD,)
    with any_bench.reading("oumou") as session:
        assert amount_for(session, Fare(BUS, 100), FIRST) == 2000
        assert amount_for(session, Fare(BUS, 100), FIRST - timedelta(days=1)) is None
        assert (limit_on(session, FIRST), limit_on(session, date(2020, 1, 1))) == (9000, 0)


def test_new_rates_end_the_old_ones_and_replace_those_of_the_same_day(any_bench: Bench) -> None:
    take(any_bench, OLD)
    ended = replace(OLD, valid_to=NEXT - timedelta(days=1))
    assert take(any_bench, NEW) == (ended, NEW)
    dearer = replace(NEW, limit=10_000)
    assert take(any_bench, dearer) == (ended, dearer)


def test_rates_that_leave_days_out_change_nothing(any_bench: Bench) -> None:
    take(any_bench, replace(OLD, valid_to=date(2026, 6, 30)))
    with pytest.raises(RateTableBroken):
        take(any_bench, NEW)
    with any_bench.reading("awa") as session:
        assert len(rates(session)) == 1
    with pytest.raises(NotAllowed):
        take(any_bench, NEW, who="ibrahim")
