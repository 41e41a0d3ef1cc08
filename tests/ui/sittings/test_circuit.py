"""A circuit is looked for within limits, taken over in part; its sites and ways are kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.circuits.sites import SiteTold, set_site, sites
from justice_desk.services.circuits.ways import ways
from justice_desk.services.sittings.listing import sittings
from justice_desk.terms.sittings import SiteSecurity
from justice_desk.ui.sittings.circuit_dialog import CircuitDialog
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.site_forms import SiteForm, WayForm
from justice_desk.ui.sittings.sites_dialog import WAYS, SitesDialog
from tests.ui.case.acting import words
from tests.ui.sittings.planned import later, listed, ready_case
from tests.ui.sittings.test_docket import CONTROL, key

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def opened(acting: Acting) -> CircuitDialog:
    """Open the planner of circuits from the list."""
    acting.click(listed(acting), "sittings-circuit")
    dialog = acting.dialog(CircuitDialog)
    # What another test typed and left comes back, as it should.
    dialog.limits.days.typed.setText("6")
    dialog.limits.money.typed.setText("")
    dialog.limits.first.show_day(later(14))
    dialog.limits.last.show_day(later(90))
    return dialog


def found(acting: Acting) -> CircuitDialog:
    """Look for a circuit with cases that are ready and one site."""
    ready_case(acting)
    with acting.office.writing("sitting site") as session:
        set_site(session, SiteTold("Gao/Gao", closed=False, security=SiteSecurity.OPEN))
    dialog = opened(acting)
    key(acting, Qt.Key.Key_Return, CONTROL)
    assert dialog.stage is Stage.FOUND
    return dialog


def numbers(acting: Acting) -> set[str]:
    """Return the numbers of the sittings."""
    with acting.office.reading("sitting list") as session:
        return {row.number for row in sittings(session)}


def test_nothing_is_looked_for_before_somebody_asks(awa: Acting) -> None:
    dialog = opened(awa)
    assert dialog.stage is Stage.IDLE
    assert dialog.view is None
    dialog.reject()


def test_a_circuit_is_shown_with_its_figures_and_its_gap(awa: Acting) -> None:
    dialog = found(awa)
    assert dialog.view is not None
    said = words(dialog.view)
    for told in ("Tournée proposée", "Affaires entendues", "épargnés", "Coût", "aucun plan sous"):
        assert told in said, told
    dialog.reject()


def test_what_is_ticked_is_written_down(awa: Acting) -> None:
    before = numbers(awa)
    dialog = found(awa)
    assert dialog.view is not None
    assert dialog.view.boxes
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert QApplication.activeModalWidget() is None
    assert len(numbers(awa) - before) == 1


def test_with_nothing_ticked_there_is_nothing_to_write(awa: Acting) -> None:
    before = numbers(awa)
    dialog = found(awa)
    assert dialog.view is not None
    for box in dialog.view.boxes:
        box.setChecked(False)
    assert not dialog.verb.isEnabled()
    dialog.reject()
    assert numbers(awa) == before


def test_another_limit_asks_for_another_search(awa: Acting) -> None:
    dialog = found(awa)
    dialog.limits.days.typed.setText("3")
    dialog.limits.days.typed.textEdited.emit("3")
    assert dialog.stage is Stage.IDLE
    assert dialog.view is None
    dialog.reject()


def test_no_day_of_hearing_says_which_limit_to_relax(awa: Acting) -> None:
    ready_case(awa)
    dialog = opened(awa)
    dialog.limits.days.typed.setText("0")
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert dialog.stage is Stage.IDLE
    assert "budget" in words(dialog.refusal) or "audiences" in words(dialog.refusal)
    dialog.reject()


def test_what_is_no_number_is_told_beside_it_and_stays_typed(awa: Acting) -> None:
    dialog = opened(awa)
    dialog.limits.money.typed.setText("beaucoup")
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert dialog.limits.money.error()
    assert dialog.limits.money.typed.text() == "beaucoup"
    dialog.reject()


def test_days_upside_down_are_told_beside_the_last_one(awa: Acting) -> None:
    dialog = opened(awa)
    dialog.limits.first.show_day(later(40))
    dialog.limits.last.show_day(later(30))
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert dialog.stage is Stage.IDLE
    assert dialog.limits.last.error()
    dialog.reject()


def test_a_search_that_is_stopped_keeps_the_best_circuit(awa: Acting) -> None:
    ready_case(awa)
    dialog = opened(awa)
    dialog.press()
    dialog.press()
    awa.stage.settle()
    assert dialog.stage is Stage.FOUND
    dialog.reject()


def test_who_closes_the_dialog_during_a_search_hears_nothing_of_it(awa: Acting) -> None:
    ready_case(awa)
    before = numbers(awa)
    dialog = opened(awa)
    dialog.press()
    dialog.reject()
    awa.stage.settle()
    assert numbers(awa) == before
    assert QApplication.activeModalWidget() is None


def test_who_keeps_cases_plans_no_circuit(ibrahim: Acting) -> None:
    page = listed(ibrahim)
    assert page.findChild(QWidget, "sittings-circuit") is None


def known(acting: Acting) -> SitesDialog:
    """Open the list of sites from the planner."""
    dialog = opened(acting)
    acting.click(dialog, "circuit-sites")
    return acting.dialog(SitesDialog)


def test_a_site_is_added_corrected_and_given_up(awa: Acting) -> None:
    known(awa)
    key(awa, Qt.Key.Key_Return, CONTROL)
    form = awa.dialog(SiteForm)
    form.place.setText("Gao/Ansongo")
    form.building.setText("École inventée")
    form.rooms.typed.setText("2")
    form.cost.typed.setText("150 000")
    form.months.put(["11", "12"])
    key(awa, Qt.Key.Key_Return, CONTROL)
    back = awa.dialog(SitesDialog)
    with awa.office.reading("sitting sites") as session:
        row = next(one for one in sites(session) if one.building == "École inventée")
    assert (row.rooms, row.cost, row.months) == (2, 150_000, (11, 12))
    line = next(one for one in back.rows if "École inventée" in one.face.title)
    assert "nov., déc." in line.face.second
    line.click()
    again = awa.dialog(SiteForm)
    again.security.put(SiteSecurity.CLOSED.value)
    again.gone.setChecked(True)
    key(awa, Qt.Key.Key_Return, CONTROL)
    last = awa.dialog(SitesDialog)
    with awa.office.reading("sitting sites") as session:
        assert row.id not in {one.id for one in sites(session)}
        gone = next(one for one in sites(session, closed=True) if one.id == row.id)
    assert gone.security is SiteSecurity.CLOSED
    last.reject()
    awa.dialog(CircuitDialog).reject()


def test_a_site_without_a_place_is_asked_for_it(awa: Acting) -> None:
    known(awa)
    key(awa, Qt.Key.Key_Return, CONTROL)
    form = awa.dialog(SiteForm)
    key(awa, Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()
    form.reject()
    awa.dialog(SitesDialog).reject()
    awa.dialog(CircuitDialog).reject()


def test_a_distance_is_written_by_hand_and_goes_back_to_the_estimate(awa: Acting) -> None:
    dialog = known(awa)
    dialog.which.choose(WAYS)
    dialog.which.chosen.emit(WAYS)
    key(awa, Qt.Key.Key_Return, CONTROL)
    form = awa.dialog(WayForm)
    form.one.setText("Gao/Gao")
    form.other.setText("Gao/Bourem")
    form.km.typed.setText("95")
    form.note.setText("Compteur")
    key(awa, Qt.Key.Key_Return, CONTROL)
    back = awa.dialog(SitesDialog)
    with awa.office.reading("sitting sites") as session:
        assert [(way.kilometres, way.note) for way in ways(session)] == [(95, "Compteur")]
    back.rows[0].click()
    again = awa.dialog(WayForm)
    again.km.typed.setText("")
    key(awa, Qt.Key.Key_Return, CONTROL)
    with awa.office.reading("sitting sites") as session:
        assert ways(session) == ()
    awa.dialog(SitesDialog).reject()
    awa.dialog(CircuitDialog).reject()
