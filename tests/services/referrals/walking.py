"""Steps of a journey through the services, as tests of several areas take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Referral
from justice_desk.services import actors
from justice_desk.services.cases.showing import show
from justice_desk.services.referrals.referring import Referred, Request, refer
from justice_desk.services.referrals.replying import Replied, reply
from justice_desk.terms.enums import ReferralState
from tests.services.referrals.conftest import agreed

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

CADI = "Cadi inventé de Gao"
COFO = "COFO inventée de Gounzoureye"
COURT = "Tribunal d’instance inventé de Bourem"
HEALTH = "Centre de santé inventé"
APPEALS = "Cour d’appel inventée de Mopti"


def actor(bench: Bench, kind: str, name: str, place: str = "Gao") -> None:
    """Add one more invented actor."""
    with bench.writing("awa", "actor add") as session:
        actors.add(session, actors.ActorTold(kind, name, place))


def sent(bench: Bench, number: str, to: str, **more: Any) -> Referred:
    """Refer a case to an actor to whom the person agrees."""
    agreed(bench, number, to)
    with bench.writing("awa", "refer") as session:
        return refer(session, number, Request(to, "Entendre les parties.", **more))


def answer(bench: Bench, made: Referred, said: str, **more: Any) -> Replied:
    """Record an answer of the actor of a referral."""
    with bench.writing("awa", "reply") as session:
        return reply(session, made.slip_code, ReferralState(said), **more)


def view(bench: Bench, number: str) -> CaseView:
    """Return the whole of a case."""
    with bench.reading("awa") as session:
        return show(session, number)


def states(bench: Bench, number: str) -> list[str]:
    """Return the states of the referrals of a case, in their order."""
    return [row.state for row in view(bench, number).referrals]


def holders(bench: Bench, number: str) -> list[tuple[str, str]]:
    """Return who held a case in turn, and how each stay began."""
    return [(hold.holder, hold.how.value) for hold in view(bench, number).journey]


def row_of(bench: Bench, reference: str) -> Referral:
    """Return the row of a referral."""
    with bench.reading("awa") as session:
        return session.scalars(select(Referral).where(Referral.reference == reference)).one()
