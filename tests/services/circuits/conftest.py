"""An office with a court, cases that are ready for it, and shorthands to plan and to take over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.models.all import Place
from justice_desk.planning.docket.finding import plan_docket
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.circuits import accepting, ordering
from justice_desk.services.circuits.gathering import CircuitAsked, CircuitLimits, circuit_asked
from justice_desk.services.circuits.proposing import Proposal, ProposedSitting, propose
from justice_desk.services.circuits.sites import SiteTold, set_site
from justice_desk.services.places import find
from justice_desk.terms.enums import PartyRole, Sex
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import COURT, sent

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from justice_desk.planning.docket.plan import DocketPlan
    from justice_desk.services.circuits.ordering import OrderAsked
    from tests.offices import Bench

__all__ = ["directory"]

GAO, ANSONGO, BOUREM = "Gao/Gao/Gounzoureye", "Gao/Ansongo/Bara inventé", "Gao/Bourem/Bamba inventé"
"""Villages from which parties come; the sites are the towns of their cercles."""
SECONDS = 5.0


def ready(bench: Bench, place: str = ANSONGO, **changes: Any) -> str:
    """Open a case in which nothing is missing, before the invented court."""
    people = (
        PersonIntake(
            "p1", "Fatoumata Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=41, place=place
        ),
        PersonIntake("p2", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE, place=place),
    )
    number = opened(bench, **({"persons": people, "relations": ()} | changes))
    sent(bench, number, COURT)
    return number


def site(bench: Bench, place: str = "Gao/Ansongo", **more: Any) -> None:
    """Write a candidate site down."""
    with bench.writing("awa", "sitting site") as session:
        set_site(session, SiteTold(place, **more))


def lose(bench: Bench, place: str) -> None:
    """Forget where a place lies."""
    with bench.writing("awa", "test") as session:
        row = session.get_one(Place, find(session, place).id)
        row.latitude = row.longitude = None


def asked(bench: Bench, who: str = "awa", **limits: Any) -> CircuitAsked:
    """Gather what a circuit is planned from."""
    with bench.reading(who) as session:
        return circuit_asked(session, CircuitLimits(**limits))


def proposed(bench: Bench, **limits: Any) -> Proposal:
    """Plan a circuit."""
    return propose(asked(bench, **limits), SECONDS)


def take(
    bench: Bench, proposal: Proposal, only: Collection[ProposedSitting] | None = None
) -> tuple[str, ...]:
    """Write a circuit down, whole or in part."""
    with bench.writing("awa", "sitting plan") as session:
        return accepting.accept(session, proposal, only)


def order_of(bench: Bench, number: str, who: str = "awa") -> OrderAsked:
    """Gather what a docket is planned from."""
    with bench.reading(who) as session:
        return ordering.order_asked(session, number)


def planned_order(bench: Bench, number: str) -> tuple[OrderAsked, DocketPlan]:
    """Plan a docket."""
    found = order_of(bench, number)
    return found, plan_docket(found.problem, SECONDS)


def adopt(
    bench: Bench,
    found: OrderAsked,
    plan: DocketPlan,
    only: Sequence[str] | None = None,
    who: str = "awa",
) -> int:
    """Take an order over, whole or in part."""
    with bench.writing(who, "sitting plan") as session:
        return ordering.accept(session, found, plan, only)
