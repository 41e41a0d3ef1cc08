"""Every case of the demonstration could have come about at a desk, the many as the told ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import (
    Agreement,
    Case,
    CaseEvent,
    Consent,
    Hold,
    JusticeActor,
    Mediation,
    Member,
    Person,
    Place,
    Referral,
    Task,
)
from justice_desk.services import audit, soundness
from justice_desk.services.demo.filling import fill
from justice_desk.services.places import seed
from justice_desk.terms.enums import (
    CaseStatus,
    HolderKind,
    HoldHow,
    ReferralKind,
    ReferralState,
)
from tests.databases import postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from tests.offices import Bench

TODAY = date(2026, 11, 24)
TOOK = {ReferralState.ACCEPTED, ReferralState.COMPLETED, ReferralState.RETURNED}


def _fill(bench: Bench, count: int) -> None:
    with bench.writing("awa", "demo") as session:
        seed(session)
        fill(session, count=count, seed=count, today=TODAY)


def _of_cases(session: Session, model: Any) -> dict[Any, list[Any]]:
    found = defaultdict(list)
    for row in session.scalars(select(model)):
        found[row.case_id].append(row)
    return found


def _check_holds(case: Case, holds: list[Hold]) -> None:
    holds.sort(key=lambda hold: hold.position)
    assert [hold.position for hold in holds] == list(range(len(holds))), case.number
    still = [hold for hold in holds if hold.until_on is None]
    assert len(still) == (0 if case.status is CaseStatus.CLOSED else 1), case.number
    assert holds[0].from_on == case.opened_on, case.number
    assert holds[0].kind is HolderKind.OFFICE, case.number
    last = case.closed_on if case.status is CaseStatus.CLOSED else None
    assert holds[-1].until_on == last, case.number
    for earlier, later in pairwise(holds):
        assert earlier.until_on is not None, case.number
        away = earlier.ended is HoldHow.CLOSED  # nobody has it until it is taken up again
        assert earlier.until_on <= later.from_on if away else earlier.until_on == later.from_on
    for hold in holds:
        assert hold.from_on <= (hold.until_on or TODAY) <= (last or TODAY), case.number


def _check_referral(case: Case, sent: Referral, holds: list[Hold]) -> None:
    days = [day for day in (sent.sent_on, sent.answered_on, sent.completed_on) if day]
    assert days == sorted(days), sent.reference
    assert all(case.opened_on <= day <= (case.closed_on or TODAY) for day in days), sent.reference
    completed = sent.state is ReferralState.COMPLETED
    assert (sent.completed_on is not None) == completed, sent.reference
    answered = sent.state in TOOK | {ReferralState.DECLINED}
    assert answered == (sent.answered_on is not None), sent.reference
    its = [hold for hold in holds if hold.referral_id == sent.id]
    if sent.kind is ReferralKind.SERVICE or sent.state not in TOOK:
        assert not its, sent.reference
    elif sent.kind is ReferralKind.HANDOVER:
        assert [hold.from_on for hold in its] == [sent.answered_on], sent.reference
        assert its[0].actor_id == sent.actor_id, sent.reference
        if completed:
            assert its[0].until_on is not None, sent.reference


@pytest.mark.parametrize("count", [60, 300])
def test_every_case_is_held_answered_and_ended_as_the_rules_say(bench: Bench, count: int) -> None:
    _fill(bench, count)
    with bench.reading("awa") as session:
        holds, referrals = _of_cases(session, Hold), _of_cases(session, Referral)
        events, tasks = _of_cases(session, CaseEvent), _of_cases(session, Task)
        cases = session.scalars(select(Case)).all()
        assert len(cases) == count
        for case in cases:
            _check_holds(case, holds[case.id])
            for sent in referrals[case.id]:
                _check_referral(case, sent, holds[case.id])
            for event in events[case.id]:
                last = case.closed_on or TODAY
                assert case.opened_on <= event.happened_on <= last, (case.number, event.kind)
            if case.status is CaseStatus.CLOSED:
                assert all(task.done_on for task in tasks[case.id]), case.number
        assert soundness.check(session).sound
        assert audit.verify(session).sound


CONTENT = (Case, Person, Referral, Hold, CaseEvent, Consent, Task, Mediation, Agreement)
MEANT = frozenset({"present", "absent", "details"})
"""Columns that may hold keys."""
LEFT_OUT = frozenset(
    {"id", "office_id", "created_by", "created_at", "changed_by", "changed_at", "version"}
)


@pytest.fixture
def postgres_bench(postgres_template: tuple[str, Bench], postgres_address: str) -> Iterator[Bench]:
    """A second office, on the other database."""
    template, furnished = postgres_template
    with postgres(postgres_address, template=template) as engine:
        yield replace(furnished, engine=engine)


def _content(session: Session) -> dict[str, list[str]]:
    """Return every row as it reads: a key stands as the name of what it points to."""
    names: dict[Any, str] = {}
    named: Any
    for model, name in (
        (Case, "number"), (Person, "name"), (JusticeActor, "name"), (Member, "name"),
        (Referral, "reference"), (Place, "name"),
    ):  # fmt: skip
        named = model
        names |= {row.id: getattr(row, name) for row in session.scalars(select(named))}
    return {model.__name__: _rows(session, model, names) for model in CONTENT}


def _rows(session: Session, model: Any, names: dict[Any, str]) -> list[str]:
    columns = [c.key for c in model.__table__.c if c.key not in LEFT_OUT | MEANT]
    rows = session.scalars(select(model)).all()
    return sorted(str([_plain(getattr(row, key), names) for key in columns]) for row in rows)


def _plain(value: Any, names: dict[Any, str]) -> Any:
    if isinstance(value, list):
        return value
    return names.get(value, "a key" if hasattr(value, "bytes") else value)


def test_the_same_seed_tells_the_same_tales_word_for_word(
    bench: Bench, postgres_bench: Bench
) -> None:
    said = []
    for office in (bench, postgres_bench):
        _fill(office, 60)
        with office.reading("awa") as session:
            said.append(_content(session))
    for table, rows in said[0].items():
        assert rows == said[1][table], table
