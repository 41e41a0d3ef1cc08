"""A closure that was asked for is answered with no, and why stands in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.text import TextMissing
from justice_desk.services.cases.closing import ask_close
from justice_desk.services.cases.errors import NothingAsked
from justice_desk.services.cases.keeping_open import APPROVE, keep_open
from justice_desk.services.cases.showing import show
from justice_desk.services.tasks import done
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.errors import NotAllowed
from tests.services.referrals.conftest import directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

__all__ = ["directory"]


@pytest.fixture
def asked(directory: Bench) -> tuple[Bench, str]:
    number = opened(directory)
    with directory.writing("ibrahim", "case ask-close") as session:
        ask_close(session, number, Outcome.WITHDRAWN, note="Elle renonce.")
    return directory, number


def seen(bench: Bench, number: str) -> CaseView:
    with bench.reading("awa") as session:
        return show(session, number)


def test_the_reason_is_kept_as_what_happened_and_the_question_is_over(
    asked: tuple[Bench, str],
) -> None:
    bench, number = asked
    with bench.writing("awa", "case close") as session:
        keep_open(session, number, "Le voisin n’a pas répondu.")
    view = seen(bench, number)
    told = view.events[-1]
    assert (told.kind, told.note) == (EventKind.NOTE, "Le voisin n’a pas répondu.")
    assert told.details == {"task": APPROVE, "became": "kept_open"}
    assert [t.done_on for t in view.tasks if t.kind == APPROVE] == [today()]
    with bench.writing("awa", "case close") as session, pytest.raises(NothingAsked):
        keep_open(session, number, "Encore.")


def test_it_is_not_kept_open_without_a_word_nor_by_a_paralegal(asked: tuple[Bench, str]) -> None:
    bench, number = asked
    before = seen(bench, number).events
    with bench.writing("awa", "case close") as session, pytest.raises(TextMissing):
        keep_open(session, number, "  ")
    with bench.writing("ibrahim", "case close") as session, pytest.raises(NotAllowed):
        keep_open(session, number, "Non.")
    assert seen(bench, number).events == before


def test_ticking_the_question_off_asks_for_the_same_reason(asked: tuple[Bench, str]) -> None:
    bench, number = asked
    (task,) = [task for task in seen(bench, number).tasks if task.kind == APPROVE]
    with bench.writing("awa", "task done") as session, pytest.raises(TextMissing):
        done(session, [str(task.id)])
    with bench.writing("awa", "task done") as session:
        done(session, [str(task.id)], note="Attendre la médiation.")
    assert seen(bench, number).events[-1].note == "Attendre la médiation."
