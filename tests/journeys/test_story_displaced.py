"""The court of Bourem sits at Gao: the letter and the road lead there, and say so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.journeys.directory import DISPLACED, OFFICE
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

AWAY = PERSON | {"name": "Assalama Exemple", "place": "Gao/Bourem/Taboye"}


def test_the_letter_to_a_displaced_court_goes_where_it_sits(told: Told) -> None:
    told.turn("2027-02-02")
    number = told.opens(AWAY, OTHER, category="DET", summary="Un prêt jamais rendu")
    told.agrees(number, DISPLACED)
    assert "outside_territory" not in told.found(number, DISPLACED)
    code = told.refers(number, DISPLACED, "Entendre le débiteur.")
    text = told.letter(f"{number}/R1")
    assert "tribunal d’instance de Bourem siégeant actuellement à Gao" in text
    assert code in text
    the_slip_is_fetched_at_gao(told, number, code)
    told.is_sound()


def the_slip_is_fetched_at_gao(told: Told, number: str, code: str) -> None:
    file = told.papers / "tournée.pdf"
    at_gao = told.does("referral", "field-list", "-o", str(file), "--place", "Gao/Gao")
    assert at_gao["places"][0]["references"] == [f"{number}/R1"]
    at_bourem = told.tries("referral", "field-list", "-o", str(file), "--place", "Gao/Bourem")
    assert json.loads(at_bourem.out)["error"]["code"] == "nothing_to_collect"
    told.turn("2027-02-12")
    told.answers(code, "accepted", "Convoqué au 22 février, à Gao.")
    assert told.journey(number) == [
        (OFFICE, "2027-02-02", "2027-02-12", "opened"),
        (DISPLACED, "2027-02-12", None, "accepted"),
    ]
