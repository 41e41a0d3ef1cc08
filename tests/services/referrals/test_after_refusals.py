"""A refusal leaves nobody alone: another way is to be found, soon, and the list says so."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from justice_desk.services.referrals.undoing import undo
from justice_desk.terms.clock import today
from tests.services.referrals.conftest import opened
from tests.services.referrals.walking import CADI, COFO, answer, sent, view

if TYPE_CHECKING:
    from tests.offices import Bench


def to_choose(bench: Bench, number: str) -> list[timedelta]:
    """Return in how many days another receiver is due, for each open task that asks for one."""
    tasks = [task for task in view(bench, number).tasks if task.kind == "choose_next"]
    return [task.due_on - today() for task in tasks if task.done_on is None and task.due_on]


def test_a_refusal_asks_for_another_way_until_a_letter_goes_out(directory: Bench) -> None:
    number = opened(directory)
    answer(directory, sent(directory, number, CADI), "declined", note="Pas compétent.")
    assert to_choose(directory, number) == [timedelta(days=3)]
    sent(directory, number, COFO)
    assert to_choose(directory, number) == []


def test_a_refusal_asks_nothing_while_another_actor_is_asked(directory: Bench) -> None:
    number = opened(directory)
    one, other = sent(directory, number, CADI), sent(directory, number, COFO)
    answer(directory, one, "declined")
    assert to_choose(directory, number) == []
    answer(directory, other, "declined")
    assert to_choose(directory, number) == [timedelta(days=3)]


def test_a_refusal_typed_by_mistake_takes_its_task_with_it(directory: Bench) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    answer(directory, made, "declined")
    with directory.writing("awa", "referral undo") as session:
        undo(session, made.reference)
    assert to_choose(directory, number) == []
