"""An office with a sitting, a case on its docket and a fund, and shorthands to ask and look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, Consent, Party
from justice_desk.services.cases.showing import show
from justice_desk.services.funds.adding import add_fund, add_line
from justice_desk.services.funds.told import FundTold
from justice_desk.services.places import find
from justice_desk.services.places.roads import roads_between
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.listing import request_shown
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TravelMode
from tests.growing import grown
from tests.services.dockets.conftest import heard, put
from tests.services.referrals.conftest import directory
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    import uuid

    from justice_desk.services.transport.rows import SupportRow
    from tests.offices import Bench

__all__ = ["directory", "later"]

LINE = "DON-A/TRA"
HOME = "Gao/Gao/Gounzoureye"
FATOUMATA, MOUSSA = "Fatoumata Exemple", "Moussa Exemple"


@dataclass
class Transport:
    """An office that supports journeys; Fatoumata and Moussa are the parties of the case."""

    bench: Bench
    sitting: str
    case: str

    def told(self, **more: Any) -> SupportTold:
        """Return a request of Fatoumata for the sitting, with changes."""
        first = {"who": FATOUMATA, "case": self.case, "sitting": self.sitting}
        return SupportTold(**({**first, "mode": TravelMode.BUS} | more))

    def ask(self, member: str = "ibrahim", **more: Any) -> str:
        """Write a request down and return its number."""
        with self.bench.writing(member, "trip request") as session:
            return request(session, self.told(**more))

    def approve(self, number: str, member: str = "ibrahim", **more: Any) -> None:
        """Approve a request on the line of the fund."""
        with self.bench.writing(member, "trip approve") as session:
            approve(session, number, **({"line": LINE} | more))

    def approved(self, **more: Any) -> str:
        """Write a request down, approve it and return its number."""
        number = self.ask(**more)
        self.approve(number)
        return number

    def shown(self, number: str, member: str = "awa") -> SupportRow:
        """Return a request as a member sees it."""
        with self.bench.reading(member) as session:
            return request_shown(session, number)

    def kilometres(self, one: str, other: str) -> int:
        """Return how far two places are."""
        with self.bench.reading("awa") as session:
            here, there = find(session, one).id, find(session, other).id
            way = roads_between(session, [here, there]).between(str(here), str(there))
        assert way is not None
        return way.km

    def second_case_of(self, name: str) -> str:
        """Put another case, of somebody of the first one, on the same docket."""
        number, who = heard(self.bench), self.person(name)
        with self.bench.writing("awa", "case party add") as session:
            case = session.scalars(select(Case).where(Case.number == number)).one()
            party = session.scalars(
                select(Party).where(Party.case_id == case.id, Party.person_id == case.lead_id)
            ).one()
            party.person_id = case.lead_id = who
            for said in session.scalars(select(Consent).where(Consent.case_id == case.id)):
                said.by_id = who
        put(self.bench, self.sitting, number)
        return number

    def person(self, name: str, case: str = "") -> uuid.UUID:
        """Return the id of somebody of a case."""
        with self.bench.reading("awa") as session:
            parties = show(session, case or self.case).parties
        return next(party.id for party in parties if party.name == name)


def _begin(bench: Bench) -> tuple[str, str]:
    sitting, case = planned(bench), heard(bench)
    put(bench, sitting, case)
    start, end = today() - timedelta(days=90), today() + timedelta(days=90)
    with bench.writing("awa") as session:
        add_fund(session, FundTold("DON-A", "Donateur inventé", "Projet d’essai", start, end))
        add_line(session, "DON-A", "TRA", "Transport des parties", amount=500_000)
    return sitting, case


@pytest.fixture
def transport(directory: Bench) -> Transport:
    """An office that supports journeys, on each of the two databases."""
    return Transport(directory, *grown(directory, "transport", _begin))
