from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    Agreement,
    AuditEntry,
    Base,
    Case,
    CaseEvent,
    ImportBatch,
    JusticeActor,
    OfCase,
    Person,
    Place,
    Relation,
    SearchDocument,
    Task,
)
from justice_desk.services.actors import ActorTold
from justice_desk.services.audit import verify
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.working import add_party
from justice_desk.services.importing.errors import AlreadyUndone, BuiltOn, UnknownBatch
from justice_desk.services.importing.finding import batches
from justice_desk.services.importing.undoing import undo
from justice_desk.services.tasks.doing import done as task_done
from justice_desk.terms.enums import AuditAction
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.importing import BatchState
from tests.services.importing.conftest import line, person, taken
from tests.services.importing.test_travel import PAST

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench


def undone(bench: Bench, batch: uuid.UUID | None) -> int:
    assert batch is not None
    with bench.writing("awa", "import undo") as session:
        return undo(session, batch)


def left(bench: Bench) -> dict[str, int]:
    """Return how many rows each table of cases, persons and actors holds."""
    kinds: list[Any] = [Case, Person, Relation, SearchDocument, JusticeActor, Place]
    kinds += [m.class_ for m in Base.registry.mappers if issubclass(m.class_, OfCase)]
    with bench.reading("awa") as session:
        return {kind.__tablename__: len(session.scalars(select(kind)).all()) for kind in kinds}


def test_an_import_is_taken_out_to_the_last_row(register: Bench) -> None:
    before = left(register)
    rows = [
        line(2, steps=PAST),
        line(3, number="13/2021", category="VBS", lead=person("Aminata Essai", place="Hameau X")),
    ]
    done = taken(register, *rows, actors={"imam:imam": ActorTold("imam", "Imam inventé", "Gao")})
    assert left(register) != before
    undone(register, done.batch)
    assert left(register) == before
    with register.reading("awa") as session:
        batch = session.scalars(select(ImportBatch)).one()
        assert batch.state is BatchState.UNDONE
        assert batch.undone_at is not None
        deleted = select(AuditEntry.table_name).where(AuditEntry.action == AuditAction.DELETE)
        assert {"case", "person", "hold"} <= set(session.scalars(deleted))


def test_its_numbers_are_not_given_again(register: Bench) -> None:
    undone(register, taken(register, line()).batch)
    taken(register, line())
    with register.reading("awa") as session:
        assert session.scalars(select(Case.number)).all() == ["GAO-2021-0002"]


def test_what_it_changed_is_put_back(register: Bench) -> None:
    taken(register, line())
    later = taken(register, line(summary="Le champ est rendu.", lead=person(age=50)))
    undone(register, later.batch)
    with register.reading("awa") as session:
        case = session.scalars(select(Case)).one()
        lead = session.get_one(Person, case.lead_id)
        assert case.summary == "Un champ à Boya est occupé."
        assert lead.birth_year == 2021 - 41
        assert len(session.scalars(select(CaseEvent)).all()) == 2


def test_an_older_import_can_be_undone_once_the_later_one_is(register: Bench) -> None:
    first = taken(register, line())
    later = taken(register, line(summary="Le champ est rendu."))
    with pytest.raises(BuiltOn):
        undone(register, first.batch)
    undone(register, later.batch)
    undone(register, first.batch)
    with register.reading("awa") as session:
        assert session.scalars(select(Case)).all() == []


@pytest.mark.parametrize("what", ["note", "party", "task"])
def test_work_that_was_done_since_keeps_it(desk: Bench, what: str) -> None:
    done = taken(desk, line(), line(3, number="13", lead=person("Aminata Essai")))
    with desk.writing("ibrahim", "case note") as session:
        if what == "note":
            add_note(session, "GAO-2021-0001", "Elle est revenue.")
        elif what == "party":
            add_party(session, "GAO-2021-0001", person("Moussa Essai", place="Gao"))
        else:
            case = session.scalars(select(Case).where(Case.sequence == 1)).one()
            task = session.scalars(select(Task).where(Task.case_id == case.id)).one()
            task_done(session, [str(task.id)])
    with pytest.raises(BuiltOn) as refused:
        undone(desk, done.batch)
    assert refused.value.details["cases"] == ("GAO-2021-0001",)
    assert refused.value.details["count"] == 1


def test_only_the_coordination_takes_an_import_out(desk: Bench) -> None:
    done = taken(desk, line(), who="ibrahim")
    assert done.batch is not None
    with desk.writing("ibrahim", "import undo") as session, pytest.raises(NotAllowed):
        undo(session, done.batch)


def test_which_import_is_meant_is_said(desk: Bench) -> None:
    done = taken(desk, line())
    undone(desk, done.batch)
    with pytest.raises(AlreadyUndone):
        undone(desk, done.batch)
    with desk.writing("awa", "import undo") as session, pytest.raises(UnknownBatch):
        undo(session, "unknown")


def test_what_was_taken_in_is_listed_with_who_and_how_many(desk: Bench) -> None:
    done = taken(desk, line(), who="ibrahim")
    with desk.reading("awa", "import list") as session:
        (row,) = batches(session)
    assert (row.id, row.by, row.file_name) == (done.batch, "Ibrahim Touré", "registre.xlsx")
    assert (row.rows, row.outcomes["new"]) == (1, 1)


def test_the_audit_stays_whole(desk: Bench) -> None:
    undone(desk, taken(desk, line(steps=PAST)).batch)
    with desk.reading("awa") as session:
        assert session.scalars(select(Agreement)).all() == []
        verify(session)
