"""Takes cases in: new ones in bulk, changed ones through their own dated events."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, CaseAccess, Hold, ImportedCase, ImportedItem, Place, Task
from justice_desk.models.keys import new_id
from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.actors import add as add_actor
from justice_desk.services.actors import find as find_actor
from justice_desk.services.cases.naming import name_who_works_on
from justice_desk.services.cases.recording import change, record, reindex
from justice_desk.services.importing.actors import ActorBook
from justice_desk.services.importing.batch import ORDER, Batch, Scene, source, tasks_for
from justice_desk.services.importing.comparing import differences, standings
from justice_desk.services.importing.deciding import BECOMES, Act, meant
from justice_desk.services.importing.members import Members
from justice_desk.services.importing.places import PlaceBook
from justice_desk.services.importing.slips import Slips
from justice_desk.services.numbering import next_number
from justice_desk.services.offices import describe
from justice_desk.services.referrals.barring import call_back
from justice_desk.storage.bulk import delete_rows, insert_rows
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, HoldHow, JusticeOrder, MaybeCrime
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import CaseEvent, ImportBatch, JusticeActor
    from justice_desk.services.importing.batch import Question
    from justice_desk.services.importing.comparing import Standing
    from justice_desk.services.importing.ready import ReadyCase
    from justice_desk.services.importing.rows import ActorAnswer, Decision, Plan, RowPlan

    Acts = Sequence[tuple[Act, Decision | None]]

_NO_COURT = frozenset({JusticeOrder.CUSTOMARY.value, JusticeOrder.RELIGIOUS.value})


class CaseTaker:
    """Takes the cases of one file in, a chunk at a time."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        batch: ImportBatch,
        actors: Mapping[str, ActorAnswer],
    ) -> None:
        self._session, self._batch = session, batch
        self._left = len(plan.rows)
        self._questions: list[Question] = []
        book = ActorBook(session)
        for key, answer in actors.items():
            if answer is not None:
                book.answer(key, _actor(session, batch, key, answer))
        self._scene = Scene(
            series=describe(session).code,
            batch_id=batch.id,
            places=PlaceBook(session),
            actors=book,
            members=Members(session),
            code=Slips(session).next,
        )
        self._made: dict[int, uuid.UUID] = {}

    def take(
        self,
        rows: Sequence[RowPlan],
        kept: Sequence[ReadyCase | None],
        acts: Acts,
    ) -> Counter[RowOutcome]:
        """Take one chunk in, and return what became of its rows."""
        done: Counter[RowOutcome] = Counter()
        batch = Batch(self._scene)
        here = _came_meanwhile(self._session, self._batch, kept)
        fresh: list[tuple[int, ReadyCase]] = []
        changed: list[tuple[ReadyCase, uuid.UUID, frozenset[str] | None]] = []
        for row, told, (act, decision) in zip(rows, kept, acts, strict=True):
            became = BECOMES.get(act, row.outcome)
            if told is None or act is Act.LEAVE:
                pass
            elif act is Act.ADD and (told.identity, told.digest) in here:
                became = RowOutcome.SAME
                self._made[row.index] = here[told.identity, told.digest]
            elif act is Act.ADD:
                fresh.append((row.index, told))
                batch.tell_apart(self._key(row.index), row, decision)
            else:
                case_id = self._target(row, decision)
                take = decision.take if act is Act.MERGE and decision else None
                if act is Act.LINK or take == frozenset():
                    batch.link(told, case_id, None)
                    became = RowOutcome.SAME
                else:
                    changed.append((told, case_id, take))
            done[became] += 1
        self._add(batch, fresh)
        self._change(changed)
        self._questions += batch.questions
        self._left -= len(rows)
        if not self._left:
            insert_rows(self._session, Task, tasks_for(self._questions))
        return done

    def _target(self, row: RowPlan, decision: Decision | None) -> uuid.UUID:
        if decision is None:
            assert row.target is not None  # noqa: S101 - an update is of a case
            return row.target
        candidate = meant(row, decision)
        if candidate.case_id is not None:
            return candidate.case_id
        return self._key(candidate.index or 0)

    def _key(self, index: int) -> uuid.UUID:
        return self._made.setdefault(index, new_id())

    def _add(self, batch: Batch, fresh: Sequence[tuple[int, ReadyCase]]) -> None:
        """Insert the rows of a chunk's new cases, numbered in the order of the file."""
        years = Counter(told.opened_on.year for _index, told in fresh)
        series = f"case {self._scene.series}"
        following = {
            year: next_number(self._session, series, year, many=many)
            for year, many in sorted(years.items())
        }
        for index, told in fresh:
            batch.add(told, following[told.opened_on.year], self._key(index))
            following[told.opened_on.year] += 1
        places = self._scene.places.fresh
        batch.rows[Place] = list(places)
        places.clear()
        for model in ORDER:
            insert_rows(self._session, model, batch.rows[model])
        insert_rows(
            self._session,
            ImportedItem,
            [_item(self._batch, "place", row["id"]) for row in batch.rows[Place]],
        )
        if batch.barred:
            self._look_again(batch.barred)

    def _look_again(self, keys: Sequence[uuid.UUID]) -> None:
        """Look at cases that somebody has, those that close to who brings them in as well."""
        mine = acting(self._session).member_id
        named = set(
            self._session.scalars(
                select(CaseAccess.case_id).where(
                    CaseAccess.case_id.in_(keys), CaseAccess.member_id == mine
                )
            )
        )
        rows = [{"case_id": key, "member_id": mine} for key in keys if key not in named]
        while_looking = insert_rows(self._session, CaseAccess, rows)
        self._call_back(keys)
        delete_rows(self._session, CaseAccess, while_looking)

    def _call_back(self, keys: Sequence[uuid.UUID]) -> None:
        """Ask for what a receiver has now and must not have, by what the register says."""
        held = (
            select(Case, Hold.actor_id)
            .join(Hold, Hold.case_id == Case.id)
            .where(
                Case.id.in_(keys),
                Hold.until_on.is_(None),
                Hold.actor_id.is_not(None),
                Case.restricted | (Case.maybe_crime == MaybeCrime.YES),
            )
        )
        for case, actor in self._session.execute(held).all():
            if actor and self._scene.actors.order_of(actor) in _NO_COURT:
                call_back(self._session, case)

    def _change(
        self, changed: Sequence[tuple[ReadyCase, uuid.UUID, frozenset[str] | None]]
    ) -> None:
        """Write what the rows say differently, each in an event of its case."""
        if not changed:
            return
        links = Batch(self._scene)
        now = standings(self._session, {case_id for _told, case_id, _take in changed})
        for told, case_id, take in changed:
            event = self._write(told, now[case_id], take)
            links.link(told, case_id, event.id if event else None)
        insert_rows(self._session, ImportedCase, links.rows[ImportedCase])

    def _write(
        self, told: ReadyCase, now: Standing, take: frozenset[str] | None
    ) -> CaseEvent | None:
        """Change a case: every field that is not kept, or those that a person took."""
        found = [
            one
            for one in differences(told, now, self._scene.places)
            if (not one.change.kept if take is None else one.change.field in take)
        ]
        if not found:
            return None
        kind = EventKind.IMPORTED if take is None else EventKind.CORRECTION
        case, at = now.case, source(told.told.at, self._batch.id)
        event = record(self._session, case, kind)
        event.details = at
        if any(one.values.get("restricted") for one in found):
            name_who_works_on(self._session, case)
        for one in found:
            change(self._session, case, event, one.row, one.values)
        if case.status is CaseStatus.CLOSED and now.with_office:
            _end(self._session, case, event)
        reindex(self._session, case)
        call_back(self._session, case)
        return event


def _came_meanwhile(
    session: Session, batch: ImportBatch, kept: Sequence[ReadyCase | None]
) -> dict[tuple[str, str], uuid.UUID]:
    """Return the rows that another import took in since the plan was made, with their cases."""
    identities = {told.identity for told in kept if told is not None}
    found = session.execute(
        select(ImportedCase.identity, ImportedCase.digest, ImportedCase.case_id).where(
            ImportedCase.identity.in_(identities), ImportedCase.batch_id != batch.id
        )
    )
    return {(identity, digest): case_id for identity, digest, case_id in found}


def _actor(session: Session, batch: ImportBatch, key: str, answer: str | NewActor) -> JusticeActor:
    """Return who an unknown actor is: found, or added to the directory."""
    if isinstance(answer, str):
        return find_actor(session, answer)
    made = add_actor(session, answer)
    insert_rows(session, ImportedItem, [_item(batch, f"actor {key}", made.id)])
    return find_actor(session, str(made.id))


def _item(batch: ImportBatch, what: str, target: uuid.UUID) -> dict[str, object]:
    """Return what remembers a place or an actor that was made beside the cases."""
    return {
        "batch_id": batch.id,
        "target_id": target,
        "sheet": "",
        "row": 0,
        "identity": what[:64],
        "digest": "",
        "created": True,
        "before": {},
        "written": {},
    }


def _end(session: Session, case: Case, event: CaseEvent) -> None:
    """End the hold and the tasks of a case that the register says is over."""
    day = case.closed_on or today()
    holds = select(Hold).where(Hold.case_id == case.id, Hold.until_on.is_(None))
    for hold in session.scalars(holds).all():
        until = max(day, hold.from_on)
        change(session, case, event, hold, {"until_on": until, "ended": HoldHow.CLOSED})
    waiting = select(Task).where(Task.case_id == case.id, Task.done_on.is_(None))
    for task in session.scalars(waiting).all():
        change(session, case, event, task, {"done_on": today()})
