"""The scanner finds what it is there for: leaks planted in every way that a program could leak."""

from __future__ import annotations

import base64
import gzip
import io
import json
import os
import shutil
import unicodedata
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from reportlab.pdfgen.canvas import Canvas

from justice_desk.exports.papers.facts import Involved
from justice_desk.exports.papers.letter import render_letter
from justice_desk.terms.fold import fold
from tests.exports.papers import samples
from tests.security.marked_words import NAME, PHONE, VILLAGE
from tests.security.scanner import leaks, picture
from tests.security.watching import watching

if TYPE_CHECKING:
    from pathlib import Path

TEXT = f"Vu {NAME} hier."


def zipped(text: str, name: str = "word/document.xml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return packed.getvalue()


def drawn(text: str, *, title: str = "") -> bytes:
    """Return a PDF whose page is deflated and written in ASCII85, as ReportLab does."""
    page = io.BytesIO()
    canvas = Canvas(page, pageCompression=1)
    canvas.setTitle(title)
    canvas.drawString(72, 720, text)
    canvas.save()
    return page.getvalue()


@pytest.mark.parametrize(
    "planted",
    [
        TEXT.encode(),
        unicodedata.normalize("NFD", VILLAGE).encode(),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.upper().encode(),
        TEXT.lower().encode(),
        fold(TEXT).encode(),
        f"appeler le {PHONE}".encode(),
        b'{"phone": "+22366987123"}',
        "66\u00a098\u00a071\u00a023".encode(),
        json.dumps({"name": NAME}).encode(),
        quote(NAME).encode(),
        *(base64.b64encode(b"x" * before + TEXT.encode()) for before in range(3)),
        TEXT.encode().hex().encode(),
        gzip.compress(TEXT.encode(), mtime=0),
        zipped(TEXT),
        zipped("rien", name=f"{NAME}.txt"),
        drawn("Sentinelle"),
        drawn("rien", title=NAME),
        os.urandom(5000) + drawn("Vraiinvrai") + os.urandom(5000),
        zipped("rien")[:20] + drawn("Vraiinvrai"),
    ],
)
def test_a_planted_leak_is_found(planted: bytes) -> None:
    assert leaks("fichier", planted)


def test_a_name_in_a_letter_of_ours_is_found_though_its_font_is_cut_to_glyphs() -> None:
    person = Involved("Personne concernée", NAME)
    pdf = render_letter(replace(samples.letter(), persons=(person,)))
    assert leaks("lettre", pdf)
    assert picture(pdf) == "PDF"


def test_what_holds_no_sentinel_is_clean() -> None:
    assert leaks("lettre", render_letter(samples.letter())) == []
    assert leaks("hasard", os.urandom(2_000_000)) == []
    assert leaks("autre", b"Awa Exemple, Gao, 66 12 38 04") == []
    assert picture(b"SQLite format 3") == ""


def test_a_file_that_is_gone_or_renamed_or_emptied_since_is_found(tmp_path: Path) -> None:
    with watching() as watch:
        for name, text in (("gone", TEXT), ("renamed", TEXT), ("emptied", TEXT), ("moved", "ok")):
            (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / "gone").unlink()
        (tmp_path / "renamed").rename(tmp_path / "moved")
        (tmp_path / "moved").write_text("rien", encoding="utf-8")
        (tmp_path / "emptied").write_text("", encoding="utf-8")
    guilty = {path.name for path, content in watch.files() if leaks("", content)}
    assert guilty == {"gone", "renamed", "moved", "emptied"}


def test_a_file_under_a_folder_that_is_gone_is_found(tmp_path: Path) -> None:
    with watching() as watch:
        (tmp_path / "staging").mkdir()
        (tmp_path / "staging" / "aperçu.pdf").write_bytes(drawn("Vraiinvrai"))
        shutil.rmtree(tmp_path / "staging")
    assert [path.name for path, content in watch.files() if leaks("", content)] == ["aperçu.pdf"]
