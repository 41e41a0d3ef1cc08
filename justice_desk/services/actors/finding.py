"""Finds the actor that a code, an id or an unambiguous name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import JusticeActor, Mandate
from justice_desk.terms.errors import BadInput
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

CANDIDATES = 5
NEAR = 55
"""How alike, of 100, a name must be to be told as a candidate."""


class UnknownActor(BadInput):
    """No actor of this code, id or name."""

    code = "unknown_actor"
    template = N_("No justice actor is “{found}”. Nearest: {candidates}.")


class NoActorNear(UnknownActor):
    """No actor of this code, id or name, nor one of a name like it."""

    template = N_("No justice actor is “{found}”.")


class AmbiguousActor(BadInput):
    """Several actors answer to this name."""

    code = "ambiguous_actor"
    template = N_("Several justice actors are “{found}”: {candidates}. Say which by its code.")


def find(session: Session, named: str) -> JusticeActor:
    """Return the actor of a code, an id, or a name that only one bears.

    Raises:
        UnknownActor: nobody; the nearest are told.
        AmbiguousActor: several; they are told.
    """
    actors = session.scalars(select(JusticeActor)).all()
    wanted = fold(named)
    for meant in (
        [a for a in actors if named.strip() in {a.code, str(a.id)}],
        [a for a in actors if wanted and a.folded == wanted],
        _by_holder(session, wanted),
        [a for a in actors if wanted and wanted in a.folded],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise AmbiguousActor(found=named, candidates=_told(meant))
    near = _told(_nearest(actors, wanted))
    raise (UnknownActor if near else NoActorNear)(found=named, candidates=near)


def _by_holder(session: Session, wanted: str) -> Sequence[JusticeActor]:
    """Return the actors whose seat a person of this name holds today."""
    holds = select(Mandate.actor_id).where(Mandate.folded == wanted, Mandate.until_on.is_(None))
    return session.scalars(select(JusticeActor).where(JusticeActor.id.in_(holds))).all()


def _nearest(actors: Sequence[JusticeActor], wanted: str) -> list[JusticeActor]:
    names = {actor.code: actor.folded for actor in actors}
    near = process.extract(wanted, names, scorer=fuzz.WRatio, limit=CANDIDATES, score_cutoff=NEAR)
    by_code = {actor.code: actor for actor in actors}
    return [by_code[code] for _name, _score, code in near]


def _told(actors: Sequence[JusticeActor]) -> str:
    return ", ".join(f"{actor.name} ({actor.code})" for actor in actors[:CANDIDATES])
