"""A slip and a reference are found by their index, however many cases there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from justice_desk.services.referrals.contacts import contact_of
from justice_desk.services.referrals.effects import slip_shown
from justice_desk.services.referrals.slips import slip_of
from justice_desk.storage.existence import slip_exists
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import COFO, sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from justice_desk.services.referrals.referring import Referred
    from tests.offices import Bench

__all__ = ["directory"]


def plan(session: Session, does: Callable[[], object]) -> list[str]:
    """Return how the database walks for what is asked."""
    connection, asked = session.connection(), []

    def keep(_c: Any, _cursor: Any, statement: str, told: Any, *_more: Any) -> None:
        asked.append((statement, told))

    event.listen(connection, "before_cursor_execute", keep)
    does()
    event.remove(connection, "before_cursor_execute", keep)
    raw: Any = connection.connection.driver_connection
    return [
        step[3]
        for statement, told in asked
        for step in raw.execute(f"EXPLAIN QUERY PLAN {statement}", told)
    ]


ASKED: dict[str, Callable[[Session, Referred], object]] = {
    "slip": lambda session, made: slip_of(session, made.slip_code),
    "effects": lambda session, made: slip_shown(session, made.slip_code),
    "existence": lambda session, made: slip_exists(session, made.slip_code.replace("-", "")),
    "contact": lambda session, made: contact_of(session, made.reference),
}


@pytest.mark.parametrize("what", ASKED)
@pytest.mark.parametrize("who", ["awa", "ibrahim"])
def test_it_is_found_by_its_index(directory: Bench, who: str, what: str) -> None:
    if directory.engine.dialect.name != "sqlite":
        pytest.skip("the plans of SQLCipher")
    made = sent(directory, opened(directory), COFO)
    with directory.reading(who) as session:
        steps = plan(session, lambda: ASKED[what](session, made))
    of_referrals = [step for step in steps if " referral " in f"{step} "]
    assert of_referrals
    assert all(
        "(office_id=? AND slip_code=?)" in step or "(office_id=? AND reference=?)" in step
        for step in of_referrals
    ), of_referrals
