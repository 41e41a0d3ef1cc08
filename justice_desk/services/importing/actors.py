"""Who is meant by the words of a step: an actor of the directory, or one to create or match."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process
from sqlalchemy import select

from justice_desk.models.all import JusticeActor, Mandate
from justice_desk.rules.reference import actor_types
from justice_desk.services.importing.rows import ActorNear, UnknownActor
from justice_desk.terms.enums import JusticeOrder
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.told import Step

_NEAR: Final = 55
_SHOWN: Final = 5
_ABBREVIATED: Final = 4
"""Letters of an abbreviation at most: TI, TGI, JPCE, COFO."""
_ROWS: Final = 10
"""Rows told of each unknown actor."""


class ActorBook:
    """The directory in memory, and what the answers about unknown actors add to it."""

    def __init__(self, session: Session) -> None:
        self._actors = {actor.id: actor for actor in session.scalars(select(JusticeActor))}
        self._holders: dict[str, list[uuid.UUID]] = defaultdict(list)
        for mandate in session.scalars(select(Mandate).where(Mandate.until_on.is_(None))):
            self._holders[mandate.folded].append(mandate.actor_id)
        self._answers: dict[str, uuid.UUID] = {}
        self._found: dict[str, uuid.UUID | None] = {}
        self._unknown: dict[str, tuple[Step, int, list[tuple[str, int]]]] = {}
        self._fresh: Counter[str] = Counter()

    def type_of(self, actor_id: uuid.UUID) -> str:
        """Return the code of an actor's type."""
        return self._actors[actor_id].type

    def order_of(self, actor_id: uuid.UUID) -> str:
        """Return the order that an actor belongs to."""
        return self._actors[actor_id].order

    def answer(self, key: str, actor: JusticeActor) -> None:
        """Take a person's answer to who is meant."""
        self._actors[actor.id] = actor
        self._answers[key] = actor.id

    def meant(self, step: Step) -> uuid.UUID | None:
        """Return the actor of a step, None where nobody or somebody unknown is named."""
        key = key_of(step)
        if not key:
            return None
        if key not in self._found:
            self._found[key] = self._look_up(step)
        found = self._found[key]
        return found if found is not None else self._answers.get(key)

    def note(self, step: Step, sheet: str, row: int) -> None:
        """Remember a step that names somebody unknown."""
        key = key_of(step)
        if not key or self.meant(step) is not None:
            return
        first, count, rows = self._unknown.get(key, (step, 0, []))
        if len(rows) < _ROWS:
            rows.append((sheet, row))
        self._unknown[key] = (first, count + 1, rows)

    def waits(self, steps: Iterable[Step]) -> None:
        """Remember that a row is not in the register yet: its past can still be told by actors."""
        self._fresh.update({key_of(step) for step in steps})

    def unknown(self) -> tuple[UnknownActor, ...]:
        """Return who was named and is not in the directory, the most named first."""
        told = [
            UnknownActor(
                key,
                step.who.strip(),
                type_guess(step),
                count,
                tuple(rows),
                self._near(step),
                self._fresh[key],
            )
            for key, (step, count, rows) in self._unknown.items()
        ]
        return tuple(sorted(told, key=lambda one: (-one.count, one.key)))

    def _look_up(self, step: Step) -> uuid.UUID | None:
        """Return the one actor of these words; with a type, of that type alone."""
        wanted, actors = fold(step.who), self._of_type(step.type)
        if step.type and _generic(wanted, step.type):
            only = actors[0] if len(actors) == 1 else None
            return only.id if only and _one_of_its_kind(only) else None
        for meant in (
            [a for a in actors if step.who.strip() in {a.code, str(a.id)}],
            [a for a in actors if a.folded == wanted],
            [self._actors[key] for key in self._holders.get(wanted, ()) if key in self._actors],
            [a for a in actors if _holds(a.folded, wanted)],
        ):
            if meant:
                return meant[0].id if len(meant) == 1 else None
        return None

    def _of_type(self, code: str | None) -> list[JusticeActor]:
        here = [actor for actor in self._actors.values() if actor.closed_on is None]
        return [actor for actor in here if actor.type == code] if code else here

    def _near(self, step: Step) -> tuple[ActorNear, ...]:
        actors = self._of_type(step.type) or self._of_type(None)
        wanted = fold(step.who)
        if not wanted:
            return tuple(_near(actor, 0) for actor in actors[:_SHOWN])
        names = {number: actor.folded for number, actor in enumerate(actors)}
        found = process.extract(wanted, names, scorer=fuzz.WRatio, limit=_SHOWN, score_cutoff=_NEAR)
        return tuple(_near(actors[number], round(score)) for _name, score, number in found)


def key_of(step: Step) -> str:
    """Return the key under which whoever a step names is answered; blank where nobody is."""
    who = fold(step.who)
    return f"{step.type or ''}:{who}" if who or step.type else ""


def type_guess(step: Step) -> str | None:
    """Return the type that a step tells, or whose label its words begin with."""
    if step.type:
        return step.type
    said = fold(step.who)
    fits = [code for code, label in _labels() if said.startswith(label)]
    return fits[0] if fits else None


def _labels() -> Iterable[tuple[str, str]]:
    named = [(code, fold(kind.label.text("fr"))) for code, kind in actor_types().items()]
    return sorted(named, key=lambda pair: -len(pair[1]))


def _generic(said: str, code: str) -> bool:
    """Tell whether words name a kind of actor and none in particular: « TI », « le cadi »."""
    label = actor_types()[code].label.text("fr") if code in actor_types() else code
    return len(said) <= _ABBREVIATED or said.removeprefix("le ").removeprefix("la ") == fold(label)


def _one_of_its_kind(actor: JusticeActor) -> bool:
    """Tell whether the only one in the directory may be meant: courts are few, chiefs many."""
    return actor.order == JusticeOrder.STATUTORY or actor.type == "cofo"


def _holds(folded: str, wanted: str) -> bool:
    """Tell whether a name holds these words, whole and one after the other."""
    return f" {wanted} " in f" {folded} "


def _near(actor: JusticeActor, score: int) -> ActorNear:
    return ActorNear(actor.code, actor.name, actor.type, score)
