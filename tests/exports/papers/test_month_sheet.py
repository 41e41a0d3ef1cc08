"""A month is one page on its side: what stands in it can be read, and no name is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from justice_desk.exports.papers.month_sheet import MonthFacts, render_month
from justice_desk.services.calendar.bars import month_bars
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.terms.sittings import SittingState
from tests.exports.papers import reading, samples
from tests.services.calendar.test_bars import DAY, SITTING, due


def paper(*rows: AgendaRow, day: date = DAY) -> bytes:
    bars = month_bars(rows)
    return render_month(MonthFacts(samples.OFFICE, day, date(2026, 11, 25), "Tout le bureau", bars))


def test_sites_counts_and_numbers_stand_on_one_page() -> None:
    put_off = replace(SITTING, sitting="b", title="Djébock", state=SittingState.POSTPONED)
    pdf = paper(SITTING, replace(put_off, day=DAY + timedelta(days=14)), due(5, 147))
    (text,) = reading.pages_text(pdf)
    for words in (
        *("Décembre 2026", "lundi", "dimanche", "Bourem", "7 affaires", "Djébock", "reportée"),
        *("Tâche", "GAO-2026-0147", "30 nov.", "3 janv.", "aucun nom", "Page 1 / 1"),
    ):
        assert words in text.replace("\u00a0", " "), words


def test_a_crowded_day_says_how_much_it_leaves_out() -> None:
    rows = [
        replace(SITTING, uid=str(n), kind=AgendaKind.MEDIATION, title="Médiation", what="")
        for n in range(9)
    ]
    (text,) = reading.pages_text(paper(*rows))
    assert "+ 6" in text


def test_long_sites_stay_in_their_day() -> None:
    site = "Gounzoureye-sur-le-très-long-fleuve d’une commune inventée"
    (text,) = reading.pages_text(paper(replace(SITTING, title=site)))
    assert "…" in text


def test_it_is_black_on_white_and_says_nothing_of_who_printed_it() -> None:
    pdf = paper(SITTING)
    assert reading.inks(pdf) <= {(0.0,), (1.0,), (0.0, 0.0, 0.0)}
    assert reading.information(pdf)["/Title"] == "Agenda – décembre 2026"


def test_every_month_of_two_years_is_drawn() -> None:
    for month in range(24):
        day = date(2026 + month // 12, month % 12 + 1, 1)
        assert len(reading.pages_text(paper(day=day))) == 1
