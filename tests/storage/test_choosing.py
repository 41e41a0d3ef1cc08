from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.storage.search import choosing
from tests.services.register.test_counts import gao

if TYPE_CHECKING:
    from tests.offices import Bench

__all__ = ["gao"]


@pytest.mark.parametrize("few", [0, 1500])
def test_many_hits_and_few_hits_find_the_same_cases(
    gao: Bench, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "FEW", few)
    with gao.reading("ibrahim") as session:
        found = select(Case.number).where(choosing.is_found(session, "gao", Case.id))
        assert sorted(session.scalars(found)) == [
            "GAO-2026-0001",
            "GAO-2026-0002",
            "GAO-2026-0004",
        ]
