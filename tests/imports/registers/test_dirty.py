"""More than sixty dirty registers come in as a person would expect, cell by cell.

Each file of `tests/data/registers` is named after its trouble; `expected.json` says what a reader
of it would write down: the outcome of every row and the values that matter in it. It was written
with the files, from what they are about, and not from what the program answers.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from justice_desk.imports.register.settings import DAY_ORDER, RESTARTS, Settings
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.taking.looking import look_into, sound, surveyed
from justice_desk.imports.taking.rows import told_rows
from justice_desk.rules.phones import normalise
from justice_desk.services.importing.applying import apply
from justice_desk.services.importing.planning import plan
from justice_desk.services.importing.told import ActorTold, CaseTold, ConsultationTold, Faulty
from justice_desk.services.places import seed
from justice_desk.terms.clock import today
from justice_desk.terms.importing import ImportKind, RowOutcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.importing.rows import Plan
    from justice_desk.services.importing.told import RowTold
    from tests.offices import Bench

FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "registers"
EXPECTED: Final[dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def office(bench: Bench) -> Bench:
    with bench.writing("awa", "init") as session:
        seed(session)
    return bench


def kind_of(file: str) -> ImportKind:
    return ImportKind(EXPECTED[file].get("options", {}).get("kind", "cases"))


def read(file: str) -> list[RowTold]:
    """Read a file as the command line does when nothing is said about it."""
    look = sound(look_into(open_book(FOLDER / file), kind_of(file), today()))
    survey = surveyed(look)
    settings = Settings.of({DAY_ORDER: survey.days.order, RESTARTS: survey.numbers_restart})
    return list(told_rows(look, settings, today(), []))


def planned(bench: Bench, file: str, rows: list[RowTold]) -> Plan:
    with bench.reading("awa", "import") as session:
        return plan(session, rows, kind_of(file), file_name=file)


def test_every_file_has_its_expectation_and_half_are_workbooks() -> None:
    files = {path.name for path in FOLDER.iterdir()} - {"expected.json"}
    assert files == set(EXPECTED)
    assert len(files) >= 40
    assert sum(Path(name).suffix in {".xlsx", ".xls", ".ods"} for name in files) * 2 >= len(files)
    assert sum(len(told["rows"]) >= 300 for told in EXPECTED.values()) >= 3


@pytest.mark.parametrize("file", sorted(EXPECTED))
def test_a_dirty_register_comes_in_as_a_reader_would_expect(office: Bench, file: str) -> None:
    told = read(file)
    found = planned(office, file, told)
    rows = dict(zip(keys(told, file), told, strict=True))
    outcomes = {key: row.outcome for key, row in zip(rows, found.rows, strict=True)}
    expected = EXPECTED[file]["rows"]
    assert outcomes == {key: RowOutcome(one["outcome"]) for key, one in expected.items()}
    wrong = [
        f"{key}: {name} is {said[name]!r}, not {value!r}"
        for key, one in expected.items()
        for said in [values(rows[key])]
        for name, value in one.items()
        if name != "outcome" and not fits(name, said[name], value)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", sorted(f for f in EXPECTED if len(EXPECTED[f]["rows"]) >= 300))
def test_a_whole_register_is_taken_in_once(office: Bench, file: str) -> None:
    told = read(file)
    new = sum(row["outcome"] == "new" for row in EXPECTED[file]["rows"].values())
    with office.writing("awa", "import") as session:
        assert apply(session, planned(office, file, told)).outcomes[RowOutcome.NEW] == new
    again = planned(office, file, told).outcomes
    assert again[RowOutcome.SAME] == new
    assert again[RowOutcome.NEW] == again[RowOutcome.UPDATE] == 0


def fits(name: str, said: Any, value: Any) -> bool:
    """Tell whether a value is the one expected; of what is asked later, what is named at least."""
    return set(said) >= set(value) if name == "later" else bool(said == value)


def keys(rows: list[RowTold], file: str) -> Iterator[str]:
    """Yield how `expected.json` names each row: by its sheet where the file has several."""
    several = any("!" in key for key in EXPECTED[file]["rows"])
    for row in rows:
        yield f"{row.at.sheet}!{row.at.row}" if several else str(row.at.row)


def values(row: RowTold) -> dict[str, Any]:
    """Return what a row tells under the names of `expected.json`."""
    if isinstance(row, Faulty):
        return {"column": row.faults[0].column}
    if isinstance(row, CaseTold):
        return _case(row)
    if isinstance(row, ConsultationTold):
        return {"theme": row.theme, "minutes": row.minutes}
    assert isinstance(row, ActorTold)
    return {"name": row.name, "type": row.type}


def _case(row: CaseTold) -> dict[str, Any]:
    lead, *others = row.intake.persons
    place = lead.place or row.within or ""
    return {
        "name": lead.name,
        "sex": lead.sex,
        "age": lead.age,
        "phone": normalise(lead.phone) if lead.phone else None,
        "place": place.rpartition("/")[2],
        "opened_on": str(row.intake.opened_on),
        "category": row.intake.category,
        "others": [one.name for one in others],
        "end": row.outcome,
        "later": [key for key in row.later if key.startswith("case.")],
        "steps": [f"{step.kind} {step.on}" for step in row.steps],
    }
