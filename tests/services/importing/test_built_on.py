"""What was built on an import is told by what stands and by the audit, whatever the clock says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Table, select, update

from justice_desk.models.all import (
    Base,
    Case,
    CaseMerge,
    ImportBatch,
    KeepApart,
    PersonMerge,
    Traveller,
    TwinAnswer,
)
from justice_desk.services.cases.noting import add_note
from justice_desk.services.importing.errors import BuiltOn
from justice_desk.services.importing.undoing import undo
from justice_desk.services.twins import undoing as twins
from justice_desk.services.twins.answers import different
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.persons import merge_persons
from justice_desk.terms.importing import TwinKind
from tests.services.importing.conftest import line, person, taken
from tests.services.importing.test_undone_exactly import everything
from tests.services.twins.conftest import fill

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

BOOKS = frozenset({"ledger_entry", "posting", "receipt"})
"""Tables in which triggers refuse every change, even one of no row."""
TWO = (line(2), line(3, number="13/2021", lead=person("Aminata Essai", phone=None)))


def leads(bench: Bench) -> list[uuid.UUID]:
    with bench.reading("awa") as session:
        return list(session.scalars(select(Case.lead_id).order_by(Case.sequence)))


def out(bench: Bench, batch: uuid.UUID | None) -> None:
    assert batch is not None
    with bench.writing("awa", "import undo") as session:
        undo(session, batch)


def merged(bench: Bench, what: str) -> uuid.UUID:
    one, other = leads(bench)
    with bench.writing("awa", "duplicates merge") as session:
        if what == "person":
            return merge_persons(session, one, other).id
        return merge_cases(session, "GAO-2021-0001", "GAO-2021-0002").id


@pytest.mark.parametrize("what", ["person", "case"])
def test_a_merge_that_was_taken_apart_does_not_keep_an_import(register: Bench, what: str) -> None:
    before = everything(register)
    done = taken(register, *TWO)
    key = merged(register, what)
    with pytest.raises(BuiltOn):
        out(register, done.batch)
    with register.writing("awa", "duplicates undo") as session:
        twins.undo(session, key)
    with register.writing("awa", "duplicates different") as session:
        different(session, TwinKind.PERSON, *leads(register))
    out(register, done.batch)
    assert everything(register) == before
    with register.reading("awa") as session:
        for model in (CaseMerge, PersonMerge, TwinAnswer):
            assert session.scalars(select(model)).all() == []


def test_a_case_that_an_import_changed_is_not_taken_from_under_a_merge(register: Bench) -> None:
    taken(register, *TWO)
    later = taken(register, line(summary="Le champ est rendu."))
    key = merged(register, "case")
    with pytest.raises(BuiltOn):
        out(register, later.batch)
    with register.writing("awa", "duplicates undo") as session:
        twins.undo(session, key)
    out(register, later.batch)
    with register.reading("awa") as session:
        assert session.scalars(select(Case.summary)).first() == "Un champ à Boya est occupé."


@pytest.mark.parametrize("back", [timedelta(0), timedelta(days=400)])
def test_work_of_the_same_moment_or_under_a_wrong_clock_keeps_an_import(
    register: Bench, back: timedelta
) -> None:
    done = taken(register, line())
    with register.writing("ibrahim", "case note") as session:
        add_note(session, "GAO-2021-0001", "Elle est revenue.")
    set_clock(register, back)
    with pytest.raises(BuiltOn):
        out(register, done.batch)


def test_what_a_change_of_an_import_added_goes_whatever_the_clock_said(register: Bench) -> None:
    taken(register, line())
    before = everything(register)
    closing = line(category="VBG", responsible="Mariam Diallo")  # it names who works on it
    done = taken(register, closing)
    set_clock(register, timedelta(days=400), but="import_batch")
    out(register, done.batch)
    assert everything(register) == before


def set_clock(bench: Bench, back: timedelta, but: str = "") -> None:
    """Write one moment on every row, as a clock would that stood still or was set back."""
    with bench.reading("awa") as session:
        at = session.scalars(select(ImportBatch.changed_at)).first()
    assert at is not None
    with bench.engine.begin() as connection:
        for mapper in Base.registry.mappers:
            table: Table = mapper.class_.__table__
            if "changed_at" in table.c and table.name not in {but, *BOOKS}:
                said = {"created_at": at - back, "changed_at": at - back}
                if table.name == "import_batch":
                    said = {"created_at": at, "changed_at": at}
                connection.execute(update(table).values(**said))


@pytest.mark.parametrize("what", ["apart", "traveller"])
def test_a_person_of_whom_transport_knows_keeps_her_import(register: Bench, what: str) -> None:
    done = taken(register, *TWO)
    one, other = leads(register)
    with register.writing("awa", "case open") as session:
        if what == "apart":
            fill(session, KeepApart, one_id=one, other_id=other)
        else:
            fill(session, Traveller, person_id=other)
    with pytest.raises(BuiltOn):
        out(register, done.batch)
