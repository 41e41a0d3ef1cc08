"""Offices made with cheap passphrases, and a machine state that is each test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.storage.keys import Costs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep counts of wrong passphrases out of the home folder and of other tests."""
    state = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    return state


@pytest.fixture
def cheap() -> Costs:
    return Costs(memory_kib=64, passes=1, lanes=1)
