from __future__ import annotations

import pytest

from justice_desk.imports.values.categories import read_category
from justice_desk.imports.values.words import merged, shipped
from justice_desk.rules.reference import categories

WORDS = shipped()


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Foncier", "FON"),
        ("FON", "FON"),
        ("fon", "FON"),
        ("FON - Foncier rural", "FON"),
        ("FON: dette", "FON"),
        ("FON/SUC", "FON"),
        ("litige foncier", "FON"),
        ("Litiges fonciers", "FON"),
        ("LITIGE FONCIÉ", "FON"),
        ("problème de champ", "FON"),
        ("Litige foncier entre deux frères", "FON"),
        ("litige de terrain", "FON"),
        ("parcelle", "FOU"),
        ("Double attribution de parcelle", "FOU"),
        ("conflit agriculteurs/éleveurs", None),
        ("Dégâts champêtres", "DIV"),
        ("dégât des champs", "DIV"),
        ("dégâts d'animaux", "DIV"),
        ("couloir de transhumance", "PAT"),
        ("Puits", "EAU"),
        ("héritage", "SUC"),
        ("Herritage", "SUC"),
        ("succesion", "SUC"),
        ("Problème de succession", "SUC"),
        ("Conflit conjugal", "MAR"),
        ("abandon du domicile conjugal", "MAR"),
        ("Divorce", "DVC"),
        ("pension", "GAR"),
        ("Pension alimentaire non payée", "GAR"),
        ("mariage précoce", "MPF"),
        ("acte de naissance", "ECI"),
        ("l'état civil", "ECI"),
        ("Jugement suppletif", "ECI"),
        ("NINA", "NAT"),
        ("dette", "DET"),
        ("recouvrement de créances", "DET"),
        ("non paiement de salaire", "TRA"),
        ("bétail", "VOL"),
        ("vol de bœufs", "VOL"),
        ("CBV", "CBV"),
        ("Coups et blessures volontaires", "CBV"),
        ("viol", "VBS"),
        ("VBG", "VBG"),
        ("V.B.G", "VBG"),
        ("V.B.G.", "VBG"),
        ("battue par son mari", "VBG"),
        ("C.B.V", "CBV"),
        ("Violences conjugales", "VBG"),
        ("excision", "EXC"),
        ("esclavage par ascendance", "ESC"),
        ("garde à vue", "DEN"),
        ("garde d’enfants", "GAR"),
        ("sorcellerie", "SOR"),
        ("autre : litige de champ", "FON"),
        ("Autres", "AUT"),
        ("land dispute", "FON"),
        ("inheritance", "SUC"),
    ],
)
def test_a_category_is_read_from_the_words_of_registers(cell: str, code: str | None) -> None:
    if code is not None:
        assert (read_category(cell, WORDS).value, read_category(cell, WORDS).later) == (code, False)
    else:
        assert read_category(cell, WORDS).value == "PAT"


@pytest.mark.parametrize("row", categories().values(), ids=lambda row: str(row.code))
def test_every_category_is_known_by_its_code_and_labels(row: object) -> None:
    category = categories()[getattr(row, "code", "")]
    said = (
        category.code,
        category.short.fr,
        category.short.en,
        category.label.fr,
        category.label.en,
    )

    assert {read_category(text, WORDS).value for text in said} == {category.code}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Succession / foncier", "SUC"),
        ("dette et divorce", "DET"),
        ("divorce suite à un viol", "VBS"),
        ("Coups et blessures, mariage forcé", "MPF"),
        ("VOL ET VIOL", "VBS"),
        ("VOL AVEC VIOL SUR MINEURE", "VBS"),
        ("VOL / VIOL", "VBS"),
        ("VOL - viol", "VBS"),
    ],
)
def test_of_two_the_first_is_taken_unless_the_other_must_be_protected(cell: str, code: str) -> None:
    said = read_category(cell, WORDS)

    assert (said.value, said.note) == (code, cell)


@pytest.mark.parametrize("cell", ["affaire Tartempion", "zzz", "12"])
def test_unknown_words_are_kept_for_later(cell: str) -> None:
    said = read_category(cell, WORDS)

    assert (said.value, said.later, said.note, said.wrong) == (None, True, cell, False)


def test_the_words_of_an_office_win_over_the_shipped_ones() -> None:
    words = merged({"category": {"DIV": ["bétail"], "PAT": ["le grand pré"]}})

    assert [read_category(cell, words).value for cell in ("bétail", "Grand pré")] == ["DIV", "PAT"]
    assert read_category("bétail", WORDS).value == "VOL"


def test_the_same_words_are_read_once() -> None:
    assert read_category("litige de champ", WORDS) is read_category("litige de champ", WORDS)
