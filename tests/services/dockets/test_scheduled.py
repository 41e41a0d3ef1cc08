"""A case waits for one hearing at a time: at a docket, or on a civil-status list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.dockets.civil import add_lines, lines
from justice_desk.services.dockets.errors import AlreadyListed, AlreadyScheduled
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.terms.clock import today
from tests.services.dockets.conftest import heard, put, take_off
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench


def listed(bench: Bench, sitting: str, case: str) -> None:
    """Put a case on the civil-status list of a sitting."""
    told = CivilTold(applicant="Alassane Inventé", name="Zeinabou Inventée", case=case)
    with bench.writing("awa", "docket civil add") as session:
        add_lines(session, sitting, later(), [told])


def test_a_case_on_a_civil_list_goes_on_no_docket(directory: Bench) -> None:
    sitting, case = planned(directory), heard(directory)
    listed(directory, sitting, case)
    with pytest.raises(AlreadyListed) as refused:
        put(directory, sitting, case)
    assert refused.value.details["line"] == 1
    assert refused.value.details["day"] == later()


def test_a_case_stands_on_one_civil_list_only(directory: Bench) -> None:
    first, second, case = planned(directory), planned(directory), heard(directory)
    listed(directory, first, case)
    with pytest.raises(AlreadyListed):
        listed(directory, second, case)
    with directory.reading("awa") as session:
        assert lines(session, second) == ()


def test_a_case_on_a_docket_goes_on_no_civil_list(directory: Bench) -> None:
    sitting, case = planned(directory), heard(directory)
    slot = put(directory, sitting, case)
    with pytest.raises(AlreadyScheduled):
        listed(directory, sitting, case)
    take_off(directory, slot)
    listed(directory, sitting, case)


def test_a_case_on_a_civil_list_is_not_offered_as_ready(directory: Bench) -> None:
    sitting, case = planned(directory), heard(directory)
    listed(directory, sitting, case)
    with directory.reading("awa") as session:
        rows = ready_cases(session, ReadyQuery(only_ready=False))
    (row,) = [row for row in rows if row.number == case]
    assert any(sitting in sentence for sentence in row.missing)


def test_the_children_of_one_case_are_lines_of_one_list(directory: Bench) -> None:
    sitting, case = planned(directory), heard(directory)
    told = [
        CivilTold(applicant="Alassane Inventé", name=name, case=case)
        for name in ("Zeinabou Inventée", "Moussa Inventé")
    ]
    with directory.writing("awa", "docket civil add") as session:
        assert add_lines(session, sitting, later(), told) == 2


def test_a_case_whose_result_is_not_written_down_goes_on_no_other_docket(directory: Bench) -> None:
    held, other, case = planned(directory, today()), planned(directory), heard(directory)
    put(directory, held, case)
    with directory.writing("awa", "sitting confirm") as session:
        moving.confirm(session, held)
    with directory.writing("awa", "sitting hold") as session:
        moving.hold(session, held)
    with pytest.raises(AlreadyScheduled):
        put(directory, other, case)
