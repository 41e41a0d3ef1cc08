"""A circuit is proposed with its hours, refused with the limit to relax, and written down."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from justice_desk.planning.progress import Infeasible, Limit
from justice_desk.services.cases.working import close
from justice_desk.services.circuits.proposing import propose
from justice_desk.services.dockets.errors import AlreadyScheduled
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.sittings.listing import sittings
from justice_desk.terms.enums import Outcome
from justice_desk.terms.errors import DeskError
from justice_desk.terms.sittings import SiteSecurity, SittingState
from tests.services.circuits.conftest import (
    BOUREM,
    GAO,
    asked,
    lose,
    proposed,
    ready,
    site,
    take,
)
from tests.services.dockets.conftest import put, slots
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.circuits.proposing import Proposal, ProposedSitting
    from tests.offices import Bench


def monday() -> date:
    """Return the first Monday in a month."""
    start = later(30)
    return start + timedelta(days=-start.weekday() % 7)


def cases_of(proposal: Proposal) -> list[str]:
    """Return the cases that are heard."""
    return sorted(entry.case for one in proposal.sittings for entry in one.entries)


def listed(bench: Bench) -> list[str]:
    """Return the numbers of the sittings."""
    with bench.reading("awa") as session:
        return [row.number for row in sittings(session)]


def test_a_circuit_hears_the_ready_cases_near_their_parties(directory: Bench) -> None:
    numbers = sorted(ready(directory) for _case in range(3))
    site(directory, building="Mairie inventée", cost=200_000)
    site(directory, "Gao/Bourem")
    proposal = proposed(directory)
    (sitting,) = proposal.sittings
    assert (sitting.site, sitting.building) == ("Ansongo", "Mairie inventée")
    assert cases_of(proposal) == numbers
    assert proposal.cost == 200_000
    assert proposal.saved_km == proposal.seat_km - proposal.travel_km > 0
    assert proposal.estimated
    assert 0 <= proposal.gap <= 0.01
    assert proposal.unplaced == ()


def test_the_hours_of_a_day_never_overlap_and_spare_the_pause(directory: Bench) -> None:
    for _case in range(9):
        ready(directory)
    site(directory)
    proposal = proposed(directory)
    assert proposal.cases == 9
    for sitting in proposal.sittings:
        spans = [(one.start, one.start + one.minutes) for one in sitting.entries]
        assert all(ends <= starts for (_first, ends), (starts, _last) in pairwise(spans))
        assert not any(starts < 14 * 60 and ends > 12 * 60 + 30 for starts, ends in spans)


def test_what_does_not_fit_comes_back_with_its_reason(directory: Bench) -> None:
    ready(directory)
    site(directory, minutes=10)
    proposal = proposed(directory)
    assert proposal.sittings == ()
    (left,) = proposal.unplaced
    assert "10" in left.reason


def test_a_site_without_coordinates_is_left_out_with_its_reason(directory: Bench) -> None:
    ready(directory, GAO)
    site(directory)
    site(directory, "Gao/Gao")
    lose(directory, "Gao/Ansongo")
    proposal = proposed(directory)
    assert [name for name, _why in proposal.left_out] == ["Ansongo"]
    assert "coordonnées" in proposal.left_out[0][1]
    assert all(one.site == "Gao" for one in proposal.sittings)


def test_when_all_sites_are_closed_every_case_says_so(directory: Bench) -> None:
    number = ready(directory)
    site(directory, security=SiteSecurity.CLOSED)
    proposal = proposed(directory)
    assert proposal.sittings == ()
    assert [one.case for one in proposal.unplaced] == [number]
    assert "sécurité" in proposal.unplaced[0].reason
    assert [name for name, _why in proposal.left_out] == ["Ansongo"]


@pytest.mark.parametrize("days", [0, -1])
def test_no_day_of_hearing_says_that_money_is_to_be_relaxed(directory: Bench, days: int) -> None:
    ready(directory)
    site(directory)
    with pytest.raises(Infeasible) as refused:
        proposed(directory, sittings=days)
    assert refused.value.relax is Limit.MONEY


def test_a_way_that_is_too_far_keeps_a_case_out(directory: Bench) -> None:
    ready(directory, GAO)
    site(directory)
    proposal = proposed(directory, farthest=5)
    assert proposal.sittings == ()
    assert "5" in proposal.unplaced[0].reason


def test_who_stops_the_search_has_a_plan_that_breaks_nothing(directory: Bench) -> None:
    for _case in range(4):
        ready(directory)
    site(directory)
    proposal = propose(asked(directory), 30, stopped=lambda: True)
    assert 0 <= proposal.gap <= 1
    assert proposal.cases + len(proposal.unplaced) == 4


def test_what_is_accepted_stands_as_it_was_proposed(directory: Bench) -> None:
    for _case in range(3):
        ready(directory)
    site(directory, building="Mairie inventée")
    proposal = proposed(directory)
    (number,) = take(directory, proposal)
    view = seen(directory, number)
    assert view.row.state is SittingState.PROPOSED
    assert view.row.building == "Mairie inventée"
    stands = [(slot.number, slot.held_on, slot.starts, slot.minutes) for slot in slots(
        directory, number)]  # fmt: skip
    (sitting,) = proposal.sittings
    assert stands == [
        (entry.case, sitting.date, entry.start, entry.minutes) for entry in sitting.entries
    ]
    with directory.reading("awa") as session:
        assert ready_cases(session, ReadyQuery()) == ()


def test_days_that_follow_each_other_at_one_site_are_one_sitting(directory: Bench) -> None:
    for _case in range(4):
        ready(directory)
    site(directory, minutes=80)
    start = monday()
    proposal = proposed(directory, first=start, last=start + timedelta(days=1))
    assert [one.date for one in proposal.sittings] == [start, start + timedelta(days=1)]
    (number,) = take(directory, proposal)
    assert [day.held_on for day in seen(directory, number).days] == [
        one.date for one in proposal.sittings
    ]
    assert {slot.number for slot in slots(directory, number)} == set(cases_of(proposal))


def two_sites(bench: Bench) -> tuple[Proposal, dict[str, ProposedSitting]]:
    """Return a circuit of two sites, and its sittings by the name of the site."""
    for _case in range(2):
        ready(bench)
        ready(bench, BOUREM)
    site(bench)
    site(bench, "Gao/Bourem")
    proposal = proposed(bench)
    return proposal, {one.site: one for one in proposal.sittings}


def test_a_circuit_is_taken_over_in_part(directory: Bench) -> None:
    proposal, by_site = two_sites(directory)
    assert set(by_site) == {"Ansongo", "Bourem"}
    (number,) = take(directory, proposal, only=[by_site["Bourem"]])
    assert listed(directory) == [number]
    assert seen(directory, number).row.place == "Gao/Bourem"
    with directory.reading("awa") as session:
        left = {row.number for row in ready_cases(session, ReadyQuery())}
    assert left == {entry.case for entry in by_site["Ansongo"].entries}


def test_nothing_is_written_when_nothing_is_chosen(directory: Bench) -> None:
    proposal, _by_site = two_sites(directory)
    assert take(directory, proposal, only=[]) == ()
    assert listed(directory) == []


def test_a_case_that_was_closed_meanwhile_keeps_the_whole_circuit_unwritten(
    directory: Bench,
) -> None:
    proposal, by_site = two_sites(directory)
    gone = by_site["Ansongo"].entries[0].case
    with directory.writing("awa", "case close") as session:
        close(session, gone, Outcome.WITHDRAWN)
    with pytest.raises(DeskError) as refused:
        take(directory, proposal)
    assert gone in refused.value.message()
    assert listed(directory) == []
    assert len(take(directory, proposal, only=[by_site["Bourem"]])) == 1


def test_a_case_that_was_scheduled_elsewhere_meanwhile_is_named(directory: Bench) -> None:
    proposal, by_site = two_sites(directory)
    case = by_site["Ansongo"].entries[0].case
    other = planned(directory, later(50))
    put(directory, other, case)
    with pytest.raises(AlreadyScheduled) as refused:
        take(directory, proposal)
    assert case in refused.value.message()
    assert listed(directory) == [other]
