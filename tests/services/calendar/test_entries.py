"""The calendar says what happens on which day, and nothing of a case that is closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from justice_desk.models.all import Task
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.services.cases.working import assign
from justice_desk.services.outside.mediating import MediationTold, add_mediation
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting, set_days
from justice_desk.services.sittings.told import day_between
from justice_desk.services.tasks import add, done
from justice_desk.storage.errors import MemberUnknown
from justice_desk.terms.settlements import MediationResult
from justice_desk.terms.sittings import SittingState
from tests.services.calendar.conftest import docketed, later, month, planned
from tests.services.referrals.conftest import opened
from tests.services.referrals.walking import COURT, sent

if TYPE_CHECKING:
    from justice_desk.services.calendar.rows import AgendaRow
    from tests.offices import Bench


def of(rows: tuple[AgendaRow, ...], kind: AgendaKind) -> list[AgendaRow]:
    return [row for row in rows if row.kind is kind]


def test_a_sitting_stands_on_each_of_its_days_with_its_site_and_its_hours(
    directory: Bench,
) -> None:
    number = planned(directory, later(10), later(11), place="Ansongo")
    rows = month(directory)
    assert [(row.day, row.title, row.starts, row.ends) for row in rows] == [
        (later(10), "Ansongo", 540, 990),
        (later(11), "Ansongo", 540, 990),
    ]
    assert {row.sitting for row in rows} == {number}
    assert len({row.uid for row in rows}) == 2


def test_the_session_of_information_stands_on_its_day(directory: Bench) -> None:
    number = planned(directory, place="Ansongo")
    with directory.writing("awa") as session:
        correct_sitting(session, number, {"information_on": later(5)})
    told = of(month(directory), AgendaKind.INFORMATION)
    assert [(row.day, row.title) for row in told] == [(later(5), "Information, Ansongo")]


def test_a_sitting_that_moved_keeps_its_uids_and_counts_the_move(directory: Bench) -> None:
    number = planned(directory, later(10), later(11))
    before = month(directory)
    with directory.writing("awa") as session:
        moving.postpone(session, number, reason="Crue.", to_on=later(30))
    after = month(directory)
    assert [row.uid for row in after] == [row.uid for row in before]
    assert [row.day for row in after] == [later(30), later(31)]
    assert {row.state for row in after} == {SittingState.POSTPONED}
    assert not any(row.gone for row in after)
    assert after[0].sequence > before[0].sequence


def test_a_day_that_is_dropped_or_added_leaves_the_others_their_uids(directory: Bench) -> None:
    number = planned(directory, later(10), later(11), later(12))
    before = {row.day: row.uid for row in month(directory)}
    with directory.writing("awa") as session:
        kept = [day_between(later(n), 540, 990) for n in (9, 11, 12)]
        set_days(session, number, kept)
    after = {row.day: row.uid for row in month(directory)}
    assert {day: after[day] for day in (later(11), later(12))} == {
        day: before[day] for day in (later(11), later(12))
    }
    assert len(set(after.values())) == 3


def test_a_sitting_put_off_to_nobody_knows_when_is_off_with_its_cases(directory: Bench) -> None:
    number, case = planned(directory), opened(directory)
    docketed(directory, number, case)
    with directory.writing("awa") as session:
        moving.postpone(session, number, reason="Crue.", to_on=None)
    assert {row.gone for row in month(directory) if row.sitting} == {True}


def test_a_cancelled_sitting_stays_and_says_so(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa") as session:
        moving.cancel(session, number, reason="Crue.")
    assert {(row.gone, row.state) for row in month(directory)} == {(True, SittingState.CANCELLED)}


def test_a_hearing_has_its_number_and_hour_and_the_sitting_counts_it(directory: Bench) -> None:
    number, case = planned(directory), opened(directory)
    docketed(directory, number, case)
    rows = month(directory)
    (heard,) = of(rows, AgendaKind.HEARING)
    assert (heard.case, heard.sitting, heard.starts, heard.ends) == (case, number, 600, 645)
    assert heard.title == f"{case}, audience {number}"
    assert [row.cases for row in of(rows, AgendaKind.SITTING)] == [1, 0]


def test_what_is_due_says_its_kind_and_never_what_was_typed(directory: Bench) -> None:
    case = opened(directory)
    with directory.writing("awa") as session:
        add(session, case, "Appeler Fanta Inventée au 66 00 00 00", later(3))
    (due,) = [row for row in month(directory) if row.day == later(3)]
    assert due.title == f"Tâche, {case}"
    assert due.kind is AgendaKind.DEADLINE


def test_an_awaited_answer_stands_once_with_or_without_its_task(directory: Bench) -> None:
    case = opened(directory)
    sent(directory, case, COURT, reply_by=later(9))
    for _without in range(2):
        told = [row.title for row in month(directory) if row.day == later(9)]
        assert told == [f"Réponse attendue, {case}"]
        with directory.writing("awa") as session:
            for row in session.query(Task).where(Task.kind == "reply_slip"):
                session.delete(row)


def test_a_session_of_mediation_is_there_when_held_and_when_to_come(directory: Bench) -> None:
    case = opened(directory)
    with directory.writing("awa") as session:
        told = MediationTold(MediationResult.CONTINUES, next_on=later(8))
        add_mediation(session, case, told)
    rows = of(month(directory), AgendaKind.MEDIATION)
    assert [row.day for row in rows] == [later(0), later(8)]
    assert {row.title for row in rows} == {f"Médiation, {case}"}


def test_what_is_done_is_asked_for_by_those_who_must_tell_it(directory: Bench) -> None:
    case = opened(directory)
    with directory.writing("awa") as session:
        task = add(session, case, "Appeler", later(3))
    with directory.writing("awa") as session:
        done(session, [task.ref])
    assert [row for row in month(directory) if row.day == later(3)] == []
    (row,) = [row for row in month(directory, gone=True) if row.day == later(3)]
    assert row.gone


def test_a_closed_case_leaves_no_line_for_who_may_not_see_it(directory: Bench) -> None:
    sitting, case = planned(directory), opened(directory, category="VBS")
    docketed(directory, sitting, case)
    with directory.writing("awa") as session:
        add(session, case, "Soins", later(2))
    seen = {row.case for row in month(directory, "awa")}
    assert case in seen
    for member in ("oumou", "mariam"):
        rows = month(directory, member, gone=True)
        assert {row.kind for row in rows} == {AgendaKind.SITTING}
        assert case not in repr(rows)
        assert of(rows, AgendaKind.SITTING)[0].cases == 1


def test_a_deadline_of_a_restricted_case_does_not_say_what_is_due(directory: Bench) -> None:
    case = opened(directory, category="VBS")
    told = {row.title for row in month(directory, first=later(-30)) if row.case == case}
    assert told == {f"Échéance, {case}"}


def test_a_member_has_her_own_cases_and_the_sittings_that_hear_them(directory: Bench) -> None:
    with_hers, without = planned(directory, later(10)), planned(directory, later(20))
    mine, other = opened(directory), opened(directory)
    with directory.writing("awa") as session:
        assign(session, mine, "ibrahim")
        add(session, mine, "Appeler", later(3))
        add(session, other, "Appeler", later(3))
    docketed(directory, with_hers, mine)
    docketed(directory, without, other)
    rows = month(directory, member="ibrahim")
    assert {row.sitting for row in rows} - {None} == {with_hers}
    assert {row.case for row in rows} - {None} == {mine}
    with pytest.raises(MemberUnknown):
        month(directory, member="personne")


def test_the_span_is_kept_on_both_ends(directory: Bench) -> None:
    planned(directory, later(10), later(11), later(12))
    rows = month(directory, first=later(11), last=later(11))
    assert [row.day for row in rows] == [later(11)]
    assert month(directory, first=date(1990, 1, 1), last=date(1990, 2, 1)) == ()


def test_the_number_of_queries_does_not_grow_with_the_lines(directory: Bench) -> None:
    def asked() -> int:
        count = [0]

        def note(*_told: object) -> None:
            count[0] += 1

        event.listen(directory.engine, "before_cursor_execute", note)
        try:
            month(directory)
        finally:
            event.remove(directory.engine, "before_cursor_execute", note)
        return count[0]

    planned(directory)
    few = asked()
    for place in ("Ansongo", "Bourem", "Gao"):
        docketed(directory, planned(directory, place=place), opened(directory))
    assert asked() == few
