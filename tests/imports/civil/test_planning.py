"""What becomes of each row of a list, and that nothing is added by halves or twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.civil.errors import CivilListRefused
from justice_desk.imports.civil.planning import apply, planned, refused
from justice_desk.terms.clock import today
from tests.imports.civil.test_reading import HEADINGS, ROW, with_cell, written
from tests.services.dockets.civil_told import child, listed, rows
from tests.services.dockets.conftest import heard

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.imports.civil.planning import CivilPlan
    from justice_desk.imports.civil.reading import CivilFile
    from tests.offices import Bench


def plan(bench: Bench, number: str, file: CivilFile, who: str = "awa") -> CivilPlan:
    with bench.reading(who) as session:
        return planned(session, number, file)


def taken(
    bench: Bench, number: str, file: CivilFile, who: str = "awa", *, skip_errors: bool = False
) -> int:
    with bench.writing(who, "docket civil import") as session:
        made = planned(session, number, file)
        return apply(session, number, made, day=today(), skip_errors=skip_errors)


def test_a_plan_changes_nothing(directory: Bench, tmp_path: Path) -> None:
    number = listed(directory, count=0)
    made = plan(directory, number, written(tmp_path, ROW))
    assert (len(made.new), made.same, made.faults) == (1, 0, ())
    assert rows(directory, number) == ()


def test_the_same_file_adds_nothing_twice(directory: Bench, tmp_path: Path) -> None:
    number = listed(directory, count=1)
    file = written(tmp_path, ROW, with_cell(2, "Moussa Exemple"))
    assert taken(directory, number, file, "ibrahim") == 2
    assert plan(directory, number, file).same == 2
    assert taken(directory, number, file) == 0
    assert [row.position for row in rows(directory, number)] == [1, 2, 3]


def test_one_error_adds_nothing_unless_it_is_skipped(directory: Bench, tmp_path: Path) -> None:
    number = listed(directory, count=0)
    file = written(tmp_path, ROW, with_cell(4, "31/02/2015"), with_cell(2, "Moussa Exemple"))
    with pytest.raises(CivilListRefused) as refused:
        taken(directory, number, file)
    told = refused.value.message()
    assert all(part in told for part in ("liste", "3", "Né(e) le", "31/02/2015"))
    assert rows(directory, number) == ()
    assert taken(directory, number, file, skip_errors=True) == 2
    assert [row.name for row in rows(directory, number)] == ["Aïchatou Exemple", "Moussa Exemple"]


def test_somebody_twice_in_one_file_is_an_error_with_both_rows(
    directory: Bench, tmp_path: Path
) -> None:
    number = listed(directory, count=0)
    made = plan(directory, number, written(tmp_path, ROW, with_cell(2, "AICHATOU EXEMPLE")))
    [fault] = made.faults
    assert (fault.row, fault.column, fault.value) == (3, HEADINGS[2], "AICHATOU EXEMPLE")
    assert "2" in fault.expected


def test_a_case_that_the_member_may_not_see_is_an_error_of_its_cell(
    directory: Bench, tmp_path: Path
) -> None:
    number = listed(directory, count=0)
    closed, mine = heard(directory, category="VBS"), heard(directory, category="ECI")
    headings = (*HEADINGS, "N° dossier")
    other = (*with_cell(2, "Moussa Exemple"), mine)
    file = written(tmp_path, (*ROW, closed), other, headings=headings)
    made = plan(directory, number, file, "ibrahim")
    assert [(f.row, f.column, f.value) for f in made.faults] == [(2, "N° dossier", closed)]
    assert plan(directory, number, file).faults == ()
    assert taken(directory, number, file) == 2
    assert [row.number for row in rows(directory, number)] == [closed, mine]


def test_what_was_typed_is_known_again(directory: Bench, tmp_path: Path) -> None:
    number = listed(directory, count=1)
    told = child(1)
    row = (
        *(1, told.applicant, told.name, "F", told.birth_year, told.born_at),
        *(told.father, told.mother, *told.witnesses),
    )
    assert plan(directory, number, written(tmp_path, row)).same == 1


def test_the_sentence_of_an_error_has_one_full_stop_and_no_hole(
    directory: Bench, tmp_path: Path
) -> None:
    number = listed(directory, count=0)
    unknown = (*with_cell(2, "Moussa Exemple"), "GAO-2026-9999")
    files = [
        written(tmp_path, unknown, headings=(*HEADINGS, "N° dossier")),
        written(tmp_path, with_cell(2, "")),
    ]
    for file in files:
        made = plan(directory, number, file)
        assert len(made.faults) == 1
        told = refused(made).message()
        assert ".." not in told
        assert "«\u00a0\u00a0»" not in told
        assert "“”" not in told
        assert not made.faults[0].expected.endswith(".")
