"""Of a case that is closed to her, a member sees the number and the hours of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.rules.transport import SupportedTwice
from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.transport.apart import keep_apart, kept
from justice_desk.services.transport.errors import KeptAlready, SamePerson, SupportHidden
from justice_desk.services.transport.requesting_all import request_all
from tests.services.transport.conftest import FATOUMATA, LINE, MOUSSA

if TYPE_CHECKING:
    from tests.services.transport.conftest import Transport


def close(transport: Transport) -> None:
    """Close the case to all but the coordination."""
    with transport.bench.writing("awa", "case correct") as session:
        session.scalars(select(Case).where(Case.number == transport.case)).one().restricted = True


def test_a_closed_request_shows_nothing_that_tells_of_anybody(transport: Transport) -> None:
    number = transport.ask(note="Voisine de Moussa.", asked_by="Sa tante")
    close(transport)
    row = transport.shown(number, "ibrahim")
    assert row.hidden
    assert (row.travellers, row.name, row.note, row.asked_by) == ((), "", "", "")
    assert (row.kilometres, row.rated) == (None, None)
    assert (row.number, row.case) == (number, transport.case)
    assert transport.shown(number).name == FATOUMATA


def test_nobody_decides_on_a_request_that_is_closed_to_her(transport: Transport) -> None:
    number = transport.ask()
    close(transport)
    with pytest.raises(SupportHidden):
        transport.approve(number)
    with pytest.raises(CaseIsRestricted):
        transport.ask()
    with transport.bench.writing("ibrahim", "trip request-all") as session:
        (row,) = request_all(session, transport.sitting)
    assert (row.name, row.code, row.person_id) == ("", "restricted", None)


def test_a_journey_for_a_closed_case_is_not_paid_twice_and_not_told(transport: Transport) -> None:
    first = transport.ask()
    other = transport.second_case_of(FATOUMATA)
    close(transport)
    with pytest.raises(SupportedTwice) as refused:
        transport.ask(case=other)
    assert first not in refused.value.message()


def test_two_are_marked_once_and_told_to_whom_their_case_is_open(transport: Transport) -> None:
    with transport.bench.writing("ibrahim", "apart add") as session:
        keep_apart(session, transport.case, FATOUMATA, MOUSSA, why="Menaces.")
    with transport.bench.reading("ibrahim") as session:
        (row,) = kept(session)
    assert ({row.one, row.other}, row.why) == ({FATOUMATA, MOUSSA}, "")
    with transport.bench.reading("awa") as session:
        assert kept(session)[0].why == "Menaces."
    for one, other, error in (
        (MOUSSA, FATOUMATA, KeptAlready),
        (MOUSSA, MOUSSA, SamePerson),
    ):
        with pytest.raises(error), transport.bench.writing("awa", "apart add") as session:
            keep_apart(session, transport.case, one, other)
    close(transport)
    with transport.bench.reading("ibrahim") as session:
        assert kept(session) == ()


def test_a_line_of_budget_is_kept_with_the_request(transport: Transport) -> None:
    assert transport.shown(transport.ask(line=LINE)).line == LINE
