"""An office may add a restriction and never take one away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from justice_desk.rules import reference
from justice_desk.rules.reference import Category, Flag, Mediation, WeakensSafeguard, Words
from justice_desk.terms.enums import JusticeOrder, MaybeCrime


def test_an_unchanged_row_passes() -> None:
    for row in reference.categories().values():
        reference.validate_office_change(row, row)
    for kind in reference.actor_types().values():
        reference.validate_office_actor_type_change(kind, kind)


@pytest.mark.parametrize(
    "changes",
    [
        {"restricted": True},
        {"mediation": Mediation.NO},
        {"may_be_crime": MaybeCrime.YES},
        {"flags": frozenset({Flag.URGENT})},
        {"short": Words("Terre", "Land")},
        {"referral": ("chef_village",)},
        {"valid_to": date(2030, 1, 1)},
    ],
)
def test_restrictions_words_and_proposals_may_change(changes: dict[str, Any]) -> None:
    shipped = reference.category("FON")
    reference.validate_office_change(shipped, replace(shipped, **changes))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "VBX"),
        ("restricted", False),
        ("mediation", Mediation.YES),
        ("mediation", Mediation.NA),
        ("may_be_crime", MaybeCrime.TO_CHECK),
        ("may_be_crime", MaybeCrime.NO),
        ("flags", frozenset()),
        ("valid_to", date(2026, 1, 1)),
    ],
)
def test_a_protection_of_sexual_violence_stays(field: str, value: object) -> None:
    shipped = reference.category("VBS")
    changes: dict[str, Any] = {field: value}
    with pytest.raises(WeakensSafeguard) as caught:
        reference.validate_office_change(shipped, replace(shipped, **changes))
    assert caught.value.details["field"] == field
    assert caught.value.details["code"] == "VBS"
    assert caught.value.exit_code == 3
    assert "jamais en enlever" in caught.value.message()


def test_what_would_be_lost_is_told_word_for_word() -> None:
    shipped = reference.category("VBS")
    with pytest.raises(WeakensSafeguard) as caught:
        reference.validate_office_change(shipped, replace(shipped, flags=frozenset()))
    assert caught.value.details["shipped"] == ", ".join(sorted(shipped.flags))
    assert len(shipped.flags) > 1
    with pytest.raises(WeakensSafeguard) as caught:
        reference.validate_office_change(shipped, replace(shipped, restricted=False))
    assert caught.value.details["shipped"] == "True"


def test_an_actor_type_keeps_its_code() -> None:
    shipped = reference.actor_type("chef_village")
    with pytest.raises(WeakensSafeguard) as caught:
        reference.validate_office_actor_type_change(shipped, replace(shipped, code="chef"))
    assert caught.value.details == {
        "code": "chef_village",
        "field": "code",
        "shipped": "chef_village",
    }


def test_a_category_closed_to_mediation_but_open_to_all_stays_in_use() -> None:
    shipped: Category = reference.category("SOR")
    with pytest.raises(WeakensSafeguard):
        reference.validate_office_change(shipped, replace(shipped, valid_to=date(2026, 1, 1)))


def test_a_village_chief_never_becomes_a_service() -> None:
    shipped = reference.actor_type("chef_village")
    with pytest.raises(WeakensSafeguard):
        reference.validate_office_actor_type_change(
            shipped, replace(shipped, order=JusticeOrder.SERVICE)
        )
    reference.validate_office_actor_type_change(shipped, replace(shipped, spoken="Vénérable Chef"))
