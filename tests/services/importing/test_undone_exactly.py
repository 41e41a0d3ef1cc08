"""What an import changed is put back to the last value of the last row of every table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Table, select

from justice_desk.models.all import Base, Case
from justice_desk.services.actors import ActorTold
from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.correcting import correct
from justice_desk.services.importing.rows import Decision
from justice_desk.services.importing.told import Step
from justice_desk.services.importing.undoing import undo
from justice_desk.services.twins.snapshots import STAMPS
from justice_desk.terms.enums import CaseStatus, Outcome
from justice_desk.terms.importing import StepKind, Verdict
from tests.services.importing.conftest import line, person, taken
from tests.services.importing.test_duplicates import by_hand

if TYPE_CHECKING:
    from tests.offices import Bench

OUTSIDE = {"audit_entry", "counter", "import_batch", "search_document"}
"""What remembers that there was an import, and a copy whose own test stands elsewhere."""


def everything(bench: Bench) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every other table, without its stamps."""
    kept = {}
    with bench.engine.connect() as connection:
        for mapper in Base.registry.mappers:
            table: Table = mapper.class_.__table__
            if table.name not in OUTSIDE:
                names = [c.name for c in table.columns if c.name not in STAMPS]
                rows = connection.execute(select(*(table.c[name] for name in names))).mappings()
                kept[table.name] = sorted((dict(row) for row in rows), key=str)
    return kept


WENT = (Step(StepKind.WENT, date(2021, 4, 1), "Chef inventé de Boya"),)
UNKNOWN = (Step(StepKind.WENT, date(2021, 4, 1), "Imam d’ailleurs", "imam"),)


@pytest.mark.parametrize(
    "change",
    [
        {"category": "VBG", "responsible": "Mariam Diallo"},
        {"category": "VBS", "summary": "Autre."},
        {"status": CaseStatus.CLOSED, "outcome": Outcome.WITHDRAWN, "closed_on": date(2022, 1, 1)},
        {"lead": person("Autre Nom", age=12, place="Hameau jamais vu")},
        {"on": date(2021, 3, 1), "intake": {"facts": "Long récit.", "request": "Une borne."}},
    ],
)
def test_every_kind_of_change_is_put_back(register: Bench, change: dict[str, Any]) -> None:
    held = "lead" not in change and "status" not in change
    words: dict[str, Any] = {"steps": WENT} if held else {}
    taken(register, line(**words), line(3, number="13/2021", lead=person("Aminata Essai")))
    with register.writing("awa", "case ask-close") as session:
        ask_close(session, "GAO-2021-0002", Outcome.WITHDRAWN)
    with register.writing("awa", "case correct") as session:
        correct(session, "GAO-2021-0002", field="summary", value="Par nous.", reason="mal copié")
    before = everything(register)
    done = taken(
        register,
        line(**words, **change),
        line(
            4,
            number="14/2021",
            steps=UNKNOWN,
            on=date(2020, 1, 1),
            lead=person("Zeïna Modèle", place="Hameau Y"),
        ),
        actors={"imam:imam d ailleurs": ActorTold("imam", "Imam inventé", "Gao")},
    )
    assert everything(register) != before
    assert done.batch is not None
    with register.writing("awa", "import undo") as session:
        undo(session, done.batch)
    assert everything(register) == before


def test_what_was_merged_into_a_case_typed_by_hand_is_put_back(register: Bench) -> None:
    by_hand(register, opened_on=date(2021, 3, 2))
    before = everything(register)
    told = line(lead=person(phone="76 00 00 01"), summary="Mieux dit.", category="FON")
    take = frozenset({"person.phone", "case.summary", "case.opened_on"})
    done = taken(register, told, decisions={0: Decision(Verdict.MERGE, take=take)})
    assert everything(register) != before
    assert done.batch is not None
    with register.writing("awa", "import undo") as session:
        undo(session, done.batch)
    assert everything(register) == before
    with register.reading("awa") as session:
        assert len(session.scalars(select(Case)).all()) == 1
