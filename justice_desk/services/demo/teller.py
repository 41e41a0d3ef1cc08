"""Tells what happened to one case of the demonstration, day by day, through the verbs themselves.

So no state can come about here that a member could not have brought about at her desk.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Party, Person, Referral
from justice_desk.services.cases.intake import ConsentIntake
from justice_desk.services.consents.recording import record_consent
from justice_desk.services.letters.printing import note_letter
from justice_desk.services.outside.agreeing import AgreementTold, add_agreement
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.referrals.finding import bears
from justice_desk.services.referrals.forwarding import SentOn, forward
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.storage.existence import slip_exists
from justice_desk.terms import clock
from justice_desk.terms.enums import ConsentPurpose, ReferralKind, ReferralState
from justice_desk.terms.slip import new_code

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from datetime import date
    from random import Random

    from sqlalchemy.orm import Session

    from justice_desk.terms.settlements import AgreementKind, MediationResult

WHY: Final = "Prendre connaissance et donner la suite utile."


class Teller:
    """One case and the day that is today; days are told as so many days ago."""

    def __init__(self, session: Session, number: str, today: date, chance: Random) -> None:
        self.session, self.number, self.today, self._chance = session, number, today, chance

    def day(self, ago: int) -> date:
        """Return the day so many days ago; a negative number lies ahead."""
        return self.today - timedelta(days=ago)

    def at(self, ago: int) -> AbstractContextManager[None]:
        """Let the verbs of a block happen so many days ago."""
        return clock.as_of(self.day(ago))

    def case(self) -> Case:
        """Return the row of the case."""
        return self.session.scalars(select(Case).where(Case.number == self.number)).one()

    def persons(self) -> Sequence[Person]:
        """Return the two persons of the case, who came first."""
        asked = select(Person).join(Party, Party.person_id == Person.id)
        of_case = asked.where(Party.case_id == self.case().id).order_by(Party.position)
        return self.session.scalars(of_case).all()

    def agree(self, ago: int, actor: str, until: date | None = None) -> None:
        """Record the consent to a referral."""
        told = ConsentIntake(ConsentPurpose.REFERRAL, given_on=self.day(ago), until=until)
        with self.at(ago):
            record_consent(self.session, self.number, told, receiver=actor)

    def send(self, ago: int, actor: str, why: str = WHY, **more: Any) -> str:
        """Refer the case with consent, print the letter, and return the reference."""
        self.agree(ago, actor)
        with self.at(ago):
            sent = refer(self.session, self.number, Request(actor, why, **more))
            self.sign(sent.reference)
            if sent.state is ReferralState.SENT:
                self.print(sent.reference)
        return sent.reference

    def help(self, ago: int, actor: str, why: str) -> str:
        """Ask a support service for help, beside whatever else is under way."""
        return self.send(ago, actor, why, kind=ReferralKind.SERVICE)

    def sent_on(self, ago: int, reference: str, actor: str, why: str) -> str:
        """Record that an actor sent the case on to another; return the new reference."""
        self.agree(ago, actor)
        with self.at(ago):
            sent = forward(self.session, reference, SentOn(actor, why))
            self.sign(sent.reference)
        return sent.reference

    def answer(self, ago: int, reference: str, state: ReferralState, note: str = "") -> None:
        """Record the answer of a slip."""
        row = self._row(reference)
        with self.at(ago):
            reply(self.session, row.slip_code, state, note=note)

    def taken(self, sent: int, took: int, actor: str) -> str:
        """Refer the case to an actor that takes it; return the reference."""
        reference = self.send(sent, actor)
        self.answer(took, reference, ReferralState.ACCEPTED)
        return reference

    def meet(self, ago: int, result: MediationResult, **more: Any) -> None:
        """Record a session of mediation to which both came, unless `absent` says otherwise."""
        here = tuple(str(person.id) for person in self.persons())
        away = here[1:] if more.pop("absent", False) else ()
        present = tuple(key for key in here if key not in away)
        with self.at(ago):
            told = MediationTold(result, present=present, absent=away, **more)
            add_mediation(self.session, self.number, told)

    def settle(self, ago: int, kind: AgreementKind, terms: str, before: str | None = None) -> None:
        """Record an agreement, watched from its day on."""
        with self.at(ago):
            add_agreement(self.session, self.number, AgreementTold(kind, terms, before=before))

    def print(self, reference: str) -> None:
        """Record the letter of a referral, where its number belongs to this month's register."""
        day = clock.today()
        if (day.year, day.month) == (self.today.year, self.today.month):
            sha256 = self._chance.randbytes(32).hex()
            note_letter(self.session, reference, sha256, anonymous=False, copy="receiver")

    def _row(self, reference: str) -> Referral:
        asked = select(Referral).where(bears(self.session, reference))
        return self.session.scalars(asked).one()

    def sign(self, reference: str) -> None:
        """Give a slip the code that the seed says: the same office has the same papers."""
        while slip_exists(self.session, code := new_code(self._chance.randbytes)):
            pass
        self._row(reference).slip_code = code
        self.session.flush()
