from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.stubs import stub_of
from justice_desk.services.cases.tasks import NoSuchTask, PostponedToPast, finish, postpone
from justice_desk.terms.clock import today
from justice_desk.terms.errors import NotAllowed
from tests.services.referrals.conftest import directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView, TaskRow
    from tests.offices import Bench

__all__ = ["directory"]


def seen(bench: Bench, number: str) -> CaseView:
    with bench.reading("awa") as session:
        return show(session, number)


@pytest.fixture
def asked(directory: Bench) -> tuple[Bench, str, TaskRow]:
    number = opened(directory)
    return directory, number, seen(directory, number).tasks[0]


def test_a_task_that_is_done_leaves_its_trace(asked: tuple[Bench, str, TaskRow]) -> None:
    bench, number, task = asked
    with bench.writing("ibrahim", "case note") as session:
        finish(session, number, task.id)
    view = seen(bench, number)
    assert view.tasks[0].done_on == today()
    assert view.events[-1].details == {"task": "complete_intake", "became": "done"}
    with bench.writing("ibrahim", "case note") as session, pytest.raises(NoSuchTask):
        finish(session, number, task.id)


def test_a_task_is_put_off_to_a_later_day_with_a_reason(
    asked: tuple[Bench, str, TaskRow],
) -> None:
    bench, number, task = asked
    later = today() + timedelta(days=5)
    with bench.writing("awa", "case note") as session:
        postpone(session, number, task.id, until=later, why="Elle est en voyage.")
    view = seen(bench, number)
    assert view.tasks[0].due_on == later
    assert view.events[-1].note == "Elle est en voyage."
    with bench.writing("awa", "case note") as session, pytest.raises(PostponedToPast):
        postpone(session, number, task.id, until=today())


def test_a_task_of_another_case_and_a_reader_change_nothing(
    asked: tuple[Bench, str, TaskRow],
) -> None:
    bench, number, task = asked
    other = opened(bench)
    for case, task_id in ((other, task.id), (number, uuid4())):
        with bench.writing("awa", "case note") as session, pytest.raises(NoSuchTask):
            finish(session, case, task_id)
    with bench.writing("oumou", "case note") as session, pytest.raises(NotAllowed):
        finish(session, number, task.id)


def test_a_stub_tells_number_and_day_of_a_case_that_is_closed_to_the_member(
    directory: Bench,
) -> None:
    number = opened(directory, category="VBS")
    with directory.reading("ibrahim") as session:
        with pytest.raises(CaseIsRestricted):
            show(session, number)
        stub = stub_of(session, number.lower())
    assert vars(stub) == {"number": number, "opened_on": today()}
