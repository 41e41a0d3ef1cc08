"""Trips are looked for, shown beside public transport, taken over in part, confirmed, cancelled."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from justice_desk.services.trips.listing import trips
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.transport import TripState, VehicleKind
from justice_desk.ui.screenshots import transport_samples as samples
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.transport.page import TRIPS
from justice_desk.ui.transport.papers_dialog import TransportPapersDialog
from justice_desk.ui.transport.plan_dialog import PlanDialog
from justice_desk.ui.transport.plan_view import PlanView
from justice_desk.ui.transport.riders_form import OFF, RidersForm
from justice_desk.ui.transport.trip_forms import CancelTrip, ConfirmTrip
from tests.ui.case.acting import words
from tests.ui.transport.seen import keep, opened
from tests.ui.transport.test_requests import approved

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.services.trips.rows import TripRow
    from tests.ui.case.acting import Acting

_CODES = count(1)


def vehicle(acting: Acting) -> None:
    """Add a car that goes all day."""
    told = VehicleTold(
        f"V{next(_CODES)}", name="Voiture inventée", kind=VehicleKind.CAR, seats=7, home="Gao/Gao",
        starts=240, ends=1380, km_cost=100, day_cost=20_000, driver="Chauffeur Exemple",
    )  # fmt: skip
    with acting.office.writing("vehicle add") as session:
        add_vehicle(session, told)


def standing(acting: Acting) -> tuple[TripRow, ...]:
    """Return every trip."""
    with acting.office.reading("ride list") as session:
        return trips(session)


@pytest.fixture
def found(awa: Acting, monkeypatch: pytest.MonkeyPatch) -> PlanDialog:
    """The planner with a proposal for somebody who waits."""
    monkeypatch.setattr("justice_desk.ui.transport.plan_dialog.SECONDS", 0.3)
    vehicle(awa)
    approved(awa)
    page = opened(awa)
    awa.click(page, "transport-plan")
    dialog = awa.dialog(PlanDialog)
    keep(awa)
    assert dialog.stage is Stage.FOUND, words(dialog.refusal)
    return dialog


def test_a_proposal_says_stops_seats_costs_and_public_transport(
    awa: Acting, found: PlanDialog
) -> None:
    assert found.view is not None
    said = words(found.view)
    for part in ("Trajets proposés", "Tous en transport public", "Bourem", "places sur 7"):
        assert part in said, part
    found.reject()


def test_the_ticked_trips_are_written_down(awa: Acting, found: PlanDialog) -> None:
    before = len(standing(awa))
    assert found.view is not None
    chosen = len(found.view.chosen())
    keep(awa)
    assert QApplication.activeModalWidget() is None
    assert len(standing(awa)) == before + chosen


def test_with_nothing_ticked_there_is_nothing_to_write(awa: Acting, found: PlanDialog) -> None:
    assert found.view is not None
    for box in found.view.boxes:
        box.setChecked(False)
    assert not found.verb.isEnabled()
    found.reject()


def test_who_closes_the_planner_while_it_searches_hears_nothing_of_it(awa: Acting) -> None:
    vehicle(awa)
    approved(awa)
    before = standing(awa)
    page = opened(awa)
    page.verbs.plan()
    dialog = awa.dialog(PlanDialog)
    dialog.press()
    dialog.reject()
    awa.stage.settle()
    assert QApplication.activeModalWidget() is None
    assert standing(awa) == before


def test_who_rides_nowhere_is_told_why_and_what_the_bus_costs(awa: Acting) -> None:
    view = PlanView(samples.proposal())
    view.show()
    said = words(view)
    bus = "20\u202f000 F CFA en autocar"
    for part in ("2 demandes sans trajet", "Aucune route praticable", bus):
        assert part in said, part
    view.hide()


def test_a_trip_is_confirmed_with_its_driver_and_cancelled_with_a_reason(
    awa: Acting, found: PlanDialog
) -> None:
    keep(awa)
    page = opened(awa)
    page.show_view(TRIPS)
    planned = next(trip for trip in standing(awa) if trip.state is TripState.PLANNED)
    page.trips.trip.choose(planned.number)
    awa.click(page.trips.trip, "trip-confirm")
    form = awa.dialog(ConfirmTrip)
    form.driver.typed.setText("Remplaçant Exemple")
    keep(awa)
    trip = next(one for one in standing(awa) if one.number == planned.number)
    assert (trip.state, trip.driver) == (TripState.CONFIRMED, "Remplaçant Exemple")
    page.trips.trip.choose(planned.number)
    awa.click(page.trips.trip, "trip-cancel")
    cancel = awa.dialog(CancelTrip)
    keep(awa)
    assert cancel.why.error()
    cancel.why.words.setText("Piste coupée")
    keep(awa)
    trip = next(one for one in standing(awa) if one.number == planned.number)
    assert (trip.state, trip.why) == (TripState.CANCELLED, "Piste coupée")


def test_who_keeps_cases_plans_no_trips(ibrahim: Acting) -> None:
    page = opened(ibrahim)
    part = page.findChild(QWidget, "transport-plan")
    assert part is None or not part.isVisible()


def test_the_papers_of_a_trip_are_seen_and_saved_with_their_number(
    awa: Acting, found: PlanDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(awa)
    page = opened(awa)
    page.show_view(TRIPS)
    planned = next(trip for trip in standing(awa) if trip.state is TripState.PLANNED)
    page.trips.trip.choose(planned.number)
    awa.click(page.trips.trip, "trip-papers")
    dialog = awa.dialog(TransportPapersDialog)
    awa.stage.settle()
    assert dialog.made is not None, words(dialog)
    assert dialog.made.files
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    dialog.save.click()
    awa.stage.settle()
    written = [file.name for file in (tmp_path / dialog.number).iterdir()]
    assert len(written) == len(dialog.made.files)
    dialog.reject()


def test_who_rides_is_changed_by_hand(awa: Acting, found: PlanDialog) -> None:
    keep(awa)
    page = opened(awa)
    page.show_view(TRIPS)
    trip = next(one for one in standing(awa) if one.state is TripState.PLANNED and one.riders)
    page.trips.trip.choose(trip.number)
    gone = trip.riders[0].request
    awa.click(page.trips.trip, "trip-riders")
    form = awa.dialog(RidersForm)
    form.which.put(OFF)
    form.which.changed.emit()
    form.list.setCurrentIndex(form.list.findData(gone))
    keep(awa)
    assert QApplication.activeModalWidget() is None, words(form.refusal)
    after = next(one for one in standing(awa) if one.number == trip.number)
    riding = {rider.request for rider in after.riders}
    # One on which nobody rides is cancelled, or drives empty to those whom it takes home.
    assert after.state is TripState.CANCELLED or gone not in riding
