"""What the persons of a case are to one another is said once and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.errors import DoesNotFit, UnknownPerson
from justice_desk.services.cases.intake import PersonIntake
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import add_party
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import BadInput
from tests.services.referrals.conftest import directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import PartyRow
    from tests.offices import Bench

__all__ = ["directory"]
HAWA = PersonIntake("p1", "Hawa Exemple", (PartyRole.WITNESS,))


def parties(bench: Bench, number: str) -> tuple[PartyRow, ...]:
    with bench.reading("awa") as session:
        return show(session, number).parties


def test_a_tie_is_to_who_came_unless_another_is_named(directory: Bench) -> None:
    number = opened(directory)
    lead, other = parties(directory, number)[:2]
    with directory.writing("awa", "case party add") as session:
        add_party(session, number, HAWA, tie="Tante")
    added = parties(directory, number)[-1]
    assert [(tie.tie, tie.of_id) for tie in added.ties] == [("Tante", lead.id)]
    again = PersonIntake("p1", "Hawa Exemple", (PartyRole.HEIR,), person_id=added.id)
    with directory.writing("awa", "case party add") as session:
        add_party(session, number, again, tie="voisine", of=other.name)
        add_party(session, number, again, tie="grand-tante")
    after = parties(directory, number)[-1]
    assert {(tie.tie, tie.of) for tie in after.ties} == {
        ("grand-tante", lead.name),
        ("voisine", other.name),
    }
    assert after.roles == (PartyRole.WITNESS, PartyRole.HEIR)


@pytest.mark.parametrize(
    ("tie", "of", "refusal"),
    [("x" * 41, None, BadInput), ("tante", "Personne", UnknownPerson)],
)
def test_a_tie_that_cannot_be_adds_nobody(
    directory: Bench, tie: str, of: str | None, refusal: type[BadInput]
) -> None:
    number = opened(directory)
    before = parties(directory, number)
    with pytest.raises(refusal) as refused, directory.writing("awa", "case party add") as session:
        add_party(session, number, HAWA, tie=tie, of=of)
    assert refused.value.details["path"] in {"tie", "of"}
    assert parties(directory, number) == before


def test_nobody_has_a_tie_with_herself(directory: Bench) -> None:
    number = opened(directory)
    lead = parties(directory, number)[0]
    told = PersonIntake("p1", lead.name, (PartyRole.HEIR,), person_id=lead.id)
    with pytest.raises(DoesNotFit), directory.writing("awa", "case party add") as session:
        add_party(session, number, told, tie="soeur")
