"""An office whose money went through every kind of entry, in two months and for two sittings."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.models.all import Place
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.advances import give_advance, return_advance, settle_advance
from justice_desk.services.funds.booking import reverse
from justice_desk.services.funds.told import AdvanceTold
from justice_desk.services.transport.told import PaidTold
from justice_desk.terms import clock
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.transport import PaidBy, SupportState
from tests.services.funds.conftest import Books, fund

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

START, END = today() - timedelta(days=200), today() + timedelta(days=200)


@pytest.fixture
def spent(bench: Bench) -> Books:
    """Two funds; people who came, who did not, who still wait; an advance; a mistake taken back."""
    books = Books(bench, _funds(bench))
    first, second, third, fourth, fifth = (books.ask() for _ in range(5))
    earlier = today().replace(day=1) - timedelta(days=10)
    with clock.as_of(earlier):
        books.commit(first, 8500)
    for request, amount in ((second, 6000), (third, 4500), (fourth, 12_000)):
        books.commit(request, amount)
    books.commit(fifth, 3000, line="DON-B/TRA")
    with bench.writing("awa") as session:
        told = AdvanceTold("DON-A", "Aminata Inventée", 20_000, END)
        number = give_advance(session, told)
    books.pay(first, 8500, PaidTold(PaidBy.CASH, on=earlier))
    books.pay(second, 6000, PaidTold(PaidBy.CASH, advance=number))
    books.give_back(second, 6000)
    wrong = books.pay(third, 4000, PaidTold(PaidBy.MOBILE_MONEY, reference="OM-1"))
    with bench.writing("awa") as session:
        reverse(session, wrong, "Montant mal lu.")
    books.pay(third, 4500, PaidTold(PaidBy.MOBILE_MONEY, reference="OM-2"))
    with bench.writing("awa") as session:
        return_advance(session, number, 20_000)
        settle_advance(session, number)
    books.stand(first, SupportState.TRAVELLED)
    books.stand(second, SupportState.NO_SHOW)
    return books


def _funds(bench: Bench) -> uuid.UUID:
    with bench.writing("awa") as session:
        place = Place(level=PlaceLevel.CERCLE, name="Bourem", folded="bourem")
        session.add(place)
        session.flush()
        for code in ("DON-A", "DON-B"):
            add_fund(session, fund(code, START, END))
            add_line(session, code, "TRA", "Transport des parties", amount=500_000)
        add_line(session, "DON-A", "REP", "=Repas", amount=40_001)
        return place.id
