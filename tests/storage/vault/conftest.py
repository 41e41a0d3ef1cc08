"""Offices made with cheap passphrases, and a machine state that is each test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import vaults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.storage.keys import Costs
    from justice_desk.storage.office import Office


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep counts of wrong passphrases out of the home folder and of other tests."""
    state = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    return state


@pytest.fixture
def cheap() -> Costs:
    return vaults.CHEAP


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where an office may be made."""
    return tmp_path / "Bureau de Gao"


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    """A new office, open as its coordinator Awa."""
    office = vaults.opened(folder)
    yield office
    office.close()


@pytest.fixture
def code(folder: Path) -> str:
    """The recovery code of a closed office with Awa and Ibrahim."""
    return vaults.peopled(folder)
