"""`place` and `consultation`, as a person or a script types them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

VILLAGES = Path(__file__).parents[1] / "data" / "places" / "settlements_4regions.csv"
ADVICE = (
    "consultation", "add", "--place", "Gao", "--sex", "female",
    "--age-band", "18-35", "--theme", "FON", "--minutes", "15",
)  # fmt: skip


def test_a_list_is_imported_and_again_without_doubling(desk: Desk) -> None:
    first = desk.json("place", "import", str(VILLAGES))
    assert (first["read"], first["new"], first["same"]) == (6, 6, 0)
    again = desk.json("place", "import", str(VILLAGES))
    assert (again["new"], again["updated"], again["same"]) == (0, 0, 6)
    assert again["kept_as_written_matched"] == 0
    assert "6 lieux lus" in desk("place", "import", str(VILLAGES)).out


def test_places_are_listed_and_found_in_json_and_in_lines(desk: Desk) -> None:
    desk.json("place", "import", str(VILLAGES))
    page = desk.json("place", "list", "--level", "commune", "--under", "Gao/Gao", "--limit", "1")
    assert page["total"] == 2
    assert [row["path"] for row in page["places"]] == ["Gao/Gao/Essai-Nord"]
    found = desk.json("place", "find", "gao/gao/essai sud/village d'essai 1")
    assert (found["pcode"], found["level"]) == ("ML070192001", "village")
    assert {"id", "name", "path", "latitude", "longitude", "as_written"} <= set(found)
    assert desk("place", "find", "Gao").out == "Gao/Gao  ML0701  cercle\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [("Tombuktu", "unknown_place"), ("Bɔkɔ d’essai", "ambiguous_place"), ("", "unknown_place")],
)
def test_a_place_that_is_not_one_ends_with_4_and_the_candidates(
    desk: Desk, text: str, code: str
) -> None:
    desk.json("place", "import", str(VILLAGES))
    answer = desk("place", "find", text, "--json")
    assert answer.code == 4
    assert answer.document["error"]["code"] == code
    assert isinstance(answer.document["error"]["details"]["places"], list)
    spoken = desk("place", "find", text)
    assert (spoken.code, spoken.out, spoken.err.count("\n")) == (4, "", 1)


def test_a_bad_list_ends_with_4_names_the_cell_and_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    bad = tmp_path / "faux.csv"
    bad.write_text(VILLAGES.read_text(encoding="utf-8").replace("16.20", "seize"), "utf-8")
    answer = desk("place", "import", str(bad), "--json")
    assert answer.code == 4
    details = answer.document["error"]["details"]
    assert (details["file"], details["row"], details["column"]) == ("faux.csv", 4, "lat")
    assert (details["found"], details["count"]) == ("seize", 1)
    assert details["expected"]
    spoken = desk("place", "import", str(bad))
    assert (spoken.code, spoken.out) == (4, "")
    assert "faux.csv, ligne 4, colonne lat" in spoken.err
    assert desk.json("place", "list", "--level", "village")["total"] == 0


def test_a_list_that_is_not_there_ends_with_4(desk: Desk, tmp_path: Path) -> None:
    answer = desk("place", "import", str(tmp_path / "absent.csv"))
    assert answer.code == 4
    assert "absent.csv" in answer.err


def test_consultations_are_narrowed_and_counted(desk: Desk) -> None:
    desk.json(*ADVICE)
    page = desk.json("consultation", "list", "--place", "Gao", "--theme", "fon")
    assert page["counts"] == [{"sex": "female", "age_band": "18-35", "consultations": 1}]
    assert (page["total"], page["restricted"]) == (1, 0)
    assert desk.json("consultation", "list", "--until", "2020-01-01")["total"] == 0
    assert desk.json("consultation", "list", "--theme", "ECI")["counts"] == []
    assert desk("consultation", "list", "--place", "Nulle part").code == 4
    assert desk("consultation", "list", "--since", "hier").code == 4


def test_a_consultation_is_added_and_listed(desk: Desk) -> None:
    added = desk.json(*ADVICE, "--advice", "Aller à la COFO.", "--on", "2026-01-09")
    assert (added["place"], added["given_on"], added["restricted"]) == (
        "Gao/Gao",
        "2026-01-09",
        False,
    )
    page = desk.json("consultation", "list", "--limit", "5")
    assert (page["total"], page["consultations"]) == (1, [added])
    assert desk("consultation", "list").out.splitlines() == [
        "09/01/2026  15\u00a0min  FON (Foncier rural)  femme  18-35  Gao/Gao",
        "1 consultation.",
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--theme", "XXX"), 4),
        (("--minutes", "601"), 4),
        (("--minutes", "dix"), 2),
        (("--age-band", "17"), 4),
        (("--sex", "autre"), 2),
        (("--place", "Xqzwv"), 4),
        (("--on", "2999-01-01"), 4),
        (("--on", "2026-02-30"), 4),
        (("--advice", "Appeler le 66 12 38 04"), 4),
    ],
)
def test_what_does_not_fit_ends_with_a_sentence_and_keeps_nothing(
    desk: Desk, words: tuple[str, str], code: int
) -> None:
    at = ADVICE.index(words[0]) if words[0] in ADVICE else len(ADVICE)
    answer = desk(*ADVICE[:at], *words, *ADVICE[at + 2 :])
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
    assert desk.json("consultation", "list")["total"] == 0
