from __future__ import annotations

from datetime import date

import pytest

from justice_desk.imports.values.day_order import DaySurvey
from justice_desk.terms.importing import DayOrder


@pytest.mark.parametrize(
    ("cells", "order", "asks", "conflicting"),
    [
        (["03/04/2021", "25/03/2021"], DayOrder.DAY_FIRST, False, False),
        (["03/04/2021", "03/25/2021"], DayOrder.MONTH_FIRST, False, False),
        (["03/04/2021", "05/06/2021"], DayOrder.DAY_FIRST, True, False),
        (["03/25/2021", "04/26/2021", "25/03/2021"], DayOrder.MONTH_FIRST, True, True),
        (["25/03/2021", "03/25/2021"], DayOrder.DAY_FIRST, True, True),
        (["03/03/2021", "2021-04-03", "3 mars 2021"], DayOrder.DAY_FIRST, False, False),
        ([date(2021, 3, 4), 44256, None, "néant"], DayOrder.DAY_FIRST, False, False),
        (["3-25-21 10:00"], DayOrder.MONTH_FIRST, False, False),
        ([], DayOrder.DAY_FIRST, False, False),
    ],
)
def test_the_cells_of_a_file_tell_its_order_or_a_person_is_asked(
    cells: list[object], order: DayOrder, asks: bool, conflicting: bool
) -> None:
    found = DaySurvey()
    for cell in cells:
        found.see(cell)

    assert (found.order, found.needs_asking, found.conflicting) == (order, asks, conflicting)
