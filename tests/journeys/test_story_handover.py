"""Ibrahim leaves: Mariam receives his cases, what remains to be done, and a list to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exports.papers import reading
from tests.journeys.directory import CADI, CHIEF, HEALTH
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told


def test_a_caseload_is_handed_over_with_a_list_to_sign(told: Told) -> None:
    told.turn("2027-03-15")
    land, restricted, closed = caseload(told)
    told.sits("mariam")
    assert told.does("task", "list", "--mine")["total"] == 0
    assert told.tries("case", "show", restricted).code == 3
    refused = told.tries("handover", "--from", "ibrahim", "--to", "mariam")
    assert refused.code == 3, "only the coordination hands over"
    text = handed_over(told, [land, restricted])
    for number in (land, restricted):
        assert number in text
    for unsaid in (closed, "Zeinabou Exemple", "Aïssata", "66 12 38 04"):
        assert unsaid not in text
    mariam_goes_on(told, land, restricted)


def caseload(told: Told) -> tuple[str, str, str]:
    """Two open cases, one of them restricted, and one that is over."""
    told.sits("ibrahim")
    land = told.opens()
    told.agrees(land, CHIEF)
    told.refers(land, CHIEF, "Entendre les deux familles.")
    told.does("task", "add", land, "--title", "Voir la borne", "--due", "2027-03-22")
    harmed = PERSON | {"name": "Aïssata Exemple", "roles": ["victim"]}
    restricted = told.opens(harmed, OTHER | {"roles": ["accused"]}, category="VBG",
                            maybe_crime="no", facts_on="2027-02-01")  # fmt: skip
    told.agrees(restricted, HEALTH)
    told.refers(restricted, HEALTH, "Soins.", "--kind", "service")
    closed = told.opens(category="DET")
    told.sits("awa")
    told.does("case", "close", closed, "--outcome", "withdrawn")
    return land, restricted, closed


def handed_over(told: Told, numbers: list[str]) -> str:
    """Return the text of the list that both sign."""
    told.turn("2027-03-19")
    told.sits("awa")
    file = told.papers / "remise.pdf"
    words = ("--from", "ibrahim", "--to", "mariam", "--why", "Il part à Mopti.")
    done = told.does("handover", *words, "-o", str(file))
    assert (done["cases"], done["pages"]) == (numbers, 1)
    told.does_alone("member", "disable", "ibrahim")
    assert told.tries("handover", *words).code == 4, "nothing is left to hand over"
    return reading.text(file.read_bytes())


def mariam_goes_on(told: Told, land: str, restricted: str) -> None:
    told.sits("mariam")
    mine = told.does("task", "list", "--mine")["tasks"]
    assert {row["responsible"] for row in mine} == {"Mariam Exemple"}
    kinds = sorted((row["number"], row["kind"]) for row in mine)
    assert kinds.count((land, "reply_slip")) == 1
    assert [row["title"] for row in mine if row["title"]] == ["Voir la borne"]
    for number in (land, restricted):
        case = told.case(number)
        assert case["responsible"] == "Mariam Exemple"
        assert case["events"][-1]["kind"] == "handed_over"
        assert [how for *_stay, how in told.journey(number)] == ["opened"]
    told.agrees(land, CADI)
    told.sits("awa")
    told.is_sound()
