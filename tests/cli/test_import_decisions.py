"""`import FILE` asks: rows that may be a case that is there, actors that nobody knows."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_import_verbs import cells, register

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

__all__ = ["register"]


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
