"""An office of their own for the tests that change keys and rows of the office itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.storage.office import Office, unlock
from justice_desk.ui.screenshots.stage import PASSPHRASE, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def own_stage(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    made = Stage()
    yield made
    made.settle()
    made.close()


@pytest.fixture
def ibrahim(own_stage: Stage) -> Iterator[Office]:
    """The same office, opened by a paralegal."""
    office = unlock(own_stage.office.folder, "ibrahim", PASSPHRASE)
    yield office
    own_stage.settle()
    office.close()
