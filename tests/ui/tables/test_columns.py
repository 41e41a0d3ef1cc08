from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from justice_desk.ui.tables.bidi import elided, right_to_left
from justice_desk.ui.tables.columns import Cell, Column, fitting, widths
from justice_desk.ui.tables.copying import as_tsv
from justice_desk.ui.theme import faces

COLUMNS: tuple[Column[str], ...] = (
    Column("number", "Number", Cell, 130, always=True),
    Column("opened", "Opened on", Cell, 100, drop=2),
    Column("person", "Claimant", Cell, 150, 1),
    Column("who", "Resp.", Cell, 70, drop=3),
)


def test_everything_fits_in_a_wide_window() -> None:
    assert fitting(COLUMNS, 900, 1.0) == [True, True, True, True]


def test_columns_are_dropped_in_their_order() -> None:
    assert fitting(COLUMNS, 400, 1.0) == [True, True, True, False]
    assert fitting(COLUMNS, 300, 1.0) == [True, False, True, False]


def test_larger_text_drops_columns_sooner() -> None:
    assert fitting(COLUMNS, 500, 1.5) == [True, False, True, False]


@pytest.mark.parametrize("room", [200, 300, 555, 1111, 1913])
def test_the_widths_fill_the_room_exactly(room: int) -> None:
    shown = fitting(COLUMNS, room, 1.0)
    made = widths(COLUMNS, shown, room, 1.0)
    assert sum(made) == room
    assert all((width > 0) == seen for width, seen in zip(made, shown, strict=True))


def test_rows_are_copied_with_their_headings() -> None:
    assert as_tsv(COLUMNS[:2], ["a", "b"]) == "Numéro\tOuvert le\na\ta\nb\tb"


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM", "'@SUM"),
        ("-cmd", "'-cmd"),
        ("+22366123840", "+22366123840"),
        ("-4", "-4"),
        ("deux\tmots\nlà", "deux mots là"),
    ],
)
def test_no_copied_text_runs_as_a_formula_or_breaks_the_table(written: str, copied: str) -> None:
    assert as_tsv(COLUMNS[:1], [written]).splitlines()[1] == copied


def test_a_cut_arabic_name_keeps_its_dots_where_its_reader_stops() -> None:
    metrics = QFontMetricsF(faces.font("body"))
    name = "محمد آغ إنتالا ولد سيدي أحمد"
    assert right_to_left(name)
    assert not right_to_left("GAO-2026 محمد")
    assert elided(name, metrics, 60).startswith("\u2067")
    assert elided(name, metrics, 600) == name
    assert elided("Chef de fraction inventé", metrics, 60).endswith("…")
