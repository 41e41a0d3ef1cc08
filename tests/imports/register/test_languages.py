"""What is told of a row is the same whatever language is spoken: it says which lines are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.i18n import messages
from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.grid import Grid
from justice_desk.services.importing.identity import marks_of
from justice_desk.services.importing.told import Faulty
from justice_desk.terms.importing import ImportKind
from tests.imports.register.conftest import TODAY, Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.sheets.cells import Cell

CASES: Mapping[str, Cell] = {"Nom": "A B", "Obs.": True, "Remarques": "deux", "Issue": "bla"}
TO_CASES = {
    "Nom": "person.name",
    "Obs.": "case.observations",
    "Remarques": "case.observations",
    "Issue": "case.outcome",
}
ADVICES: Mapping[str, Cell] = {"Jour": "12/03/2021", "Conseil": "aller au TI", "Suivi": False}
TO_ADVICES = {
    "Jour": "consultation.on",
    "Conseil": "consultation.advice",
    "Suivi": "consultation.advice",
}


def marks(spoken: str, row: Mapping[str, Cell], to: Mapping[str, str], kind: ImportKind) -> object:
    with messages.speaking(spoken):
        (told,) = read_rows(Sheet([row]), to, Settings(), kind, TODAY)
        assert not isinstance(told, Faulty)
        return told.at.written, marks_of(told)


@pytest.mark.parametrize(
    ("row", "to", "kind"),
    [(CASES, TO_CASES, ImportKind.CASES), (ADVICES, TO_ADVICES, ImportKind.CONSULTATIONS)],
)
def test_a_line_is_known_again_in_the_other_language(
    row: Mapping[str, Cell], to: Mapping[str, str], kind: ImportKind
) -> None:
    assert marks("fr", row, to, kind) == marks("en", row, to, kind)


def test_a_column_without_a_heading_keeps_its_name_in_the_other_language() -> None:
    named = []
    for spoken in ("fr", "en"):
        with messages.speaking(spoken):
            named.append(Grid("R", iter([(1, ("Nom", "Âge", None)), (2, ("A", 3, "x"))])).headings)
    assert named[0] == named[1]
