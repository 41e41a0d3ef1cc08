from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from justice_desk.services.cases.next_step import Step, Urgency, next_step
from justice_desk.services.cases.rows import TaskRow
from justice_desk.terms.enums import CaseStatus, HolderKind

TODAY = date(2026, 11, 24)


def task(kind: str, due: date | None, *, done: date | None = None, about: str = "") -> TaskRow:
    return TaskRow(uuid4(), kind, "", due, done, None, about or None)


def referral(reference: str, state: str = "sent", reply_by: date | None = None) -> Any:
    return SimpleNamespace(reference=reference, state=state, reply_by=reply_by)


def found(
    tasks: tuple[TaskRow, ...] = (),
    referrals: tuple[Any, ...] = (),
    status: CaseStatus = CaseStatus.REFERRED,
    holder: Any = None,
) -> Any:
    view = SimpleNamespace(tasks=tasks, referrals=referrals, status=status, holder=holder)
    return next_step(view, TODAY)  # type: ignore[arg-type]  # as much of a view as it reads


def test_a_missed_answer_is_late_and_names_its_referral() -> None:
    row = referral("X/R1", reply_by=date(2026, 11, 20))
    step = found((task("reply_slip", date(2026, 11, 20), about="X/R1"),), (row,))
    assert (step.step, step.urgency, step.days_late(TODAY)) == (Step.REPLY, Urgency.LATE, 4)
    assert step.referral is row


def test_an_owed_answer_comes_before_questions_left_open() -> None:
    tasks = (
        task("complete_intake", date(2026, 3, 9)),
        task("reply_slip", date(2026, 11, 20), about="X/R1"),
    )
    assert found(tasks, (referral("X/R1"),)).step is Step.REPLY


def test_what_is_late_comes_before_what_is_not() -> None:
    tasks = (
        task("reply_slip", date(2026, 12, 20), about="X/R1"),
        task("complete_intake", date(2026, 11, 1)),
    )
    assert found(tasks, (referral("X/R1"),)).step is Step.COMPLETE


def test_a_date_within_three_days_is_due_and_a_later_one_is_calm() -> None:
    assert found((task("call", date(2026, 11, 27)),)).urgency is Urgency.DUE
    assert found((task("call", date(2026, 11, 28)),)).urgency is Urgency.CALM
    assert found((task("call", None),)).urgency is Urgency.CALM


def test_what_is_done_is_not_next() -> None:
    done = task("call", date(2026, 3, 1), done=date(2026, 3, 2))
    assert found((done,)).step is Step.DECIDE


def test_a_referral_without_a_task_still_owes_its_answer() -> None:
    row = referral("X/R1", reply_by=date(2026, 11, 10))
    step = found((), (row,))
    assert (step.step, step.task, step.days_late(TODAY)) == (Step.REPLY, None, 14)


def test_a_case_with_an_actor_is_followed_and_one_at_the_office_decided() -> None:
    row = referral("X/R1", state="accepted")
    holder = SimpleNamespace(kind=HolderKind.ACTOR, referral="X/R1")
    step = found((), (row,), holder=holder)
    assert (step.step, step.referral, step.days_late(TODAY)) == (Step.WITH_ACTOR, row, 0)
    assert found(holder=SimpleNamespace(kind=HolderKind.OFFICE)).step is Step.DECIDE


def test_nothing_is_next_in_a_closed_case() -> None:
    assert found((task("call", date(2026, 3, 1)),), status=CaseStatus.CLOSED).step is Step.CLOSED


def test_a_consent_to_ask_again_in_a_month_is_not_the_next_step() -> None:
    assert found((task("consent_renew", date(2026, 12, 24)),)).step is Step.DECIDE
    assert found((task("consent_renew", date(2026, 12, 4)),)).step is Step.TASK
