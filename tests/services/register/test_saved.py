from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.text import BadText
from justice_desk.services.register import RegisterQuery, Sort
from justice_desk.services.register.saved import (
    UnknownFilter,
    asked_again,
    delete,
    rename,
    save,
    saved,
)
from justice_desk.terms.enums import CaseStatus, JusticeOrder, StatusChip

if TYPE_CHECKING:
    from tests.offices import Bench

TODAY = date(2026, 11, 24)
WHOLE = RegisterQuery(
    today=TODAY,
    search="bɔkɔ",
    status=CaseStatus.REFERRED,
    chip=StatusChip.WAITING,
    open_only=True,
    order=JusticeOrder.CUSTOMARY,
    category="FON",
    mine=True,
    late=True,
    sort=Sort.CLAIMANT,
    descending=False,
)


@pytest.mark.parametrize("asked", [WHOLE, RegisterQuery(today=TODAY)])
def test_a_saved_filter_asks_the_same_another_day(any_bench: Bench, asked: RegisterQuery) -> None:
    with any_bench.writing("ibrahim") as session:
        kept = save(session, "  Mes dossiers ouverts ", asked)
    with any_bench.reading("ibrahim") as session:
        assert saved(session) == (kept,)
    assert kept.name == "Mes dossiers ouverts"
    assert asked_again(kept.query, TODAY) == asked


def test_a_name_that_is_taken_is_replaced_and_no_twin_made(any_bench: Bench) -> None:
    with any_bench.writing("ibrahim") as session:
        save(session, "Retards", RegisterQuery(today=TODAY))
        save(session, "Retards", WHOLE)
        assert [asked_again(one.query, TODAY) for one in saved(session)] == [WHOLE]


def test_a_filter_is_renamed_and_deleted_by_who_saved_it_alone(any_bench: Bench) -> None:
    with any_bench.writing("ibrahim") as session:
        kept = save(session, "Retards", WHOLE)
        assert rename(session, kept.id, "En retard").name == "En retard"
    with any_bench.writing("mariam") as session:
        assert saved(session) == ()
        with pytest.raises(UnknownFilter):
            delete(session, kept.id)
    with any_bench.writing("ibrahim") as session:
        delete(session, kept.id)
        assert saved(session) == ()


def test_a_filter_needs_a_name(any_bench: Bench) -> None:
    with any_bench.writing("ibrahim") as session, pytest.raises(BadText):
        save(session, "  ", WHOLE)


def test_what_an_older_program_saved_and_this_one_does_not_know_is_left_out() -> None:
    found = asked_again({"status": "parked", "colour": "red", "mine": "yes"}, TODAY)
    assert found == RegisterQuery(today=TODAY, mine=True)
