"""Names are near by what a clerk may write, and never when both are names that exist."""

from __future__ import annotations

import pytest

from justice_desk.rules.names_alike import name_ratio


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("Kadidia Maïga", "Khadija Meïga", 100, 100),
        ("Maïga Kadidia", "Kadidia Maïga", 100, 100),
        ("Kadiba Maïga", "Kadidia Maïga", 82, 99),
        ("F. Traoré", "Fatoumata Traoré", 90, 95),
        ("O. Traoré", "Oumar Traoré", 90, 95),
        ("D. Traoré", "Djénéba Traoré", 90, 95),
        ("F. Traoré", "Moussa Traoré", 0, 0),
        ("Fatoumata Traoré", "Fatoumata Moussa Traoré", 95, 95),
        ("Fadi Mata Traoré", "Fadimata Traoré", 92, 92),
        ("AlimataGuindo", "Alimata Guindo", 92, 92),
        ("Kadidia", "Kadidia Maïga", 0, 0),
        ("Aminata Traoré", "Alimata Traoré", 0, 0),
        ("Moussa Koné", "Moussa Konaté", 0, 0),
        ("Moussa Ag Amadou", "Amadou Ag Moussa", 0, 0),
        ("Moussa Ag Amadou", "Moussa Ag Ahmadou", 100, 100),
        ("Moussa Ag Amadou", "Moussa Ag Amadou Elmehdi", 60, 95),
        ("Sékou Dembélé", "Kadidia Maïga", 0, 0),
        ("", "Kadidia", 0, 0),
        ("موسى", "موسى", 100, 100),
    ],
)
def test_two_names_are_as_near_as_a_reader_finds(a: str, b: str, least: int, most: int) -> None:
    assert least <= name_ratio(a, b) <= most
    assert name_ratio(a, b) == name_ratio(b, a)


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ("Awa Traoré", "T. Awa", 93),  # the initial stands with the name that sorts last
        ("Kadiba Maïga", "Kadidia Maïga", 91.7),  # nearer by their keys
        ("Awa Diema", "Awa Dioma", 90),  # nearer as they are written
        ("Moussa Ag Amadou", "Moussa Ag Amadou Elmehdi", 78.8),  # in order, letter by letter
        ("Zelbarimontu Wozikabulande", "Zelbaripontu Woz Ikagulande", 92),  # just the same, joined
    ],
)
def test_what_differs_costs_what_it_should(a: str, b: str, ratio: float) -> None:
    assert name_ratio(a, b) == pytest.approx(ratio, abs=0.05)
    assert name_ratio(a, b) == name_ratio(b, a)
