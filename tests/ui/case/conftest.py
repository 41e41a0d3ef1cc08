from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.ui.screenshots.referral_scenes import furnish
from justice_desk.ui.screenshots.stage import Stage
from tests.ui.case.acting import Acting, second_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def peopled(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    """One office with a directory of actors for all of these tests; each opens its own cases."""
    stage = Stage()
    furnish(stage)
    yield stage
    stage.close()


@pytest.fixture
def awa(peopled: Stage, qtbot: QtBot) -> Iterator[Acting]:
    """The coordinator."""
    yield Acting(peopled, qtbot, peopled.office)
    peopled.settle()


@pytest.fixture
def ibrahim(peopled: Stage, qtbot: QtBot) -> Iterator[Acting]:
    """A paralegal, in a window of her own on the same office."""
    office = second_office(peopled, "ibrahim")
    yield Acting(peopled, qtbot, office)
    peopled.settle()
    office.close()


@pytest.fixture
def siaka(peopled: Stage, qtbot: QtBot) -> Iterator[Acting]:
    """Who may only read."""
    office = second_office(peopled, "siaka")
    yield Acting(peopled, qtbot, office)
    peopled.settle()
    office.close()
