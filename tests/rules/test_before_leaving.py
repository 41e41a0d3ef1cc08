"""What must be there before the court leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from justice_desk.rules.before_leaving import (
    FRESH,
    LEAD,
    Standing,
    steps,
)
from justice_desk.terms.sittings import StepKind, StepState

FIRST = date(2026, 12, 15)
DONE = Standing(
    first_on=FIRST,
    today=FIRST - timedelta(days=30),
    away=True,
    ordered=True,
    recon=True,
    authorities=True,
    information=True,
    judge=True,
    registrar=True,
    escort=True,
    go_on=FIRST - timedelta(days=1),
    languages=frozenset({"taq"}),
    interpreted=frozenset({"taq", "ff"}),
    called=3,
    summoned=3,
)
MISSING = {
    StepKind.ORDER: {"ordered": False},
    StepKind.RECON: {"recon": False},
    StepKind.AUTHORITIES: {"authorities": False},
    StepKind.INFORMATION: {"information": False},
    StepKind.OFFICERS: {"judge": False},
    StepKind.INTERPRETERS: {"interpreted": frozenset({"ff"})},
    StepKind.SUMMONSES: {"summoned": 2},
    StepKind.ESCORT: {"escort": False},
    StepKind.SECURITY: {"go_on": None},
}


def state(of: Standing, kind: StepKind) -> StepState:
    return dict(steps(of))[kind]


def test_all_is_there() -> None:
    assert [kind for kind, _ in steps(DONE)] == list(StepKind)
    assert {told for _, told in steps(DONE)} == {StepState.DONE}


@pytest.mark.parametrize("kind", StepKind)
def test_what_is_missing_is_to_do_and_late_once_its_day_has_passed(kind: StepKind) -> None:
    lacking = replace(DONE, **MISSING[kind])  # type: ignore[arg-type] # fields by name
    last = FIRST - LEAD[kind]
    assert state(replace(lacking, today=last), kind) is StepState.TO_DO
    assert state(replace(lacking, today=last + timedelta(days=1)), kind) is StepState.LATE
    others = {told for one, told in steps(lacking) if one is not kind}
    assert others == {StepState.DONE}


def test_a_judge_without_a_registrar_is_half_a_court() -> None:
    assert state(replace(DONE, registrar=False), StepKind.OFFICERS) is not StepState.DONE


def test_one_called_and_summoned_and_every_language_interpreted_is_enough() -> None:
    least = replace(DONE, called=1, summoned=1, interpreted=DONE.languages)
    assert {told for _, told in steps(least)} == {StepState.DONE}


def test_nobody_called_is_nobody_summoned() -> None:
    assert state(replace(DONE, called=0, summoned=0), StepKind.SUMMONSES) is not StepState.DONE


def test_a_go_older_than_two_days_is_asked_for_again() -> None:
    fresh, stale = FIRST - FRESH, FIRST - FRESH - timedelta(days=1)
    assert state(replace(DONE, go_on=fresh), StepKind.SECURITY) is StepState.DONE
    assert state(replace(DONE, go_on=stale), StepKind.SECURITY) is StepState.TO_DO


def test_at_its_seat_a_court_needs_no_road() -> None:
    needed = {kind for kind, _ in steps(replace(DONE, away=False))}
    assert needed == {
        StepKind.AUTHORITIES,
        StepKind.OFFICERS,
        StepKind.INTERPRETERS,
        StepKind.SUMMONSES,
    }
