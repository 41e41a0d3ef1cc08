from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import inspect

from justice_desk.storage import migrate

if TYPE_CHECKING:
    from tests.offices import Bench


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
