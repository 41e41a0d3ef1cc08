"""The two sides of a case, and whoever was marked, are kept apart by the numbers of requests."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from justice_desk.models.all import KeepApart, TransportRequest
from justice_desk.services.trips.pairs import apart
from tests.services.dockets.conftest import heard
from tests.services.transport.conftest import (
    FATOUMATA,
    MOUSSA,
    Transport,
    directory,
    later,
    transport,
)

__all__ = ["directory", "transport"]


def pairs(transport: Transport) -> tuple[tuple[str, str], ...]:
    """Return which requests are kept apart."""
    with transport.bench.reading("awa") as session:
        return apart(session, session.scalars(select(TransportRequest)).all())


def test_claimant_and_respondent_of_a_case_are_kept_apart(transport: Transport) -> None:
    one, other = transport.ask(), transport.ask(who=MOUSSA, place="Gao")
    assert pairs(transport) == ((one, other),)


def test_who_was_marked_is_kept_apart_from_whoever_it_is(transport: Transport) -> None:
    case = heard(transport.bench)
    there: dict[str, Any] = {"sitting": None, "to": "Bourem", "there_on": later(3), "there_at": 600}
    one, other = transport.ask(), transport.ask(case=case, **there)
    assert pairs(transport) == ()
    first, second = transport.person(FATOUMATA), transport.person(FATOUMATA, case)
    with transport.bench.writing("awa") as session:
        session.add(KeepApart(one_id=first, other_id=second, why="Famille en conflit."))
    assert pairs(transport) == ((one, other),)


def test_the_same_person_on_two_days_is_not_kept_apart_from_herself(transport: Transport) -> None:
    transport.ask()
    assert pairs(transport) == ()
