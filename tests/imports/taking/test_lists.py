"""A list that goes out runs nothing, and says the same when it comes back filled in."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.imports.taking.decisions import read_decisions
from justice_desk.imports.taking.errors import DecisionUnread
from justice_desk.imports.taking.lists import errors_csv, to_decide_csv
from justice_desk.services.importing.packing import Packed
from justice_desk.services.importing.rows import Candidate, Plan, RowPlan
from justice_desk.services.importing.told import Fault, Reading
from justice_desk.terms.importing import ImportKind, RowOutcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Put = Callable[..., Path]

TO_DECIDE: Final = b"\xef\xbb\xbffeuille;ligne;d\xc3\xa9cision;dossier\n"


def case(number: str) -> Candidate:
    return Candidate(uuid.uuid4(), number, None, "", 0, "Hawa Exemple", None, 90, ())


def earlier(sheet: str, row: int) -> Candidate:
    return Candidate(None, "", row - 2, sheet, row, "Hawa Exemple", None, 90, ())


def plan_of(*rows: RowPlan) -> Plan:
    return Plan(ImportKind.CASES, rows, Packed(), (), (), "r.xlsx", "0" * 64, Reading())


def doubtful(sheet: str, row: int, *candidates: Candidate, index: int = 0) -> RowPlan:
    return RowPlan(index, sheet, row, RowOutcome.DUPLICATE, candidates=candidates)


@pytest.mark.parametrize("sheet", ["-2021", "+Gao", "=Registre", "@2021", "'Gao'", "- 2021 -"])
def test_a_sheet_is_found_again_whatever_it_is_called(put: Put, sheet: str) -> None:
    plan = plan_of(
        doubtful("Autre", 4, case("GAO-2019-0001")), doubtful(sheet, 4, earlier(sheet, 2), index=1)
    )
    head, *lines = to_decide_csv(plan).decode("utf-8-sig").splitlines()
    said = [line.split(";") for line in lines]
    said[1][2] = "même"
    back = "\n".join([head, *(";".join(line) for line in said)])
    decided = read_decisions(put(back.encode("utf-8-sig"), "à trancher.csv"), plan)
    assert {index: (one.verdict, one.candidate) for index, one in decided.items()} == {
        1: (Verdict.SAME, 0)
    }


def test_a_number_goes_out_as_it_stands_and_what_would_run_does_not() -> None:
    faults = (Fault("-2021", 4, "Âge", "=1+1", "un âge"), Fault("-cmd", 4, "Âge", "-5", "un âge"))
    plan = plan_of(RowPlan(0, "-2021", 4, RowOutcome.ERROR, faults=faults))
    _head, *lines = errors_csv(plan).decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines] == ["-2021", "'-cmd"]
    assert [line.split(";")[3] for line in lines] == ["'=1+1", "-5"]


CANDIDATES: Final = (earlier("2020", 3), earlier("2021", 2), case("GAO-2019-0001"))


@pytest.mark.parametrize(
    ("said", "place"),
    [("2020!3", 0), ("2", 1), ("2021!2", 1), ("gao-2019-0001", 2), ("", 0)],
)
def test_a_candidate_is_called_by_its_case_or_by_its_row(put: Put, said: str, place: int) -> None:
    plan = plan_of(doubtful("2021", 7, *CANDIDATES))
    file = put(TO_DECIDE + f"2021;7;même;{said}\n".encode(), "d.csv")
    assert read_decisions(file, plan)[0].candidate == place


@pytest.mark.parametrize("said", ["1", "3", "0", "2022!2"])
def test_its_place_in_the_list_and_a_row_of_another_sheet_name_no_candidate(
    put: Put, said: str
) -> None:
    plan = plan_of(doubtful("2021", 7, *CANDIDATES))
    file = put(TO_DECIDE + f"2021;7;même;{said}\n".encode(), "d.csv")
    with pytest.raises(DecisionUnread) as refused:
        read_decisions(file, plan)
    assert refused.value.details["expected"] == "l’un de 2020!3, 2021!2, GAO-2019-0001"
