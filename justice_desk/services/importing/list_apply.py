"""Takes consultations and justice actors in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Consultation, ImportedItem, JusticeActor, Place
from justice_desk.models.keys import new_id
from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.actors import add as add_actor
from justice_desk.services.importing.deciding import BECOMES, Act, meant
from justice_desk.services.importing.places import PlaceBook
from justice_desk.services.importing.told import ActorTold, ConsultationTold
from justice_desk.services.offices import describe
from justice_desk.storage.bulk import insert_rows
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import ImportBatch
    from justice_desk.services.importing.list_plan import ReadyItem
    from justice_desk.services.importing.rows import ActorAnswer, Decision, Plan, RowPlan

    Acts = Sequence[tuple[Act, Decision | None]]


class ConsultationTaker:
    """Takes consultations in, a chunk at a time."""

    def __init__(
        self,
        session: Session,
        _plan: Plan,
        batch: ImportBatch,
        _actors: Mapping[str, ActorAnswer],
    ) -> None:
        self._session, self._batch = session, batch
        self._places = PlaceBook(session)

    def take(
        self, rows: Sequence[RowPlan], kept: Sequence[ReadyItem | None], acts: Acts
    ) -> Counter[RowOutcome]:
        """Take one chunk in, and return what became of its rows."""
        here = _came_meanwhile(self._session, self._batch, kept)
        done: Counter[RowOutcome] = Counter()
        made: list[dict[str, Any]] = []
        lines: list[dict[str, Any]] = []
        for row, one, (act, _decision) in zip(rows, kept, acts, strict=True):
            is_new = act is Act.ADD and one is not None and one.identity not in here
            done[RowOutcome.SAME if act is Act.ADD and not is_new else row.outcome] += 1
            if one is not None and is_new:
                made.append(self._row(one))
                lines.append(line_of(self._batch, one, made[-1]["id"], created=True))
        insert_rows(self._session, Consultation, made)
        insert_rows(self._session, ImportedItem, lines)
        return done

    def _row(self, one: ReadyItem) -> dict[str, Any]:
        told = one.told
        assert isinstance(told, ConsultationTold)  # noqa: S101 - its planner makes no others
        return {
            "id": new_id(),
            "given_on": told.given_on,
            "place_id": self._places.where(told.place, None).place_id,
            "sex": told.sex,
            "age_band": told.age_band,
            "theme": told.theme,
            "advice": told.advice,
            "minutes": told.minutes,
        }


class ActorTaker:
    """Takes actors in: a few hundred at most, so each through its own verb."""

    def __init__(
        self,
        session: Session,
        _plan: Plan,
        batch: ImportBatch,
        _actors: Mapping[str, ActorAnswer],
    ) -> None:
        self._session, self._batch = session, batch
        self._places = PlaceBook(session)
        self._made: dict[int, uuid.UUID] = {}

    def take(
        self, rows: Sequence[RowPlan], kept: Sequence[ReadyItem | None], acts: Acts
    ) -> Counter[RowOutcome]:
        """Take one chunk in, and return what became of its rows."""
        here = _came_meanwhile(self._session, self._batch, kept)
        done: Counter[RowOutcome] = Counter()
        lines: list[dict[str, Any]] = []
        for row, one, (act, decision) in zip(rows, kept, acts, strict=True):
            again = one is not None and act is not Act.LEAVE and one.identity in here
            if one is None or act is Act.LEAVE or (again and act is Act.ADD and not decision):
                done[RowOutcome.SAME if again else row.outcome] += 1
                continue
            lines.append(self._taken(row, one, act, decision))
            done[BECOMES[act]] += 1
        insert_rows(self._session, ImportedItem, lines)
        return done

    def _taken(
        self, row: RowPlan, one: ReadyItem, act: Act, decision: Decision | None
    ) -> dict[str, Any]:
        told = one.told
        assert isinstance(told, ActorTold)  # noqa: S101 - its planner makes no others
        if act is Act.ADD:
            self._made[row.index] = self._add(told)
            return line_of(self._batch, one, self._made[row.index], created=True)
        target = self._target(row, decision)
        if act is Act.LINK:
            return line_of(self._batch, one, target, created=False)
        take = decision.take if decision else None
        before = self._fill(told, self._session.get_one(JusticeActor, target), take)
        return line_of(self._batch, one, target, created=False, before=before)

    def _target(self, row: RowPlan, decision: Decision | None) -> uuid.UUID:
        candidate = meant(row, decision) if decision else None
        if candidate is not None and candidate.case_id is None:
            return self._made[candidate.index or 0]
        found = candidate.case_id if candidate else row.target
        assert found is not None  # noqa: S101 - what is updated has an id
        return found

    def _add(self, told: ActorTold) -> uuid.UUID:
        """Add an actor; where its place is not known, in the office's region and as written."""
        where = self._places.where(told.place, None)
        region = self._places.where(describe(self._session).region, None).place_id
        place = self._places.settled(where) or region
        insert_rows(self._session, Place, self._places.fresh)
        self._places.fresh.clear()
        made = add_actor(
            self._session,
            NewActor(
                type=told.type,
                name=told.name,
                place=str(place),
                seat=self._seat(told),
                languages=told.languages,
                phone=told.phone,
                address=where.landmark or None,
                holder=told.holder,
            ),
        )
        return made.id

    def _seat(self, told: ActorTold) -> str | None:
        found = self._places.where(told.seat, told.place).place_id if told.seat else None
        return str(found) if found else None

    def _fill(
        self, told: ActorTold, actor: JusticeActor, take: frozenset[str] | None
    ) -> dict[str, Any]:
        """Write what the directory does not know, or what a person took; return what stood."""
        seat = self._seat(told)
        said: dict[str, Any] = {"phone": told.phone, "languages": list(told.languages)}
        said["seat_id"] = self._places.where(told.seat, told.place).place_id if seat else None
        before: dict[str, Any] = {}
        for name, value in said.items():
            held = getattr(actor, name)
            chosen = take is not None and f"actor.{name.removesuffix('_id')}" in take
            if value and value != held and (chosen or not held):
                before[name] = str(held) if name == "seat_id" and held else held
                setattr(actor, name, value)
        self._session.flush()
        return before


def line_of(
    batch: ImportBatch,
    one: ReadyItem,
    target: uuid.UUID,
    *,
    created: bool,
    before: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return what remembers the line that a consultation or an actor came from."""
    at = one.told.at
    return {
        "batch_id": batch.id,
        "target_id": target,
        "sheet": at.sheet[:100],
        "row": at.row,
        "identity": one.identity,
        "digest": one.digest,
        "created": created,
        "before": dict(before or {}),
        # the journal of consultations holds no identity, whatever the spreadsheet held beside it
        "written": {} if isinstance(one.told, ConsultationTold) else dict(at.written),
    }


def _came_meanwhile(
    session: Session, batch: ImportBatch, kept: Sequence[ReadyItem | None]
) -> frozenset[str]:
    found = session.scalars(
        select(ImportedItem.identity).where(
            ImportedItem.identity.in_({one.identity for one in kept if one}),
            ImportedItem.batch_id != batch.id,
        )
    )
    return frozenset(found)
