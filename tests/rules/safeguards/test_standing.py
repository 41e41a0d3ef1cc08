"""Where a receiver stands: its mandate, complaints about it, its territory, its training."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules import reference
from justice_desk.rules.safeguards import ActorFacts, assess
from justice_desk.rules.safeguards.standing import WITHOUT_TERRITORY
from justice_desk.terms.enums import FindingKind, JusticeOrder
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.safeguards import CaseFacts

GAO, BOUREM, TABOYE, HAMLET = (UUID(int=n) for n in (70, 71, 72, 73))


def test_a_seat_whose_mandate_ended_is_blocked(land: CaseFacts, chief: ActorFacts) -> None:
    (found,) = assess(land, replace(chief, vacant=True))
    assert (found.id, found.kind) == ("mandate_ended", FindingKind.BLOCK)
    assert "Chef de village d’Essai" in found.reason


@pytest.mark.parametrize(
    ("complaints", "words"), [(1, "Une plainte est ouverte"), (3, "3 plaintes sont ouvertes")]
)
def test_an_open_complaint_asks_for_an_override(
    land: CaseFacts, chief: ActorFacts, complaints: int, words: str
) -> None:
    (found,) = assess(land, replace(chief, complaints=complaints))
    assert (found.id, found.kind) == ("open_complaint", FindingKind.REQUIRE)
    assert found.reason.startswith(words)


def placed(land: CaseFacts) -> CaseFacts:
    """Return the case in a hamlet of Taboye, cercle of Bourem."""
    return replace(land, spots=frozenset({HAMLET}), around=frozenset({HAMLET, TABOYE, BOUREM, GAO}))


def seated(chief: ActorFacts, *chain: UUID) -> ActorFacts:
    return replace(chief, place=chain[-1], territory=frozenset(chain))


def test_a_chief_of_another_cercle_is_outside_the_territory(
    land: CaseFacts, chief: ActorFacts
) -> None:
    elsewhere = seated(chief, GAO, UUID(int=99))
    (found,) = assess(placed(land), elsewhere)
    assert (found.id, found.kind) == ("outside_territory", FindingKind.WARN)
    assert "Chef de village d’Essai" in found.reason


@pytest.mark.parametrize("chain", [(GAO,), (GAO, BOUREM), (GAO, BOUREM, TABOYE, HAMLET)])
def test_a_territory_that_holds_the_place_of_the_case_is_right(
    land: CaseFacts, chief: ActorFacts, chain: tuple[UUID, ...]
) -> None:
    assert assess(placed(land), seated(chief, *chain)) == ()


def test_a_case_placed_no_nearer_than_its_cercle_is_not_outside_a_village_of_it(
    land: CaseFacts, chief: ActorFacts
) -> None:
    coarse = replace(land, spots=frozenset({BOUREM}), around=frozenset({BOUREM, GAO}))
    assert assess(coarse, seated(chief, GAO, BOUREM, UUID(int=98))) == ()


def test_without_a_known_place_nothing_is_said_of_the_territory(
    land: CaseFacts, chief: ActorFacts
) -> None:
    assert assess(land, seated(chief, GAO)) == ()
    assert assess(placed(land), chief) == ()


def test_only_seats_of_justice_and_administration_have_a_territory(land: CaseFacts) -> None:
    with_territory = {
        code
        for code in reference.actor_types()
        if "outside_territory" in ids(assess(placed(land), _far(code)))
    }
    for code in with_territory:
        assert reference.actor_type(code).order not in {
            JusticeOrder.SERVICE,
            JusticeOrder.CIVIL_SOCIETY,
        }
    assert not with_territory & WITHOUT_TERRITORY
    assert {"chef_village", "cadi", "tribunal_instance", "gendarmerie", "mairie"} <= with_territory


def _far(code: str) -> ActorFacts:
    return ActorFacts(type=code, place=UUID(int=99), territory=frozenset({UUID(int=99)}))


@pytest.mark.parametrize(
    ("kind", "told"),
    [("chef_village", True), ("cadi", True), ("tribunal_instance", False), ("centre_sante", False)],
)
def test_a_customary_or_religious_actor_without_training_on_norms_is_told(
    land: CaseFacts, kind: str, told: bool
) -> None:
    found = assess(land, ActorFacts(type=kind, trained=False))
    assert ("not_trained" in ids(found)) is told
    assert all(one.kind is FindingKind.WARN for one in found if one.id == "not_trained")
    assert "not_trained" not in ids(assess(land, ActorFacts(type=kind)))


def test_of_a_court_that_is_asked_to_mediate_no_such_training_is_asked(land: CaseFacts) -> None:
    court = ActorFacts(type="tribunal_instance", trained=False, mediation=True)
    assert "not_trained" not in ids(assess(land, court))
