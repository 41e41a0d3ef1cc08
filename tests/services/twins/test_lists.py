"""On civil-status lists two cases that are one have one line for a person, and two again apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.dockets.civil import move_line, remove_line
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.told import DayTold
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.undoing import undo
from justice_desk.terms.enums import Sex
from tests.services.dockets.civil_told import added, child
from tests.services.dockets.civil_told import rows as lines
from tests.services.referrals.conftest import agreed, directory, opened
from tests.services.referrals.walking import COURT
from tests.services.sittings.conftest import later, planned, seen
from tests.services.twins.conftest import everything, told

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

__all__ = ["directory"]


def two(bench: Bench) -> tuple[str, str]:
    """Open two cases that are one matter and may go to court, and return their numbers."""
    one = opened(bench, persons=(told("Fanta Inventée"),), relations=())
    other = opened(bench, persons=(told("Fanta Inventee", age=36),), relations=())
    for number in (one, other):
        agreed(bench, number, COURT)
    return one, other


def merged(bench: Bench, keep: str, gone: str) -> uuid.UUID:
    with bench.writing("awa", "duplicates merge") as session:
        return merge_cases(session, keep, gone).id


def taken_apart(bench: Bench, merge: uuid.UUID) -> None:
    with bench.writing("awa", "duplicates undo") as session:
        undo(session, merge)


def everything_else(bench: Bench) -> dict[str, dict[str, Any]]:
    """Return every row but what tells of the merge itself."""
    with bench.reading("awa") as session:
        found = everything(session)
    return {
        key: row
        for key, row in found.items()
        if key.split()[0] != "case_merge" and row.get("kind") != "merged"
    }


def listed(bench: Bench, number: str) -> list[tuple[int, str, str | None]]:
    return [(row.position, row.name, row.number) for row in lines(bench, number)]


@pytest.mark.parametrize("same", [True, False])
def test_a_child_who_waits_on_two_lines_waits_on_one(directory: Bench, *, same: bool) -> None:
    first = planned(directory)
    second = first if same else planned(directory)
    one, other = two(directory)
    near = {"name": "Aïchata Exemple 1", "father": "", "case": other}
    added(directory, second, child(9), child(1, **near), child(8), day=later())
    added(directory, first, child(1, case=one), day=later())
    before = everything_else(directory)
    version = seen(directory, second).row.version
    key = merged(directory, one, other)
    strangers = [(1, child(9).name, None), (2, child(8).name, None)]
    kept = (3 if same else 1, child(1).name, one)
    there = [*strangers, kept] if same else strangers
    assert listed(directory, second) == there
    assert kept in listed(directory, first)
    assert seen(directory, second).row.version > version
    version = seen(directory, second).row.version
    taken_apart(directory, key)
    assert everything_else(directory) == before
    assert seen(directory, second).row.version > version


def test_the_children_of_one_case_keep_a_line_each(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    boy = child(2, name="Boubacar Exemple", sex=Sex.MALE, case=other)
    added(directory, sitting, child(1, case=one), child(3, birth_year=2011, case=one), day=later())
    added(directory, planned(directory), child(1, case=other), boy, day=later())
    key = merged(directory, one, other)
    assert [name for _at, name, _case in listed(directory, sitting)] == [
        child(1).name,
        child(3).name,
    ]
    taken_apart(directory, key)
    assert len(listed(directory, sitting)) == 2


def test_a_line_of_another_sex_or_year_is_of_somebody_else(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    added(directory, sitting, child(1, case=one), day=later())
    strangers = (
        child(1, sex=Sex.MALE, father="Un autre", case=other),
        child(1, birth_year=2011, case=other),
    )
    added(directory, sitting, *strangers, day=later())
    merged(directory, one, other)
    assert [at for at, _name, _case in listed(directory, sitting)] == [1, 2, 3]


def test_what_only_the_line_that_goes_says_is_kept(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    bare = {"birth_year": None, "witnesses": (), "mother": "", "father": "", "sex": None}
    added(directory, sitting, child(1, case=one, **bare), child(1, case=other), day=later())
    before = everything_else(directory)
    key = merged(directory, one, other)
    (line,) = lines(directory, sitting)
    assert (line.birth_year, line.mother, line.witnesses) == (
        2015,
        "Fatimata Inventée",
        ("Moussa Témoin", "Zeïnabou Témoin"),
    )
    taken_apart(directory, key)
    assert everything_else(directory) == before


def test_a_line_comes_back_to_a_list_that_changed_meanwhile(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    added(directory, sitting, child(1, case=one), child(9), child(8), day=later())
    added(directory, sitting, child(1, case=other, father="Alassane"), day=later())
    key = merged(directory, one, other)
    kept, nine, _eight = lines(directory, sitting)
    with directory.writing("awa", "docket civil remove") as session:
        remove_line(session, nine.id)
        move_line(session, kept.id, position=2)
    taken_apart(directory, key)
    assert [(at, case) for at, _name, case in listed(directory, sitting)] == [
        (1, None),
        (2, one),
        (3, other),
    ]


def test_a_line_comes_back_to_a_sitting_whose_day_went(directory: Bench) -> None:
    sitting = planned(directory)
    one, other = two(directory)
    added(directory, sitting, child(1, case=one), day=later())
    added(directory, sitting, child(1, case=other, father="Alassane"), day=later(21))
    key = merged(directory, one, other)
    with directory.writing("awa", "sitting correct") as session:
        set_days(session, sitting, [DayTold(later())])
    taken_apart(directory, key)
    assert [(row.position, row.number) for row in lines(directory, sitting)] == [
        (1, one),
        (2, other),
    ]
