"""A correction after which the receiver must not have the case asks to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, FieldChange
from justice_desk.services import actors
from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.cases.working import add_party
from justice_desk.services.referrals.ending import cancel, take_back
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole
from tests.services.referrals.conftest import directory, opened
from tests.services.referrals.walking import CADI, COURT, answer, sent, view

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.referrals.barring import Barred
    from tests.offices import Bench

__all__ = ["directory"]


def corrected(
    bench: Bench, number: str, field: str, value: str, person: str | None = None
) -> tuple[Barred, ...]:
    with bench.writing("awa", "case correct") as session:
        return correct(session, number, field=field, value=value, reason="Dit ici.", person=person)


def to_take_back(bench: Bench, number: str) -> list[tuple[str | None, date | None]]:
    kind = "receiver_barred"
    tasks = [task for task in view(bench, number).tasks if task.kind == kind]
    return [(task.referral, task.due_on) for task in tasks if task.done_on is None]


@pytest.mark.parametrize("accepted", [True, False])
def test_a_category_that_bars_the_receiver_is_a_task_until_the_case_is_back(
    directory: Bench, *, accepted: bool
) -> None:
    number = opened(directory)
    made = sent(directory, number, CADI)
    if accepted:
        answer(directory, made, "accepted")
    (told,) = corrected(directory, number, "category", "VBS")
    assert (told.reference, told.actor, bool(told.why)) == (made.reference, CADI, True)
    assert to_take_back(directory, number) == [(made.reference, today())]
    corrected(directory, number, "category", "VBS")
    assert len(to_take_back(directory, number)) == 1, "asked once"
    with directory.writing("awa", "referral return") as session:
        (take_back if accepted else cancel)(session, made.reference, "Affaire pénale.")
    assert not to_take_back(directory, number)


def test_a_correction_that_is_corrected_again_asks_nothing_any_more(directory: Bench) -> None:
    number = opened(directory)
    sent(directory, number, CADI)
    assert corrected(directory, number, "maybe_crime", "yes")
    assert to_take_back(directory, number)
    assert not corrected(directory, number, "maybe_crime", "no")
    assert not to_take_back(directory, number)


def test_a_court_keeps_a_case_that_proves_to_be_a_crime(directory: Bench) -> None:
    number = opened(directory)
    sent(directory, number, COURT)
    assert not corrected(directory, number, "maybe_crime", "yes")
    assert not to_take_back(directory, number)


def test_a_party_who_holds_the_receivers_seat_is_a_task_too(directory: Bench) -> None:
    number, renamed = opened(directory), opened(directory)
    with directory.writing("awa", "actor correct") as session:
        actors.seat_holder(session, CADI, "Seydou Inventé Maïga")
    made = sent(directory, number, CADI)
    with directory.writing("awa", "case party add") as session:
        add_party(session, number, PersonIntake("p9", "Seydou Inventé Maïga", (PartyRole.WITNESS,)))
    assert to_take_back(directory, number) == [(made.reference, today())]
    other = sent(directory, renamed, CADI)
    name = view(directory, renamed).parties[1].name
    (told,) = corrected(directory, renamed, "name", "Seydou Inventé Maïga", name)
    assert told.reference == other.reference


def test_a_correction_tells_what_changed_and_nothing_else(directory: Bench) -> None:
    number = opened(directory)
    corrected(directory, number, "category", "SUC")
    with directory.reading("awa") as session:
        assert list(session.scalars(select(FieldChange.field))) == ["category"]


def test_a_graver_category_makes_the_answer_about_a_crime_graver_never_lighter(
    directory: Bench,
) -> None:
    number = opened(directory)
    for category, answer_now in (("VBG", "to_check"), ("FON", "to_check"), ("VBS", "yes")):
        corrected(directory, number, "category", category)
        with directory.reading("awa") as session:
            found = session.scalars(select(Case.maybe_crime).where(Case.number == number)).one()
        assert found == answer_now
