"""The ties of the persons of a case: said once, read from the first to the second.

A tie is of two persons and of no case. Where both are in a restricted case too, its words may have
been written there: they are shown to who wrote them, and to who may see that case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Relation
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.rows import TieRow
from justice_desk.storage.existence import met_behind
from justice_desk.storage.session import acting
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Person

TIE_LIMIT: Final = 40
"""Characters of a tie."""
_NOWHERE: Final[frozenset[uuid.UUID]] = frozenset()


def tie_persons(session: Session, person: Person, other: Person, words: str) -> None:
    """Say that `person` is the `words` of `other`, in place of what was said before.

    What the member may not read stays beside it.

    Raises:
        DoesNotFit: nobody has a tie with herself.
        BadText: no word, or more than fit.
    """
    if person.id == other.id:
        raise DoesNotFit(path="of", found=person.name, expected=_("another person of the case"))
    with at_field("tie"):
        tie = checked_text(words, limit=TIE_LIMIT, required=True)
    said = session.scalars(
        select(Relation)
        .where(Relation.person_id == person.id, Relation.other_id == other.id)
        .order_by(Relation.id)
    ).all()
    hidden = hidden_ties(session, said)
    there = next((row for row in said if row.id not in hidden), None)
    if there is None:
        session.add(Relation(person_id=person.id, other_id=other.id, tie=tie))
    else:
        there.tie = tie


def hidden_ties(session: Session, rows: Sequence[Relation]) -> frozenset[uuid.UUID]:
    """Return the ties that may have been written in a case closed to the member."""
    me = acting(session).member_id
    others = [row for row in rows if me not in {row.created_by, row.changed_by}]
    ends = {end for row in others for end in (row.person_id, row.other_id)}
    met = met_behind(session, ends)
    return frozenset(
        row.id
        for row in others
        if met.get(row.person_id, _NOWHERE) & met.get(row.other_id, _NOWHERE)
    )


def ties_of(session: Session, persons: Sequence[Person]) -> Mapping[uuid.UUID, tuple[TieRow, ...]]:
    """Return the ties among the persons of one case, by the person who has them."""
    names = {person.id: person.name for person in persons}
    found: dict[uuid.UUID, tuple[TieRow, ...]] = {}
    rows = session.scalars(
        select(Relation)
        .where(Relation.person_id.in_(names), Relation.other_id.in_(names))
        .order_by(Relation.id)
    ).all()
    hidden = hidden_ties(session, rows)
    for row in rows:
        if row.id in hidden:
            continue
        tie = TieRow(row.tie, row.other_id, names[row.other_id])
        found[row.person_id] = (*found.get(row.person_id, ()), tie)
    return found
