from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk.of(bench)
