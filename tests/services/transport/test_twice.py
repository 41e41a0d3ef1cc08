"""Nobody is seated or paid twice: neither on one request nor, on mission, on two of one day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.rules.transport import SupportedTwice
from justice_desk.services.transport.deciding import cancel
from justice_desk.services.transport.errors import NamedTwice
from justice_desk.services.transport.told import TravellerTold
from justice_desk.terms.transport import TravellerRole
from tests.services.transport.conftest import FATOUMATA, later
from tests.services.transport.test_money import do

if TYPE_CHECKING:
    from tests.services.transport.conftest import Transport


def mission(**more: Any) -> dict[str, Any]:
    return {
        "who": "Ibrahim Modèle",
        "case": None,
        "sitting": None,
        "role": TravellerRole.STAFF,
        "place": "Gao",
        "to": "Bourem",
        "there_on": later(3),
        "there_at": 600,
        "back_at": 700,
    } | more


@pytest.mark.parametrize("who", [FATOUMATA, "fatoumata  EXEMPLE"])
def test_nobody_comes_along_with_herself(transport: Transport, who: str) -> None:
    with pytest.raises(NamedTwice) as refused:
        transport.ask(with_her=(TravellerTold("Sa tante"), TravellerTold(who)))
    assert refused.value.details["path"] == "with_her[1].who"


def test_two_helpers_of_one_name_are_told_apart(transport: Transport) -> None:
    two = (TravellerTold("Sa Tante"), TravellerTold("sa tante"))
    with pytest.raises(NamedTwice):
        transport.ask(with_her=two)
    transport.ask(with_her=(TravellerTold("Sa tante"), TravellerTold("Sa tante, la jeune")))


def test_staff_are_paid_once_for_a_day_and_a_place(transport: Transport) -> None:
    first = transport.ask(**mission())
    with pytest.raises(SupportedTwice) as refused:
        transport.ask(**mission(who="ibrahim MODELE", place="Bourem"))
    assert refused.value.details["number"] == first
    with_him = (TravellerTold("Ibrahim Modèle", TravellerRole.STAFF),)
    with pytest.raises(SupportedTwice):
        transport.ask(**mission(who="Awa Modèle", with_her=with_him))
    transport.ask(**mission(who="Awa Modèle"))
    transport.ask(**mission(there_on=later(4)))
    do(transport, cancel, first, "Reportée.")
    transport.ask(**mission())
