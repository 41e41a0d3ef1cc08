"""A civil-status day: 300 applicants from a spreadsheet, judged in one go, transcribed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl

from tests.exports.papers import reading
from tests.journeys.directory import DISPLACED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.spoken import Told

PLANNED, HELD, WRITTEN = "2027-02-01", "2027-03-09", "2027-03-22"
HEADINGS = (
    *("N°", "Requérant", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Lieu de naissance"),
    *("Nom du père", "Nom de la mère", "1er témoin", "2e témoin", "Dossier"),
)
FIRST = ("Aïchatou", "Moussa", "Zeïnabou", "Abdoulaye", "Fatoumata", "Ibrahim", "Mariama", "Sidi")
LAST = ("Exemple", "Inventé", "Fictif", "d’Essai", "Imaginé")
MANY = 300
ABSENT = "41-43"


def test_three_hundred_births_are_judged_in_one_go(told: Told, tmp_path: Path) -> None:
    told.turn(PLANNED)
    mine = told.opens(category="ECI", summary="Un acte de naissance pour l’école")
    told.agrees(mine, DISPLACED)
    number = the_court_will_come(told)
    sheet = three_hundred_rows(tmp_path / "liste.xlsx", case=mine)
    the_list_comes_in(told, number, sheet)
    told.turn(HELD)
    the_court_judges(told, number)
    told.turn(WRITTEN)
    the_town_hall_writes(told, number)
    the_case_knows(told, mine, number)
    told.is_sound()


def the_court_will_come(told: Told) -> str:
    where = ("--court", DISPLACED, "--place", "Gao/Bourem", "--building", "Mairie")
    number = str(told.does("sitting", "add", *where, "--on", HELD)["number"])
    told.does("sitting", "confirm", number, "--order", "41")
    told.does("sitting", "security", number, "--go", "--by", "Adjudant Inventé")
    return number


def three_hundred_rows(path: Path, case: str) -> Path:
    """Write the list as a town hall types it: a title, its own headings, « idem », two mistakes."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Liste"
    sheet.append(["Audience foraine inventée de Bourem, jugements supplétifs"])
    sheet.append([])
    sheet.append(HEADINGS)
    for at in range(MANY):
        sheet.append(row(at, case if at == 0 else ""))
    sheet["E10"], sheet["D20"] = "31/02/2015", "H/F"
    book.save(path)
    return path


def row(at: int, case: str) -> tuple[Any, ...]:
    child, family = FIRST[at % 8], f"{LAST[at % 5]} {chr(65 + at // 26)}{chr(97 + at % 26)}"
    father, mother = f"Alassane {family}", f"Fatimata {family}"
    born = f"{1 + at % 28:02}/{1 + at % 12:02}/{2008 + at % 15}" if at % 3 else 2008 + at % 15
    witnesses = ("Boubacar Témoin", "Hawa Témoin") if at % 50 else ("Boubacar Témoin", "")
    return (
        at + 1,
        father,
        f"{child} {family}",
        "FM"[at % 2],
        born,
        "Bourem",
        father,
        mother,
        *(
            *witnesses,
            case,
        ),
    )


def the_list_comes_in(told: Told, number: str, sheet: Path) -> None:
    """First what would be done; the two mistakes are told, put right, and all comes in once."""
    found = told.does("docket", "civil", "import", number, str(sheet))
    assert (found["applied"], found["new"]) == (False, MANY - 2)
    assert [(e["row"], e["column"], e["value"]) for e in found["errors"]] == [
        (10, "Né(e) le", "31/02/2015"),
        (20, "Sexe", "H/F"),
    ]
    told.tries("docket", "civil", "import", number, str(sheet), "--apply")
    assert told.does("docket", "civil", "list", number)["total"] == 0
    book = openpyxl.load_workbook(sheet)
    book["Liste"]["E10"], book["Liste"]["D20"] = "28/02/2015", "F"
    book.save(sheet)
    for added in (MANY, 0):
        done = told.does("docket", "civil", "import", number, str(sheet), "--apply")
        assert (done["added"], done["errors"]) == (added, [])
    kept = told.does("docket", "civil", "list", number)
    assert [line["position"] for line in kept["lines"]] == list(range(1, MANY + 1))
    assert kept["doubts"] == ["Moins de 2 témoins\u00a0: n°\u00a01, 51, 101, 151, 201, 251."]


def the_court_judges(told: Told, number: str) -> None:
    told.does("sitting", "hold", number)
    absent = ("struck-out", "--lines", ABSENT, "--cause", "absent_party")
    assert told.does("docket", "civil", "judge", number, *absent)["changed"] == 3
    done = told.does("docket", "civil", "judge", number, "judged", "--first-number", "112/2027")
    assert (done["changed"], done["judged"]) == (MANY - 3, MANY - 3)
    numbers = [line["judgment_number"] for line in done["lines"]]
    assert (numbers[0], numbers[39], numbers[40:43], numbers[43], numbers[-1]) == (
        "112/2027",
        "151/2027",
        [None] * 3,
        "152/2027",
        "408/2027",
    )
    told.tries("docket", "civil", "judge", number, "judged", "--lines", "1")


def the_town_hall_writes(told: Told, number: str) -> None:
    told.tries("docket", "civil", "transcribe", number, "--on", "2027-03-01")
    done = told.does("docket", "civil", "transcribe", number, "--on", WRITTEN)
    assert (done["changed"], done["transcribed"]) == (MANY - 3, MANY - 3)
    made = told.does("sitting", "papers", number, "-o", str(told.papers))
    (docket,) = [one["file"] for one in made["papers"] if one["paper"] == "court_docket"]
    text = " ".join(reading.text((told.papers / docket).read_bytes()).split())
    for shown in ("300 requérants", "112/2027", "408/2027", "22 mars 2027", "Aïchatou Exemple Aa"):
        assert shown in text, shown


def the_case_knows(told: Told, case: str, number: str) -> None:
    heard = [event for event in told.case(case)["events"] if event["kind"] == "heard"]
    assert [(event["on"], event["details"]["result"]) for event in heard] == [(HELD, "judged")]
    assert heard[0]["details"]["sitting"] == number
