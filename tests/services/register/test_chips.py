from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import time_machine

from justice_desk.services.cases.showing import show
from justice_desk.services.demo.filling import fill
from justice_desk.services.places import seed
from justice_desk.services.register import RegisterQuery, page

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)


def test_the_register_and_the_case_page_derive_the_same_chip(any_bench: Bench) -> None:
    with any_bench.writing("awa", "demo") as session:
        seed(session)
        fill(session, count=60, seed=1, today=TODAY)
    with time_machine.travel(TODAY, tick=False), any_bench.reading("awa") as session:
        rows = page(session, RegisterQuery(today=TODAY), limit=100)
        chips = [(row.number, row.chip) for row in rows]
        assert chips == [(row.number, show(session, row.number).chip) for row in rows]
        assert len({chip for _, chip in chips}) >= 5
