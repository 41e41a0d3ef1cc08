"""Many letters beside the same through docxtpl and LibreOffice, where LibreOffice is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docx
from docxtpl import DocxTemplate

from benchmarks.timing import Line
from justice_desk.exports.papers.letter import render_letter
from tests.exports.papers import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS: Final = 100
"""A tenth of what the office prints in a year; both sides grow with the number."""


def measure() -> Iterator[Line]:
    """Return the line on letters; nothing where LibreOffice is not installed."""
    office = shutil.which("soffice")
    if office is None:
        print("letters elsewhere: not measured, LibreOffice is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        theirs = _elsewhere(office, Path(folder))
    ours = _ours()
    told = f"{LETTERS} letters: {ours:.1f} s beside {theirs:.1f} s ({theirs / ours:.1f} × faster)"
    yield Line("letters ÷ the same through docxtpl and LibreOffice", ours, theirs, 1 / 3, "×", told)


def _ours() -> float:
    began = time.perf_counter()
    for number in range(LETTERS):
        facts = samples.letter()
        render_letter(replace(facts, sending=samples.sending(number=number + 1)))
    return time.perf_counter() - began


def _elsewhere(office: str, folder: Path) -> float:
    template = folder / "letter.docx"
    document = docx.Document()
    for name in ("place", "receiver", "object", "request", "facts", "shared", "consent"):
        document.add_paragraph(f"{{{{ {name} }}}}")
    document.save(str(template))
    began = time.perf_counter()
    for number in range(LETTERS):
        letter = DocxTemplate(template)
        letter.render(_context(number))
        letter.save(folder / f"letter-{number}.docx")
    files = [str(path) for path in sorted(folder.glob("letter-*.docx"))]
    subprocess.run(
        [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - began


def _context(number: int) -> dict[str, str]:
    facts = samples.letter()
    return {
        "place": "Gao, le vingt-quatre novembre deux mille vingt-six",
        "receiver": "Monsieur le Président du tribunal d’instance de Bourem",
        "object": f"Référencement du dossier GAO-2026-{number:04}",
        "request": facts.steps or "",
        "facts": facts.facts,
        "shared": ", ".join(facts.shared),
        "consent": "La personne a consenti à la transmission de ces seules informations.",
    }
