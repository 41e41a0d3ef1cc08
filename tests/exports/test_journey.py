"""The journey on paper: black on white, words above, list below, broken between its rows."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from justice_desk.exports.papers import journey_icons
from justice_desk.exports.papers.journey import WIDTH, JourneyFlowable, Piece, journey_flowable
from justice_desk.exports.papers.journey_pen import PX, measure
from justice_desk.exports.papers.kit import fonts
from justice_desk.exports.papers.kit.block import Foreign
from justice_desk.exports.papers.kit.flow import flow
from justice_desk.exports.papers.kit.glyphs import CannotDraw
from justice_desk.exports.papers.kit.grid import MM, PAGE_HEIGHT, PAGE_SIZE
from justice_desk.exports.papers.kit.grid import WIDTH as TEXT_WIDTH
from tests.drawing.journey import samples
from tests.exports.papers import reading

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Hop, Plan


ARABIC_NAME = samples.ACTORS[10][0]


def drawn(hops: tuple[Hop, ...], future: tuple[Plan, ...] = ()) -> bytes:
    fonts.register()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=PAGE_SIZE, initialFontName=fonts.MEDIUM)
    flowable = journey_flowable(hops, samples.TODAY, future)
    _width, height = flowable.wrap(0, 0)
    flowable.drawOn(canvas, 24 * MM, (PAGE_HEIGHT - 30) * MM - height)
    canvas.save()
    return made.getvalue()


def test_one_px_of_the_layout_is_three_tenths_of_a_millimetre() -> None:
    assert abs(WIDTH * PX - TEXT_WIDTH * MM) < 0.01
    assert journey_flowable(samples.six(), samples.TODAY).wrap(0, 0)[0] == pytest.approx(168 * MM)


def test_the_words_stand_above_and_the_list_is_always_there() -> None:
    text = reading.text(drawn(samples.six(), (samples.HEARING,)))
    assert "260 jours, 6 référencements. Hachures" in text
    assert "Tribunal d’instance de Bourem" in text
    for days in ("4 + 43", "6 + 46", "6 + 50", "4 + 18", "7 + 67"):
        assert days in text
    assert text.index("Hachures") < text.index("Coutumier") < text.index("4 + 43")


def test_every_font_is_embedded_and_none_is_helvetica() -> None:
    pdf = drawn(samples.many(18))
    assert b"Helvetica" not in pdf
    found = reading.fonts(pdf)
    assert {font.name[7:] for font in found} == {fonts.MEDIUM, fonts.BOLD}
    assert all(font.program is not None for font in found)


def test_nothing_is_grey_or_coloured() -> None:
    assert reading.inks(drawn(samples.refused())) <= {(0.0,), (1.0,), (0.0,) * 3, (1.0,) * 3}


def test_no_line_is_thinner_than_eight_tenths_of_a_point() -> None:
    weights = reading.line_widths(drawn(samples.six(), (samples.HEARING,)))
    assert weights
    assert min(weights) >= 0.8


def test_the_current_holder_is_solid_black_and_the_past_is_white() -> None:
    picture = reading.image(drawn(samples.six()), dots_per_inch=200)
    dark = sum(pixel < 60 for pixel in picture.tobytes())
    ended = (*samples.six()[:6], replace(samples.six()[6], until=samples.TODAY, stuck_since=None))
    light = reading.image(drawn(ended), dots_per_inch=200)
    assert dark > sum(pixel < 60 for pixel in light.tobytes())


def test_a_journey_of_sixty_breaks_over_pages_and_loses_no_stay() -> None:
    hops = samples.many(60, date(2021, 1, 5), 20)
    pages = flow([Foreign(journey_flowable(hops, samples.TODAY))])
    assert len(pages) > 2
    for page in pages:
        assert page.bottom <= 277
    names = [piece for page in pages for _top, block in page.placed for piece in parts(block)]
    assert sum(len(piece.rows) for piece in names) == 61
    faces = [face.hop for piece in names if piece.picture for face in piece.picture.faces]
    assert faces == list(range(61))


def parts(block: object) -> list[Piece]:
    flowable = getattr(block, "_flowable", None)
    assert isinstance(flowable, JourneyFlowable)
    return list(flowable.pieces)


def test_the_words_are_never_left_alone_on_a_page() -> None:
    flowable = journey_flowable(samples.six(), samples.TODAY)
    assert flowable.split(0, 60) == []
    assert flowable.least > 60


def test_a_short_journey_has_one_row() -> None:
    flowable = journey_flowable(samples.six(), samples.TODAY, (samples.HEARING,))
    assert sum(piece.picture is not None for piece in flowable.pieces) == 1


def test_an_empty_journey_is_drawn_with_its_empty_lanes() -> None:
    assert reading.text(drawn(())).count("aucun passage") == 5


def test_an_arabic_name_is_shaped_and_measured_as_it_is_drawn() -> None:
    hops = (samples.office(date(2026, 11, 1)), samples.actor(10, "R1", date(2026, 11, 3), None))
    faces = {font.name[7:] for font in reading.fonts(drawn(hops))}
    assert faces & {fonts.ARABIC, fonts.ARABIC_BOLD}
    assert measure(ARABIC_NAME, 12, 600) > 20
    assert measure(f"\u2067{ARABIC_NAME}…\u2069", 12, 600) > measure(ARABIC_NAME, 12, 600)


def test_a_name_that_no_font_draws_is_refused() -> None:
    hop = replace(samples.six()[1], name="ߒߞߏ")
    with pytest.raises(CannotDraw):
        journey_flowable((hop,), samples.TODAY)


@pytest.mark.parametrize("name", ["tree", "gavel", "warning-octagon-fill"])
def test_an_icon_keeps_inside_its_square(name: str) -> None:
    edge = journey_icons.outline(name)
    places = [number for stroke in edge.strokes for number in stroke.points]
    assert len(places) > 40
    assert all(-1 <= number <= edge.side + 1 for number in places)
