"""What a circuit is planned from: ready cases, sites and their months, courts, ways, days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from justice_desk.services.circuits.errors import CircuitDays, NothingReady
from justice_desk.services.circuits.gathering import CircuitLimits, circuit_asked
from justice_desk.services.circuits.ways import say_distance
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import SiteSecurity
from tests.services.circuits.conftest import BOUREM, GAO, asked, lose, ready, site
from tests.services.dockets.conftest import put
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench


def test_only_the_cases_that_are_ready_are_planned(directory: Bench) -> None:
    from_here = ready(directory)
    planned_already = ready(directory)
    put(directory, planned(directory), planned_already)
    problem = asked(directory).problem
    assert [case.key for case in problem.cases] == [from_here]
    assert len(problem.cases[0].places) == 2


def test_without_a_ready_case_there_is_nothing_to_plan(directory: Bench) -> None:
    site(directory)
    with pytest.raises(NothingReady) as refused:
        asked(directory)
    assert "prête" in refused.value.message() or "en état" in refused.value.message()


def test_the_towns_of_the_parties_stand_for_sites_that_nobody_wrote_down(directory: Bench) -> None:
    ready(directory)
    ready(directory)
    ready(directory, GAO)
    found = asked(directory)
    assert found.proposed
    assert [found.names[one.key] for one in found.problem.sites] == ["Ansongo", "Gao"]
    site(directory, "Gao/Bourem")
    written = asked(directory)
    assert not written.proposed
    assert [written.names[one.key] for one in written.problem.sites] == ["Bourem"]


def test_a_site_brings_its_months_rooms_hours_cost_and_security(directory: Bench) -> None:
    ready(directory)
    site(directory, months=(11, 12), rooms=2, minutes=240, cost=150_000)
    site(directory, "Gao/Bourem", security=SiteSecurity.CLOSED)
    found = asked(directory)
    by_name = {found.names[one.key]: one for one in found.problem.sites}
    here = by_name["Ansongo"]
    assert here.months == {11, 12}
    assert (here.rooms, here.minutes, here.cost) == (2, 240, 150_000)
    assert here.secure
    assert not by_name["Bourem"].secure
    assert len(here.courts) == 1


def test_a_day_on_which_the_court_sits_already_is_not_free(directory: Bench) -> None:
    ready(directory)
    taken = next(later(n) for n in range(20, 30) if later(n).weekday() < 5)
    planned(directory, taken)
    (judge,) = asked(directory).problem.judges
    assert judge.days is not None
    assert taken not in judge.days
    assert judge.days


def test_courts_sit_from_monday_to_friday_between_the_days_given(directory: Bench) -> None:
    ready(directory)
    first, last = later(30), later(43)
    days = asked(directory, first=first, last=last).problem.days
    assert len(days) == 10
    assert all(first <= day <= last and day.weekday() < 5 for day in days)


@pytest.mark.parametrize(
    ("first", "last"), [(-1, 20), (30, 20), (20, 100_000)], ids=["past", "upside down", "far"]
)
def test_days_that_cannot_be_are_refused(directory: Bench, first: int, last: int) -> None:
    with pytest.raises(CircuitDays):
        asked(directory, first=today() + timedelta(first), last=today() + timedelta(last))


@pytest.mark.parametrize("who", ["ibrahim", "oumou"])
def test_planning_is_the_coordinations(directory: Bench, who: str) -> None:
    with pytest.raises(NotAllowed):
        asked(directory, who)


def test_a_way_that_was_measured_goes_before_the_estimate(directory: Bench) -> None:
    ready(directory, GAO)
    site(directory)
    found = asked(directory).problem
    home, there = found.cases[0].places[0], found.sites[0].place
    estimate = found.distances.between(home, there)
    assert estimate is not None
    assert estimate.estimated
    with directory.writing("awa", "sitting distance") as session:
        say_distance(session, GAO, "Gao/Ansongo", 123)
    measured = asked(directory).problem.distances.between(home, there)
    assert measured is not None
    assert (measured.km, measured.estimated) == (123, False)


def test_a_site_without_coordinates_has_no_way_until_somebody_measures_it(directory: Bench) -> None:
    ready(directory, GAO)
    site(directory)
    lose(directory, "Gao/Ansongo")
    found = asked(directory).problem
    assert not found.distances.knows(found.sites[0].place)


def test_the_count_of_queries_is_the_same_for_two_cases_and_for_eight(directory: Bench) -> None:
    site(directory)

    def queries() -> int:
        seen: list[str] = []
        with directory.reading("awa") as session:
            connection = session.connection()

            def keep(*told: object) -> None:
                seen.append(str(told[2]))

            event.listen(connection, "before_cursor_execute", keep)
            circuit_asked(session, CircuitLimits())
            event.remove(connection, "before_cursor_execute", keep)
        return len(seen)

    ready(directory)
    ready(directory, GAO)
    few = queries()
    for _more in range(3):
        ready(directory)
        ready(directory, BOUREM)
    assert queries() == few
