from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk import resources
from justice_desk.imports.columns.fields import column, columns_of
from justice_desk.imports.columns.suggesting import suggest
from justice_desk.imports.values.words import FILE, merged, shipped
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.imports.sheets.cells import Cell

TODAY = date(2026, 11, 25)


def _fields(
    headings: Sequence[str],
    sample: Mapping[str, Sequence[Cell]] | None = None,
    kind: ImportKind = ImportKind.CASES,
) -> dict[str, str]:
    found = suggest(headings, sample or {}, kind, shipped(), TODAY)
    return {heading: suggestion.field for heading, suggestion in found.items()}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("N° ordre", "case.old_number"),
        ("N°", "case.old_number"),
        ("N° d'ordre", "case.old_number"),
        ("Num. dossier", "case.old_number"),
        ("Dte récep", "case.opened_on"),
        ("Date de réception", "case.opened_on"),
        ("DATE RÉCÉPTION", "case.opened_on"),
        ("Nom et Prénom(s) du plaignant", "person.name"),
        ("Nom plaignant(e)", "person.name"),
        ("NOM ET PRENOM PLAIGNANT", "person.name"),
        ("Nom du requérant", "person.name"),
        ("Plaingnant", "person.name"),
        ("Prénoms", "person.first_name"),
        ("Sexe", "person.sex"),
        ("Genre", "person.sex"),
        ("Âge", "person.age"),
        ("Tél", "person.phone"),
        ("telphone", "person.phone"),
        ("N° Tél.", "person.phone"),
        ("Vill.", "person.village"),
        ("Vilage", "person.village"),
        ("Comune", "person.commune"),
        ("Mis en cause", "respondent.name"),
        ("Défendeur(se)", "respondent.name"),
        ("Partie adverse", "respondent.name"),
        ("Auteur présumé", "accused.name"),
        ("Acusé", "accused.name"),
        ("Victime", "victim.name"),
        ("Témoins", "witness.name"),
        ("Nat. litige", "case.category"),
        ("NATURE DU LITIGE", "case.category"),
        ("Type de cas", "case.category"),
        ("Résumé des faits", "case.facts"),
        ("Issue", "case.outcome"),
        ("RESULTAT", "case.outcome"),
        ("Suite réservée", "case.outcome"),
        ("Statut du dossier", "case.status"),
        ("Dte clôture", "case.closed_on"),
        ("Obs.", "case.observations"),
        ("Obsevations", "case.observations"),
        ("Transmis à", "step.sent_to"),
        ("Date transmission", "step.sent_on"),
        ("Trans. TI", "step.went.tribunal_instance"),
        ("S", "person.sex"),
        ("Ag", "person.age"),
        ("Date du jugement", "step.judgment_on"),
        ("Date orient.", "step.sent_on"),
        ("Identité du plaignant / Nom & prénom", "person.name"),
        ("Identité du plaignant / S", "person.sex"),
        ("Identité du plaignant / Age", "person.age"),
        ("Date accord", "step.agreement_on"),
        ("Chef saisi le", "step.went.chef_village"),
        ("Date saisine TI", "step.went.tribunal_instance"),
        ("Cadi saisi le", "step.went.cadi"),
        ("Parcours", "case.journey"),
        ("Parajuriste", "case.written_by"),
        ("Date de naissance", "person.birth_year"),
        ("Né(e) le", "person.birth_year"),
        ("Né à", "birth.at"),
        ("Lieu de naissance", "birth.at"),
        ("Nom du père", "birth.father"),
        ("Mère", "birth.mother"),
        ("Client name", "person.name"),
        ("Case type", "case.category"),
        ("Date received", "case.opened_on"),
        ("Phone number", "person.phone"),
        ("group_identite/nom_plaignant", "person.name"),
        ("group_cas/nature_litige", "case.category"),
        ("_submission_time", "case.submitted_on"),
        ("_id", "case.record_id"),
        ("_submitted_by", "case.written_by"),
        ("form.nom", "person.name"),
        ("form.case.type_violence", "case.category"),
        ("info.case_id", "case.record_id"),
        ("received_on", "case.submitted_on"),
        ("Quel est le sexe ?", "person.sex"),
        ("3) Quel âge avez-vous ?", "person.age"),
        ("Q4 - Sexe", "person.sex"),
        ("Quels sont le nom et le prénom du plaignant ?", "person.name"),
    ],
)
def test_a_heading_of_a_register_of_cases_is_known(heading: str, field: str) -> None:
    assert _fields([heading]) == {heading: field}


@pytest.mark.parametrize(
    "heading",
    ["Montant", "Col1", "Photo", "Signature", "GPS", "Date de réunion du comité", "_tags"],
)
def test_a_heading_that_says_none_of_this_is_left_alone(heading: str) -> None:
    assert _fields([heading]) == {heading: ""}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Date", "consultation.on"),
        ("Lieu", "consultation.place"),
        ("Sexe", "consultation.sex"),
        ("Tranche d'âge", "consultation.age"),
        ("Thème", "consultation.theme"),
        ("Conseil donné", "consultation.advice"),
        ("Durée (min)", "consultation.minutes"),
    ],
)
def test_a_heading_of_the_journal_of_consultations_is_known(heading: str, field: str) -> None:
    assert _fields([heading], kind=ImportKind.CONSULTATIONS) == {heading: field}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Structure", "actor.name"),
        ("Type d'acteur", "actor.type"),
        ("Ressort", "actor.place"),
        ("Siège", "actor.seat"),
        ("Contact", "actor.phone"),
        ("Responsable", "actor.holder"),
    ],
)
def test_a_heading_of_a_list_of_actors_is_known(heading: str, field: str) -> None:
    assert _fields([heading], kind=ImportKind.ACTORS) == {heading: field}


def test_what_comes_again_after_the_other_party_is_hers() -> None:
    headings = [
        "Plaignant",
        "Sexe",
        "Contact",
        "Mis en cause",
        "Sexe (2)",
        "Contact (2)",
        "Village",
    ]

    assert list(_fields(headings).values()) == [
        "person.name",
        "person.sex",
        "person.phone",
        "respondent.name",
        "respondent.sex",
        "respondent.phone",
        "person.village",
    ]


def test_a_field_is_given_once_and_observations_may_join() -> None:
    fields = list(
        _fields(["Date", "Date ouverture", "Obs.", "Remarques", "Issue", "Issues"]).values()
    )

    assert fields.count("case.opened_on") == 1
    assert fields.count("case.outcome") == 1
    assert fields.count("case.observations") == 2


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["Foncier", "dette", "Divorce"], "case.category"),
        (["Il réclame un lieu prêté à son frère", "Elle demande son dû à lui"], "case.summary"),
    ],
)
def test_content_decides_what_objet_holds(cells: list[Cell], field: str) -> None:
    assert _fields(["Objet"], {"Objet": cells}) == {"Objet": field}


@pytest.mark.parametrize(
    ("cells", "field"),
    [(["12/03/2021", "mars 2021", None], "step.went.chef_village"), (["Moussa Ba", "Ali Sy"], "")],
)
def test_a_column_named_after_an_actor_is_a_step_where_it_holds_days(
    cells: list[Cell], field: str
) -> None:
    assert _fields(["Chef"], {"Chef": cells}) == {"Chef": field}


def test_days_after_the_child_are_those_of_her_birth() -> None:
    headings = [
        "Requérant",
        "Nom de l'enfant",
        "Sexe",
        "Né le",
        "à",
        "Fils de",
        "et de",
        "Témoin 1",
        "Témoin 2",
    ]

    fields = _fields(headings)

    assert (fields["Né le"], fields["Sexe"]) == ("birth.on", "birth.sex")
    assert fields["Témoin 1"] == fields["Témoin 2"] == "witness.name"
    assert (fields["Fils de"], fields["et de"]) == ("birth.father", "birth.mother")


def test_exact_words_are_surer_than_misspelled_ones() -> None:
    sure = {
        heading: suggestion.sure
        for heading, suggestion in suggest(
            ["Nature du litige", "Obsevations"], {}, ImportKind.CASES, shipped(), TODAY
        ).items()
    }

    assert 100 >= sure["Nature du litige"] > sure["Obsevations"] >= 80


def test_words_of_an_office_help_to_tell_a_column() -> None:
    words = merged({"category": {"PAT": ["gnogolon"]}})
    cells = {"Objet": ["gnogolon", "gnogolon noir"]}

    found = suggest(["Objet"], cells, ImportKind.CASES, words, TODAY)

    assert found["Objet"].field == "case.category"


@pytest.mark.parametrize("kind", ImportKind)
def test_every_shipped_heading_stands_for_a_field_and_every_field_has_one(kind: ImportKind) -> None:
    read = tomllib.loads(resources.text("reference", FILE))["columns"][kind.value]

    assert set(read) == {one.key for one in columns_of(kind)}


def test_a_step_names_an_actor_type_that_exists() -> None:
    known = column("step.went.cadi", ImportKind.CASES)

    assert known is not None
    assert known.text() == "Cadi"
    assert column("step.went.nobody", ImportKind.CASES) is None
    assert column("step.went.cadi", ImportKind.ACTORS) is None


def test_what_stands_before_the_child_is_of_who_came() -> None:
    fields = _fields(["Requérant", "Sexe", "Nom de l'enfant", "Né le"])

    assert fields["Sexe"] == "person.sex"


def test_the_rows_of_a_form_are_no_numbers_of_a_register() -> None:
    assert _fields(["number", "formid", "form.nom"]) == {
        "number": "",
        "formid": "case.record_id",
        "form.nom": "person.name",
    }
    assert _fields(["number"]) == {"number": "case.old_number"}


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["M", "F", "F", "H"], "person.sex"),
        (["76123456", "66 77 88 99", "+223 70 12 34 56"], "person.phone"),
        (["Foncier", "dette", "divorce"], "case.category"),
        (["12/03/2021", "13/03/2021", "14/03/2021"], "case.opened_on"),
        (["M", "F"], ""),
        ([1, 2, 1, 2], ""),
        (["bleu", "rouge", "vert"], ""),
    ],
)
def test_a_heading_that_says_nothing_leaves_it_to_the_content(
    cells: list[Cell], field: str
) -> None:
    found = suggest(["C"], {"C": cells}, ImportKind.CASES, shipped(), TODAY)["C"]

    assert (found.field, found.sure) == (field, 60 if field else 0)


def test_the_home_of_a_person_comes_before_the_quarter_beside_it() -> None:
    assert _fields(["Domicile", "Quartier"])["Domicile"] == "person.village"
    assert _fields(["Quartier"]) == {"Quartier": "person.village"}


def test_each_part_of_an_identity_under_one_heading_is_known_beside_the_others() -> None:
    parts = {"Nom & prénom": "person.name", "S": "person.sex", "Age": "person.age"}
    whole = {f"Identité du plaignant / {part}": field for part, field in parts.items()}
    assert _fields(list(whole)) == whole


def test_days_of_a_second_column_are_no_telephones() -> None:
    days = ["01/03/2019", "02/03/2019", "15/03/2019"]
    found = _fields(["Date", "Passé le", "Nom"], {"Date": days, "Passé le": days})
    assert found == {"Date": "case.opened_on", "Passé le": "", "Nom": "person.name"}
    phones: list[Cell] = [66123804, 76451290, "70 33 41 18"]
    assert _fields(["Tél", "Nom"], {"Tél": phones})["Tél"] == "person.phone"
