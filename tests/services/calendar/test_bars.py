"""A month shows a sitting as one bar, a deadline by its number, many of them as a count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from justice_desk.services.calendar.bars import month_bars, whole_day_bars
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.calendar.bars import Bar

DAY = date(2026, 12, 3)
SITTING = AgendaRow(
    uid="a",
    kind=AgendaKind.SITTING,
    day=DAY,
    starts=540,
    ends=990,
    title="Bourem",
    sitting="GAO-S-2026-003",
    case=None,
    state=SittingState.CONFIRMED,
    gone=False,
    site="Bourem",
    closed_doors=False,
    restricted=False,
    responsible=None,
    member=None,
    cases=7,
    sequence=1,
    changed_at=datetime(2026, 11, 25, 10, tzinfo=UTC),
)


def due(after: int, number: int, **more: Any) -> AgendaRow:
    case = f"GAO-2026-{number:04d}"
    told = {"starts": None, "ends": None, "sitting": None, "state": None, "what": "Tâche"}
    return replace(
        SITTING,
        uid=f"task-{number}",
        kind=AgendaKind.DEADLINE,
        day=DAY + timedelta(days=after),
        title=f"Tâche, {case}",
        case=case,
        **{**told, **more},
    )


def told(bars: Sequence[Bar]) -> list[tuple[str, str]]:
    return [(bar.title, bar.second) for bar in bars]


def test_days_that_follow_one_another_are_one_bar_and_their_cases_one_sum() -> None:
    days = [replace(SITTING, day=DAY + timedelta(days=n)) for n in (0, 1, 4)]
    first, second = month_bars(days)
    assert (first.first, first.last, first.second) == (DAY, DAY + timedelta(days=1), "14 affaires")
    assert (second.first, second.last) == (second.first, DAY + timedelta(days=4))


def test_one_deadline_of_a_day_is_told_by_its_number_and_more_are_counted() -> None:
    rows = [due(0, 1), *(due(1, n) for n in (2, 3, 4))]
    assert told(month_bars(rows)) == [("Tâche", "GAO-2026-0001"), ("3 échéances", "")]


def test_what_does_not_take_place_says_so_in_words() -> None:
    for state, word in (
        (SittingState.POSTPONED, "reportée"),
        (SittingState.CANCELLED, "annulée"),
    ):
        (bar,) = month_bars([replace(SITTING, state=state)])
        assert (bar.second, bar.off) == (word, True)
        informing = replace(SITTING, kind=AgendaKind.INFORMATION, title="Information", state=state)
        assert told(month_bars([informing])) == [(f"Information, {word}", "")]


def test_hearings_are_counted_in_the_month_and_stand_by_their_hours_in_the_week() -> None:
    heard = replace(SITTING, kind=AgendaKind.HEARING, title="GAO-2026-0001", cases=0)
    assert len(month_bars([SITTING, heard])) == 1
    assert whole_day_bars([SITTING, heard, due(0, 9)])[0].title == "Tâche"


def test_a_docket_without_cases_says_so() -> None:
    assert told(month_bars([replace(SITTING, cases=0)])) == [("Bourem", "rôle vide")]
