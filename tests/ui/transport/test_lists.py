"""What stands beside the trips: vehicles and boats, closed ways, from the view of the trips."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from justice_desk.services.trips.roads import closed_roads
from justice_desk.services.trips.vehicles import vehicles
from justice_desk.terms.clock import today
from justice_desk.terms.transport import VehicleKind
from justice_desk.ui.transport.page import TRIPS, TransportPage
from justice_desk.ui.transport.roads_dialog import OpenForm, RoadForm, RoadsDialog
from justice_desk.ui.transport.vehicle_form import VehicleForm
from justice_desk.ui.transport.vehicles_dialog import VehiclesDialog
from tests.ui.transport.seen import keep, opened

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import RoadRow, VehicleRow
    from tests.ui.case.acting import Acting

_CODES = count(1)


def trips_of(acting: Acting) -> TransportPage:
    page = opened(acting)
    page.show_view(TRIPS)
    return page


def added(acting: Acting) -> tuple[VehiclesDialog, str]:
    """Return the list of vehicles, a boat just added by its form, and the code of the boat."""
    code = f"L{next(_CODES)}"
    awa_page = trips_of(acting)
    acting.click(awa_page, "office-vehicles")
    listed = acting.dialog(VehiclesDialog)
    acting.click(listed, "vehicles-verb")
    form = acting.dialog(VehicleForm)
    form.code.typed.setText(code.lower())
    form.named.typed.setText("Pinasse inventée")
    form.kind.put(VehicleKind.PINASSE.value)
    form.seats.typed.setText("12")
    form.home.setText("Gao/Gao")
    form.starts.typed.setText("5h30")
    form.ends.typed.setText("19h")
    form.months.put(["9", "10"])
    form.day_cost.typed.setText("40 000")
    keep(acting)
    return acting.dialog(VehiclesDialog), code


def vehicle_of(acting: Acting, code: str) -> VehicleRow:
    with acting.office.reading("vehicle list") as session:
        return next(row for row in vehicles(session, closed=True) if row.code == code)


def ways(acting: Acting) -> tuple[RoadRow, ...]:
    with acting.office.reading("road list") as session:
        return closed_roads(session)


def test_a_boat_is_added_and_stands_in_the_list(awa: Acting) -> None:
    listed, code = added(awa)
    row = vehicle_of(awa, code)
    told = (row.kind, row.seats, row.starts, row.months, row.day_cost)
    assert told == (VehicleKind.PINASSE, 12, 330, (9, 10), 40_000)
    said = next(line.accessibleName() for line in listed.rows if code in line.text())
    for part in ("12 places", "40\u202f000 F CFA par jour", "sept."):
        assert part in said, part
    listed.reject()


def test_a_row_is_opened_corrected_and_given_up(awa: Acting) -> None:
    listed, code = added(awa)
    next(line for line in listed.rows if code in line.text()).click()
    form = awa.dialog(VehicleForm)
    assert form.home.text().endswith("Gao")
    form.driver.typed.setText("Chauffeur Exemple")
    form.gone.setChecked(True)
    keep(awa)
    row = vehicle_of(awa, code)
    assert (row.driver, row.closed_on, row.seats) == ("Chauffeur Exemple", today(), 12)
    again = awa.dialog(VehiclesDialog)
    assert not [line for line in again.rows if code in line.text()]
    again.gone.setChecked(True)
    awa.stage.settle()
    assert [line for line in again.rows if code in line.text()]
    again.reject()


def test_a_vehicle_without_seats_a_home_or_a_day_is_refused_beside_the_field(awa: Acting) -> None:
    awa.click(trips_of(awa), "office-vehicles")
    awa.click(awa.dialog(VehiclesDialog), "vehicles-verb")
    form = awa.dialog(VehicleForm)
    keep(awa)
    assert form.code.error()
    form.code.typed.setText("SANS")
    form.seats.typed.setText("0")
    keep(awa)
    assert form.home_field.error()
    form.home.setText("Gao/Gao")
    keep(awa)
    assert form.seats.error()
    form.seats.typed.setText("4")
    form.ends.typed.setText("4h")
    keep(awa)
    assert form.ends.error()
    form.reject()
    awa.dialog(VehiclesDialog).reject()


def test_a_way_is_closed_with_its_reason_and_opened_again(awa: Acting) -> None:
    awa.click(trips_of(awa), "office-roads")
    awa.click(awa.dialog(RoadsDialog), "roads-verb")
    form = awa.dialog(RoadForm)
    keep(awa)
    assert form.one_field.error()
    form.one.setText("Gao/Gao")
    form.other.setText("Gao/Gao")
    keep(awa)
    assert form.other_field.error()
    form.other.setText("Gao/Bourem")
    form.first.show_day(today())
    form.last.show_day(today() - timedelta(days=2))
    keep(awa)
    assert form.last.error()
    form.last.show_day(today() + timedelta(days=20))
    form.why.typed.setText("Piste inondée")
    keep(awa)
    (row,) = ways(awa)
    assert row.why == "Piste inondée"
    listed = awa.dialog(RoadsDialog)
    assert "Piste inondée" in listed.rows[0].accessibleName()
    listed.rows[0].click()
    awa.dialog(OpenForm)
    keep(awa)
    assert ways(awa) == ()
    awa.dialog(RoadsDialog).reject()


def test_who_only_reads_sees_the_lists_and_adds_nothing(siaka: Acting, awa: Acting) -> None:
    listed, _code = added(awa)
    listed.reject()
    siaka.click(trips_of(siaka), "office-vehicles")
    shown = siaka.dialog(VehiclesDialog)
    assert not shown.verb.isVisible()
    shown.rows[0].click()
    shown.press()
    assert siaka.dialog(VehiclesDialog) is shown
    shown.reject()
    siaka.click(trips_of(siaka), "office-roads")
    assert not siaka.dialog(RoadsDialog).verb.isVisible()
    siaka.dialog(RoadsDialog).reject()


def test_every_list_is_in_the_menu_of_the_head(awa: Acting) -> None:
    page = trips_of(awa)
    menu = page.verbs.more.findChild(QWidget, "transport-menu")
    assert menu is not None
    assert {action.objectName() for action in menu.actions()} >= {
        "transport-menu-vehicles",
        "transport-menu-roads",
    }


def test_the_lists_are_commands_as_well(awa: Acting) -> None:
    page = trips_of(awa)
    offer = next(one for one in page.offers() if one.words == "Routes fermées")
    offer.do()
    awa.dialog(RoadsDialog).reject()
