"""Plans rows that are consultations or justice actors."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import ImportedItem, JusticeActor
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import actor_type, categories
from justice_desk.rules.text import checked_name
from justice_desk.services.consultations.checking import (
    BANDS,
    LONGEST,
    HoldsPhone,
    without_identity,
)
from justice_desk.services.importing.faults import fault_of, faulty
from justice_desk.services.importing.identity import marks_of
from justice_desk.services.importing.ready import UNKNOWN_CATEGORY
from justice_desk.services.importing.rows import Candidate, Change, RowPlan
from justice_desk.services.importing.told import ActorTold, ConsultationTold
from justice_desk.terms.errors import BadInput
from justice_desk.terms.fold import fold
from justice_desk.terms.importing import RowOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.actors import ActorBook
    from justice_desk.services.importing.places import PlaceBook
    from justice_desk.services.importing.told import Reading, RowTold

NEAR_NAME = 88
"""Of 100, RapidFuzz's token ratio: two actors of one type whose names are so alike may be one."""
_HIDDEN = "…"
"""Stands in an advice where a phone number stood: a consultation keeps no identity."""


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """A consultation or an actor of a file, sound, with what tells it from the others."""

    told: ConsultationTold | ActorTold
    identity: str
    digest: str
    later: tuple[str, ...]


class ConsultationPlanner:
    """Plans consultations: a line is here already, or it is new; two lines alike are two."""

    def __init__(
        self, session: Session, places: PlaceBook, _actors: ActorBook, _reading: Reading
    ) -> None:
        self._session, self._places = session, places
        self._met: Counter[str] = Counter()

    def plan(
        self, chunk: Sequence[RowTold], first: int
    ) -> tuple[list[RowPlan], list[ReadyItem | None]]:
        """Return what becomes of each row, and what is kept of it."""
        kept = [self._ready(row) if isinstance(row, ConsultationTold) else None for row in chunk]
        here = _here(self._session, [row.identity for row in kept if row])
        plans = [
            faulty(index, row) if one is None else _consultation(index, one, here)
            for index, (row, one) in enumerate(zip(chunk, kept, strict=True), start=first)
        ]
        return plans, kept

    def _ready(self, row: ConsultationTold) -> ReadyItem:
        plain, _digest = marks_of(row)
        self._met[plain] += 1
        identity = _nth(plain, self._met[plain])
        later = list(row.later)
        if not self._places.note(row.place, None):
            later.append("consultation.place")
        if row.theme not in categories():
            later.append("consultation.theme")
        return ReadyItem(_sound(row), identity, identity, tuple(dict.fromkeys(later)))


class ActorPlanner:
    """Plans actors: known by type, name and place; one of a near name is asked about."""

    def __init__(
        self, session: Session, places: PlaceBook, _actors: ActorBook, _reading: Reading
    ) -> None:
        self._session, self._places = session, places
        self._directory: dict[str, list[JusticeActor]] = defaultdict(list)
        for actor in session.scalars(select(JusticeActor)):
            self._directory[actor.type].append(actor)
        self._met: dict[str, tuple[int, str, int]] = {}

    def plan(
        self, chunk: Sequence[RowTold], first: int
    ) -> tuple[list[RowPlan], list[ReadyItem | None]]:
        """Return what becomes of each row, and what is kept of it."""
        plans: list[RowPlan] = []
        kept: list[ReadyItem | None] = []
        for index, row in enumerate(chunk, start=first):
            sound, failed = self._ready(index, row)
            kept.append(sound)
            plans.append(failed or RowPlan(index, row.at.sheet, row.at.row, RowOutcome.NEW))
        here = _here(self._session, [row.identity for row in kept if row])
        for number, one in enumerate(kept):
            if one is not None:
                plans[number] = self._decide(first + number, one, here)
        return plans, kept

    def _ready(self, index: int, row: RowTold) -> tuple[ReadyItem | None, RowPlan | None]:
        if not isinstance(row, ActorTold):
            return None, faulty(index, row)
        try:
            actor_type(row.type)
            sound = replace(
                row,
                name=checked_name(row.name),
                phone=normalise(row.phone) if row.phone else None,
                holder=checked_name(row.holder) if row.holder else None,
            )
        except BadInput as error:
            return None, faulty(index, row, fault_of(row.at, error))
        later = () if self._places.note(row.place, None) and row.place else ("actor.place",)
        identity, digest = marks_of(row)
        return ReadyItem(sound, identity, digest, tuple(dict.fromkeys((*row.later, *later)))), None

    def _decide(self, index: int, one: ReadyItem, here: dict[str, ImportedItem]) -> RowPlan:
        told = one.told
        assert isinstance(told, ActorTold)  # noqa: S101 - this planner makes no others
        plan = _of_item(index, one, told.name, RowOutcome.NEW)
        line, twice = here.get(one.identity), self._met.get(one.identity)
        if twice is not None:
            first, sheet, row = twice
            again = Candidate(None, "", first, sheet, row, told.name, None, 100, ())
            return replace(plan, outcome=RowOutcome.DUPLICATE, candidates=(again,))
        self._met[one.identity] = (index, told.at.sheet, told.at.row)
        if line is not None and line.digest == one.digest:
            return replace(plan, outcome=RowOutcome.SAME, target=line.target_id)
        known = self._known(told, line)
        if known is not None:
            changes = self._changes(told, known)
            updates = any(not change.kept for change in changes)
            outcome = RowOutcome.UPDATE if updates else RowOutcome.SAME
            return replace(plan, outcome=outcome, target=known.id, changes=changes)
        near = self._near(told)
        return replace(plan, outcome=RowOutcome.DUPLICATE, candidates=near) if near else plan

    def _known(self, told: ActorTold, line: ImportedItem | None) -> JusticeActor | None:
        """Return the actor that came from this line, or that bears its type, name and place."""
        place = self._places.where(told.place, None).place_id
        for actor in self._directory[told.type]:
            if line is not None and actor.id == line.target_id:
                return actor
            if actor.folded == fold(told.name) and place in {None, actor.place_id}:
                return actor
        return None

    def _changes(self, told: ActorTold, actor: JusticeActor) -> tuple[Change, ...]:
        """Return what the row adds; where the office says something else, the office is right."""
        seat = self._places.where(told.seat, told.place)
        values = {
            "phone": (actor.phone or "", told.phone or ""),
            "languages": (", ".join(actor.languages), ", ".join(told.languages)),
            "seat": (
                self._places.path(actor.seat_id) if actor.seat_id else "",
                self._places.path(seat.place_id) if told.seat and seat.place_id else "",
            ),
        }
        return tuple(
            Change(f"actor.{name}", before, after, kept=bool(before))
            for name, (before, after) in values.items()
            if after and after != before
        )

    def _near(self, told: ActorTold) -> tuple[Candidate, ...]:
        name = fold(told.name)
        scored = [
            (round(fuzz.token_sort_ratio(name, a.folded)), a) for a in self._directory[told.type]
        ]
        alike = sorted((pair for pair in scored if pair[0] >= NEAR_NAME), key=lambda p: -p[0])
        return tuple(
            Candidate(a.id, a.code, None, "", 0, a.name, None, score, (_("near name"),))
            for score, a in alike[:5]
        )


def _sound(row: ConsultationTold) -> ConsultationTold:
    """Return a consultation with what its columns take, and without a phone in its advice."""
    advice = row.advice
    while True:
        try:
            advice = without_identity(advice)
            break
        except HoldsPhone as error:
            advice = advice.replace(str(error.details["found"]), _HIDDEN)
        except BadInput:
            advice = "".join(c for c in advice if c.isprintable() or c == "\n")[:4000]
    return replace(
        row,
        advice=advice,
        theme=row.theme if row.theme in categories() else UNKNOWN_CATEGORY,
        age_band=row.age_band if row.age_band in set(BANDS) else None,
        minutes=row.minutes if row.minutes and 1 <= row.minutes <= LONGEST else None,
    )


def _consultation(index: int, one: ReadyItem, here: dict[str, ImportedItem]) -> RowPlan:
    line = here.get(one.identity)
    outcome = RowOutcome.SAME if line else RowOutcome.NEW
    plan = _of_item(index, one, "", outcome)
    on = one.told.given_on if isinstance(one.told, ConsultationTold) else None
    return replace(plan, on=on, target=line.target_id if line else None)


def _of_item(index: int, one: ReadyItem, title: str, outcome: RowOutcome) -> RowPlan:
    at = one.told.at
    return RowPlan(index, at.sheet, at.row, outcome, title=title, later=one.later)


def _nth(identity: str, number: int) -> str:
    """Return the identity of the nth of lines that read alike: a day has many such visits."""
    if number == 1:
        return identity
    return hashlib.blake2b(f"{identity}/{number}".encode(), digest_size=16).hexdigest()


def _here(session: Session, identities: Sequence[str]) -> dict[str, ImportedItem]:
    """Return what came in before, by identity; of each what came last."""
    found = session.scalars(
        select(ImportedItem).where(ImportedItem.identity.in_(identities)).order_by(ImportedItem.id)
    )
    return {item.identity: item for item in found}
