"""`import FILE`: what becomes of each row, the lists that come back, the decisions, the undoing."""

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


def doubled(desk: Desk, register: Path) -> Path:
    """Bring a register in, and return another one in which a case of it stands otherwise."""
    desk.json("import", str(register))
    other = register.parent / "autre.csv"
    other.write_text(
        "Date;Nom;Âge;Sexe;Village;Nature\n05/02/2021;Fanta Inventee;35;F;Gao;Foncier\n",
        encoding="utf-8",
    )
    return other


@pytest.mark.parametrize(
    ("decision", "outcome", "cases"),
    [("même", "same", 3), ("différent", "new", 4), ("réunir", "update", 3), ("", "duplicate", 3)],
)
def test_a_doubtful_row_is_decided_in_a_sheet(
    desk: Desk, register: Path, decision: str, outcome: str, cases: int
) -> None:
    other = doubled(desk, register)
    asked = register.parent / "à trancher.csv"
    told = desk.json("import", str(other), "--dry-run", "--to-decide", str(asked))
    assert told["outcomes"]["duplicate"] == 1
    assert told["duplicates"][0]["candidates"][0]["number"] == "GAO-2021-0001"
    heads, line = cells(asked)
    line[heads.index("décision")] = decision
    line[heads.index("prendre")] = "person.name" if decision == "réunir" else ""
    with asked.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([heads, line])
    done = desk.json("import", str(other), "--decisions", str(asked))
    assert done["outcomes"][outcome] == 1
    assert desk.json("case", "list")["total"] == cases


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"row": 99, "decision": "same"}', "une ligne à trancher\u00a0: 2"),
        ('{"row": 2, "decision": "peut-être"}', "même, différent ou réunir"),
        ('{"row": 2, "decision": "same", "case": "GAO-2021-0099"}', "l’un de GAO-2021-0001"),
    ],
)
def test_a_decision_that_cannot_be_is_told(
    desk: Desk, register: Path, line: str, said: str
) -> None:
    other = doubled(desk, register)
    decisions = register.parent / "d.json"
    decisions.write_text(f'{{"decisions": [{line}]}}', encoding="utf-8")
    answer = desk("import", str(other), "--decisions", str(decisions))
    assert answer.code == 4
    assert said in answer.err
    assert desk.json("case", "list")["total"] == 3


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


def test_unknown_actors_are_listed_and_matched_or_created(desk: Desk, tmp_path: Path) -> None:
    court = ("--type", "tribunal_instance", "--name", "Tribunal d’instance inventé de Bourem")
    code = desk.json("actor", "add", *court, "--place", "Bourem")["code"]
    desk.json("actor", "add", *court[:3], "Tribunal d’instance inventé de Gao", "--place", "Gao")
    path, who = tmp_path / "parcours.csv", tmp_path / "acteurs.csv"
    path.write_text(
        "Date;Nom;Nature;Parcours\n"
        "03/02/2021;Fanta Inventée;Foncier;"
        "chef de village de Kadji en mars 2021, TI en juin 2021\n",
        encoding="utf-8",
    )
    told = desk.json("import", str(path), "--dry-run", "--unknown-actors", str(who))
    assert len(told["unknown_actors"]) == 2
    heads, *lines = cells(who)
    for line in lines:
        head = line[heads.index("type")] == "chef_village"
        line[heads.index("acteur")] = "créer" if head else code
        line[heads.index("nom")] = "Chef inventé de Kadji" if head else ""
        line[heads.index("lieu")] = "Gao" if head else ""
    with who.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([heads, *lines])
    desk.json("import", str(path), "--actors", str(who))
    journey = desk.json("case", "show", "GAO-2021-0001")["journey"]
    assert [hop["holder"] for hop in journey][1:] == [
        "Chef inventé de Kadji",
        "Tribunal d’instance inventé de Bourem",
    ]


def test_answers_that_come_after_the_import_are_said_to_change_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    path, who = tmp_path / "parcours.csv", tmp_path / "acteurs.csv"
    head, line = "N°;Date;Nom;Nature;Parcours\n", "Cadi inventé de Gao en mars 2021\n"
    path.write_text(f"{head}1;03/02/2021;Fanta Inventée;Foncier;{line}", encoding="utf-8")
    desk.json("import", str(path), "--unknown-actors", str(who))
    heads, told = cells(who)
    told[heads.index("acteur")], told[heads.index("lieu")] = "créer", "Gao"
    with who.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([heads, told])
    said = desk("import", str(path), "--actors", str(who)).out
    assert f"Rien n’a changé pour {told[0]}" in said
    assert desk.json("actor", "list")["actors"] == []
    more = f"2;04/02/2021;Oumar Essai;Dette;{line}"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    said = desk("import", str(path), "--actors", str(who)).out
    assert "Rien n’a changé" not in said
    assert len(desk.json("actor", "list")["actors"]) == 1


def test_an_answer_about_nobody_unknown_is_told(desk: Desk, register: Path) -> None:
    who = register.parent / "acteurs.csv"
    who.write_text("écrit;type;acteur\nle juge;;x\n", encoding="utf-8")
    answer = desk("import", str(register), "--actors", str(who))
    assert answer.code == 4
    assert "le juge" in answer.err


def test_two_registers_that_count_from_one_do_not_rewrite_each_other(
    desk: Desk, tmp_path: Path
) -> None:
    one, two = tmp_path / "vols.csv", tmp_path / "viols.csv"
    one.write_text("N°;Date;Nom;Nature\n1;01/03/2022;Ali Essai;vol\n", encoding="utf-8")
    two.write_text("N°;Date;Nom;Nature\n1;01/09/2022;Binta Modèle;viol\n", encoding="utf-8")
    desk.json("import", str(one))
    told = desk.json("import", str(two))
    assert told["outcomes"]["duplicate"] == 1
    (candidate,) = told["duplicates"][0]["candidates"]
    assert candidate["number"] == "GAO-2022-0001"
    assert candidate["reasons"] == ["même ancien numéro", "autre nom"]
    assert desk.json("case", "show", "GAO-2022-0001")["category"] == "VOL"
    one.write_text("N°;Date;Nom;Nature\n1;01/03/2022;Aly Essai;dette\n", encoding="utf-8")
    assert desk.json("import", str(one))["outcomes"]["update"] == 1, "a name spelled otherwise"


def test_what_was_said_to_be_two_at_the_way_in_is_not_proposed_again(
    desk: Desk, register: Path
) -> None:
    other, said = doubled(desk, register), register.parent / "d.json"
    said.write_text('[{"row": 2, "decision": "different"}]', encoding="utf-8")
    batch = desk.json("import", str(other), "--decisions", str(said))["batch"]
    assert desk.json("duplicates", "list", "--of", "cases")["total"] == 0
    desk.json("import", "undo", batch)
    assert desk.json("case", "list")["total"] == 3


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
