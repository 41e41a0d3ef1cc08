"""Turns planned cases into rows, table by table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from justice_desk.models.all import (
    Base,
    Case,
    CaseAccess,
    CaseEvent,
    Consent,
    Hold,
    Letter,
    Party,
    Person,
    Referral,
    SearchDocument,
    Task,
)
from justice_desk.models.keys import new_id
from justice_desk.rules.reference import categories
from justice_desk.services.demo import words
from justice_desk.services.demo.holds import Holds
from justice_desk.services.demo.people import row_of
from justice_desk.services.demo.settled import asked, judged, settled
from justice_desk.storage.search.matching import words_of
from justice_desk.terms.enums import (
    CaseStatus,
    ConsentHow,
    ConsentPurpose,
    ConsentScope,
    EventKind,
    Priority,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.fold import fold
from justice_desk.terms.slip import new_code
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    import uuid
    from datetime import date
    from random import Random

    from justice_desk.services.demo.people import PlannedPerson
    from justice_desk.services.demo.plan import ActorChoice, PlannedCase, PlannedReferral

EVERYTHING = [part.value for part in ConsentScope]


@dataclass(frozen=True)
class Cast:
    """Who and what the cases refer to, by position."""

    series: str
    members: list[uuid.UUID]
    places: list[tuple[uuid.UUID, str]]
    actors: list[uuid.UUID]
    choices: list[ActorChoice]


class Batch:
    """Rows of some cases, gathered by table; `codes` are the slip codes given so far."""

    def __init__(self, cast: Cast, chance: Random, codes: set[str]) -> None:
        self.cast, self.chance, self.codes = cast, chance, codes
        self.rows: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)

    def add(self, planned: PlannedCase, sequence: int) -> None:
        """Gather the rows of one case."""
        case_id, member = new_id(), self.cast.members[planned.member]
        number = f"{self.cast.series}-{planned.opened_on.year}-{sequence:04}"
        persons = [self._person(planned.lead), self._person(planned.other)]
        self._case(planned, case_id, number, sequence, member, persons[0])
        for position, person in enumerate(persons):
            self._put(
                Party,
                case_id=case_id,
                person_id=person,
                roles=[planned.roles[position].value],
                position=position,
            )
        if planned.restricted:
            self._put(CaseAccess, case_id=case_id, member_id=member)
        self._event(case_id, EventKind.OPENED, planned.opened_on)
        self._consent(case_id, persons[0], ConsentPurpose.FILE, planned.opened_on)
        self._statistics(planned, case_id, persons[0])
        self._travel(planned, case_id, number, persons[0], member)
        for model, values in settled(planned, case_id, persons, member):
            self._put(model, **values)
        self._task(planned, case_id, member)
        self._document(planned, case_id, number)

    def _put(self, model: type[Base], **values: Any) -> None:
        self.rows[model].append(values)

    def _person(self, told: PlannedPerson) -> uuid.UUID:
        key, (folded, spelled) = new_id(), _forms(told.name)
        told_of = row_of(told, self.cast.places[told.place][0])
        self._put(Person, id=key, folded=folded, spelling=spelled, **told_of)
        return key

    def _case(
        self,
        planned: PlannedCase,
        case_id: uuid.UUID,
        number: str,
        sequence: int,
        member: uuid.UUID,
        lead: uuid.UUID,
    ) -> None:
        story, kind = words.stories()[planned.category], categories()[planned.category]
        self._put(
            Case,
            id=case_id,
            number=number,
            series=self.cast.series,
            year=planned.opened_on.year,
            sequence=sequence,
            status=planned.status,
            category=planned.category,
            restricted=planned.restricted,
            opened_on=planned.opened_on,
            closed_on=planned.closed_on,
            outcome=planned.outcome,
            satisfied=planned.satisfied,
            responsible_id=member,
            lead_id=lead,
            place_id=self.cast.places[planned.lead.place][0],
            summary=story.summary,
            facts=story.facts,
            request=story.request,
            priority=planned.referrals[0].priority if planned.referrals else Priority.WEEKS_2,
            maybe_crime=kind.may_be_crime,
            danger_to_life=False,
            danger=[],
            already_seized=[],
            later=[],
        )

    def _consent(
        self,
        case_id: uuid.UUID,
        giver: uuid.UUID,
        purpose: ConsentPurpose,
        on: date,
        receiver: uuid.UUID | None = None,
        *,
        refused: bool = False,
    ) -> None:
        self._put(
            Consent,
            case_id=case_id,
            purpose=purpose,
            receiver_id=receiver,
            how=ConsentHow.ORAL,
            by_id=giver,
            scope=EVERYTHING,
            refused=refused,
            given_on=on,
        )
        answer = "refused" if refused else "given"
        self._event(case_id, EventKind.CONSENT, on, purpose=purpose.value, answer=answer)

    def _statistics(self, planned: PlannedCase, case_id: uuid.UUID, giver: uuid.UUID) -> None:
        self._consent(
            case_id,
            giver,
            ConsentPurpose.STATISTICS,
            planned.opened_on,
            refused=not planned.statistics,
        )

    def _travel(
        self,
        planned: PlannedCase,
        case_id: uuid.UUID,
        number: str,
        giver: uuid.UUID,
        member: uuid.UUID,
    ) -> None:
        """Gather the referrals, what was said of them, and the holds that follow."""
        holds = Holds(case_id, planned.opened_on)
        for position, told in enumerate(planned.referrals, start=1):
            reference = f"{number}/R{position}"
            actor = self.cast.actors[told.actor.position]
            self._consent(case_id, giver, ConsentPurpose.REFERRAL, told.sent_on, actor)
            referral = self._referral(told, case_id, reference, position, actor)
            for model, values in judged(planned, case_id, told, referral, actor):
                self._put(model, **values)
            holds.follow(told, actor, referral)
            if told.state is ReferralState.SENT:
                self._ask(case_id, "reply_slip", told.reply_by, member, referral)
        if planned.closed_on:
            holds.end(planned.closed_on)
            self._event(
                case_id,
                EventKind.CLOSED,
                planned.closed_on,
                outcome=str(planned.outcome),
                satisfied=str(planned.satisfied),
            )
        self.rows[Hold] += holds.rows

    def _referral(
        self,
        told: PlannedReferral,
        case_id: uuid.UUID,
        reference: str,
        position: int,
        actor: uuid.UUID,
    ) -> uuid.UUID:
        key = new_id()
        self._put(
            Referral,
            id=key,
            case_id=case_id,
            reference=reference,
            position=position,
            actor_id=actor,
            reason="Prendre connaissance et donner la suite utile.",
            priority=told.priority,
            reply_by=told.reply_by,
            state=told.state,
            sent_on=told.sent_on,
            answered_on=told.answered_on,
            completed_on=told.completed_on,
            answer_note=_NOTES[told.state],
            slip_code=self._code(),
            findings=[],
            anonymous=False,
        )
        self._event(
            case_id,
            EventKind.REFERRED,
            told.sent_on,
            reference=reference,
            asked=ReferralKind.HANDOVER.value,
        )
        self._put(
            Letter,
            case_id=case_id,
            referral_id=key,
            kind="letter",
            anonymous=False,
            sha256=self.chance.randbytes(32).hex(),
        )
        self._event(case_id, EventKind.PRINTED, told.sent_on, reference=reference, paper="letter")
        self._answers(told, case_id, reference)
        return key

    def _answers(self, told: PlannedReferral, case_id: uuid.UUID, reference: str) -> None:
        if told.given_up_on:
            became = ReferralState.NO_ANSWER.value
            kind, day = EventKind.CANCELLED, told.given_up_on
            self._event(case_id, kind, day, reference=reference, became=became)
        if told.answered_on and told.state is not ReferralState.DECLINED:
            self._event(
                case_id,
                EventKind.REPLIED,
                told.answered_on,
                reference=reference,
                answer=ReferralState.ACCEPTED.value,
            )
        ended = told.completed_on or told.answered_on
        if ended and told.state in {ReferralState.DECLINED, ReferralState.COMPLETED}:
            self._event(
                case_id,
                EventKind.REPLIED,
                ended,
                note=_NOTES[told.state],
                reference=reference,
                answer=told.state.value,
            )

    def _event(
        self, case_id: uuid.UUID, kind: EventKind, on: date, *, note: str = "", **details: str
    ) -> None:
        self._put(CaseEvent, case_id=case_id, kind=kind, happened_on=on, note=note, details=details)

    def _task(self, planned: PlannedCase, case_id: uuid.UUID, member: uuid.UUID) -> None:
        if planned.task_due and planned.status is not CaseStatus.CLOSED:
            self._ask(case_id, "follow_up", planned.task_due, member)

    def _ask(
        self,
        case_id: uuid.UUID,
        kind: str,
        due: date,
        member: uuid.UUID,
        referral: uuid.UUID | None = None,
    ) -> None:
        self._put(Task, **asked(case_id, kind, due, member, referral=referral))

    def _document(self, planned: PlannedCase, case_id: uuid.UUID, number: str) -> None:
        story = words.stories()[planned.category]
        texts = (number, story.summary, planned.lead.name, planned.other.name)
        paths = (self.cast.places[p.place][1] for p in (planned.lead, planned.other))
        self._put(
            SearchDocument,
            case_id=case_id,
            folded=" ".join(_indexed(text) for text in (*texts, *dict.fromkeys(paths))),
        )

    def _code(self) -> str:
        while (code := new_code(self.chance.randbytes)) in self.codes:
            pass
        self.codes.add(code)
        return code


_NOTES = {
    ReferralState.SENT: "",
    ReferralState.ACCEPTED: "",
    ReferralState.DECLINED: "Se déclare hors compétence.",
    ReferralState.COMPLETED: "Entendu ; compte rendu remis au bureau.",
    ReferralState.NO_ANSWER: "",
}


@lru_cache(maxsize=20_000)
def _forms(name: str) -> tuple[str, str]:
    return fold(name), spelling_key(name)


@lru_cache(maxsize=20_000)
def _indexed(text: str) -> str:
    return words_of(text)
