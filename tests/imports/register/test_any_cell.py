"""Whatever stands in a cell, a row is told or its faults are: nothing else is ever raised."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from justice_desk.imports.columns.fields import WENT, columns_of
from justice_desk.imports.columns.suggesting import suggest
from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.cells import Broken
from justice_desk.imports.sheets.grid import GridRow
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.words import shipped
from justice_desk.services.importing.told import CaseTold, ConsultationTold, Faulty
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from justice_desk.imports.sheets.cells import Cell

TODAY = date(2026, 11, 25)
WORDS = [
    "12/03/2021",
    "mars",
    "21",
    "99",
    "31/02",
    "né",
    "vers",
    "1985",
    "76123456",
    "/",
    "66",
    "77",
    "idem",
    "néant",
    "?",
    "et",
    "c/",
    "contre",
    "héritiers",
    "foncier",
    "viol",
    "jugé",
    "TI",
    "chef",
    "accord",
    "puis",
    "transmis",
    "au",
    "en",
    "2020",
    "ans",
    "mois",
    "±",
    "40aine",
    "M.",
    "Mme",
    ",",
    ";",
    ".",
    "-",
    "(",
    ")",
]
TYPED = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
CELLS = st.one_of(
    st.none(),
    TYPED,
    st.text(max_size=40),
    st.text(alphabet="0123456789/-. :+e", max_size=20),
    st.integers(-(10**12), 10**12),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.just(Broken("#REF!")),
)
CONTEXTS = st.builds(
    Context,
    st.one_of(st.none(), st.integers(1980, 2099)),
    st.one_of(st.none(), st.integers(1, 12)),
    st.sampled_from(["", "Cercle de Tartempion", "Dossiers"]),
)
KEYS = {kind: [one.key for one in columns_of(kind)] for kind in ImportKind}
KEYS[ImportKind.CASES] += [f"{WENT}cadi", f"{WENT}chef_village"]


class Sheet:
    sheet = "Registre"

    def __init__(self, cells: Mapping[str, Cell], context: Context) -> None:
        self.rows: Iterator[GridRow] = iter([GridRow(2, cells, context)])


@pytest.mark.parametrize("kind", ImportKind)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_row_of_any_cells_is_told_or_its_faults_are(
    kind: ImportKind, data: st.DataObject
) -> None:
    keys = data.draw(st.lists(st.sampled_from(KEYS[kind]), unique=True, max_size=12))
    cells = {key: data.draw(CELLS) for key in keys}
    context = data.draw(CONTEXTS)

    for told in read_rows(Sheet(cells, context), {k: k for k in keys}, Settings(), kind, TODAY):
        if isinstance(told, Faulty):
            assert told.faults
            assert all(fault.expected and fault.column for fault in told.faults)
        elif isinstance(told, CaseTold):
            refs = [one.ref for one in told.intake.persons]
            assert refs
            assert len(refs) == len(set(refs))
            assert told.intake.consents == ()
            assert told.intake.opened_on is None or told.intake.opened_on <= TODAY
        elif isinstance(told, ConsultationTold):
            assert told.given_on <= TODAY


@settings(max_examples=100, deadline=None)
@given(headings=st.lists(st.one_of(TYPED, st.text(max_size=30)), unique=True, max_size=6))
def test_any_headings_get_a_suggestion_each(headings: list[str]) -> None:
    found = suggest(headings, dict.fromkeys(headings, ("12/03/2021", 3, None)), ImportKind.CASES,
                    shipped(), TODAY)  # fmt: skip

    assert list(found) == headings
    assert all(0 <= suggestion.sure <= 100 for suggestion in found.values())


def test_days_and_hours_of_a_sheet_are_written_as_a_person_reads_them() -> None:
    cells: dict[str, Cell] = {
        "case.observations": datetime(2021, 3, 12, 8, 30),  # noqa: DTZ001 - as a sheet gives it
        "case.facts": time(8, 30),
    }

    (told,) = read_rows(
        Sheet(cells, Context()), {k: k for k in cells}, Settings(), ImportKind.CASES, TODAY
    )

    assert isinstance(told, CaseTold)
    assert told.intake.facts == "08:30\n12/03/2021 08:30"
