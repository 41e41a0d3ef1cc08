from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, true
from sqlalchemy.exc import OperationalError

from justice_desk.models.all import Member
from justice_desk.storage.interrupting import Stopper

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from tests.offices import Bench


def endless(session: Session) -> int | None:
    """Count four members to the power of sixteen: it ends when somebody stops it."""
    asked = select(func.count()).select_from(Member)
    for _ in range(15):
        asked = asked.join(select(Member.id).subquery(), true())
    return session.scalar(asked)


def test_a_read_is_stopped_from_another_thread_and_the_next_one_is_not(bench: Bench) -> None:
    stopper = Stopper()
    with bench.reading("ibrahim") as session:
        threading.Timer(0.2, stopper.stop).start()
        with stopper.watching(session), pytest.raises(OperationalError, match="interrupted"):
            endless(session)
        stopper.stop()
        assert session.scalar(select(func.count()).select_from(Member)) == 4
