"""Turns the cases of a register into rows, table by table, as the verbs of one case write them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    Agreement,
    Case,
    CaseAccess,
    CaseEvent,
    Hold,
    ImportedCase,
    Judgment,
    Mediation,
    Party,
    Person,
    Place,
    Referral,
    Relation,
    SearchDocument,
    Task,
    TwinAnswer,
)
from justice_desk.models.keys import new_id
from justice_desk.rules.reference import category
from justice_desk.rules.reference.rows import Flag
from justice_desk.services.cases.opening import AS_SAID, TIME_TO_COMPLETE
from justice_desk.services.importing.ready import fitted
from justice_desk.services.importing.travel import Travel
from justice_desk.services.tasks.arising import CARE_WITHIN, HEALTH_72H
from justice_desk.storage.search.matching import words_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, Satisfaction
from justice_desk.terms.importing import TwinKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Callable, Collection
    from datetime import date

    from justice_desk.models.base import Base
    from justice_desk.services.importing.actors import ActorBook
    from justice_desk.services.importing.members import Members
    from justice_desk.services.importing.places import PlaceBook
    from justice_desk.services.importing.ready import ReadyCase
    from justice_desk.services.importing.rows import Decision, RowPlan
    from justice_desk.services.importing.told import At

    Question = tuple[uuid.UUID, date, uuid.UUID]

ORDER: Final[tuple[type[Base], ...]] = (
    Place,
    Person,
    Case,
    CaseAccess,
    Party,
    Relation,
    Referral,
    Hold,
    Mediation,
    Agreement,
    Judgment,
    CaseEvent,
    Task,
    SearchDocument,
    ImportedCase,
    TwinAnswer,
)
"""What must be there before what."""
A_DAY: Final = 3
"""Cases a day of which somebody is asked for what is missing."""


@dataclass(frozen=True)
class Scene:
    """What the cases refer to. `code` gives a fresh slip code."""

    series: str
    batch_id: uuid.UUID
    places: PlaceBook
    actors: ActorBook
    members: Members
    code: Callable[[], str]


@dataclass
class Batch:
    """Rows of some cases, gathered by table.

    `barred` are cases to look at once they are there, `questions` those of which something is
    missing: who answers for them, when they were opened, their id.
    """

    scene: Scene
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    barred: list[uuid.UUID] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def add(self, told: ReadyCase, sequence: int, key: uuid.UUID) -> None:
        """Gather the rows of one new case, whose id is `key`."""
        number = f"{self.scene.series}-{told.opened_on.year}-{sequence:04}"
        responsible, unmatched = self.scene.members.responsible(told.told.responsible)
        persons, places = self._persons(told)
        travel = self._travel(told, key, number, responsible)
        travel.event(EventKind.OPENED, told.opened_on)
        travel.follow(told.told.steps, told.told.outcome)
        values = _known(told, number, sequence, responsible, unmatched)
        values |= self._standing(told, travel) | {"id": key, "lead_id": persons[0]}
        values |= {"place_id": places[0], "facts_place_id": self._facts_place(told)}
        self._put(Case, **fitted(Case, values))
        self._people_it(told, key, persons, responsible)
        self._tell(told, key, travel)
        self._ask(told, key, responsible)
        self._document(told, key, number, [p for p in places if p])

    def tell_apart(self, key: uuid.UUID, row: RowPlan, decision: Decision | None) -> None:
        """Remember that a person told a new case from the one it may have been."""
        found = row.candidates[decision.candidate : decision.candidate + 1] if decision else ()
        for other in found:
            if other.case_id is not None:
                one, two = sorted((key, other.case_id))
                self._put(TwinAnswer, kind=TwinKind.CASE, one_id=one, other_id=two)

    def link(self, told: ReadyCase, case_id: uuid.UUID, event: uuid.UUID | None) -> None:
        """Remember that a row of the file is a case that is there already."""
        self._remember(told, case_id, event, created=False)

    def _put(self, model: type[Base], **values: Any) -> None:
        self.rows[model].append(values)

    def _persons(self, told: ReadyCase) -> tuple[list[uuid.UUID], list[uuid.UUID | None]]:
        keys, places = [], []
        for number, columns in enumerate(told.persons):
            where = self.scene.places.of_person(told, number)
            key, place = new_id(), self.scene.places.settled(where)
            beside = "; ".join(filter(None, (columns["landmark"], where.landmark))) or None
            row = {**columns, "id": key, "place_id": place, "landmark": beside}
            self._put(Person, **fitted(Person, row))
            keys.append(key)
            places.append(place)
        return keys, places

    def _facts_place(self, told: ReadyCase) -> uuid.UUID | None:
        where = self.scene.places.where(told.intake.facts_place, told.told.within)
        return self.scene.places.settled(where) if told.intake.facts_place else None

    def _travel(
        self, told: ReadyCase, key: uuid.UUID, number: str, responsible: uuid.UUID
    ) -> Travel:
        return Travel(
            case_id=key,
            number=number,
            responsible=responsible,
            opened_on=told.opened_on,
            closed_on=told.closed_on,
            settles=not category(told.intake.category).restricted,
            actors=self.scene.actors,
            code=self.scene.code,
            put=self._put,
        )

    def _standing(self, told: ReadyCase, travel: Travel) -> dict[str, Any]:
        """Return where the case stands: by who has it, else as told, else by its last step."""
        status = told.told.status or travel.status
        if travel.holder is not None:
            status = travel.status
        if told.is_closed:
            status = CaseStatus.CLOSED
        return {
            "status": status,
            "outcome": told.told.outcome or travel.outcome,
            "closed_on": told.closed_on,
            "satisfied": Satisfaction.NOT_ASKED if told.is_closed else None,
        }

    def _people_it(
        self, told: ReadyCase, key: uuid.UUID, persons: list[uuid.UUID], responsible: uuid.UUID
    ) -> None:
        by_ref = {one.ref: person for one, person in zip(told.intake.persons, persons, strict=True)}
        for position, one in enumerate(told.intake.persons):
            roles = [role.value for role in one.roles]
            self._put(Party, case_id=key, person_id=by_ref[one.ref], roles=roles, position=position)
            if one.guardian_of in by_ref:
                self._tie(by_ref[one.ref], by_ref[one.guardian_of], "guardian")
        for tie in told.intake.relations:
            self._tie(by_ref[tie.person], by_ref[tie.other], tie.tie)
        if category(told.intake.category).restricted:
            self._put(CaseAccess, case_id=key, member_id=responsible)

    def _tie(self, one: uuid.UUID, other: uuid.UUID, tie: str) -> None:
        self._put(Relation, **fitted(Relation, {"person_id": one, "other_id": other, "tie": tie}))

    def _tell(self, told: ReadyCase, key: uuid.UUID, travel: Travel) -> None:
        """Say that it was opened, what happened, that it ended, and where this comes from."""
        at = told.told.at
        if told.is_closed and told.closed_on:
            outcome = told.told.outcome or travel.outcome
            ended = {"outcome": outcome.value} if outcome else {}
            ended |= {"satisfied": Satisfaction.NOT_ASKED.value}
            travel.end()
            note = "" if told.told.closed_on else _("The register gives no day.")
            travel.event(EventKind.CLOSED, told.closed_on, note, **ended)
        else:
            travel.end()
        event = travel.event(EventKind.IMPORTED, today(), "", **source(at, self.scene.batch_id))
        self._remember(told, key, event, created=True)
        if travel.holder is not None and not told.is_closed:
            self.barred.append(key)

    def _remember(
        self, told: ReadyCase, case_id: uuid.UUID, event: uuid.UUID | None, *, created: bool
    ) -> None:
        at = told.told.at
        self._put(
            ImportedCase,
            batch_id=self.scene.batch_id,
            case_id=case_id,
            sheet=at.sheet[:100],
            row=at.row,
            identity=told.identity,
            digest=told.digest,
            created=created,
            event_id=event,
            written=dict(at.written),
        )

    def _ask(self, told: ReadyCase, key: uuid.UUID, responsible: uuid.UUID) -> None:
        """Note that something is missing, and ask for care that is in time still."""
        if told.is_closed:
            return
        if told.later:
            self.questions.append((responsible, told.opened_on, key))
        last = (told.intake.facts_on or told.opened_on) + CARE_WITHIN
        if Flag.HEALTH_72H in category(told.intake.category).flags and last >= today():
            self._put(Task, **task(key, HEALTH_72H, last, responsible))

    def _document(
        self, told: ReadyCase, key: uuid.UUID, number: str, places: list[uuid.UUID]
    ) -> None:
        paths = (self.scene.places.path(place) for place in dict.fromkeys(places))
        other = [p["name_arabic"] for p in told.persons]
        words = [words_of(number, told.intake.old_number, told.intake.summary, *other)]
        words += [p[form] for p in told.persons for form in ("folded", "spelling")]
        words += map(_indexed, paths)
        self._put(SearchDocument, case_id=key, folded=" ".join(dict.fromkeys(filter(None, words))))


def tasks_for(questions: Collection[Question]) -> list[dict[str, Any]]:
    """Return a task for each case of which something is missing, some a day from a week on.

    The register is years old: three hundred tasks of one day would bury what cannot wait. The case
    that was opened last comes first, for its person is found most easily.
    """
    asked: Counter[uuid.UUID] = Counter()
    rows = []
    for responsible, _opened, key in sorted(questions, key=lambda one: one[1], reverse=True):
        days = timedelta(days=asked[responsible] // A_DAY)
        asked[responsible] += 1
        due = today() + TIME_TO_COMPLETE + days
        rows.append(task(key, "complete_intake", due, responsible))
    return rows


def task(case_id: uuid.UUID, kind: str, due: date, responsible: uuid.UUID) -> dict[str, Any]:
    """Return the row of a task."""
    return {
        "case_id": case_id,
        "kind": kind,
        "title": "",
        "due_on": due,
        "member_id": responsible,
        "agreement_id": None,
    }


def source(at: At, batch_id: uuid.UUID) -> dict[str, str]:
    """Return what an event says of the row that it comes from."""
    return {"batch": str(batch_id), "sheet": at.sheet[:100], "row": str(at.row)}


def _known(
    told: ReadyCase, number: str, sequence: int, responsible: uuid.UUID, unmatched: str | None
) -> dict[str, Any]:
    """Return the columns of a case that its intake tells."""
    intake, kind = told.intake, category(told.intake.category)
    return {
        "number": number,
        "series": number.partition("-")[0],
        "year": told.opened_on.year,
        "sequence": sequence,
        "old_number": intake.old_number,
        "category": intake.category,
        "restricted": kind.restricted,
        "opened_on": told.opened_on,
        "responsible_id": responsible,
        "summary": intake.summary,
        "facts": intake.facts,
        "facts_on": intake.facts_on,
        "request": intake.request,
        "priority": intake.priority,
        "maybe_crime": intake.maybe_crime or kind.may_be_crime,
        "danger_to_life": intake.danger_to_life,
        "danger": list(intake.danger),
        "already_seized": list(intake.already_seized),
        **{name: getattr(intake, name) for name in AS_SAID},
        "written_by": intake.written_by or unmatched,
        "later": list(told.later),
    }


@lru_cache(maxsize=5_000)
def _indexed(text: str) -> str:
    return words_of(text)
