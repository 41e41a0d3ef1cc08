"""LibreOffice opens the marked copy, and sees in it what we wrote."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.marking import Likeness, marked_copy
from tests.imports.sheets.conftest import workbook_of
from tests.imports.sheets.test_marking import FAULTS, ROWS, RUNS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.external


def converted(path: Path, kind: str, folder: Path) -> Path:
    """Return a file as LibreOffice saves it; a missing LibreOffice skips the test."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("soffice is not on this machine")
    profile = f"-env:UserInstallation=file://{folder}/profil"
    command: list[str | Path] = [
        program,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        folder,
        path,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{kind}"


@pytest.fixture
def marked(put: Callable[..., Path]) -> Path:
    texts: list[list[object]] = [[text] for text in RUNS]
    register = put(workbook_of(**{"2021": ROWS, "Textes": texts}))
    data = marked_copy(register, FAULTS, (Likeness("2021", 3, "GAO-2021-0007"),))
    return put(data, "marque.xlsx")


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_its_cells_come_back_through_libreoffice(marked: Path, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "sortie"
    folder.mkdir()
    book = open_book(converted(marked, kind, folder))
    assert [sheet.name for sheet in book.sheets] == ["À corriger", "2021", "Textes"]
    assert [cells for _row, cells in book.rows("2021")] == [
        cells + (None,) * (4 - len(cells)) for _row, cells in open_book(marked).rows("2021")
    ]
    texts = [cells[0] for _row, cells in book.rows("Textes")]
    assert texts[:4] == [None, *RUNS[1:4]]  # the first was a formula without a value


def test_its_comments_and_its_links_come_back_through_libreoffice(
    marked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "sortie"
    folder.mkdir()
    with zipfile.ZipFile(converted(marked, "ods", folder)) as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation") == 3
    assert "un âge en années" in content
    assert content.count('xlink:href="#') >= 3
    assert "table:formula" not in content
