"""A judgment that was typed by mistake is withdrawn, unless an appeal rests on it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.errors import WhichOne, WithdrawnAlready
from justice_desk.services.court.errors import JudgmentAppealed, NoJudgment
from justice_desk.services.court.judging import execute
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.letters.letters import letter_view
from justice_desk.services.referrals.ending import cancel
from justice_desk.terms.clock import today
from justice_desk.terms.errors import ChangedMeanwhile
from tests.services.court.test_court import appealed, directory, in_court, judged
from tests.services.referrals.conftest import agreed
from tests.services.referrals.walking import APPEALS, answer, view

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["directory"]

LAST = today() + timedelta(days=15)


def withdrawn(bench: Bench, number: str, named: str | None = None, seen: int | None = None) -> str:
    with bench.writing("awa", "judgment withdraw") as session:
        return withdraw_judgment(session, number, named, "Mauvais dossier.", seen=seen)


def executed(bench: Bench, number: str, named: str | None = None, seen: int | None = None) -> str:
    with bench.writing("awa", "judgment execute") as session:
        return execute(session, number, named, seen=seen)


def test_a_withdrawn_judgment_counts_no_more_and_its_appeal_is_asked_no_more(
    directory: Bench,
) -> None:
    number, _made = in_court(directory)
    judged(directory, number, appeal_until=LAST)
    before = view(directory, number).status
    withdrawn(directory, number)
    shown = view(directory, number)
    assert (shown.judgment, shown.status) == (None, before)
    assert shown.judgments[0].withdrawn is not None
    assert [t.kind for t in shown.tasks if t.kind == "appeal_deadline" and not t.done_on] == []
    with pytest.raises(NoJudgment):
        executed(directory, number)
    with pytest.raises(NoJudgment):
        appealed(directory, number)


def test_the_right_judgment_is_recorded_anew_on_the_same_day(directory: Bench) -> None:
    number, _made = in_court(directory)
    wrong = judged(directory, number, number="12/2026", appeal_until=LAST)
    withdrawn(directory, number, wrong)
    right = judged(directory, number, number="21/2026", appeal_until=LAST)
    shown = view(directory, number)
    assert shown.judgment is not None
    assert str(shown.judgment.id) == right
    assert [t.due_on for t in shown.tasks if t.done_on is None and t.kind == "appeal_deadline"] == [
        LAST
    ]
    with pytest.raises(WithdrawnAlready):
        executed(directory, number, wrong)


def test_a_judgment_under_appeal_is_withdrawn_once_the_appeal_is_called_off(
    directory: Bench,
) -> None:
    number, _made = in_court(directory)
    judged(directory, number, appeal_until=LAST)
    agreed(directory, number, APPEALS)
    up = appealed(directory, number)
    with pytest.raises(JudgmentAppealed, match=up.reference):
        withdrawn(directory, number)
    with directory.writing("awa", "referral cancel") as session:
        cancel(session, up.reference, "Elle renonce.")
    withdrawn(directory, number)
    assert view(directory, number).judgment is None
    open_now = [t.kind for t in view(directory, number).tasks if t.done_on is None]
    assert "appeal_deadline" not in open_now, "what the end of the appeal opened again ends too"


def test_a_letter_of_appeal_tells_no_withdrawn_judgment(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number, number="12/2026", appeal_until=LAST)
    agreed(directory, number, APPEALS)
    up = appealed(directory, number)
    with directory.reading("awa") as session:
        told = letter_view(session, up.reference).judgment
    assert told is not None
    assert told.number == "12/2026"
    answer(directory, up, "declined")
    withdrawn(directory, number)
    with directory.reading("awa") as session:
        assert letter_view(session, up.reference).judgment is None


def test_of_two_judgments_the_one_that_is_meant_is_carried_out(directory: Bench) -> None:
    number, _made = in_court(directory)
    first = judged(directory, number, number="12/2026")
    second = judged(directory, number, "granted", number="13/2026")
    with pytest.raises(WhichOne):
        executed(directory, number)
    executed(directory, number, first)
    rows = {str(row.id): row.executed_on for row in view(directory, number).judgments}
    assert rows == {first: today(), second: None}


def test_a_judgment_that_moved_on_since_it_was_seen_is_looked_at_again(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number)
    seen = view(directory, number).version
    executed(directory, number, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        withdrawn(directory, number, seen=seen)
