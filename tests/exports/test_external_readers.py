"""A hundred letters, read by three programs that are not ours: poppler, mupdf, qpdf."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.exports.papers.facts import Involved
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.letter import render_letter
from tests.exports.papers import conftest, reading, samples

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.external

LETTERS: Final = 100
NAMES: Final = ("Mme Dɛmɛ Sɔgɔba", "M. Ɓooyi Ɗemmbo", "Mme Ŋoɲɔn Ƴero", "M. N'Diaye", "Mme Maïga")


def run(*command: str | Path) -> str:
    """Return what a program prints; a missing program skips the test."""
    program = shutil.which(str(command[0]))
    if program is None:
        pytest.skip(f"{command[0]} is not on this machine")
    done = subprocess.run([program, *command[1:]], check=True, capture_output=True, timeout=60)
    assert b"syntax" not in done.stderr.lower(), done.stderr.decode()
    return done.stdout.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, str, str]]:
    """Return a hundred letters as files, each with a name and a reference of its own."""
    folder = tmp_path_factory.mktemp("lettres à lire")
    drawn = []
    for number in range(LETTERS):
        name = f"{NAMES[number % len(NAMES)]} Invention{number}"
        facts = samples.long_letter() if number % 2 else samples.letter()
        sending = samples.sending(number=number)
        person = Involved("Personne concernée", name, "محمد" if number % 3 == 0 else "")
        path = folder / f"{number}.pdf"
        path.write_bytes(render_letter(replace(facts, sending=sending, persons=(person,))))
        drawn.append((path, name.replace("'", "’"), sending.reference))
    return drawn


def test_poppler_reads_the_name_the_reference_and_the_code(
    letters: list[tuple[Path, str, str]],
) -> None:
    for path, name, reference in letters:
        text = run("pdftotext", "-layout", path, "-").replace("\u00a0", " ")
        assert name in text
        assert reference in text
        assert "K7MW-3PXE" in text


def test_poppler_finds_every_font_embedded_and_subset(
    letters: list[tuple[Path, str, str]],
) -> None:
    for path, _name, _reference in letters:
        rows = run("pdffonts", path).splitlines()[2:]
        assert rows
        for row in rows:
            assert row.split()[0].split("+")[1] in fonts.NAMES
            assert row.split()[-5:-2] == ["yes", "yes", "yes"]


def test_mupdf_reads_the_name_and_the_reference(letters: list[tuple[Path, str, str]]) -> None:
    for path, name, reference in letters:
        text = run("mutool", "draw", "-q", "-F", "txt", path).replace("\u00a0", " ")
        assert name in text
        assert reference in text


def test_qpdf_finds_nothing_to_say(letters: list[tuple[Path, str, str]]) -> None:
    for path, _name, _reference in letters:
        assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)


def test_poppler_draws_every_paper(tmp_path: Path) -> None:
    for number, name in enumerate(conftest.PAPERS):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(conftest.draw(name))
        run("pdftoppm", "-r", "50", "-png", path, tmp_path / str(number))
        assert list(tmp_path.glob(f"{number}-*.png"))


def test_a_scanner_reads_the_code_of_the_slip_from_a_bad_copy(tmp_path: Path) -> None:
    page = reading.copied(reading.image(conftest.draw("letter"), dots_per_inch=200))
    path = tmp_path / "copie.png"
    page.rotate(1, fillcolor=255).save(path)
    assert "K7MW3PXE" in run("zbarimg", "--raw", "-q", path)
