from __future__ import annotations

import pytest

from justice_desk.services.today.telling import without_phones, without_places


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Appeler le 76 00 00 12 à midi", "Appeler le … à midi"),
        ("Appeler le 76.00.00.12", "Appeler le …"),
        ("76000012, sa sœur", "…, sa sœur"),
        ("+223 76 00 00 12", "…"),
        ("00223 76000012", "…"),
        ("Frère au +33 6 00 00 00 00", "Frère au …"),
        ("Voir GAO-2026-0001 avant le 24/11/2026", "Voir GAO-2026-0001 avant le 24/11/2026"),
        ("Audience du 24.11.2026", "Audience du 24.11.2026"),
        ("Audience du 2026-11-24, salle 2", "Audience du 2026-11-24, salle 2"),
        ("Payer 12 500 F CFA", "Payer 12 500 F CFA"),
    ],
)
def test_no_number_to_call_stays_in_a_title_and_a_day_does(title: str, told: str) -> None:
    assert without_phones(title) == told


def test_no_village_of_the_case_stays_in_a_title() -> None:
    title = "Aller à KADJI, puis au Hameau inventé ; Kadjiba est ailleurs"
    told = without_places(title, {"Kadji", "Hameau inventé"})
    assert told == "Aller à …, puis au … ; Kadjiba est ailleurs"
