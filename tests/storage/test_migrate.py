from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import inspect, select

from justice_desk.models.all import Task
from justice_desk.storage import migrate
from justice_desk.terms.clock import today
from tests.services.court.test_court import in_court, judged
from tests.services.outside.test_settling import mediated
from tests.services.referrals.conftest import directory

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench

__all__ = ["directory"]


def test_models_equal_the_head_of_the_history(any_bench: Bench) -> None:
    assert migrate.current(any_bench.engine) == migrate.head()
    command.check(migrate._config(any_bench.engine))  # noqa: SLF001 - no ini file to point to


def test_every_step_goes_down_and_up_again(any_bench: Bench) -> None:
    command.downgrade(migrate._config(any_bench.engine), "base")  # noqa: SLF001
    assert set(inspect(any_bench.engine).get_table_names()) == {"alembic_version"}
    migrate.upgrade(any_bench.engine)
    assert migrate.current(any_bench.engine) == migrate.head()


def test_a_revision_of_a_newer_program_is_not_known() -> None:
    assert migrate.known(migrate.head())
    assert not migrate.known("9999")


def test_tasks_of_before_learn_which_judgment_or_session_raised_them(directory: Bench) -> None:
    number, _made = in_court(directory)
    judged(directory, number, appeal_until=today() + timedelta(days=15))
    mediated(directory, number, next_on=today() + timedelta(days=7))
    before = raised(directory)
    assert [one for one in before if one != (None, None)]
    command.downgrade(migrate._config(directory.engine), "0006")  # noqa: SLF001 - no ini file
    migrate.upgrade(directory.engine)
    assert raised(directory) == before


def raised(bench: Bench) -> list[tuple[uuid.UUID | None, uuid.UUID | None]]:
    with bench.reading("awa") as session:
        rows = session.execute(select(Task.judgment_id, Task.mediation_id).order_by(Task.id))
        return [(judgment, mediation) for judgment, mediation in rows]
