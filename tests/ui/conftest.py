"""The application dressed as a member sees it, and one invented office for all of these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from justice_desk.ui.screenshots.stage import Stage
from justice_desk.ui.theme import fonts
from justice_desk.ui.theme.apply import dress, resolve
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def loaded_fonts(qapp: QApplication) -> int:
    return fonts.load() + fonts.load_rest()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what this machine remembers."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture(autouse=True)
def app(qapp: QApplication, loaded_fonts: int) -> Iterator[QApplication]:
    wanted = resolve("light", 100)
    if theme() != wanted or not qapp.styleSheet():
        dress(qapp, wanted)
    yield qapp
    # No event loop runs between tests: what a test dropped would be dressed again in the next.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def shared_stage(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


@pytest.fixture
def stage(shared_stage: Stage) -> Iterator[Stage]:
    yield shared_stage
    shared_stage.settle()
