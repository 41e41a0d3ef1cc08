"""Corrects what the directory holds of an actor; the audit keeps who changed which field."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Member
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import checked_name
from justice_desk.services.actors.finding import find
from justice_desk.services.actors.rows import ActorRow, row_of
from justice_desk.services.cases.checking import checked_at, checked_each
from justice_desk.services.places import find_or_keep
from justice_desk.services.rights import require
from justice_desk.terms.errors import BadInput, ChangedMeanwhile, at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from justice_desk.models.all import JusticeActor


class NothingToCorrect(BadInput):
    """A correction that changes nothing."""

    code = "nothing_to_correct"
    template = N_("Nothing was said that differs. Nothing was changed.")


@dataclass(frozen=True)
class ActorCorrection:
    """What should stand; None leaves a field as it is, a blank empties what may be empty."""

    name: str | None = None
    civility: str | None = None
    title_spoken: str | None = None
    title_envelope: str | None = None
    place: str | None = None
    seat: str | None = None
    languages: tuple[str, ...] | None = None
    phone: str | None = None
    address: str | None = None


def correct(
    session: Session, named: str, told: ActorCorrection, *, seen: int | None = None
) -> ActorRow:
    """Correct an actor.

    Args:
        session: a writing one.
        named: its code, its id or an unambiguous name.
        told: what should stand.
        seen: the version that was on the screen.

    Raises:
        UnknownActor, AmbiguousActor: whom.
        NothingToCorrect: all of it stands there already.
        ChangedMeanwhile: somebody changed one of these fields since `seen`.
        UnknownPlace, AmbiguousPlace, BadText, BadPhone: what was typed.
    """
    require(session, "actor correct")
    actor = find(session, named)
    values = {
        column: value for column, value in _values(session, told) if getattr(actor, column) != value
    }
    if not values:
        raise NothingToCorrect
    if seen is not None and actor.version > seen:
        _refuse_stale(session, actor, values)
    for column, value in values.items():
        setattr(actor, column, value)
    session.flush()
    return row_of(session, actor)


def _values(session: Session, told: ActorCorrection) -> Iterator[tuple[str, Any]]:
    """Yield each column that was told, with what should stand in it."""
    for field in fields(told):
        said = getattr(told, field.name)
        if said is not None:
            yield from _column(session, field.name, said)


def _column(session: Session, name: str, said: Any) -> Iterator[tuple[str, Any]]:
    with at_field(name):
        if name == "name":
            clean = checked_name(said)
            yield from (("name", clean), ("folded", fold(clean)))
        elif name == "place":
            yield "place_id", find_or_keep(session, said).id
        elif name == "seat":
            yield "seat_id", find_or_keep(session, said).id if said.strip() else None
        elif name == "languages":
            yield name, list(checked_each("language", said))
        elif name == "phone":
            yield name, normalise(said) if said.strip() else None
        else:
            limit = {"civility": 40, "title_spoken": 200}.get(name, 400)
            yield name, checked_at(name, said, limit=limit) or None


def _refuse_stale(session: Session, actor: JusticeActor, values: dict[str, Any]) -> None:
    column, mine = next(iter(values.items()))
    who = session.get(Member, actor.changed_by)
    raise ChangedMeanwhile(
        field=column,
        mine=str(mine),
        theirs=str(getattr(actor, column) or ""),
        who=who.full_name if who else "",
        when=f"{actor.changed_at:%Y-%m-%d %H:%M}",
    )
