"""The civil-status list: one applicant a line, added, corrected, moved and taken off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.rules.ages import BornLater, ImpossibleBirthYear
from justice_desk.rules.text import BadText
from justice_desk.services.cases.errors import CaseIsRestricted, DoesNotFit, UnknownCase
from justice_desk.services.dockets import civil
from justice_desk.services.dockets.civil_errors import (
    LinesJudged,
    TwiceOnList,
    UnknownLine,
    WhichList,
)
from justice_desk.services.dockets.errors import AlreadyScheduled, NoSuchDay, NotReady
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.errors import DayHasLines, SittingOver
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, ChangedMeanwhile, NotAllowed
from justice_desk.terms.sittings import DocketResult, ResultCause
from tests.services.dockets.civil_told import added, child, judged, listed, rows
from tests.services.dockets.conftest import heard, put
from tests.services.dockets.counted import counted
from tests.services.referrals.conftest import opened
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import CivilRow
    from tests.offices import Bench


def names(bench: Bench, number: str) -> list[tuple[int, str]]:
    return [(row.position, row.name[-1]) for row in rows(bench, number)]


def line(bench: Bench, number: str, position: int) -> CivilRow:
    return next(row for row in rows(bench, number) if row.position == position)


def corrected(bench: Bench, row: CivilRow, who: str = "awa", **more: Any) -> None:
    seen = more.pop("seen", None)
    with bench.writing(who, "docket civil correct") as session:
        civil.correct_line(session, row.id, replace(child(row.position), **more), seen)


def test_lines_are_numbered_in_the_order_in_which_they_were_typed(directory: Bench) -> None:
    number = listed(directory, count=2)
    assert added(directory, number, child(3), who="ibrahim") == 1
    found = rows(directory, number, "oumou")
    assert [(row.position, row.name) for row in found] == [
        (n, f"Aïchatou Exemple {n}") for n in (1, 2, 3)
    ]
    first = found[0]
    assert (first.held_on, first.birth_year, first.witnesses) == (
        today(),
        2015,
        ("Moussa Témoin", "Zeïnabou Témoin"),
    )
    assert (first.result, first.number, first.hidden) == (None, None, False)


def test_whoever_asks_for_herself_is_written_once(directory: Bench) -> None:
    number = listed(directory, count=0)
    added(directory, number, child(applicant=" "))
    assert rows(directory, number)[0].applicant == "Aïchatou Exemple 1"


def test_a_day_of_birth_says_its_year(directory: Bench) -> None:
    number = listed(directory, count=0)
    added(directory, number, child(born_on=date(2015, 5, 3)))
    assert (rows(directory, number)[0].born_on, rows(directory, number)[0].birth_year) == (
        date(2015, 5, 3),
        None,
    )
    with pytest.raises(DoesNotFit):
        added(directory, number, child(2, born_on=date(2014, 5, 3)))


@pytest.mark.parametrize(
    ("wrong", "kind", "path"),
    [
        ({"name": " "}, BadText, "lines[1].name"),
        ({"name": "x" * 201}, BadText, "lines[1].name"),
        ({"mother": "12"}, BadText, "lines[1].mother"),
        ({"born_at": "y" * 201}, BadText, "lines[1].born_at"),
        ({"birth_year": 1815}, ImpossibleBirthYear, "lines[1].birth_year"),
        ({"birth_year": 2126}, ImpossibleBirthYear, "lines[1].birth_year"),
        ({"birth_year": None, "born_on": date(2099, 1, 1)}, BornLater, "lines[1].born_on"),
        ({"witnesses": tuple(f"Témoin {n}" for n in "ABCDEFG")}, DoesNotFit, "lines[1].witnesses"),
        ({"case": "GAO-2026-9999"}, UnknownCase, "lines[1]"),
    ],
)
def test_one_wrong_line_adds_none_and_is_told_with_its_field(
    directory: Bench, wrong: dict[str, Any], kind: type[BadInput], path: str
) -> None:
    number = listed(directory, count=0)
    with pytest.raises(kind) as refused:
        added(directory, number, child(1), child(2, **wrong))
    assert refused.value.details["path"] == path
    assert rows(directory, number) == ()


def test_the_same_person_twice_is_told_by_the_numbers_of_both_lines(directory: Bench) -> None:
    number = listed(directory)
    again = child(2, name="AICHATOU  EXEMPLE 2", applicant="Un oncle")
    with pytest.raises(TwiceOnList) as refused:
        added(directory, number, child(9), again)
    assert (refused.value.details["line"], refused.value.details["other"]) == (5, 2)
    added(directory, number, child(2, mother="Une autre mère"))
    assert len(rows(directory, number)) == 4


def test_one_name_without_parents_is_two_people_for_two_applicants(directory: Bench) -> None:
    number = listed(directory, count=0)
    alone = {"name": "Fatoumata Exemple", "father": "", "mother": ""}
    added(directory, number, child(1, **alone), child(2, **alone))
    with pytest.raises(TwiceOnList):
        added(directory, number, child(2, **alone))


def test_a_sitting_of_two_days_has_two_lists(directory: Bench) -> None:
    number = listed(directory, today(), later(1))
    added(directory, number, child(7), day=later(1))
    assert [(row.held_on, row.position) for row in rows(directory, number)][2:] == [
        (today(), 3),
        (later(1), 1),
    ]
    with directory.writing("awa") as session, pytest.raises(WhichList):
        civil.add_lines(session, number, None, [child(8)])
    with pytest.raises(NoSuchDay):
        added(directory, number, child(8), day=later(2))
    with directory.reading("awa") as session, pytest.raises(WhichList):
        civil.chosen(session, number, "1")
    with directory.reading("awa") as session:
        assert len(civil.chosen(session, number, "1-3", today())) == 3


def test_nothing_is_added_to_a_sitting_that_is_over_nor_by_a_viewer(directory: Bench) -> None:
    number = listed(directory)
    with pytest.raises(NotAllowed):
        added(directory, number, child(4), who="oumou")
    with directory.writing("awa", "sitting hold") as session:
        moving.hold(session, number)
    with pytest.raises(SittingOver):
        added(directory, number, child(4))
    with directory.writing("awa") as session, pytest.raises(SittingOver):
        civil.remove_line(session, rows(directory, number)[0].id)
    corrected(directory, line(directory, number, 1), mother="Faty Inventée")
    assert line(directory, number, 1).mother == "Faty Inventée"


def test_a_line_is_corrected_whole_and_an_older_look_is_refused(directory: Bench) -> None:
    number = listed(directory)
    row = line(directory, number, 2)
    corrected(directory, row, who="ibrahim", seen=row.version, father="Amadou Exemple")
    assert line(directory, number, 2).father == "Amadou Exemple"
    with pytest.raises(ChangedMeanwhile) as refused:
        corrected(directory, row, seen=row.version, father="Alassane Exemple 2")
    assert refused.value.details["who"] == "Ibrahim Touré"
    with pytest.raises(TwiceOnList):
        corrected(directory, line(directory, number, 2), **vars(child(1)))
    with pytest.raises(BornLater) as later_born:
        corrected(directory, row, birth_year=None, born_on=today() + timedelta(days=1))
    assert later_born.value.details["path"] == "born_on"


def test_a_line_that_goes_lets_the_others_move_up(directory: Bench) -> None:
    number = listed(directory, count=4)
    with directory.writing("ibrahim", "docket civil remove") as session:
        civil.remove_line(session, line(directory, number, 2).id)
    assert names(directory, number) == [(1, "1"), (2, "3"), (3, "4")]
    with directory.writing("awa") as session, pytest.raises(UnknownLine):
        civil.remove_line(session, "aucune")


def test_a_line_moves_within_its_list_and_to_another_day(directory: Bench) -> None:
    number = listed(directory, today(), later(1), count=4)
    added(directory, number, child(7), child(8), day=later(1))

    def moved(was: int, **to: Any) -> None:
        key = line(directory, number, was).id
        with directory.writing("awa", "docket civil move") as session:
            civil.move_line(session, key, **to)

    moved(4, position=1)
    assert names(directory, number)[:4] == [(1, "4"), (2, "1"), (3, "2"), (4, "3")]
    moved(2)
    assert names(directory, number)[:4] == [(1, "4"), (2, "2"), (3, "3"), (4, "1")]
    moved(1, position=2, day=later(1))
    assert names(directory, number) == [
        *((1, "2"), (2, "3"), (3, "1")),
        *((1, "7"), (2, "4"), (3, "8")),
    ]
    for wrong in (0, 99):
        with pytest.raises(DoesNotFit):
            moved(1, position=wrong)
    assert len(names(directory, number)) == 6


def test_what_was_judged_is_neither_moved_nor_removed(directory: Bench) -> None:
    number = listed(directory)
    judged(directory, number, "2")
    key = line(directory, number, 2).id
    with directory.writing("awa") as session, pytest.raises(LinesJudged):
        civil.move_line(session, key, position=1)
    with directory.writing("awa") as session, pytest.raises(LinesJudged):
        civil.remove_line(session, key)


def test_whoever_was_put_off_may_stand_on_the_list_of_another_day(directory: Bench) -> None:
    number = listed(directory, today(), later(1))
    judged(
        directory,
        number,
        "2",
        result=DocketResult.ADJOURNED,
        cause=ResultCause.ABSENT_WITNESS,
    )
    assert added(directory, number, child(2), day=later(1)) == 1
    with pytest.raises(TwiceOnList):
        added(directory, number, child(1), day=later(1))


def test_of_a_closed_case_only_its_number_is_shown(directory: Bench) -> None:
    closed = heard(directory, category="VBS")
    number = listed(directory, count=1)
    added(directory, number, child(2, name="Cachée Exemple", case=closed))
    seen = rows(directory, number, "ibrahim")[1]
    assert (seen.position, seen.number, seen.hidden) == (2, closed, True)
    told = {seen.applicant, seen.name, seen.born_at, seen.father, seen.mother}
    assert (told, seen.witnesses, seen.birth_year, seen.sex) == ({""}, (), None, None)
    assert rows(directory, number)[1].name == "Cachée Exemple"
    with pytest.raises(CaseIsRestricted):
        corrected(directory, seen, who="ibrahim")
    with pytest.raises(CaseIsRestricted):
        added(directory, number, child(3, case=closed), who="ibrahim")
    # typing the name does not tell that it stands there
    assert added(directory, number, child(2, name="Cachée Exemple"), who="ibrahim") == 1


def test_a_case_that_waits_on_a_docket_is_not_put_on_a_list(directory: Bench) -> None:
    case, docket, number = heard(directory), planned(directory), listed(directory, count=1)
    put(directory, docket, case)
    with pytest.raises(AlreadyScheduled):
        added(directory, number, child(2, case=case))
    with pytest.raises(AlreadyScheduled):
        corrected(directory, line(directory, number, 1), case=case)
    other = heard(directory, category="ECI")
    corrected(directory, line(directory, number, 1), case=other.lower())
    corrected(directory, line(directory, number, 1), case=other, mother="Faty Inventée")
    assert [(row.number, row.mother) for row in rows(directory, number)] == [
        (other, "Faty Inventée")
    ]
    corrected(directory, line(directory, number, 1))
    assert line(directory, number, 1).number is None


def test_a_day_with_a_list_is_not_taken_away(directory: Bench) -> None:
    number = listed(directory, today(), later(1), count=1)
    with directory.writing("awa") as session, pytest.raises(DayHasLines):
        set_days(session, number, [DayTold(later(1))])
    assert len(rows(directory, number)) == 1


def test_a_case_is_not_put_on_a_list_without_the_word_of_its_person(directory: Bench) -> None:
    number = listed(directory, count=0)
    with pytest.raises(NotReady):
        added(directory, number, child(case=opened(directory, category="ECI")))
    assert rows(directory, number) == ()


def test_many_lines_with_cases_are_added_in_as_many_statements_as_one(directory: Bench) -> None:
    found = []
    for count in (1, 6):
        number = planned(directory)
        # Among them some that are restricted, for which the member is named.
        cases = [
            heard(directory, category=("ECI", "VBS")[at % 2] if count > 1 else "VBS")
            for at in range(count)
        ]
        told = [child(at, case=case) for at, case in enumerate(cases)]
        with (
            directory.writing("awa", "docket civil add") as session,
            counted(session) as statements,
        ):
            civil.add_lines(session, number, later(), told)
        found.append(len(statements))
        assert [row.number for row in rows(directory, number)] == cases
    assert found[0] == found[1]


def test_the_line_of_a_case_that_cannot_be_heard_is_told_with_its_place(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    put(directory, planned(directory), case)
    with pytest.raises(AlreadyScheduled) as refused:
        added(directory, number, child(1), child(2, case=case.lower()), day=later())
    assert refused.value.details["path"] == "lines[1]"
    with pytest.raises(UnknownCase) as strange:
        added(directory, number, child(1, case=heard(directory)), child(2, case="X"), day=later())
    assert strange.value.details["path"] == "lines[1]"
    assert rows(directory, number) == ()
    added(directory, number, child(1), day=later())
    with pytest.raises(UnknownCase) as corrected_to:
        corrected(directory, line(directory, number, 1), case="X")
    assert "path" not in corrected_to.value.details
