"""A list of places from elsewhere: read as it comes, or refused whole with the cell named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.refusals import refused, state
from tests.cli.test_place_verbs import VILLAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Desk

TEXT = VILLAGES.read_text(encoding="utf-8")
ROWS = TEXT.splitlines()
LATIN = TEXT.replace("ɔ", "o")
"""What Windows can write in its own encoding: it has no ɔ."""
WINDOWS = TEXT.replace(",", ";").replace("\n", "\r\n")


def village(desk: Desk, path: str) -> str:
    return str(desk.json("place", "find", path)["name"])


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("plain", TEXT.encode()),
        ("a mark before it", TEXT.encode("utf-8-sig")),
        ("semicolons", TEXT.replace(",", ";").encode()),
        ("semicolons, a mark, Windows ends", WINDOWS.encode("utf-8-sig")),
        ("cp1252", LATIN.encode("cp1252")),
        ("cp1252, semicolons", LATIN.replace(",", ";").encode("cp1252")),
        ("UTF-16 of a spreadsheet", TEXT.replace(",", "\t").encode("utf-16")),
    ],
)  # fmt: skip
def test_a_list_is_read_whatever_the_spreadsheet_made_of_it(
    desk: Desk, tmp_path: Path, kind: str, content: bytes
) -> None:
    file = tmp_path / "villages.csv"
    file.write_bytes(content)
    tally = desk.json("place", "import", str(file))
    assert (tally["read"], tally["new"]) == (6, 6)
    assert village(desk, "ML070192001") == "Village d’essai 1"
    assert desk.json("place", "import", str(file))["same"] == 6


def _cut_in_a_row() -> bytes:
    return "\n".join(ROWS[:-1]).encode() + b"\n" + ROWS[-1].encode()[:20]


def _cut_in_a_letter() -> bytes:
    whole = TEXT.encode()
    at = max(n for n, byte in enumerate(whole) if byte >= 0xC0)
    return whole[: at + 1]


def _cut_in_quotes() -> bytes:
    return "\n".join(ROWS[:3]).encode() + b'\n"ML0701920'


def _doubled() -> bytes:
    return "\n".join([*ROWS, ROWS[1]]).encode()


def _doubled_under_another_name() -> bytes:
    return "\n".join([*ROWS, ROWS[1].replace("essai 1", "essai 99")]).encode()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_cut_in_a_row, ("ligne 7", "cellules")),
        (_cut_in_a_letter, ("ligne",)),
        (_cut_in_quotes, ("ligne 4", "guillemets")),
        (_doubled, ("ligne 8", "pcode", "ligne 2", "ML")),
        (_doubled_under_another_name, ("ligne 8", "ligne 2")),
        (lambda: b"", ("vide",)),
        (ROWS[0].encode, ("ligne 2",)),
        (lambda: TEXT.replace("16.20", "seize").encode(), ("lat", "seize")),
        (lambda: TEXT.replace("lat", "haut").replace("pcode", "x").encode(), ("ligne 1", "pcode")),
        (lambda: b"PK\x03\x04" + bytes(99), ("xlsx", "CSV")),
        (lambda: bytes(range(256)) * 9, ("",)),
    ],
)  # fmt: skip
def test_a_list_that_does_not_fit_is_refused_whole(
    desk: Desk, tmp_path: Path, make: Callable[[], bytes], says: tuple[str, ...]
) -> None:
    before = state(desk)
    file = tmp_path / "villages.csv"
    file.write_bytes(make())
    refused(desk, "place", "import", str(file), says=("villages.csv", *says))
    assert state(desk) == before
    assert desk.json("place", "list", "--level", "village")["total"] == 0


def test_a_list_cut_after_a_good_one_takes_nothing_back(desk: Desk, tmp_path: Path) -> None:
    desk.json("place", "import", str(VILLAGES))
    before = state(desk)
    (tmp_path / "coupé.csv").write_bytes(_cut_in_a_row())
    refused(desk, "place", "import", str(tmp_path / "coupé.csv"), says=("coupé.csv",))
    assert state(desk) == before
    assert village(desk, "ML070192001") == "Village d’essai 1"
