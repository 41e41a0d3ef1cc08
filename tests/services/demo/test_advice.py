"""The demonstration has advice to count: both sexes, every age, the same for the same seed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from justice_desk.services.consultations import BANDS, JournalQuery, journal, listed
from justice_desk.services.demo.advice import HOW_MANY, advise
from justice_desk.services.places import seed
from justice_desk.terms import clock
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)


def test_the_journal_of_the_demonstration_has_women_and_men_of_every_age(bench: Bench) -> None:
    with bench.writing("awa", "demo") as session:
        seed(session)
        advise(session, seed=1, today=TODAY)
        counts = journal.counts(session, JournalQuery())
    assert counts.total == HOW_MANY
    assert {sex for sex, _band in counts.by} == set(Sex)
    assert {band for _sex, band in counts.by} == {band.value for band in BANDS}


def test_a_register_of_the_future_has_no_advice_given_tomorrow(bench: Bench) -> None:
    with bench.writing("awa", "demo") as session:
        seed(session)
        advise(session, seed=1, today=clock.today() + timedelta(days=400))
        newest = listed(session, limit=1).consultations[0]
    assert newest.given_on <= clock.today()
