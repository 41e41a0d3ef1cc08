"""The board of requests, walked with the keys; the trip of a card under it, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from justice_desk.terms.transport import SupportState
from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.transport.lanes import LANES, Lane, in_lanes
from justice_desk.ui.transport.riding import riders, spots
from justice_desk.ui.transport.seat_plan import SeatPlan
from justice_desk.ui.transport.trip_map import TripMapView
from justice_desk.ui.transport.words import spoken, who
from tests.ui.case.acting import words
from tests.ui.transport.seen import CONTROL, invented, press

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def test_every_state_has_its_column() -> None:
    assert set(LANES) == set(SupportState)
    assert set(LANES.values()) == set(Lane)


def test_whoever_travels_first_stands_on_top() -> None:
    decide = in_lanes(samples.supports())[Lane.DECIDE]
    assert [row.there_on for row in decide] == sorted(row.there_on for row in decide)


def test_of_a_case_that_is_closed_the_number_alone_is_said() -> None:
    hidden = next(row for row in samples.supports() if row.hidden)
    assert who(hidden) == hidden.number
    assert "fermé" in spoken(hidden)


def test_the_arrows_walk_over_the_board_and_show_the_trip_of_a_card(awa: Acting) -> None:
    page = invented(awa)
    board = page.requests.board
    board.columns[Lane.DECIDE].list.setFocus()
    press(awa, Qt.Key.Key_Right)
    assert board.columns[Lane.GROUP].list.hasFocus()
    press(awa, Qt.Key.Key_Down)
    chosen = board.chosen()
    assert chosen is not None
    assert chosen.trip == samples.OUT
    assert page.requests.trip.shown is not None
    assert page.requests.trip.shown.number == samples.OUT
    press(awa, Qt.Key.Key_PageDown, CONTROL)
    assert page.requests.trip.shown.number != samples.OUT


def test_cards_are_marked_and_counted(awa: Acting) -> None:
    page = invented(awa)
    page.requests.board.columns[Lane.GROUP].list.setFocus()
    press(awa, Qt.Key.Key_Space)
    press(awa, Qt.Key.Key_Down)
    press(awa, Qt.Key.Key_Space)
    assert len(page.requests.board.marked_rows()) == 2
    assert "2 marquées" in words(page)


def test_what_is_over_is_shown_when_asked_for(awa: Acting) -> None:
    page = invented(awa)
    over = page.requests.board.columns[Lane.OVER]
    assert not over.isVisible()
    page.requests.foot.over.click()
    assert over.isVisible()
    assert over.list.cards.rowCount() == 2


def test_the_number_on_a_seat_is_the_number_on_the_map(awa: Acting) -> None:
    trip = samples.trips()[0]
    places, _order = spots(trip)
    at = {spot.numbers: spot.name for spot in places}
    for rider in riders(trip):
        row = next(one for one in trip.riders if any(name in rider.told for name in one.names)
                   or one.request in rider.told)  # fmt: skip
        if row.place and row.names:
            assert at[str(rider.up)] == row.place


def test_seats_are_counted_and_said(awa: Acting) -> None:
    plan = SeatPlan(samples.trips()[0])
    assert plan.accessibleName() == "6 places sur 8"


def test_the_map_says_every_stop_and_its_hour(awa: Acting) -> None:
    told = TripMapView(samples.trips()[0]).accessibleDescription()
    for part in ("1 Gao", "départ 5 h 30", "4 Bourem", "arrivée 8 h 20"):
        assert part in told, part


def test_a_trip_tells_its_cost_beside_public_transport(awa: Acting) -> None:
    page = invented(awa)
    said = words(page)
    for part in ("46\u202f500", "Tous en transport public", "71\u202f000", "ne voyagent pas"):
        assert part in said, part
