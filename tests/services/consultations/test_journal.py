"""The journal answers to period, commune and theme, and tells nothing of what is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services import consultations, places
from justice_desk.services.consultations import ConsultationTold, journal
from justice_desk.services.consultations.journal import JournalQuery
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from tests.offices import Bench

TOLD = ConsultationTold(
    place="Gao/Gao/Commune d’essai", sex=Sex.FEMALE, age_band="18-35", theme="FON", minutes=15
)
OTHER = replace(TOLD, place="Gao/Gao/Autre commune", sex=Sex.MALE, age_band="60+", theme="ECI")
CLOSED = replace(TOLD, theme="VBS", minutes=40)


@pytest.fixture
def office(any_bench: Bench) -> Bench:
    """Awa wrote four: two of last month, one of them restricted."""
    with any_bench.writing("awa", "init") as session:
        places.seed(session)
        before = today() - timedelta(days=40)
        for told in (TOLD, replace(OTHER, on=before), replace(TOLD, on=before), CLOSED):
            consultations.add(session, told)
    return any_bench


def test_a_coordinator_counts_everything(office: Bench) -> None:
    with office.reading("awa") as session:
        told = journal.counts(session, JournalQuery())
        rows = journal.page(session, JournalQuery())
    assert (told.total, told.closed, told.minutes) == (4, 0, 85)
    assert told.by == {(Sex.FEMALE, "18-35"): 3, (Sex.MALE, "60+"): 1}
    assert [row.given_on for row in rows] == sorted((r.given_on for r in rows), reverse=True)


def test_period_theme_and_commune_narrow_it(office: Bench) -> None:
    with office.reading("awa") as session:
        since = JournalQuery(since=today() - timedelta(days=7))
        assert journal.counts(session, since).total == 2
        until = JournalQuery(until=today() - timedelta(days=7))
        assert len(journal.page(session, until)) == 2
        assert journal.counts(session, JournalQuery(theme="ECI")).total == 1
        named = {path.rpartition("/")[2]: place for place, path in journal.places(session)}
        assert list(named) == ["Autre commune", "Commune d’essai"]
        other = JournalQuery(place_id=named["Autre commune"])
        assert [row.theme for row in journal.page(session, other)] == ["ECI"]
        assert len(journal.page(session, JournalQuery(), offset=3, limit=5)) == 1


def test_what_is_closed_to_a_member_answers_to_no_filter(office: Bench) -> None:
    with office.reading("ibrahim") as session:
        whole = journal.counts(session, JournalQuery())
        by_theme = journal.counts(session, JournalQuery(theme="VBS"))
        place = next(p for p, path in journal.places(session) if path.endswith("Commune d’essai"))
        by_place = journal.counts(session, JournalQuery(place_id=place))
    assert (whole.total, whole.closed) == (4, 1)
    assert whole.by[Sex.FEMALE, "18-35"] == 2
    assert by_theme.total == 0
    assert by_place.total == 2
