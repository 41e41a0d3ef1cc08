from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.i18n import messages

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def english() -> Iterator[None]:
    with messages.speaking("en"):
        yield
