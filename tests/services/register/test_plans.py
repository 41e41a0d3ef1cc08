"""How SQLCipher answers the register: by which index, and without sorting what it need not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from justice_desk.services.register import RegisterQuery, page
from justice_desk.storage.search import choosing
from tests.services.register.test_counts import gao

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tests.offices import Bench

__all__ = ["gao"]

TODAY = date(2026, 11, 24)
WALK = "SCAN case USING COVERING INDEX ix_case_order"


def plans(session: Session, asked: RegisterQuery) -> list[list[str]]:
    """Return the plan of each statement that a page sends."""
    connection, sent = session.connection(), []

    def keep(_c: Any, _cursor: Any, statement: str, told: Any, *_more: Any) -> None:
        sent.append((statement, told))

    event.listen(connection, "before_cursor_execute", keep)
    page(session, asked, limit=50)
    event.remove(connection, "before_cursor_execute", keep)
    raw: Any = connection.connection.driver_connection
    return [
        [step[3] for step in raw.execute(f"EXPLAIN QUERY PLAN {statement}", told)]
        for statement, told in sent
    ]


@pytest.fixture
def sqlcipher(gao: Bench) -> Bench:
    if gao.engine.dialect.name != "sqlite":
        pytest.skip("the plans of SQLCipher")
    return gao


@pytest.mark.parametrize("who", ["awa", "ibrahim"])
def test_a_broad_search_walks_the_register_in_its_order_and_stops(
    sqlcipher: Bench, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "FEW", 0)
    with sqlcipher.reading(who) as session:
        found = next(
            plan
            for plan in plans(session, RegisterQuery(today=TODAY, search="gao"))
            if any("search_document" in step for step in plan)
        )
    assert WALK in found
    assert not [step for step in found if "TEMP B-TREE" in step]


@pytest.mark.parametrize("who", ["awa", "ibrahim"])
def test_the_first_page_is_read_in_its_order(sqlcipher: Bench, who: str) -> None:
    with sqlcipher.reading(who) as session:
        first = plans(session, RegisterQuery(today=TODAY, open_only=True))[0]
    assert WALK in first
    assert not [step for step in first if "TEMP B-TREE" in step]


@pytest.mark.parametrize("who", ["awa", "ibrahim"])
def test_a_row_asks_the_referrals_and_tasks_of_its_case_alone(sqlcipher: Bench, who: str) -> None:
    with sqlcipher.reading(who) as session:
        steps = plans(session, RegisterQuery(today=TODAY))[-1]
    of_referrals = [step for step in steps if "referral" in step]
    of_tasks = [step for step in steps if "task" in step]
    assert of_referrals
    assert of_tasks
    assert all("ix_referral_case_id (case_id=?)" in step for step in of_referrals)
    assert all("ix_task_case_id (case_id=?)" in step for step in of_tasks)
    assert not [step for step in steps if step.startswith("SCAN")]
