"""A request takes what it can from its hearing; what does not fit is said in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.models.all import Person, Place
from justice_desk.rules.ledger import AmountUnfit
from justice_desk.rules.transport import (
    AmountReasonMissing,
    AmountUnknown,
    GuardianMissing,
    ReturnsBefore,
    SupportedTwice,
    TravelsInThePast,
)
from justice_desk.services.cases.errors import UnknownPerson
from justice_desk.services.consents.recording import withdraw
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.transport.deciding import cancel, refuse
from justice_desk.services.transport.errors import (
    CaseNotSaid,
    ConsentWithheld,
    NobodyNamed,
    UnknownRequest,
    WhereTo,
    WithoutVillage,
)
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.requesting_all import request_all
from justice_desk.services.transport.told import TravellerTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, PlaceLevel
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import Need, SupportState, TravellerRole
from tests.services.transport.conftest import FATOUMATA, HOME, MOUSSA, later

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError
    from tests.services.transport.conftest import Transport


def test_a_party_of_a_hearing_is_asked_for_with_her_name_alone(transport: Transport) -> None:
    row = transport.shown(transport.ask())
    assert row.number.startswith("GAO-A-")
    assert (row.state, row.case, row.sitting) == (
        SupportState.REQUESTED,
        transport.case,
        transport.sitting,
    )
    assert (row.name, row.travellers[0].role) == (FATOUMATA, TravellerRole.BENEFICIARY)
    assert (row.there_on, row.there_at, row.back_on) == (later(), 540, later())
    assert row.kilometres is not None
    assert row.rated == row.amount > 0


def test_a_helper_and_a_wheelchair_count_and_cost(transport: Transport) -> None:
    alone = transport.shown(transport.ask())
    both = transport.shown(
        transport.ask(
            who=MOUSSA,
            place=HOME,
            needs=(Need.WHEELCHAIR, Need.BABY),
            with_her=(TravellerTold("Aide Inventée"),),
            nights=1,
        )
    )
    assert (both.seats, both.wheelchairs) == (2, 1)
    assert [one.name for one in both.travellers] == [MOUSSA, "Aide Inventée"]
    assert both.amount == 2 * (alone.amount + 5000)


def test_an_amount_by_hand_says_why(transport: Transport) -> None:
    row = transport.shown(transport.ask(amount=7000, amount_why="Pirogue louée."))
    assert (row.amount, row.by_hand_why) == (7000, "Pirogue louée.")


def test_who_is_on_mission_travels_without_a_case(transport: Transport) -> None:
    number = transport.ask(
        who="Chauffeur Inventé",
        case=None,
        role=TravellerRole.STAFF,
        place="Gao",
        amount=9000,
        amount_why="Mission.",
    )
    row = transport.shown(number)
    assert (row.case, row.name, row.travellers[0].role) == (
        None,
        "Chauffeur Inventé",
        TravellerRole.STAFF,
    )


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"who": " "}, NobodyNamed),
        ({"who": "Personne Inconnue"}, UnknownPerson),
        ({"case": None, "who": "Sans Dossier"}, CaseNotSaid),
        ({"sitting": "GAO-S-2026-099"}, UnknownSitting),
        ({"sitting": None}, WhereTo),
        ({"who": MOUSSA}, WithoutVillage),
        ({"there_on": today() - timedelta(days=1)}, TravelsInThePast),
        ({"back_on": today()}, ReturnsBefore),
        ({"amount": -1, "amount_why": "x"}, AmountUnfit),
        ({"amount": 7000}, AmountReasonMissing),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_written(
    transport: Transport, more: dict[str, Any], error: type[DeskError]
) -> None:
    with pytest.raises(error):
        transport.ask(**more)
    with transport.bench.reading("awa") as session:
        assert requests(session) == ()


def test_one_journey_is_paid_once_until_the_first_is_called_off(transport: Transport) -> None:
    first = transport.ask()
    with pytest.raises(SupportedTwice) as refused:
        transport.ask()
    assert refused.value.details["number"] == first
    with transport.bench.writing("ibrahim", "trip cancel") as session:
        cancel(session, first, "Erreur.")
    second = transport.ask()
    with transport.bench.writing("ibrahim", "trip refuse") as session:
        refuse(session, second, "Habite à côté.")
    assert transport.shown(second).why == "Habite à côté."
    transport.ask()


def test_without_consent_to_the_file_no_journey_is_written(transport: Transport) -> None:
    with transport.bench.writing("awa", "consent withdraw") as session:
        withdraw(session, transport.case, purpose=ConsentPurpose.FILE, why="Ne veut plus.")
    with pytest.raises(ConsentWithheld):
        transport.ask()


def test_a_viewer_reads_and_asks_for_nothing(transport: Transport) -> None:
    with pytest.raises(NotAllowed):
        transport.ask("oumou")
    assert transport.shown(transport.ask(), "oumou").name == FATOUMATA
    with pytest.raises(UnknownRequest):
        transport.shown("GAO-A-2026-9999")


def test_everybody_of_a_sitting_is_asked_for_once_and_told(transport: Transport) -> None:
    with transport.bench.writing("ibrahim", "trip request-all") as session:
        rows = {row.name: row for row in request_all(session, transport.sitting)}
    assert transport.shown(rows[FATOUMATA].number).name == FATOUMATA
    assert (rows[MOUSSA].number, rows[MOUSSA].code) == ("", "without_village")
    with transport.bench.writing("ibrahim", "trip request-all") as session:
        rows = {row.name: row for row in request_all(session, transport.sitting)}
    assert (rows[FATOUMATA].number, rows[FATOUMATA].code) == ("", "supported_twice")
    assert rows[FATOUMATA].why


def test_a_minor_travels_with_her_guardian_or_not_at_all(transport: Transport) -> None:
    key = transport.person(MOUSSA)
    with transport.bench.writing("awa", "case correct") as session:
        session.get_one(Person, key).birth_year = today().year - 9
    with pytest.raises(GuardianMissing):
        transport.ask(who=MOUSSA, place=HOME)
    guardian = TravellerTold("Tutrice Inventée", TravellerRole.GUARDIAN)
    row = transport.shown(transport.ask(who=MOUSSA, place=HOME, with_her=(guardian,)))
    assert [(one.minor, one.role) for one in row.travellers] == [
        (True, TravellerRole.BENEFICIARY),
        (False, TravellerRole.GUARDIAN),
    ]


def test_where_no_distance_is_known_the_amount_is_given_by_hand(transport: Transport) -> None:
    with transport.bench.writing("awa", "place import") as session:
        lost = Place(level=PlaceLevel.VILLAGE, name="Égaré", folded="egare", parent_id=None)
        session.add(lost)
        session.flush()
        place = str(lost.id)
    with pytest.raises(AmountUnknown):
        transport.ask(place=place)
    row = transport.shown(transport.ask(place=place, amount=6000, amount_why="Connu d’elle."))
    assert (row.kilometres, row.rated, row.amount) == (None, None, 6000)
