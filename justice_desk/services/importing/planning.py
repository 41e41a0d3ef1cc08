"""Plans what becomes of every row of a file; changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from justice_desk.services.importing.actors import ActorBook
from justice_desk.services.importing.case_plan import CasePlanner
from justice_desk.services.importing.list_plan import ActorPlanner, ConsultationPlanner
from justice_desk.services.importing.packing import Packed, chunked
from justice_desk.services.importing.places import PlaceBook
from justice_desk.services.importing.rows import Plan, RowPlan, UnclearPlace
from justice_desk.services.importing.told import Reading
from justice_desk.services.places.nearest import nearest
from justice_desk.services.places.rows import rows_of
from justice_desk.services.rights import require
from justice_desk.storage.resting import collected_again, collector_at_rest
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.importing.told import RowTold

Progress = Callable[[int], None]
"""Is called with the rows done so far; what it raises stops the work, and nothing stays."""
PLACES_SHOWN: Final = 60
"""Unclear places of which candidates are looked for, the most frequent first."""


def silent(_done: int) -> None:
    """Tell nobody how far the work is."""


def plan(  # noqa: PLR0913 - what is read, and where it comes from, each by its name
    session: Session,
    rows: Iterable[RowTold],
    kind: ImportKind,
    *,
    file_name: str = "",
    sha256: str = "",
    reading: Reading | None = None,
    told: Progress = silent,
) -> Plan:
    """Return what an import of these rows would do, row by row; `rows` is read as it goes.

    Args:
        session: a reading one is enough.
        rows: of one kind, as they stand in the file, with those that cannot be read.
        kind: of the file.
        file_name: kept with the batch; no folder.
        sha256: of the file.
        reading: how columns and dates were read.
        told: is called with the rows done so far.

    Raises:
        NotAllowed: the member's role does not hold this verb.
    """
    require(session, "import")
    how = reading or Reading()
    places, actors, packed = PlaceBook(session), ActorBook(session), Packed()
    planner = _PLANNERS[kind](session, places, actors, how)
    outcomes: list[RowPlan] = []
    with collector_at_rest():
        for chunk in chunked(rows):
            planned, kept = planner.plan(chunk, len(outcomes))
            outcomes += planned
            packed.add(kept)
            told(len(outcomes))
    return Plan(
        kind=kind,
        rows=tuple(outcomes),
        packed=packed,
        unknown_actors=actors.unknown(),
        unclear_places=_unclear(session, places),
        file_name=file_name,
        sha256=sha256,
        reading=how,
    )


def let_go() -> None:
    """Say that the plans of this process are not needed any more; the next one may be made."""
    collected_again()


_PLANNERS: Final[dict[ImportKind, type[CasePlanner | ConsultationPlanner | ActorPlanner]]] = {
    ImportKind.CASES: CasePlanner,
    ImportKind.CONSULTATIONS: ConsultationPlanner,
    ImportKind.ACTORS: ActorPlanner,
}


def _unclear(session: Session, places: PlaceBook) -> tuple[UnclearPlace, ...]:
    told = []
    for number, ((written, within), count) in enumerate(places.unclear.most_common()):
        name = (written or within).rpartition("/")[2]
        home = places.where(within, None).place_id if within else None
        near = nearest(session, name, under=home) if number < PLACES_SHOWN else []
        told.append(UnclearPlace(written, within, count, rows_of(session, near)))
    return tuple(told)
