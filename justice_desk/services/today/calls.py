"""Who is to be reached today, those first whom a call harms in no way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Person, Referral, Task
from justice_desk.services.today.rows import Call, Safe

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.tasks.rows import OpenTask

CALL: Final = "call"
_OF_ACTORS: Final = frozenset({"reply_slip", "consent_gone", "receiver_barred"})
"""Tasks about which the actor is called: it owes an answer, or is to stop. About all others the
person is."""
_NOBODYS: Final = frozenset({"approve_closure", "draft_referral"})
"""Tasks that the office does by itself."""
_ORDER: Final = tuple(Safe)


def calls_for(session: Session, tasks: Sequence[OpenTask]) -> tuple[Call, ...]:
    """Return whom to call about these tasks, once a case and person, the safe ones first."""
    called = [task for task in tasks if task.kind not in _NOBODYS]
    actors = _actors(session, [t for t in called if t.kind in _OF_ACTORS])
    persons = _persons(session, [t for t in called if t.kind not in _OF_ACTORS])
    found = [*actors, *persons]
    place = {task.id: at for at, task in enumerate(tasks)}
    found.sort(key=lambda call: (_ORDER.index(call.safe), place[call.task.id]))
    return tuple({(call.number, call.name): call for call in reversed(found)}.values())[::-1]


def _actors(session: Session, tasks: Sequence[OpenTask]) -> Iterable[Call]:
    if not tasks:
        return
    found = session.execute(
        select(Task.id, JusticeActor.name, JusticeActor.phone)
        .join(Referral, Referral.id == Task.referral_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Task.id.in_([task.id for task in tasks]))
    )
    known = {row.id: row for row in found}
    for task in tasks:
        row = known.get(task.id)
        if row is not None:
            safe = Safe.YES if row.phone else Safe.NO
            yield Call(task.number, task, row.name, True, safe, row.phone or "", "", "")


def _persons(session: Session, tasks: Sequence[OpenTask]) -> Iterable[Call]:
    if not tasks:
        return
    found = session.execute(
        select(Case.id, Person)
        .join(Person, Person.id == Case.lead_id)
        .where(Case.id.in_([task.case_id for task in tasks]))
    )
    known: dict[uuid.UUID, Person] = {row.id: row.Person for row in found}
    for task in tasks:
        person = known.get(task.case_id)
        if person is not None:
            yield _person(task, person)


def _person(task: OpenTask, person: Person) -> Call:
    safe = _safe(person)
    return Call(
        number=task.number,
        task=task,
        name=person.name,
        is_actor=False,
        safe=safe,
        phone=(person.phone or "") if safe is Safe.YES else "",
        when=person.phone_when or "",
        through=person.through or "",
    )


def _safe(person: Person) -> Safe:
    if person.phone_safe:
        return Safe.YES if CALL in person.phone_safe and person.phone else Safe.NO
    return Safe.UNKNOWN if person.phone else Safe.NO
