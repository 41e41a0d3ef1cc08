"""Victim and accused are kept apart, and whoever was marked; two who quarrel are told of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from justice_desk.models.all import KeepApart, Party, TransportRequest
from justice_desk.services.trips.pairs import Pairs, pairs
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


def against(transport: Transport) -> Pairs:
    """Return who stands against whom."""
    with transport.bench.reading("awa") as session:
        return pairs(session, session.scalars(select(TransportRequest)).all())


def test_two_who_quarrel_face_each_other_and_are_told_when_they_ride_together(
    transport: Transport,
) -> None:
    one, other = transport.ask(), transport.ask(who=MOUSSA, place="Gao")
    found = against(transport)
    assert found.apart == frozenset()
    assert found.facing == {(one, other)}
    (told,) = found.warnings({one, other})
    assert transport.case in told
    assert list(found.warnings({one})) == []


def test_who_was_marked_is_kept_apart_and_whoever_plans_is_told(transport: Transport) -> None:
    case = heard(transport.bench)
    there: dict[str, Any] = {"sitting": None, "to": "Bourem", "there_on": later(3)}
    one, other = transport.ask(), transport.ask(case=case, there_at=600, **there)
    assert against(transport).apart == frozenset()
    first, second = transport.person(FATOUMATA), transport.person(FATOUMATA, case)
    with transport.bench.writing("awa") as session:
        session.add(KeepApart(one_id=first, other_id=second, why="Famille en conflit."))
    found = against(transport)
    assert found.apart == {(one, other)}
    (told,) = found.warnings({other})
    assert one in told
    assert other in told
    (told,) = found.warnings({one, other})
    assert told.startswith("DANGER")


def test_an_accused_never_rides_with_who_accuses_him(transport: Transport) -> None:
    with transport.bench.writing("awa") as session:
        for seat in session.scalars(select(Party)):
            if "respondent" in seat.roles:
                seat.roles = ["accused"]
    one, other = transport.ask(), transport.ask(who=MOUSSA, place="Gao")
    found = against(transport)
    assert found.apart == {(one, other)}
    (told,) = found.warnings({one})
    assert transport.case in told


def test_the_same_person_alone_stands_against_nobody(transport: Transport) -> None:
    transport.ask()
    assert against(transport).facing == frozenset()
