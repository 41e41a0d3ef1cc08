"""A list of places is read whole, or refused with every cell that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from justice_desk.imports.places import read
from justice_desk.imports.problems import FileMissing, FileRefused, FileUnreadable
from justice_desk.services.places import Parent
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.errors import BadInput
from tests.imports.conftest import HEADINGS, ROWS, one

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., Path]

NAMES = ["Village d’essai 1", "Bɔkɔ d’essai", "Éléphant d’essai"]


def names(path: Path) -> list[str]:
    return [entry.name for entry in read(path).entries]


def problems(path: Path) -> list[dict[str, object]]:
    with pytest.raises(FileRefused) as refused:
        read(path)
    assert refused.value.exit_code == 4
    assert refused.value.details["file"] == "lieux.csv"
    told = refused.value.details["problems"]
    assert isinstance(told, list)
    return told


def test_a_list_of_villages_gives_each_with_what_stands_above_it(write: Write) -> None:
    first = read(write(HEADINGS, *ROWS)).entries[0]
    assert (first.row, first.pcode, first.level) == (2, "ML070191001", PlaceLevel.VILLAGE)
    assert (first.latitude, first.longitude, first.alt_name) == (16.1, -0.1, None)
    assert first.parents == (
        Parent("ML07", "Gao"),
        Parent("ML0701", "Gao"),
        Parent("ML070191", "Essai-Nord"),
    )


def test_a_byte_order_mark_is_no_part_of_the_first_heading(write: Write) -> None:
    assert names(write(HEADINGS, *ROWS, encoding="utf-8-sig")) == NAMES


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_semicolons_and_tabs_separate_as_commas_do(write: Write, separator: str) -> None:
    lines = [line.replace(",", separator) for line in (HEADINGS, *ROWS)]
    assert names(write(*lines)) == NAMES


def test_a_comma_in_a_figure_is_a_decimal_point(write: Write) -> None:
    lines = [line.replace(",", ";").replace("16.1", "16,1") for line in (HEADINGS, *ROWS)]
    assert read(write(*lines)).entries[0].latitude == 16.1


def test_a_list_saved_by_an_old_spreadsheet_keeps_its_accents(write: Write) -> None:
    lines = (HEADINGS, ROWS[0], ROWS[2])
    assert names(write(*lines, encoding="cp1252")) == [NAMES[0], NAMES[2]]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_text_of_a_spreadsheet_is_read(write: Write, encoding: str) -> None:
    assert names(write(HEADINGS, *ROWS, encoding=encoding)) == NAMES


def test_quoted_cells_and_blank_lines_are_read_and_rows_keep_their_numbers(write: Write) -> None:
    quoted = ROWS[0].replace("Village d’essai 1", '"Essai, village ""un"""')
    path = write(HEADINGS, quoted, "", ",,,,,,,,,,", ROWS[1])
    found = read(path).entries
    assert [(e.row, e.name) for e in found] == [(2, 'Essai, village "un"'), (5, NAMES[1])]


@pytest.mark.parametrize(
    ("cut_at", "column"),
    [(",ML0701,Gao,ML070192", "adm3"), ("Éléphant d’es", "alt_name"), (",16.3", "lon")],
)
def test_a_file_cut_in_the_middle_of_a_row_is_refused(
    write: Write, cut_at: str, column: str
) -> None:
    whole = "\r\n".join((HEADINGS, *ROWS))
    data = whole[: whole.rindex(cut_at) + len(cut_at)].encode()
    told = problems(write(data=data))
    assert [(p["row"], p["column"]) for p in told] == [(4, column)]


def test_a_file_cut_in_the_middle_of_a_letter_is_refused(write: Write) -> None:
    whole = "\r\n".join((HEADINGS, *ROWS)).encode()
    data = whole[: whole.index("É".encode()) + 1]
    assert {p["row"] for p in problems(write(data=data))} == {4}
    wide = "\r\n".join((HEADINGS, *ROWS)).encode("utf-16")
    assert {p["row"] for p in problems(write(data=wide[:-1]))} == {4}


def test_a_file_cut_inside_quotation_marks_is_refused(write: Write) -> None:
    cut = ROWS[1].replace("Bɔkɔ d’essai", '"Bɔkɔ d’essai')
    assert [p["row"] for p in problems(write(HEADINGS, ROWS[0], cut))] == [3]


def test_each_doubled_pcode_is_told_with_the_row_where_it_stood_first(write: Write) -> None:
    told = problems(write(HEADINGS, ROWS[0], ROWS[1], ROWS[0], ROWS[0]))
    assert [(p["row"], p["column"], p["found"]) for p in told] == [
        (4, "pcode", "ML070191001"),
        (5, "pcode", "ML070191001"),
    ]
    assert "2" in str(told[0]["expected"])


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("ML070191001", "", "pcode"),
        ("ML070191001", "70191001", "pcode"),
        ("ML070191001", "ML07019100100000000000", "pcode"),
        ("Village d’essai 1", "", "name"),
        ("Village d’essai 1", "a" * 121, "name"),
        ("Village d’essai 1", "Essai\x07", "name"),
        ("Village d’essai 1", "???", "name"),
        ("Village d’essai 1", "🙂", "name"),
        ("ML07,", ",", "adm1_pcode"),
        (",Gao,ML0701", ",,ML0701", "adm1"),
        ("ML070191,", "Essai,", "adm3_pcode"),
        ("16.1", "seize", "lat"),
        ("16.1", "-0.1", "lat"),
        ("-0.1", "16.1", "lon"),
        ("16.1", "nan", "lat"),
        ("16.1", "", "lat"),
        ("-0.1", "", "lon"),
        ("16.1", "1610000", "lat"),
    ],
)
def test_a_cell_that_does_not_fit_is_told_with_its_row_and_column(
    write: Write, old: str, new: str, column: str
) -> None:
    told = problems(write(*one(old, new)))
    assert [(p["row"], p["column"]) for p in told] == [(2, column)]
    assert told[0]["expected"]


def test_swapped_coordinates_are_told_for_both_cells(write: Write) -> None:
    told = problems(write(*one("16.1,-0.1", "-0.1,16.1")))
    assert [p["column"] for p in told] == ["lat", "lon"]


def test_a_commune_under_two_cercles_is_refused(write: Write) -> None:
    told = problems(write(*one("ML0701,Gao", "ML0702,Ansongo", row=1)))
    assert [(p["row"], p["column"]) for p in told] == [(3, "adm3_pcode")]


def test_a_letter_that_the_file_damaged_is_told_cell_by_cell(write: Write) -> None:
    data = "\r\n".join((HEADINGS, *ROWS)).encode().replace("É".encode(), b"\xc3")
    assert [(p["row"], p["column"]) for p in problems(write(data=data))] == [(4, "name")]


def test_fifty_problems_are_told_one_by_one_and_the_rest_counted(write: Write) -> None:
    rows = [f"essai{n},a,,ML07,Gao,ML0701,Gao,ML070191,Essai,16,0" for n in range(60)]
    path = write(HEADINGS, *rows)
    assert len(problems(path)) == 50
    with pytest.raises(FileRefused) as refused:
        read(path)
    assert refused.value.details["count"] == 60
    assert "59" in refused.value.message()
    assert "\n" not in refused.value.message()


def test_missing_columns_are_named(write: Write) -> None:
    told = problems(write("pcode,nom,adm1,adm1_pcode", "ML1,a,b,ML07"))
    assert [p["column"] for p in told] == [
        "cercle.pcode",
        "cercle.name",
        "commune.pcode",
        "commune.name",
    ]
    assert {p["row"] for p in told} == {1}


def test_headings_alone_are_no_list(write: Write) -> None:
    assert [p["row"] for p in problems(write(HEADINGS))] == [2]


@pytest.mark.parametrize(
    "data", [b"", b"\r\n \r\n", b"PK\x03\x04rest", b"%PDF-1.7", b"\x00\x01\x02\x00\x00\x00" * 20]
)
def test_what_is_no_list_at_all_is_refused_as_a_whole(write: Write, data: bytes) -> None:
    with pytest.raises(FileUnreadable) as refused:
        read(write(data=data))
    assert "lieux.csv" in refused.value.message()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(FileMissing) as refused:
            read(path)
        assert str(path) in refused.value.message()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_but_never_breaks(
    write: Write, data: st.DataObject
) -> None:
    whole = "\r\n".join((HEADINGS, *ROWS)).encode(data.draw(st.sampled_from(["utf-8", "utf-16"])))
    start = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.binary(max_size=6))
    gone = data.draw(st.integers(0, 30))
    try:
        found = read(write(data=whole[:start] + put + whole[start + gone :]))
    except BadInput as refused:
        assert refused.message()  # noqa: PT017 - a file that is still sound is as good
    else:
        assert len({entry.pcode for entry in found.entries}) == len(found.entries)
