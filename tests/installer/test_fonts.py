"""The fonts that set-up cuts: each weight is a font of its own, with the letters of Mali."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PaperFont
from reportlab.pdfgen.canvas import Canvas

from installer import fonts

if TYPE_CHECKING:
    from pathlib import Path

LATIN = [cut for cut in fonts.CUTS if cut.family == "Noto Sans"]
ARABIC = [cut for cut in fonts.CUTS if cut.family == "Noto Sans Arabic"]
WRITTEN = (
    "ÀÉÈÊËÎÏÔÙÛÇàâéèêëîïôùûüçœŒæ«»’“”–—… ɛɔɲŋɓɗƴƐƆƝŊƁƊƳẓḍḥṭ№€°½\u0300\u0301\u0303\u030c\u00a0\u202f"
)
NAME_OF_A_PERSON = "محمد آغ"
RESHAPED = "\ufefb\ufe8e\ufee3\ufea4\ufee4\ufeaa"


def opened(cut: fonts.Cut) -> TTFont:
    return TTFont(fonts.FOLDER / f"{cut.postscript}.ttf")


def outline(font: TTFont, letter: str) -> object:
    pen = RecordingPen()
    font.getGlyphSet()[font.getBestCmap()[ord(letter)]].draw(pen)
    return pen.value


@pytest.mark.parametrize("identity", [4, 6])
def test_each_weight_has_names_of_its_own(identity: int) -> None:
    names = [opened(cut)["name"].getDebugName(identity) for cut in fonts.CUTS]
    assert len(set(names)) == len(fonts.CUTS)


def test_each_family_and_style_name_pair_is_one_font() -> None:
    tables = [opened(cut)["name"] for cut in fonts.CUTS]
    pairs = {(table.getDebugName(1), table.getDebugName(2)) for table in tables}
    assert len(pairs) == len(fonts.CUTS)


@pytest.mark.parametrize(("cuts", "letter"), [(LATIN, "ɛ"), (ARABIC, "م")])
def test_each_weight_has_an_outline_of_its_own(cuts: list[fonts.Cut], letter: str) -> None:
    outlines = [repr(outline(opened(cut), letter)) for cut in cuts]
    assert len(set(outlines)) == len(cuts)


@pytest.mark.parametrize("cut", fonts.CUTS, ids=lambda cut: cut.postscript)
def test_the_weight_is_written_and_no_axis_is_left(cut: fonts.Cut) -> None:
    font = opened(cut)
    assert font["OS/2"].usWeightClass == cut.weight
    assert bool(font["head"].macStyle & 1) == (cut.weight == 700)
    assert bool(font["OS/2"].fsSelection & 1) == cut.italic
    assert not {"fvar", "gvar", "STAT", "HVAR"} & set(font.keys())


@pytest.mark.parametrize("cut", LATIN, ids=lambda cut: cut.postscript)
def test_every_letter_of_our_languages_can_be_drawn(cut: fonts.Cut) -> None:
    known = opened(cut).getBestCmap()
    assert [letter for letter in WRITTEN if ord(letter) not in known] == []


@pytest.mark.parametrize("cut", ARABIC, ids=lambda cut: cut.postscript)
def test_arabic_names_can_be_drawn_plain_and_reshaped(cut: fonts.Cut) -> None:
    known = opened(cut).getBestCmap()
    assert [letter for letter in NAME_OF_A_PERSON + RESHAPED if ord(letter) not in known] == []


@pytest.mark.parametrize("cut", fonts.CUTS, ids=lambda cut: cut.postscript)
def test_a_font_stays_small(cut: fonts.Cut) -> None:
    assert (fonts.FOLDER / f"{cut.postscript}.ttf").stat().st_size < 200_000


def test_cutting_again_gives_the_same_bytes(tmp_path: Path) -> None:
    medium = fonts.CUTS[1]
    made = fonts.make(tmp_path, (medium,))
    assert made == [tmp_path / "NotoSans-Medium.ttf"]
    assert made[0].read_bytes() == (fonts.FOLDER / made[0].name).read_bytes()
    assert list(tmp_path.iterdir()) == made


def test_the_window_measures_each_weight_differently(qapp: object) -> None:
    for cut in fonts.CUTS:
        assert QFontDatabase.addApplicationFont(str(fonts.FOLDER / f"{cut.postscript}.ttf")) >= 0
    widths = []
    for weight in (400, 500, 600, 700):
        font = QFont("Noto Sans", 40)
        font.setWeight(QFont.Weight(weight))
        assert QFontInfo(font).weight() == weight
        widths.append(QFontMetricsF(font).horizontalAdvance("Dossier ɛɔɲŋɓɗƴ"))
    assert widths == sorted(set(widths))


def test_a_paper_keeps_bold_apart_from_medium() -> None:
    assert sorted(embedded(draw_both())) == ["NotoSans-Bold", "NotoSans-Medium"]


def draw_both() -> bytes:
    for style in ("Medium", "Bold"):
        path = fonts.FOLDER / f"NotoSans-{style}.ttf"
        pdfmetrics.registerFont(PaperFont(f"NotoSans-{style}", path))
    paper = io.BytesIO()
    canvas = Canvas(paper, initialFontName="NotoSans-Medium")
    for height, style in ((700, "Medium"), (650, "Bold")):
        canvas.setFont(f"NotoSans-{style}", 12)
        canvas.drawString(50, height, "Tribunal d’instance de Gao, ɛɔŋ")
    canvas.save()
    return paper.getvalue()


def embedded(paper: bytes) -> list[str]:
    """Return the names of the fonts whose program lies in the PDF, without their subset tag."""
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        described = [font.FontDescriptor for font in pdf.pages[0].Resources.Font.values()]
        return [str(d.FontName).split("+")[-1] for d in described if "/FontFile2" in d]
