"""What a request would cost is said before it is written, and is what it costs then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.transport_rates import Band, Table
from justice_desk.services.transport.estimating import estimate
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.rates import set_rates
from justice_desk.services.transport.told import TravellerTold
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import TravelMode
from tests.services.transport.conftest import HOME

if TYPE_CHECKING:
    from typing import Any

    from justice_desk.services.transport.estimating import Estimate
    from tests.services.transport.conftest import Transport


def estimated(transport: Transport, member: str = "ibrahim", **more: Any) -> Estimate:
    with transport.bench.reading(member) as session:
        return estimate(session, transport.told(**more))


def test_it_is_what_the_request_costs_and_writes_nothing(transport: Transport) -> None:
    more: dict[str, Any] = {
        "with_her": (TravellerTold("Aide Exemple", place=HOME),),
        "nights": 1,
        "meals": 2,
    }
    told = estimated(transport, **more)
    with transport.bench.reading("awa") as session:
        assert requests(session) == ()
    row = transport.shown(transport.ask(**more))
    assert (told.amount, told.fare.kilometres) == (row.amount, row.kilometres)
    assert (told.fare.persons, told.fare.ways, told.estimated) == (2, 2, row.estimated)


def test_one_way_of_one_person_is_told_apart(transport: Transport) -> None:
    both, out = estimated(transport), estimated(transport, one_way=True)
    assert both.way is not None
    assert (both.amount, out.amount) == (2 * both.way, both.way)


def test_why_no_rate_says_anything_is_told_in_words(transport: Transport) -> None:
    with transport.bench.writing("awa", "rate import") as session:
        set_rates(session, [Table(date(2026, 1, 1), None, (Band(TravelMode.CAR, 0, None, 10),))])
    told = estimated(transport)
    assert (told.amount, told.way) == (None, None)
    assert told.why


def test_who_only_reads_is_told_nothing(transport: Transport) -> None:
    with pytest.raises(NotAllowed):
        estimated(transport, member="oumou")
