"""The words of the picture, in both languages."""

from __future__ import annotations

import pytest

from justice_desk.drawing.journey import headline, layout, paper_line
from justice_desk.drawing.journey.words import elide
from justice_desk.i18n import messages
from tests.drawing.journey import samples
from tests.drawing.journey.metrics import measure


def test_the_headline_counts_days_referrals_and_orders() -> None:
    assert headline(samples.six(), samples.TODAY) == (
        "260 jours, 6 référencements, 3 ordres de justice"
    )
    assert headline(samples.one(), samples.TODAY) == "21 jours, 1 référencement, 1 ordre de justice"
    assert headline((), samples.TODAY) == "0 jour, 0 référencement"


def test_the_line_on_paper_says_what_its_marks_mean() -> None:
    assert paper_line(samples.six(), samples.TODAY).replace("\u00a0", " ") == (
        "260 jours, 6 référencements. Hachures : attend une réponse. "
        "Noir : détient le dossier. Bord épais : bloqué."
    )


def test_in_english_no_french_is_left() -> None:
    messages.use("en")
    picture = layout(samples.one(), samples.TODAY, (), 1078, measure)
    texts = [label.text for label in picture.labels]
    assert "Cadi de Gao · awaiting an answer for 18 d" in texts
    assert "no stay" in texts
    assert picture.marker
    assert picture.marker.label.text == "Today · 24 Nov"


@pytest.mark.parametrize("room", [20, 60, 100, 170])
def test_a_cut_name_fits_its_room(room: float) -> None:
    name = "Tribunal d’instance de Bourem"
    cut = elide(name, room, measure, 12, 600)
    assert measure(cut, 12, 600) <= room
    assert cut.endswith("…")
    assert name.startswith(cut[:-1])


def test_a_name_that_fits_is_left_alone() -> None:
    assert elide("Cadi de Gao", 500, measure, 12, 600) == "Cadi de Gao"


def test_nothing_is_left_where_not_even_a_letter_fits() -> None:
    assert elide("Cadi de Gao", 2, measure, 12, 600) == ""


def test_a_cut_name_from_right_to_left_keeps_its_dots_on_its_left() -> None:
    cut = elide(samples.ACTORS[10][0], 30, measure, 12, 600)
    assert cut.startswith("\u2067")
    assert cut.endswith("…\u2069")
