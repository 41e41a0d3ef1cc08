from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.values import coded
from justice_desk.imports.values.words import merged, shipped
from justice_desk.terms.enums import Displacement, MaybeCrime, PartyRole, Priority, Sex

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

WORDS = shipped()


@pytest.mark.parametrize(
    ("cell", "sex"),
    [
        *(
            (said, Sex.FEMALE)
            for said in ("F", "f", "Femme", "FEMME", "fém.", "Féminin", "Mme", "♀")
        ),
        *((said, Sex.FEMALE) for said in ("female", "fille", "Feminain")),
        *((said, Sex.MALE) for said in ("M", "H", "h", "Homme", "masc.", "Masculin", "Mr", "♂")),
        *((said, Sex.MALE) for said in ("male", "garçon", "Masculain")),
    ],
)
def test_a_sex_is_read_however_it_is_said(cell: str, sex: Sex) -> None:
    assert coded.read_sex(cell, WORDS).value is sex


@pytest.mark.parametrize("cell", [1, "2", "H/F", "x", "autre"])
def test_a_sex_that_only_a_legend_explains_is_kept_as_written(cell: Cell) -> None:
    said = coded.read_sex(cell, WORDS)

    assert (said.value, said.later, said.wrong) == (None, True, False)


def test_the_legend_of_an_office_says_what_1_and_2_mean() -> None:
    words = merged({"sex": {"male": ["1"], "female": ["2"]}})

    assert [coded.read_sex(cell, words).value for cell in (1, "2")] == [Sex.MALE, Sex.FEMALE]


@pytest.mark.parametrize(
    ("cell", "crime"),
    [
        ("oui", MaybeCrime.YES),
        ("o", MaybeCrime.YES),
        ("✓", MaybeCrime.YES),
        (1, MaybeCrime.YES),
        (True, MaybeCrime.YES),
        ("Non", MaybeCrime.NO),
        ("✗", MaybeCrime.NO),
        (0, MaybeCrime.NO),
        (False, MaybeCrime.NO),
        ("à vérifier", MaybeCrime.TO_CHECK),
        ("", None),
    ],
)
def test_whether_it_may_be_a_crime_is_read(cell: Cell, crime: MaybeCrime | None) -> None:
    assert coded.read_crime(cell, WORDS).value is crime


@pytest.mark.parametrize(
    ("cell", "priority"),
    [
        ("24h", Priority.HOURS_24),
        ("Très urgent", Priority.HOURS_24),
        ("urgent", Priority.HOURS_72),
        ("72 heures", Priority.HOURS_72),
        ("Normale", Priority.WEEKS_2),
        ("non urgent", Priority.WEEKS_2),
        ("rouge", None),
    ],
)
def test_urgency_is_read(cell: str, priority: Priority | None) -> None:
    assert coded.read_priority(cell, WORDS).value is priority


@pytest.mark.parametrize(
    ("cell", "situation"),
    [
        ("PDI", Displacement.DISPLACED),
        ("Déplacée interne", Displacement.DISPLACED),
        ("réfugié", Displacement.REFUGEE),
        ("Retournée", Displacement.RETURNED),
        ("population hôte", Displacement.RESIDENT),
        ("non déplacé", Displacement.RESIDENT),
    ],
)
def test_the_situation_is_read(cell: str, situation: Displacement) -> None:
    assert coded.read_displacement(cell, WORDS).value is situation


@pytest.mark.parametrize(
    ("cell", "codes", "note"),
    [
        ("Bambara", ("bm",), ""),
        ("Sonrhaï, français", ("ses", "fr"), ""),
        ("tamachek et peul", ("taq", "ff"), ""),
        ("bambara / minianka", ("bm",), "minianka"),
        ("minianka", None, "minianka"),
    ],
)
def test_languages_are_read(cell: str, codes: tuple[str, ...] | None, note: str) -> None:
    said = coded.read_languages(cell, WORDS)

    assert (said.value, said.note) == (codes, note)


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("Plaignante", PartyRole.CLAIMANT),
        ("victime", PartyRole.VICTIM),
        ("Mis en cause", PartyRole.RESPONDENT),
        ("requérant", PartyRole.APPLICANT),
    ],
)
def test_a_role_is_read(cell: str, role: PartyRole) -> None:
    assert coded.read_role(cell, WORDS).value is role
