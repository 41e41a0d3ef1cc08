"""The past of a case as a register tells it: who had it, what was tried, what was decided.

One holder at any time: a step moves the case on the day on which it is told, never before the
step that precedes it, nor before the opening or after the end; where that shifts a day, the day as
written stays in the note. A step that moves nothing, or whose actor nobody knows, is kept as a
note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    Agreement,
    CaseEvent,
    Hold,
    Judgment,
    Mediation,
    Referral,
    Task,
)
from justice_desk.models.keys import new_id
from justice_desk.services.importing.steps import in_order, noted, step_words
from justice_desk.services.outside.agreeing import OUTCOMES, WATCH
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    HoldHow,
    Outcome,
    Priority,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.importing import StepKind
from justice_desk.terms.settlements import (
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Sequence
    from datetime import date

    from justice_desk.services.importing.actors import ActorBook
    from justice_desk.services.importing.told import Step

    Put = Callable[..., None]

_SESSIONS: Final = {
    Outcome.AGREEMENT_FULL: MediationResult.AGREEMENT_FULL,
    Outcome.AGREEMENT_PARTIAL: MediationResult.AGREEMENT_PARTIAL,
    Outcome.MEDIATION_FAILED: MediationResult.FAILED,
}
_DECISIONS: Final = {
    Outcome.JUDGMENT_FOR: DecisionFor.GRANTED,
    Outcome.JUDGMENT_AGAINST: DecisionFor.REJECTED,
}
_REFUSED: Final = frozenset({Outcome.OUT_OF_SCOPE})
"""Results with which an actor gives back what it did not take up."""
_HIGHER: Final = "cour_appel"


class Travel:
    """Gathers the rows of one case's past; `put` takes a table and the values of a row.

    Attributes:
        outcome: how it ended, where a step says so.
        status: where the work stands after the last step.
    """

    def __init__(  # noqa: PLR0913 - the case as its past needs it, each by its name
        self,
        *,
        case_id: uuid.UUID,
        number: str,
        responsible: uuid.UUID,
        opened_on: date,
        closed_on: date | None,
        settles: bool,
        actors: ActorBook,
        code: Callable[[], str],
        put: Put,
    ) -> None:
        self.outcome: Outcome | None = None
        self.status = CaseStatus.INTAKE
        self._case_id, self._number, self._responsible = case_id, number, responsible
        self._opened_on, self._closed_on, self._settles = opened_on, closed_on, settles
        self._actors, self._code, self._put = actors, code, put
        self._holds: list[dict[str, Any]] = []
        self._referrals: list[dict[str, Any]] = []
        self._session: uuid.UUID | None = None
        self._begin(opened_on, HoldHow.OPENED, None)

    @property
    def holder(self) -> uuid.UUID | None:
        """Return the actor who has the case after the last step, None for the office."""
        actor: uuid.UUID | None = self._holds[-1]["actor_id"]
        return actor

    def follow(self, steps: Sequence[Step], decided: Outcome | None) -> None:
        """Take the steps, by their days; `decided` is the outcome that the row tells."""
        for step, on in in_order(steps, self._opened_on):
            day = self._day(on)
            note = noted(step, day)
            self._take[step.kind](self, step, day, note, step.result or decided)

    def end(self) -> None:
        """Close what is open on the last day, and write the holds and the referrals."""
        if self._closed_on is not None:
            if self.holder is not None:
                self._give_back(self._closed_on, ReferralState.COMPLETED, "", None)
            last = self._holds[-1]
            last |= {"until_on": max(self._closed_on, last["from_on"]), "ended": HoldHow.CLOSED}
        for row in self._referrals:
            self._put(Referral, **row)
        for row in self._holds:
            self._put(Hold, **row)

    def event(self, kind: EventKind, on: date, note: str = "", **details: str) -> uuid.UUID:
        """Add what happened, and return its id."""
        key = new_id()
        self._put(
            CaseEvent, id=key, case_id=self._case_id, kind=kind, happened_on=on, note=note,
            details=details,
        )  # fmt: skip
        return key

    def _went(self, step: Step, day: date, note: str, _result: Outcome | None) -> None:
        actor = self._actors.meant(step)
        if actor is None or actor == self.holder:
            self.event(EventKind.NOTE, day, step_words(step, note))
            return
        self._send(actor, day, note)

    def _send(self, actor: uuid.UUID, day: date, note: str) -> None:
        """Move the case to an actor: handed over by the office, sent on by who has it."""
        before = self.holder
        kind, how = self._manner(actor, before)
        row = self._referral(actor, before, kind, day, note)
        told = {"reference": row["reference"]}
        if before is not None:
            origin = self._end_part(day)
            self.event(EventKind.FORWARDED, day, note, **told, origin=origin["reference"])
        else:
            self.event(EventKind.REFERRED, day, note, **told, asked=kind.value)
        self.event(EventKind.REPLIED, day, "", **told, answer=ReferralState.ACCEPTED.value)
        self._move(day, how, row)
        court = self._actors.type_of(actor) in COURTS
        self.status = CaseStatus.IN_COURT if court else CaseStatus.REFERRED

    def _manner(self, actor: uuid.UUID, before: uuid.UUID | None) -> tuple[ReferralKind, HoldHow]:
        if before is None:
            return ReferralKind.HANDOVER, HoldHow.ACCEPTED
        if self._actors.type_of(actor) == _HIGHER and self._actors.type_of(before) in COURTS:
            return ReferralKind.APPEAL, HoldHow.APPEALED
        return ReferralKind.FORWARD, HoldHow.FORWARDED

    def _referral(
        self,
        actor: uuid.UUID,
        before: uuid.UUID | None,
        kind: ReferralKind,
        day: date,
        note: str,
    ) -> dict[str, Any]:
        position = len(self._referrals) + 1
        row: dict[str, Any] = {
            "id": new_id(),
            "case_id": self._case_id,
            "reference": f"{self._number}/R{position}",
            "position": position,
            "kind": kind,
            "actor_id": actor,
            "from_actor_id": before,
            "reason": note or _("As the register says."),
            "priority": Priority.WEEKS_2,
            "state": ReferralState.ACCEPTED,
            "sent_on": day,
            "answered_on": day,
            "completed_on": None,
            "answer_note": "",
            "outcome": None,
            "slip_code": self._code(),
            "findings": [],
            "anonymous": False,
        }
        self._referrals.append(row)
        return row

    def _returned(self, step: Step, day: date, note: str, _result: Outcome | None) -> None:
        if self.holder is None:
            self.event(EventKind.NOTE, day, step_words(step, note))
            return
        refused = step.result in _REFUSED
        state = ReferralState.DECLINED if refused else ReferralState.COMPLETED
        self._give_back(day, state, note, None if refused else step.result)

    def _give_back(
        self, day: date, state: ReferralState, note: str, result: Outcome | None
    ) -> None:
        row = self._current()
        done = day if state is ReferralState.COMPLETED else None
        row |= {"state": state, "completed_on": done, "answer_note": note, "outcome": result}
        told = {"reference": row["reference"], "answer": state.value}
        told |= {"outcome": result.value} if result else {}
        self.event(EventKind.REPLIED, day, note, **told)
        self._move(day, HoldHow.RETURNED, None)
        if self.status is not CaseStatus.WATCH:
            self.status = CaseStatus.FOLLOW_UP

    def _end_part(self, day: date) -> dict[str, Any]:
        row = self._current()
        row |= {"state": ReferralState.COMPLETED, "completed_on": day}
        return row

    def _current(self) -> dict[str, Any]:
        """Return the referral by which an actor has the case."""
        key = self._holds[-1]["referral_id"]
        return next(row for row in self._referrals if row["id"] == key)

    def _mediated(self, step: Step, day: date, note: str, result: Outcome | None) -> None:
        ended = _SESSIONS.get(result) if result else None
        if not self._settles or not self._named_or_nobody(step):
            self.event(EventKind.NOTE, day, step_words(step, note))
            return
        key, held = new_id(), ended or MediationResult.CONTINUES
        self._put(
            Mediation, id=key, case_id=self._case_id, actor_id=self._before_whom(step),
            held_on=day, present=[], absent=[], result=held, note=note,
        )  # fmt: skip
        self.event(EventKind.MEDIATION, day, note, result=held.value, mediation=str(key))
        if ended in {MediationResult.AGREEMENT_FULL, MediationResult.AGREEMENT_PARTIAL}:
            self._session = key
        if self.holder is None:
            self.status = CaseStatus.MEDIATION

    def _agreed(self, step: Step, day: date, note: str, result: Outcome | None) -> None:
        if not self._settles or not self._named_or_nobody(step):
            self.event(EventKind.NOTE, day, step_words(step, note))
            return
        partial = result is Outcome.AGREEMENT_PARTIAL
        kind = AgreementKind.PARTIAL if partial else AgreementKind.FULL
        key, until = new_id(), day + WATCH
        terms = note or _("As the register says.")
        self._put(
            Agreement, id=key, case_id=self._case_id, mediation_id=self._session,
            actor_id=self._before_whom(step), kind=kind, agreed_on=day, terms=terms,
            watch_until=until, homologation=Homologation.NONE, homologation_note="",
        )  # fmt: skip
        self.event(EventKind.AGREEMENT, day, terms, agreed=kind.value, agreement=str(key))
        self.outcome = OUTCOMES[kind]
        if self._closed_on is None and until >= today():
            self._watch(key, until)

    def _watch(self, agreement: uuid.UUID, until: date) -> None:
        if self.holder is None:
            self.status = CaseStatus.WATCH
        self._put(
            Task, case_id=self._case_id, kind="watch_end", title="", due_on=until,
            member_id=self._responsible, agreement_id=agreement,
        )  # fmt: skip

    def _judged(self, step: Step, day: date, note: str, result: Outcome | None) -> None:
        court = self._actors.meant(step) or self.holder
        decision = _DECISIONS.get(result) if result else None
        if court is None or decision is None or self._actors.type_of(court) not in COURTS:
            self.event(EventKind.NOTE, day, step_words(step, note))
            return
        came_by = next((r for r in reversed(self._referrals) if r["actor_id"] == court), None)
        if came_by is None:
            self._send(court, day, "")
            came_by = self._referrals[-1]
        key = new_id()
        self._put(
            Judgment, id=key, case_id=self._case_id, actor_id=court, referral_id=came_by["id"],
            decided_on=day, decision=decision, terms=note, execution_note="",
        )  # fmt: skip
        self.event(EventKind.JUDGMENT, day, note, decision=decision.value, judgment=str(key))
        self.outcome = result

    _take: Final = {
        StepKind.WENT: _went,
        StepKind.RETURNED: _returned,
        StepKind.MEDIATION: _mediated,
        StepKind.AGREEMENT: _agreed,
        StepKind.JUDGMENT: _judged,
    }

    def _named_or_nobody(self, step: Step) -> bool:
        """Tell whether it is known before whom a step was, be it nobody but the office."""
        return not (step.who.strip() or step.type) or self._actors.meant(step) is not None

    def _before_whom(self, step: Step) -> uuid.UUID | None:
        return self._actors.meant(step) or self.holder

    def _day(self, on: date) -> date:
        """Return the day of a step within the life of the case, after the step before."""
        last = self._closed_on or today()
        begun: date = self._holds[-1]["from_on"]
        return min(max(on, begun), last)

    def _move(self, day: date, how: HoldHow, row: dict[str, Any] | None) -> None:
        start = max(day, self._holds[-1]["from_on"])
        self._holds[-1] |= {"until_on": start, "ended": how}
        self._begin(start, how, row)

    def _begin(self, day: date, how: HoldHow, row: dict[str, Any] | None) -> None:
        self._holds.append(
            {
                "case_id": self._case_id,
                "position": len(self._holds),
                "kind": HolderKind.ACTOR if row else HolderKind.OFFICE,
                "actor_id": row["actor_id"] if row else None,
                "referral_id": row["id"] if row else None,
                "from_on": day,
                "until_on": None,
                "began": how,
                "ended": None,
            }
        )
