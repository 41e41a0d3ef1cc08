from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.values.minutes import read_minutes

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (45, 45),
        ("45", 45),
        ("45 mn", 45),
        ("45min", 45),
        ("45 minutes", 45),
        ("1h", 60),
        ("1h30", 90),
        ("1 heure 30 min", 90),
        ("2 heures", 120),
        ("0:45", 45),
        (time(1, 15), 75),
        ("une heure", 60),
        ("1/2 heure", 30),
        ("une demi-heure", 30),
        ("~30 mn", 30),
        ("", None),
        ("RAS", None),
    ],
)
def test_a_duration_is_read_in_minutes(cell: Cell, minutes: int | None) -> None:
    said = read_minutes(cell)

    assert (said.value, said.wrong) == (minutes, False)


@pytest.mark.parametrize("cell", [0, 601, "longtemps", "11h", -5])
def test_a_duration_that_no_consultation_has_is_a_fault(english: None, cell: Cell) -> None:
    assert read_minutes(cell).expected == "minutes, 1 to 600"
