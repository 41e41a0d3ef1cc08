"""Whatever the bytes, a file is a book or is refused: nothing else is ever raised.

The long form runs for an hour, or as many seconds as JUSTICE_DESK_FUZZ_SECONDS says; real files to
start from may stand in the folder JUSTICE_DESK_FUZZ_SEEDS.
"""

from __future__ import annotations

import os
import random
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.terms.errors import BadInput
from tests.imports.sheets.conftest import (
    ods_bytes,
    sheet_xml,
    workbook_of,
    xls_bytes,
    xls_number,
    xlsx_bytes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Put = Callable[..., Path]

SHORT: Final = 300
ROWS: Final[list[list[object]]] = [
    ["N°", "Nom", "Date"],
    *[[n, f"Nom{n}", date(2021, 3, 5)] for n in range(30)],
]
CELL: Final = '<table:table-cell office:value-type="float" office:value="1"/>'
FORMULAS: Final = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c></row>'
SEEDS: Final = (
    workbook_of(Registre=ROWS, Autre=ROWS[:3]),
    xlsx_bytes(sheet_xml(FORMULAS)),
    ods_bytes(f"<table:table-row>{CELL * 3}</table:table-row>" * 5),
    xls_bytes(b"".join(xls_number(n, n % 5) for n in range(40))),
    'N°;Nom;Village\n1;Awa;«Gao»\n2;Ali;"Mopti"\n'.encode("cp1252"),
    "N°\tNom\n1\tAwa\n".encode("utf-16"),
)
HTML: Final = b"<html><table><tr><td>Nom</td></tr></table></html>"


def is_book_or_refused(path: Path) -> bool:
    """Open a file, read it whole; tell whether it is a book."""
    with suppress(BadInput):
        book = open_book(path)
        for sheet in book.sheets:
            list(grid_of(book, sheet.name).rows)
        return True
    return False


def mutated(seed: bytes, chance: random.Random) -> bytes:
    """Return bytes with some of them changed, doubled, cut out or cut off."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        at = chance.randrange(len(data)) if data else 0
        span = chance.choice((1, 2, 4, 32, 512))
        change = chance.randrange(5)
        if change == 0:
            data[at : at + span] = chance.randbytes(span)
        elif change == 1:
            data[at : at + span] = b""
        elif change == 2:
            data[at:at] = data[at : at + span]
        elif change == 3:
            data[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\xff\xff\xff\x7f"))
        else:
            data[at : at + 1] = chance.randbytes(1)
    return bytes(data)


def inside_mutated(chance: random.Random) -> bytes:
    """Return a sound ZIP around a sheet that is not: a checksum alone would refuse the rest."""
    sheet = mutated(sheet_xml(FORMULAS * 3), chance)
    if chance.random() < 0.5:
        return xlsx_bytes(sheet)
    row = mutated(f"<table:table-row>{CELL * 3}</table:table-row>".encode(), chance)
    return ods_bytes(row.decode("latin-1"))


def one(chance: random.Random, seeds: Sequence[bytes] = SEEDS) -> bytes:
    """Return one file to try."""
    kind = chance.randrange(10)
    if kind == 0:
        return chance.randbytes(chance.randrange(4096))
    if kind < 4:
        return inside_mutated(chance)
    return mutated(chance.choice(seeds), chance)


@given(data=st.binary(max_size=2048))
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_random_bytes_are_a_book_or_are_refused(put: Put, data: bytes) -> None:
    is_book_or_refused(put(data))


@given(cells=st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=5), min_size=1))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_between_separators_is_a_book_or_is_refused(
    put: Put, cells: list[list[str]]
) -> None:
    text = "\n".join(";".join(row) for row in cells)
    is_book_or_refused(put(text.encode("utf-8", "surrogatepass")))


def test_damaged_files_are_books_or_are_refused(put: Put) -> None:
    chance = random.Random(20261125)  # noqa: S311 - a repeatable choice, no secret
    read = sum(is_book_or_refused(put(one(chance))) for _ in range(SHORT))
    assert 0 < read < SHORT


@pytest.mark.long
@pytest.mark.timeout(0)
def test_an_hour_of_damaged_files_are_books_or_are_refused(put: Put) -> None:
    seconds = int(os.environ.get("JUSTICE_DESK_FUZZ_SECONDS", "3600"))
    until = time.monotonic() + seconds
    seed = time.time_ns()
    chance = random.Random(seed)  # noqa: S311 - told when it fails, so that it can be repeated
    folder = os.environ.get("JUSTICE_DESK_FUZZ_SEEDS")
    seeds = [*SEEDS, *(path.read_bytes() for path in Path(folder).iterdir())] if folder else SEEDS
    tried = read = 0
    while time.monotonic() < until:
        tried += 1
        read += is_book_or_refused(
            put(one(chance, seeds))
        )  # the last file stays where pytest keeps it
    print(f"{tried} files, {read} of them read, seed {seed}")  # noqa: T201 - the figure of the note
    assert 0 < read < tried
