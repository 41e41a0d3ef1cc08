"""`import FILE`: what becomes of each row, the lists that come back, the undoing."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from sqlalchemy import select

from justice_desk.models.all import ImportedCase, ImportedItem, Person
from justice_desk.storage.office import unlock
from tests.cli.conftest import PASSPHRASE
from tests.exports.papers import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from tests.cli.conftest import Desk

REGISTERS = Path(__file__).parents[1] / "data" / "registers"
REGISTER = """REGISTRE DES CAS 2021;;;;;;;
;;;;;;;
N°;Date;Nom et prénom du plaignant;Âge;Sexe;Village;Nature du litige;Issue
1;03/02/2021;Fanta Inventée;35 ans;F;Gao;Foncier;réglé
2;12-3-21;Moussa Exemple;±40;M;Bourem;héritage;en cours
3;31/02/2021;Sans Date;20;F;Gao;dette;clos
4;mars 2021;Oumou d’Essai;idem;"//";Gao;VBG;transmis au TI
TOTAL;4;;;;;;
"""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "registre 2021.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def cells(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return list(csv.reader(lines, delimiter=";"))


@contextmanager
def reading_rows(desk: Desk) -> Iterator[Session]:
    """Yield a session that reads what lies in the office."""
    opened = unlock(desk.office, "awa", PASSPHRASE)
    try:
        with opened.reading("test") as session:
            yield session
    finally:
        opened.close()


def test_a_dry_run_tells_every_row_and_changes_nothing(desk: Desk, register: Path) -> None:
    told = desk.json("import", str(register), "--dry-run")
    assert told["batch"] is None
    assert told["rows"] == 4
    assert told["outcomes"] == {"new": 3, "update": 0, "same": 0, "duplicate": 0, "error": 1}
    assert told["errors"] == [
        {
            "sheet": "registre 2021",
            "row": 6,
            "column": "Date",
            "value": "31/02/2021",
            "expected": "un jour du calendrier, comme 28/02/2021",
        }
    ]
    assert [line["why"] for line in told["left_out"]] == ["title", "total"]
    assert told["mapping"]["Nature du litige"] == "case.category"
    assert desk.json("case", "list")["total"] == 0
    assert desk.json("import", "list")["batches"] == []


def test_the_same_file_again_changes_nothing(desk: Desk, register: Path) -> None:
    assert desk.json("import", str(register))["outcomes"]["new"] == 3
    again = desk.json("import", str(register))
    assert again["outcomes"] == {"new": 0, "update": 0, "same": 3, "duplicate": 0, "error": 1}
    assert again["batch"] is None
    assert desk.json("case", "list")["total"] == 3


def test_an_import_is_said_and_undone(desk: Desk, register: Path) -> None:
    said = desk("import", str(register)).out
    assert "4 lignes lues." in said
    assert "jour d’abord" in said
    assert "31/02/2021" in said
    (batch,) = desk.json("import", "list")["batches"]
    assert batch["id"] in said
    assert "3 lignes ont été retirées" in desk("import", "undo", batch["id"]).out
    assert desk.json("case", "list")["total"] == 0
    assert "(défaite)" in desk("import", "list").out


def test_strict_refuses_the_whole_file_for_one_cell(desk: Desk, register: Path) -> None:
    for words in ((), ("--dry-run",)):
        answer = desk("import", str(register), "--strict", *words)
        assert answer.code == 4
        assert "ligne 6" in answer.err
    assert desk.json("case", "list")["total"] == 0


def test_the_bad_cells_come_back_marked_listed_and_on_paper(desk: Desk, register: Path) -> None:
    beside = register.parent
    for name in ("e.xlsx", "e.csv", "e.pdf"):
        desk.json("import", str(register), "--dry-run", "--errors", str(beside / name))
    marked = openpyxl.load_workbook(beside / "e.xlsx")
    comment = marked["registre 2021"]["B6"].comment
    assert comment is not None
    assert "un jour du calendrier" in comment.text
    rows = cells(beside / "e.csv")
    assert rows[1][1:4] == ["6", "Date", "31/02/2021"]
    assert "31/02/2021" in reading.text((beside / "e.pdf").read_bytes())


@pytest.mark.parametrize("what", ["--errors", "--to-decide", "--unknown-actors"])
def test_a_list_never_replaces_a_file_that_is_read(desk: Desk, register: Path, what: str) -> None:
    before = register.read_bytes()
    answer = desk("import", str(register), "--dry-run", what, str(register))
    assert answer.code == 4
    assert "Donnez un autre nom à la liste" in answer.err
    filled = register.parent / "rempli.csv"
    filled.write_text("ligne;décision\n9;même\n", encoding="utf-8")
    for read in ("--decisions", "--actors"):
        assert desk("import", str(register), read, str(filled), what, str(filled)).code == 4
    assert register.read_bytes() == before
    assert "même" in filled.read_text(encoding="utf-8")


def test_a_step_that_the_register_tells_later_is_said_and_not_taken_over(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "parcours.csv"
    head = "N°;Date;Nom;Nature;Parcours\n"
    file.write_text(f"{head}1;03/02/2021;Fanta Inventée;Foncier;\n", encoding="utf-8")
    desk.json("import", str(file))
    told = "1;03/02/2021;Fanta Inventée;Foncier;TI en juin 2021\n"
    file.write_text(head + told, encoding="utf-8")
    again = desk.json("import", str(file))
    assert again["outcomes"]["same"] == 1
    (row,) = again["changes"]
    assert (row["row"], row["number"]) == (2, "GAO-2021-0001")
    assert [(f["after"], f["kept"]) for f in row["fields"]] == [("TI en juin 2021", True)]
    said = desk("import", str(file)).out
    assert "1 cellule du fichier a changé et n’est pas reprise" in said
    assert "1 ligne raconte une étape de plus d’un dossier déjà présent" in said
    assert "étape de plus" not in desk("import", str(file), "--kind", "consultations").out


def test_a_kept_mapping_is_used_by_its_name(desk: Desk, register: Path) -> None:
    desk.json("import", str(register), "--keep-mapping", "registre du bureau")
    assert desk.json("mapping", "list")["mappings"] == [
        {"name": "registre du bureau", "kind": "cases"}
    ]
    shown = desk.json("mapping", "show", "Registre du Bureau")
    assert shown["columns"]["Issue"] == "case.outcome"
    assert "Nature du litige → case.category" in desk("mapping", "show", "registre du bureau").out
    told = desk.json("import", str(register), "--mapping", "registre du bureau")
    assert told["outcomes"]["same"] == 3
    assert desk("import", str(register), "--mapping", "autre").code == 4


def test_a_file_without_any_known_column_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "stock.csv"
    path.write_text("Article;Quantité\nRames;12\n", encoding="utf-8")
    answer = desk("import", str(path))
    assert answer.code == 4
    assert "Article, Quantité" in answer.err


def test_the_order_of_days_is_said_when_the_file_does_not_tell(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "us.csv"
    path.write_text("Date,Nom,Nature\n03/04/2021,Fanta Inventée,Foncier\n", encoding="utf-8")
    told = desk.json("import", str(path), "--dry-run")
    assert told["day_order"] == "day_first"
    done = desk.json("import", str(path), "--day-order", "month_first")
    assert done["day_order"] == "month_first"
    (case,) = desk.json("case", "list")["cases"]
    assert case["opened_on"] == "2021-03-04"


def test_consultations_and_actors_come_in_the_same_way(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "consultations.csv"
    path.write_text(
        "Date;Commune;Sexe;Tranche d'âge;Thème;Conseil;Minutes\n"
        "03/02/2021;Gao;F;18-35;Foncier;Voir la commission;15\n",
        encoding="utf-8",
    )
    told = desk.json("import", str(path), "--kind", "consultations")
    assert told["outcomes"]["new"] == 1
    path = tmp_path / "acteurs.csv"
    path.write_text("Nom;Type;Localité\nCadi inventé de Gao;cadi;Gao\n", encoding="utf-8")
    assert desk.json("import", str(path), "--kind", "actors")["outcomes"]["new"] == 1
    assert [a["name"] for a in desk.json("actor", "list")["actors"]] == ["Cadi inventé de Gao"]


def test_a_row_without_a_day_stands_where_the_row_above_stands(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sans date.csv"
    path.write_text(
        "N°;Date;Nom;Nature\n1;03/02/2021;Fanta Inventée;Foncier\n2;;Moussa Exemple;Dette\n",
        encoding="utf-8",
    )
    desk.json("import", str(path))
    days = {case["number"]: case["opened_on"] for case in desk.json("case", "list")["cases"]}
    assert days == {"GAO-2021-0001": "2021-02-03", "GAO-2021-0002": "2021-02-03"}
    assert "opened_on" in desk.json("case", "show", "GAO-2021-0002")["later"]
    path.write_text(path.read_text(encoding="utf-8").replace("03/02", "04/02"), encoding="utf-8")
    assert desk.json("import", str(path))["outcomes"] == {
        "new": 0, "update": 1, "same": 1, "duplicate": 0, "error": 0,
    }  # fmt: skip


def test_nothing_is_kept_of_a_people_or_a_faith(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "registre.csv"
    path.write_text(
        "Date;Nom;Nature;Ethnie;Visa\n03/02/2021;Fanta Inventée;Foncier;peuple inventé;vu\n",
        encoding="utf-8",
    )
    said = desk("import", str(path), "--dry-run").out
    assert "jamais gardé : Ethnie" in said.replace("\u00a0", " ")
    desk.json("import", str(path))
    with reading_rows(desk) as session:
        (written,) = session.scalars(select(ImportedCase.written))
    assert written == {
        "Date": "03/02/2021", "Nom": "Fanta Inventée", "Nature": "Foncier", "Visa": "vu",
    }  # fmt: skip


def test_the_journal_keeps_no_identity_that_stood_beside_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "consultations.csv"
    path.write_text(
        "Date;Nom;Commune;Sexe;Thème\n03/02/2021;Fanta Inventée;Gao;F;Foncier\n", encoding="utf-8"
    )
    assert desk.json("import", str(path), "--kind", "consultations")["outcomes"]["new"] == 1
    with reading_rows(desk) as session:
        assert list(session.scalars(select(ImportedItem.written))) == [{}]


def test_an_undone_change_of_several_codes_puts_the_codes_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "langues.csv"
    line = "N°;Date;Nom;Nature;Langues\n1;03/02/2021;Fanta Inventée;Foncier;{}\n"
    path.write_text(line.format("songhay"), encoding="utf-8")
    desk.json("import", str(path))
    with reading_rows(desk) as session:
        before = list(session.scalars(select(Person.languages)))
    path.write_text(line.format("bambara, tamasheq"), encoding="utf-8")
    batch = desk.json("import", str(path))["batch"]
    with reading_rows(desk) as session:
        assert list(session.scalars(select(Person.languages))) != before
    desk.json("import", "undo", batch)
    with reading_rows(desk) as session:
        assert list(session.scalars(select(Person.languages))) == before


def test_a_list_of_another_kind_is_told_before_it_is_planned(desk: Desk) -> None:
    file = str(REGISTERS / "consultations.xlsx")
    answer = desk("import", file, "--dry-run")
    assert "«\u00a0Journal\u00a0» ressemble à une liste de consultations, et non" in answer.err
    assert "--kind consultations" in answer.err
    told = desk.json("import", file, "--dry-run")
    assert told["seems"] == [{"sheet": "Journal", "kind": "consultations"}]
    assert desk("import", file, "--dry-run", "--kind", "consultations").err == ""
    refused = desk("import", file, "--kind", "actors")
    assert refused.code == 4
    assert "ressemble à une liste de consultations" in refused.err
