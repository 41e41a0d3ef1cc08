"""Other programs read a paper set in our fonts, and see each weight as an embedded font."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from installer import fonts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.external

LINE = "Tribunal d’instance de Gao : ɛ ɔ ɲ ŋ ɓ ɗ ƴ"
LATIN = [cut.postscript for cut in fonts.CUTS if cut.family == "Noto Sans"]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return a page that holds one line in each Latin weight."""
    path = tmp_path / "page.pdf"
    for name in LATIN:
        pdfmetrics.registerFont(TTFont(name, fonts.FOLDER / f"{name}.ttf"))
    canvas = Canvas(str(path), initialFontName=LATIN[0])
    for number, name in enumerate(LATIN):
        canvas.setFont(name, 12)
        canvas.drawString(50, 700 - 40 * number, LINE)
    canvas.save()
    return path


def read(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_poppler_finds_each_weight_embedded(paper: Path) -> None:
    rows = [line.split() for line in read("pdffonts", str(paper)).splitlines()[2:]]
    assert sorted(row[0].split("+")[1] for row in rows) == sorted(LATIN)
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}


def test_poppler_reads_the_letters_back(paper: Path) -> None:
    assert read("pdftotext", str(paper), "-").count(LINE) == len(LATIN)


def test_mupdf_reads_the_letters_back(paper: Path) -> None:
    assert read("mutool", "draw", "-F", "txt", str(paper)).count(LINE) == len(LATIN)


def test_qpdf_finds_nothing_wrong(paper: Path) -> None:
    assert "No syntax or stream encoding errors found" in read("qpdf", "--check", str(paper))


def test_libreoffice_opens_the_page(paper: Path) -> None:
    profile = f"-env:UserInstallation={(paper.parent / 'profile').as_uri()}"
    folder = ("--outdir", str(paper.parent))
    read("soffice", profile, "--headless", "--convert-to", "png", *folder, str(paper))
    assert paper.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
