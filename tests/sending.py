"""A case that was referred, made with the real verbs: what tests of papers start from."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.formats.intake_json import example, parse
from justice_desk.models.all import Referral
from justice_desk.services import actors
from justice_desk.services.cases.intake import ConsentIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.consents.recording import record_consent, withdraw
from justice_desk.services.places import seed
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.terms.enums import ConsentPurpose, ConsentScope, MaybeCrime, ReferralState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.intake import Intake
    from tests.offices import Bench

PHONE = "76 00 11 22"
FACTS = "Selon la requérante, les bornes sont parties en aval."
REASON = "Constater la limite du champ."


@dataclass(frozen=True)
class Desk:
    """An office with places, where cases are opened and sent by `awa`, the coordinator."""

    bench: Bench

    def actor(self, kind: str, name: str, place: str = "Gao/Gao", **more: Any) -> str:
        with self.bench.writing("awa", "actor add") as session:
            return actors.add(session, actors.ActorTold(kind, name, place, **more)).code

    def court(self, **more: Any) -> str:
        more = {"seat": "Gao/Gao"} | more
        return self.actor(
            "tribunal_instance", "Tribunal d’instance de Bourem", "Gao/Bourem", **more
        )

    def case(self, who: str = "awa", **changes: Any) -> str:
        with self.bench.writing(who, "case open") as session:
            return open_case(session, told(**changes)).number

    def agree(
        self,
        number: str,
        to: str | None,
        *scope: ConsentScope,
        purpose: ConsentPurpose = ConsentPurpose.REFERRAL,
        **more: Any,
    ) -> None:
        answer = ConsentIntake(purpose, scope=scope or tuple(ConsentScope), **more)
        with self.bench.writing("awa", "consent record") as session:
            record_consent(session, number, answer, receiver=to)

    def withdraw(self, number: str) -> None:
        with self.bench.writing("awa", "consent withdraw") as session:
            withdraw(session, number, why="Elle a peur.", purpose=ConsentPurpose.REFERRAL)

    def refer(self, number: str, to: str, reason: str = REASON, **more: Any) -> str:
        with self.bench.writing("awa", "refer") as session:
            return refer(session, number, Request(to, reason, **more)).reference

    def sent(self, to: str, *scope: ConsentScope, **changes: Any) -> str:
        """Open a case, record the consent, refer it, and return the reference."""
        number = self.case(**changes)
        self.agree(number, to, *scope)
        return self.refer(number, to)

    def cancel(self, reference: str) -> None:
        """Cancel a referral; no verb does that yet."""
        with self.bench.writing("awa", "refer cancel") as session:
            row = session.scalars(select(Referral).where(Referral.reference == reference)).one()
            row.state = ReferralState.CANCELLED

    @staticmethod
    def slip(session: Session, reference: str) -> str:
        """Return the code of the slip of a referral."""
        return session.scalars(
            select(Referral.slip_code).where(Referral.reference == reference)
        ).one()

    @classmethod
    def of(cls, bench: Bench) -> Desk:
        with bench.writing("awa", "init") as session:
            seed(session)
        return cls(bench)


def told(*, lead: dict[str, Any] | None = None, **changes: Any) -> Intake:
    """Return the example intake, no crime, with changes to the case and to who came."""
    intake = parse(json.dumps(example()), "example")
    usual = {
        "phone": PHONE,
        "place": "Gao/Bourem/Taboye/Hameau inventé",
        "languages": ("ses",),
        "interpreter": True,
    }
    person = replace(intake.persons[0], **(usual | (lead or {})))  # type: ignore[arg-type]  # fields by name
    base = replace(
        intake,
        persons=(person, *intake.persons[1:]),
        facts=FACTS,
        maybe_crime=MaybeCrime.NO,
    )
    return replace(base, **changes)
