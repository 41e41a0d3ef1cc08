"""Rows of a register for the tests, and what they tell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from justice_desk.services.importing.told import CaseTold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.register.settings import Settings
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.periods import Context
    from justice_desk.services.importing.told import RowTold

    class Read(Protocol):
        def __call__(
            self,
            *cells: Mapping[str, Cell],
            mapping: Mapping[str, str] | None = None,
            context: Context = ...,
            settings: Settings | None = None,
            left_out: list[int] | None = None,
        ) -> list[RowTold]: ...


TODAY = date(2026, 11, 25)
WHOLE: Mapping[str, Cell] = {
    "case.old_number": "17",
    "case.opened_on": "12/03/2021",
    "person.name": "Moussa Inventé",
    "person.sex": "M",
    "person.age": "35 ans",
    "person.phone": "76 12 34 56",
    "person.village": "Tartempion",
    "person.commune": "Commune Inventée",
    "person.displacement": "PDI",
    "person.languages": "Bambara",
    "respondent.name": "Ali Fictif",
    "respondent.sex": "H",
    "respondent.phone": "66 77 88 99",
    "respondent.village": "Tartempion Deux",
    "case.category": "Litige foncier",
    "case.summary": "Un champ prêté n’est pas rendu",
    "case.facts": "Prêté en 2015.",
    "case.request": "Le champ",
    "case.priority": "urgent",
    "case.maybe_crime": "non",
    "case.written_by": "A. Parajuriste",
    "case.responsible": "B. Membre",
    "case.outcome": "réglé",
    "case.closed_on": "31/08/2021",
}


def case_of(rows: list[RowTold]) -> CaseTold:
    assert len(rows) == 1
    assert isinstance(rows[0], CaseTold), rows[0]
    return rows[0]
