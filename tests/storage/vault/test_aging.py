"""An older office is brought to this version: alone, after a verified backup, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic import command
from sqlalchemy import text

from justice_desk.storage import migrate, revisions
from justice_desk.storage import office as offices
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import MigrationStopped, OfficeInUse
from justice_desk.storage.locks import open_shared
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


@pytest.fixture
def older(folder: Path) -> Path:
    """An office at the first revision."""
    office = vaults.opened(folder)
    key = office._vault.data_key  # noqa: SLF001 - to make it older
    office.close()
    engine = sqlcipher_engine(folder / "office.db", key)
    command.downgrade(migrate._config(engine), revisions.known()[0])  # noqa: SLF001
    engine.dispose()
    return folder


def test_the_list_of_revisions_is_alembic_s(folder: Path) -> None:
    assert revisions.known()[-1] == migrate.head()
    assert all(migrate.known(revision) for revision in revisions.known())


def test_an_older_office_is_backed_up_and_brought_up(older: Path) -> None:
    office = offices.unlock(older, "awa", vaults.AWA)
    with office.reading("test") as session:
        now = session.connection().execute(text("SELECT version_num FROM alembic_version"))
        assert now.scalar_one() == revisions.known()[-1]
    office.close()
    (backup,) = (older / "backups").iterdir()
    inside = offices.examine(backup, offices.Opener("awa", vaults.AWA))
    assert inside.made_by == "Awa Cissé"


def test_it_is_brought_up_for_the_recovery_sheet_too(folder: Path) -> None:
    created = vaults.made(folder)
    key = created.office._vault.data_key  # noqa: SLF001
    created.office.close()
    engine = sqlcipher_engine(folder / "office.db", key)
    command.downgrade(migrate._config(engine), revisions.known()[0])  # noqa: SLF001
    engine.dispose()
    assert created.recovery_code is not None
    offices.recover(folder, created.recovery_code, "awa", "une phrase neuve").close()
    (backup,) = (folder / "backups").iterdir()
    inside = offices.examine(backup, offices.Opener(None, created.recovery_code))
    assert inside.made_by == ""


def test_a_step_that_fails_changes_nothing_and_says_why(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = vaults.digest(older)

    def fail(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("DROP TABLE audit_entry"))
            connection.execute(text("SELECT secret FROM nowhere"))

    monkeypatch.setattr(revisions, "upgrade", fail)
    with pytest.raises(MigrationStopped) as caught:
        offices.unlock(older, "awa", vaults.AWA)
    after = vaults.digest(older)
    assert {name: after[name] for name in before} == before
    assert "OperationalError" in caught.value.message()
    assert "secret" not in caught.value.message()


def test_a_backup_that_fails_stops_the_step(older: Path) -> None:
    (older / "backups").rmdir()
    (older / "backups").touch()
    before = vaults.digest(older)
    with pytest.raises(MigrationStopped) as caught:
        offices.unlock(older, "awa", vaults.AWA)
    assert "backups" in caught.value.message()
    assert vaults.digest(older) == before


def test_an_office_open_elsewhere_is_not_brought_up(older: Path) -> None:
    other = open_shared(older)
    before = vaults.digest(older)
    with pytest.raises(OfficeInUse):
        offices.unlock(older, "awa", vaults.AWA)
    assert vaults.digest(older) == before
    other.close()
    offices.unlock(older, "awa", vaults.AWA).close()
