"""The list of sittings, the forms that move one, and what stands beside its docket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.dockets.rows import ReadyRow
from justice_desk.services.sittings.budgeting import set_budget
from justice_desk.services.sittings.officers import set_officers
from justice_desk.services.sittings.told import OfficerTold
from justice_desk.terms.sittings import OfficerRole, SittingState
from justice_desk.ui.sittings.adding_form import AddSittingDialog
from justice_desk.ui.sittings.budget_form import BudgetForm
from justice_desk.ui.sittings.correct_form import CorrectForm
from justice_desk.ui.sittings.moving_forms import (
    CancelForm,
    ConfirmForm,
    PostponeForm,
    SecurityForm,
)
from justice_desk.ui.sittings.officers_form import OfficersForm
from justice_desk.ui.sittings.ready_dialog import ReadyDialog
from justice_desk.ui.sittings.sitting_page import SittingPage
from tests.ui.case.acting import words
from tests.ui.sittings.planned import (
    confirmed,
    later,
    listed,
    opened,
    planned,
    ready_case,
    slots,
    view,
)
from tests.ui.sittings.test_docket import CONTROL, key

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting


def keep(acting: Acting) -> None:
    """Press the verb of the form in front."""
    key(acting, Qt.Key.Key_Return, CONTROL)


def test_a_sitting_is_planned_and_its_page_opens(awa: Acting) -> None:
    page = listed(awa)
    awa.click(page, "sittings-add" if page.model.rowCount() else "sittings-first")
    form = awa.dialog(AddSittingDialog)
    form.place.setText("Gao")
    form.building.setText("Mairie inventée")
    form.days.choose("2")
    form.first.show_day(later(30))
    keep(awa)
    shown = awa.window.stack.currentWidget()
    assert isinstance(shown, SittingPage)
    awa.stage.settle()
    told = view(awa, shown.number)
    assert [day.held_on for day in told.days] == [later(30), later(31)]
    assert told.row.building == "Mairie inventée"


def test_a_day_in_the_past_is_refused_beside_it_and_nothing_is_lost(awa: Acting) -> None:
    page = listed(awa)
    page.add()
    form = awa.dialog(AddSittingDialog)
    form.place.setText("Gao")
    form.building.setText("École inventée")
    form.first.show_day(later(-3))
    keep(awa)
    assert form.isVisible()
    assert form.first.error()
    assert form.building.text() == "École inventée"
    form.reject()


def test_who_keeps_cases_plans_no_sitting(ibrahim: Acting) -> None:
    page = listed(ibrahim)
    assert page.findChild(QWidget, "sittings-add") is None


def test_a_sitting_goes_from_proposed_to_ready_by_its_next_verb(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    awa.click(page, "sitting-confirm")
    form = awa.dialog(ConfirmForm)
    form.order.setText("41/2026")
    keep(awa)
    assert view(awa, number).row.state is SittingState.CONFIRMED
    awa.click(page, "sitting-security")
    go = awa.dialog(SecurityForm)
    go.go.choose("go")
    go.by.setText("Préfet inventé")
    keep(awa)
    assert view(awa, number).row.state is SittingState.READY


def test_a_no_go_asks_for_its_reason_and_stands_beside_the_docket(awa: Acting) -> None:
    number = planned(awa)
    confirmed(awa, number)
    page = opened(awa, number)
    awa.click(page, "sitting-security")
    form = awa.dialog(SecurityForm)
    form.go.choose("no-go")
    form.by.setText("Préfet inventé")
    keep(awa)
    assert form.isVisible()
    form.why.setPlainText("Route coupée")
    keep(awa)
    note = page.findChild(QWidget, "sitting-last-word")
    assert note is not None
    assert "Route coupée" in words(note)


def test_postponing_asks_why_moves_the_days_and_keeps_the_docket(awa: Acting) -> None:
    number = planned(awa, later(10), cases=1)
    page = opened(awa, number)
    page.do("postpone")
    form = awa.dialog(PostponeForm)
    form.day.show_day(later(40))
    keep(awa)
    assert form.isVisible()
    form.why.setPlainText("Insécurité sur la route")
    keep(awa)
    told = view(awa, number)
    assert told.row.state is SittingState.POSTPONED
    assert told.row.first_on == later(40)
    assert [slot.held_on for slot in slots(awa, number)] == [later(40)]
    assert "Insécurité sur la route" in words(page)


def test_a_cancelled_sitting_offers_nothing_more(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    page.do("cancel")
    form = awa.dialog(CancelForm)
    form.why.setPlainText("Budget retiré")
    keep(awa)
    assert view(awa, number).row.state is SittingState.CANCELLED
    for verb in ("confirm", "security", "postpone", "cancel", "hold", "officers"):
        page.do(verb)
        assert QApplication.activeModalWidget() is None, verb


def test_fields_are_completed_and_only_what_changed_is_written(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    page.do("correct")
    form = awa.dialog(CorrectForm)
    form.authorities.setText("maire, préfet")
    form.told_on.show_day(later(0))
    keep(awa)
    told = view(awa, number)
    assert told.authorities == ("maire", "préfet")
    assert told.row.building == "Mairie inventée"
    assert "maire, préfet" in words(page) or page.findChild(QWidget, "step-authorities")


def test_who_sits_is_written_with_the_languages_of_who_interprets(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    page.do("officers")
    form = awa.dialog(OfficersForm)
    form.lines[0].name.setText("Juge Exemple")
    form.lines[2].name.setText("Interprète Exemple")
    form.lines[2].spoken.setText("songhay de Gao, bambara")
    keep(awa)
    named = {officer.name: officer.languages for officer in view(awa, number).officers}
    assert named == {"Juge Exemple": (), "Interprète Exemple": ("ses", "bm")}


def test_a_budget_is_summed_while_one_types_and_kept(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    page.do("budget")
    form = awa.dialog(BudgetForm)
    form.planned["recon"].setText("150 000")
    form.planned["judges"].setText("200000")
    form.planned["judges"].changed.emit()
    assert "350" in form.sums[0].text()
    keep(awa)
    amounts = {row.code: row.planned for row in view(awa, number).budget if row.planned}
    assert amounts == {"recon": 150_000, "judges": 200_000}


def test_a_budget_and_who_sits_that_somebody_changed_meanwhile_are_told(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    page.do("budget")
    budget = awa.dialog(BudgetForm)
    budget.planned["recon"].setText("150 000")
    with awa.office.writing("sitting correct") as session:
        set_budget(session, number, {"recon": (7_000, None, "")})
    keep(awa)
    assert "7" in words(budget.refusal)
    assert "150" in words(budget.refusal)
    budget.reject()
    page.do("officers")
    officers = awa.dialog(OfficersForm)
    officers.lines[0].name.setText("Juge Exemple")
    with awa.office.writing("sitting correct") as session:
        set_officers(session, number, [OfficerTold(OfficerRole.JUDGE, "Juge Inventé")])
    keep(awa)
    assert "Juge Inventé" in words(officers.refusal)
    assert "Juge Exemple" in words(officers.refusal)
    officers.reject()
    assert [row.name for row in view(awa, number).officers] == ["Juge Inventé"]


def test_an_amount_in_words_is_refused(awa: Acting) -> None:
    page = opened(awa, planned(awa))
    page.do("budget")
    form = awa.dialog(BudgetForm)
    form.planned["recon"].setText("beaucoup")
    keep(awa)
    assert form.isVisible()
    assert form.refusal.isVisible()
    form.reject()


def test_cases_that_are_ready_are_put_on_the_docket(awa: Acting) -> None:
    number = planned(awa)
    case = ready_case(awa)
    page = opened(awa, number)
    awa.click(page, "docket-add")
    dialog = awa.dialog(ReadyDialog)
    dialog.search.setText(case)
    dialog.load()
    awa.stage.settle()
    assert dialog.model.rowCount() == 1
    dialog.table.setFocus()
    assert dialog.verb.isEnabled()
    assert [row.number for row in dialog.table.selected_rows() if isinstance(row, ReadyRow)] == [
        case
    ]
    keep(awa)
    assert [slot.number for slot in slots(awa, number)] == [case]


def test_another_windows_change_is_seen(awa: Acting) -> None:
    number = planned(awa)
    page = opened(awa, number)
    confirmed(awa, number)
    awa.qtbot.waitUntil(
        lambda: page.shown is not None and page.shown.view.row.state is SittingState.CONFIRMED,
        timeout=10_000,
    )
