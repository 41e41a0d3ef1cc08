"""The checker finds each kind of fault when one is planted in a sound picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.drawing.journey import layout
from justice_desk.drawing.journey.shapes import Box
from tests.drawing.journey import samples
from tests.drawing.journey.checker import problems
from tests.drawing.journey.metrics import measure

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Picture


@pytest.fixture
def picture() -> Picture:
    made = layout(samples.six(), samples.TODAY, (samples.HEARING,), 1078, measure)
    assert problems(made) == []
    return made


def _moved(picture: Picture, number: int, x: float, y: float) -> Picture:
    labels = list(picture.labels)
    box = labels[number].box
    labels[number] = replace(labels[number], box=Box(x, y, box.width, box.height))
    return replace(picture, labels=tuple(labels))


def test_a_label_on_another_label_is_found(picture: Picture) -> None:
    box = picture.labels[-1].box
    assert any("meets “" in p for p in problems(_moved(picture, -2, box.x + 3, box.y + 3)))


def test_a_label_on_a_strange_bar_is_found(picture: Picture) -> None:
    bar = next(segment.box for segment in picture.segments if segment.hop == 2)
    found = problems(_moved(picture, -1, bar.x + 40, bar.y + 20))
    assert any("meets the bar of hold 2" in p for p in found)


def test_a_label_half_out_of_its_bar_is_found(picture: Picture) -> None:
    label = next(label for label in picture.labels if label.hop == 2)
    number = picture.labels.index(label)
    found = problems(_moved(picture, number, label.box.x + 90, label.box.y))
    assert any("of hold 2 meets the bar of hold 2" in p for p in found)


def test_a_label_on_an_arrow_is_found(picture: Picture) -> None:
    arrow = next(arrow for arrow in picture.arrows if arrow.hop == 5)
    middle = arrow.at(0.5)
    found = problems(_moved(picture, -1, middle.x + 1.5, middle.y))
    assert any("meets the arrow to hold 5" in p for p in found)


def test_an_arrow_through_a_third_bar_is_found(picture: Picture) -> None:
    arrows = list(picture.arrows)
    arrows[4] = replace(arrows[4], hop=9)
    assert any(
        "meets the bar of hold" in p for p in problems(replace(picture, arrows=tuple(arrows)))
    )


def test_a_label_under_the_line_of_today_is_found(picture: Picture) -> None:
    assert picture.marker
    found = problems(_moved(picture, -1, picture.marker.x - 10, 100))
    assert any("line of time" in p for p in found)


def test_two_holders_at_one_time_are_found(picture: Picture) -> None:
    segments = list(picture.segments)
    box = segments[2].box
    segments[2] = replace(segments[2], box=Box(box.x, box.y, box.width + 30, box.height))
    found = problems(replace(picture, segments=tuple(segments)))
    assert any("at the same time" in p for p in found)
    assert any("backwards" in p for p in found)


def test_a_text_outside_the_picture_is_found(picture: Picture) -> None:
    assert any("leaves the picture" in p for p in problems(_moved(picture, -1, 1070, 300)))


def test_months_out_of_order_are_found(picture: Picture) -> None:
    found = problems(replace(picture, ticks=picture.ticks[::-1]))
    assert "the months are out of order" in found
