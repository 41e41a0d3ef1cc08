"""Rates lie one behind the other without a gap; a journey is paid at those of its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.i18n.messages import speaking
from justice_desk.rules.ledger import AmountUnfit
from justice_desk.rules.reference import ReferenceBroken
from justice_desk.rules.reference.reader import Reader
from justice_desk.rules.transport_rates import (
    FARTHEST,
    Band,
    Fare,
    RateTableBroken,
    Table,
    check_tables,
    in_force,
    rated,
    why_unrated,
)
from justice_desk.rules.transport_shipped import read_band, read_table, shipped_tables
from justice_desk.terms.transport import TravelMode

if TYPE_CHECKING:
    from collections.abc import Sequence

BUS, FOOT = TravelMode.BUS, TravelMode.ON_FOOT
NEAR, FAR = Band(BUS, 0, 50, flat=1000, row=2), Band(BUS, 50, None, per_km=25, row=3)
FIRST = date(2026, 1, 1)
TABLE = Table(FIRST, None, (NEAR, FAR), night=5000, meal=2500, limit=25_000)


@pytest.mark.parametrize(
    ("fare", "amount"),
    [
        (Fare(BUS, 0), 2000),
        (Fare(BUS, 49, ways=1), 1000),
        (Fare(BUS, 50, ways=1), 1250),
        (Fare(BUS, 100), 5000),
        (Fare(BUS, 100, persons=3), 15_000),
        (Fare(BUS, 10, nights=1, meals=2), 12_000),
        (Fare(BUS, 10, persons=2, nights=1, meals=2), 24_000),
        (Fare(BUS, None), None),
        (Fare(FOOT, 10), None),
    ],
)
def test_a_journey_is_paid_for_each_person_way_night_and_meal(
    fare: Fare, amount: int | None
) -> None:
    assert rated(TABLE, fare) == amount
    assert rated(None, fare) is None


def test_a_band_holds_its_first_kilometre_and_not_its_last() -> None:
    short = replace(TABLE, bands=(NEAR,))
    assert rated(short, Fare(BUS, 49)) == 2000
    assert rated(short, Fare(BUS, 50)) is None


@pytest.mark.parametrize(
    ("table", "fare", "told"),
    [
        (None, Fare(BUS, 3), "Aucun barème n’est en vigueur le 01/01/2026."),
        (TABLE, Fare(BUS, None), "Aucune distance n’est connue entre les deux lieux."),
        (TABLE, Fare(FOOT, 3), "Le barème ne dit rien pour à pied sur 3 km."),
    ],
)
def test_why_no_rate_is_known_is_told(table: Table | None, fare: Fare, told: str) -> None:
    assert why_unrated(table, fare, FIRST) == told


def test_why_no_rate_is_known_is_told_in_english_as_well() -> None:
    with speaking("en"):
        assert why_unrated(None, Fare(BUS, 3), FIRST).startswith("No rate table is in force on")
        assert why_unrated(TABLE, Fare(FOOT, 3), FIRST).startswith("The rates say nothing of")


def test_a_table_is_in_force_on_both_its_ends() -> None:
    last = FIRST + timedelta(days=9)
    old = replace(TABLE, valid_to=last)
    new = replace(TABLE, valid_from=last + timedelta(days=1))
    assert in_force([old, new], FIRST) is old
    assert in_force([old, new], last) is old
    assert in_force([old, new], last + timedelta(days=1)) is new
    assert in_force([old], last + timedelta(days=1)) is None
    assert in_force([old, new], FIRST - timedelta(days=1)) is None


def test_tables_and_bands_are_put_in_order() -> None:
    old = replace(TABLE, valid_to=FIRST + timedelta(days=9), bands=(FAR, NEAR))
    new = replace(TABLE, valid_from=FIRST + timedelta(days=10))
    checked = check_tables([new, old])
    assert [table.valid_from for table in checked] == [old.valid_from, new.valid_from]
    assert checked[0].bands == (NEAR, FAR)
    assert [table.valid_to for table in checked] == [old.valid_to, None]


@pytest.mark.parametrize(
    ("bands", "rows", "why"),
    [
        ((), "01/01/2026", "il n’y a de tarif pour aucun moyen de transport."),
        ((NEAR, replace(FAR, from_km=60)), "2, 3", "autocar : aucun tarif de 50 à 60 km."),
        ((NEAR, replace(FAR, from_km=40)), "2, 3", "se recouvrent à partir de 40 km."),
        ((NEAR, NEAR), "2, 2", "autocar : deux tarifs se recouvrent à partir de 0 km."),
        ((replace(NEAR, to_km=None), FAR), "2, 3", "se recouvrent à partir de 50 km."),
        ((FAR,), "3", "autocar : aucun tarif de 0 à 50 km."),
        ((replace(NEAR, to_km=0),), "2", "les kilomètres ne vont pas."),
        ((replace(NEAR, from_km=-1),), "2", "les kilomètres ne vont pas."),
        ((replace(NEAR, to_km=FARTHEST + 1),), "2", "les kilomètres ne vont pas."),
        ((replace(NEAR, row=0, from_km=5),), "5–50 km", "aucun tarif de 0 à 5 km."),
        ((replace(FAR, row=0, from_km=5),), "5–… km", "aucun tarif de 0 à 5 km."),
    ],
)
def test_a_gap_or_an_overlap_names_its_rows_and_kilometres(
    bands: Sequence[Band], rows: str, why: str
) -> None:
    with pytest.raises(RateTableBroken) as refused:
        check_tables([replace(TABLE, bands=tuple(bands))])
    assert rows in str(refused.value.details["rows"])
    assert why in refused.value.message().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (-5, "deux barèmes se recouvrent le 06/01/2026."),
        (-1, "deux barèmes se recouvrent le 10/01/2026."),
        (1, "aucun barème n’est en vigueur le 11/01/2026."),
        (5, "aucun barème n’est en vigueur le 11/01/2026."),
    ],
)
def test_tables_that_overlap_or_leave_days_without_rates_are_refused(days: int, why: str) -> None:
    old = replace(TABLE, valid_to=FIRST + timedelta(days=9))
    new = replace(TABLE, valid_from=FIRST + timedelta(days=10 + days))
    with pytest.raises(RateTableBroken) as refused:
        check_tables([old, new])
    assert refused.value.details == {"rows": "2, 3 / 2, 3", "why": why}


def test_a_table_without_an_end_is_the_last_and_none_ends_before_it_begins() -> None:
    with pytest.raises(RateTableBroken) as refused:
        check_tables([TABLE, replace(TABLE, valid_from=FIRST + timedelta(days=3))])
    assert refused.value.details["why"] == "deux barèmes se recouvrent le 04/01/2026."
    with pytest.raises(RateTableBroken) as refused:
        check_tables([replace(TABLE, valid_to=FIRST - timedelta(days=1))])
    assert refused.value.details == {"rows": "2, 3", "why": "il finit avant de commencer."}


def test_a_table_may_last_one_day_and_pay_nothing_for_nights_and_meals() -> None:
    short = replace(TABLE, valid_to=FIRST, night=0, meal=0, limit=0)
    assert check_tables([short]) == (short,)


@pytest.mark.parametrize(
    ("broken", "path"),
    [
        (replace(TABLE, night=-1), "night"),
        (replace(TABLE, meal=1.5), "meal"),  # type: ignore[arg-type]  # what a file may hold
        (replace(TABLE, limit=-1), "limit"),
        (replace(TABLE, bands=(replace(NEAR, flat=-1),)), "flat"),
        (replace(TABLE, bands=(replace(NEAR, per_km=-1),)), "per_km"),
    ],
)
def test_an_amount_is_whole_and_not_negative(broken: Table, path: str) -> None:
    with pytest.raises(AmountUnfit) as refused:
        check_tables([broken])
    assert refused.value.details["path"] == path


def test_the_shipped_rates_are_whole_for_every_way_of_travelling() -> None:
    (table,) = shipped_tables()
    assert {band.mode for band in table.bands} == set(TravelMode)
    assert rated(table, Fare(BUS, 20)) == 2000
    assert table.limit == 25_000
    assert table.source


def test_a_shipped_row_is_read_whole_and_its_amounts_may_be_left_out() -> None:
    fields: dict[str, object] = {"mode": "bus", "from_km": 5, "to_km": 50, "flat": 3, "per_km": 2}
    assert read_band(Reader("rates.toml", 1, fields)) == Band(BUS, 5, 50, flat=3, per_km=2)
    bare = read_band(Reader("rates.toml", 2, {"mode": "on_foot", "from_km": 0}))
    assert bare == Band(FOOT, 0, None, flat=0, per_km=0)
    last = FIRST + timedelta(days=9)
    days = {"valid_from": FIRST, "valid_to": last}
    head = {**days, "night": 7, "meal": 5, "limit": 3, "source": "x"}
    assert read_table(Reader("rates.toml", 1, head), (bare,)) == Table(
        FIRST, last, (bare,), night=7, meal=5, limit=3, source="x"
    )


def test_a_shipped_row_with_a_field_that_nothing_reads_is_refused() -> None:
    with pytest.raises(ReferenceBroken):
        read_band(Reader("rates.toml", 1, {"mode": "bus", "from_km": 0, "too": 1}))
    head = {"valid_from": FIRST, "night": 1, "meal": 1, "limit": 1, "source": "x", "too": 1}
    with pytest.raises(ReferenceBroken):
        read_table(Reader("rates.toml", 1, head), ())
