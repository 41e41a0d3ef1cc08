"""A request takes what it can from its hearing; what does not fit is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.terms.transport import SupportState, TravellerRole
from tests.services.transport.conftest import FATOUMATA, later

if TYPE_CHECKING:
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
