"""Invented lists of places, written as spreadsheets and OCHA write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEADINGS = "pcode,name,alt_name,adm1_pcode,adm1,adm2_pcode,adm2,adm3_pcode,adm3,lat,lon"
ROWS = (
    "ML070191001,Village d’essai 1,,ML07,Gao,ML0701,Gao,ML070191,Essai-Nord,16.1,-0.1",
    "ML070191002,Bɔkɔ d’essai,Boko,ML07,Gao,ML0701,Gao,ML070191,Essai-Nord,16.2,-0.2",
    "ML070192001,Éléphant d’essai,,ML07,Gao,ML0701,Gao,ML070192,Essai-Sud,16.3,-0.3",
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write lines, or bytes, to a file and return its path."""

    def written(*lines: str, data: bytes | None = None, encoding: str = "utf-8") -> Path:
        path = tmp_path / "lieux.csv"
        text = "".join(f"{line}\r\n" for line in lines)
        path.write_bytes(text.encode(encoding) if data is None else data)
        return path

    return written


def one(old: str, new: str, row: int = 0) -> tuple[str, ...]:
    """Return the headings and the rows with one cell of one row replaced."""
    rows = list(ROWS)
    assert old in rows[row]
    rows[row] = rows[row].replace(old, new, 1)
    return (HEADINGS, *rows)
