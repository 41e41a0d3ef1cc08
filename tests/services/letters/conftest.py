from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sending import Desk

if TYPE_CHECKING:
    from tests.offices import Bench


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk.of(bench)


@pytest.fixture
def any_desk(any_bench: Bench) -> Desk:
    return Desk.of(any_bench)
