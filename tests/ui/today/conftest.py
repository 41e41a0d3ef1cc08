"""A day needs an office of its own: what other tests left to be done would stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.ui.screenshots.referral_scenes import furnish
from justice_desk.ui.screenshots.stage import Stage
from tests.ui.case.conftest import awa, ibrahim, siaka

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

__all__ = ["awa", "ibrahim", "siaka"]


@pytest.fixture
def peopled(qapp: QApplication, loaded_fonts: int) -> Iterator[Stage]:
    """An office with a directory of actors and nothing to be done."""
    stage = Stage()
    furnish(stage)
    yield stage
    stage.close()
