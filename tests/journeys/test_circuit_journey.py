"""A coordinator plans a circuit, takes two of three sittings, opens one, adopts its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.circuits.sites import SiteTold, set_site
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import Placed
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.sittings.listing import sittings
from justice_desk.terms.enums import ConsentPurpose, PartyRole, Sex
from justice_desk.terms.sittings import SittingState
from justice_desk.ui.sittings.circuit_dialog import CircuitDialog
from justice_desk.ui.sittings.order_planner import Stage
from justice_desk.ui.sittings.page import SittingsPage
from justice_desk.ui.sittings.sitting_page import SittingPage
from tests.ui.case.acting import TRIBUNAL, words
from tests.ui.case.conftest import awa, peopled
from tests.ui.conftest import app, loaded_fonts, own_settings

if TYPE_CHECKING:
    from tests.ui.case.acting import Acting

__all__ = ["app", "awa", "loaded_fonts", "own_settings", "peopled"]

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TOWNS = ("Ansongo", "Bourem", "Ménaka")
LATE = 17 * 60
"""Minutes after midnight: after the end of a sitting."""


def press(acting: Acting, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    front: QWidget = QApplication.activeModalWidget() or acting.window
    front.activateWindow()
    acting.stage.settle()
    QTest.keyClick(front.focusWidget(), key, modifier)
    acting.stage.settle()


def ready_in(acting: Acting, town: str) -> None:
    """Open a case of two persons of a village near a town, with all that a court asks."""
    home = f"Gao/{town}/Village inventé de {town}"
    people = (
        PersonIntake(
            "lead", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place=home
        ),
        PersonIntake("other", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE, place=home),
    )
    told = Intake(
        people, "DET", "Une dette inventée", consents=(ConsentIntake(ConsentPurpose.FILE),)
    )
    with acting.office.writing("case open") as session:
        number = open_case(session, told).number
    acting.agree(number, TRIBUNAL)
    with acting.office.writing("refer") as session:
        refer(session, number, Request(TRIBUNAL, "Juger"))


def furnished(acting: Acting) -> None:
    """Let three towns have a site, and three cases each."""
    for town in TOWNS:
        with acting.office.writing("sitting site") as session:
            set_site(session, SiteTold(f"Gao/{town}", "Mairie inventée", cost=200_000))
        for _case in range(3):
            ready_in(acting, town)


def scatter(acting: Acting, number: str) -> None:
    """Let the first case of a docket be put after the end of the sitting, as a slip does."""
    with acting.office.writing("docket move") as session:
        first = docket(session, number)[0]
        arrange(session, number, [Placed(first.id, first.day_id, 1, LATE, first.minutes)])


def test_two_of_three_sittings_are_taken_and_one_gets_a_better_order(awa: Acting) -> None:
    furnished(awa)
    awa.window.go("sittings")
    awa.stage.settle()
    page = awa.window.stack.currentWidget()
    assert isinstance(page, SittingsPage)
    awa.click(page, "sittings-circuit")
    dialog = awa.dialog(CircuitDialog)
    assert dialog.limits.days.typed.hasFocus()
    press(awa, Qt.Key.Key_Return, CONTROL)
    assert dialog.stage is Stage.FOUND
    view = dialog.view
    assert view is not None
    assert sorted(one.site for one in view.proposal.sittings) == sorted(TOWNS)
    assert view.proposal.saved_km > 0
    left = view.proposal.sittings[0]
    view.boxes[0].setFocus()
    press(awa, Qt.Key.Key_Space)
    assert dialog.verb.text() == "Inscrire 2 jours d’audience"
    press(awa, Qt.Key.Key_Return, CONTROL)
    with awa.office.reading("sitting list") as session:
        made = [row for row in sittings(session) if row.building == "Mairie inventée"]
        still = {row.number for row in ready_cases(session, ReadyQuery())}
    assert len(made) == 2
    assert {row.state for row in made} == {SittingState.PROPOSED}
    assert {entry.case for entry in left.entries} <= still
    an_order_is_asked_for_and_adopted(awa, made[0].number)


def an_order_is_asked_for_and_adopted(acting: Acting, number: str) -> None:
    scatter(acting, number)
    acting.window.go(f"sitting:{number}")
    acting.stage.settle()
    page = acting.window.stack.currentWidget()
    assert isinstance(page, SittingPage)
    press(acting, Qt.Key.Key_O, CONTROL)
    assert page.proposal is not None
    assert "Déplace 1 affaire" in words(page.proposal)
    acting.click(page.proposal, "proposal-adopt")
    assert page.planner.stage is Stage.IDLE
    with acting.office.reading("sitting show") as session:
        slots = docket(session, number)
    assert all(slot.starts + slot.minutes <= LATE for slot in slots)
