from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from justice_desk.services import actors
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.referrals.replying import reply
from justice_desk.terms.enums import ReferralState
from justice_desk.ui.actors.forms import ActorDialog, SeatDialog, TrainingDialog
from justice_desk.ui.actors.page import ActorsPage
from justice_desk.ui.actors.record_forms import (
    CloseComplaintDialog,
    ComplaintDialog,
    CorrectActorDialog,
    EndMandateDialog,
)
from justice_desk.ui.case.page import CasePage
from tests.ui.case.acting import COFO, Acting, words

if TYPE_CHECKING:
    from justice_desk.services.actors import ActorRow


def directory(acting: Acting) -> ActorsPage:
    """Open the page with its key."""
    acting.press(acting.window, Qt.Key.Key_6, control=True)
    page = acting.window.stack.currentWidget()
    assert isinstance(page, ActorsPage)
    return page


def searched(acting: Acting, page: ActorsPage, typed: str) -> list[str]:
    page.search.setText(typed)
    page.load()
    acting.stage.settle()
    rows = [page.model.row(place) for place in range(page.model.rowCount())]
    return [row.name for row in rows if row is not None]


def known(acting: Acting, name: str) -> ActorRow:
    with acting.office.reading("actor show") as session:
        return actors.show(session, name)


def test_the_search_finds_an_actor_and_tells_it_beside(awa: Acting) -> None:
    page = directory(awa)
    assert searched(awa, page, "inventee de gounz") == [COFO]
    shown = words(page.panel)
    for told in (COFO, "Almahadi Exemple", "21 82 00 00", "Mairie, 1er étage", "Gounzoureye"):
        assert told in shown, told


def test_a_search_without_a_hit_says_what_to_lift(awa: Acting) -> None:
    page = directory(awa)
    assert searched(awa, page, "introuvable") == []
    assert "effacez la recherche" in words(page)


def test_the_type_narrows_the_list(awa: Acting) -> None:
    page = directory(awa)
    page.kind.setCurrentIndex(page.kind.findData("cadi"))
    awa.stage.settle()
    assert page.model.rowCount() == 1


def test_an_actor_is_added_with_the_titles_of_its_type(awa: Acting) -> None:
    page = directory(awa)
    awa.click(page, "actors-add")
    dialog = awa.dialog(ActorDialog)
    dialog.lines["name"].clear()  # another test may have left its own half typed
    dialog.verb.click()
    assert "Écrivez le nom" in words(dialog)
    dialog.type.setCurrentIndex(dialog.type.findData("imam"))
    dialog.lines["name"].setText("Imam inventé de Bourem")
    dialog.place.setText("Gao/Bourem")
    dialog.verb.click()
    awa.stage.settle()
    row = known(awa, "Imam inventé de Bourem")
    assert (row.type, row.order, row.place) == ("imam", "religious", "Gao/Bourem")
    assert searched(awa, page, "imam inventé") == ["Imam inventé de Bourem"]


def test_a_place_that_nobody_knows_is_refused_beside_its_field(awa: Acting) -> None:
    awa.click(directory(awa), "actors-add")
    dialog = awa.dialog(ActorDialog)
    dialog.lines["name"].setText("Cadi de nulle part")
    dialog.place.setText("Nullepartville")
    dialog.verb.click()
    awa.stage.settle()
    assert dialog.isVisible()
    field = next(f for key, f in dialog._fields.items() if key == "place")
    assert "Nullepartville" in field.error()
    dialog.reject()


def test_a_new_holder_ends_the_mandate_before(awa: Acting) -> None:
    page = directory(awa)
    searched(awa, page, "cadi inventé")
    awa.click(page.panel, "actor-seat")
    dialog = awa.dialog(SeatDialog)
    dialog.holder.setText("Yacouba Exemple")
    dialog.verb.click()
    awa.stage.settle()
    mandates = known(awa, "Cadi inventé de Gao").mandates
    assert mandates[0].holder == "Yacouba Exemple"
    assert mandates[0].until_on is None
    assert all(mandate.until_on is not None for mandate in mandates[1:])


def test_a_training_is_noted(awa: Acting) -> None:
    page = directory(awa)
    searched(awa, page, "gounzoureye")
    awa.click(page.panel, "actor-training")
    dialog = awa.dialog(TrainingDialog)
    dialog.words.setText("Médiation et droits de l’enfant")
    dialog.verb.click()
    awa.stage.settle()
    assert known(awa, COFO).trainings[-1].title == "Médiation et droits de l’enfant"


def chosen(acting: Acting, name: str) -> ActorsPage:
    page = directory(acting)
    searched(acting, page, name)
    page.table.selectRow(0)
    acting.stage.settle()
    return page


def test_an_actor_is_corrected_and_an_untouched_field_stays(awa: Acting) -> None:
    page = chosen(awa, "brigade")
    before = known(awa, "Brigade inventée de Gao")
    awa.click(page.panel, "actor-correct")
    dialog = awa.dialog(CorrectActorDialog)
    dialog.lines["phone"].setText("21 82 11 22")
    dialog.civility.choose("Madame")
    dialog.press()
    awa.stage.settle()
    after = known(awa, "Brigade inventée de Gao")
    assert (after.phone, after.civility) == ("+22321821122", "Madame")
    assert (after.place, after.title_spoken, after.languages) == (
        before.place, before.title_spoken, before.languages,
    )  # fmt: skip


def test_a_complaint_is_noted_told_and_closed_with_its_result(awa: Acting) -> None:
    page = chosen(awa, "parquet")
    awa.click(page.panel, "actor-complaint")
    dialog = awa.dialog(ComplaintDialog)
    dialog.press()
    assert "Écrivez" in words(dialog)
    dialog.words.setText("Ne reçoit personne.")
    dialog.press()
    awa.stage.settle()
    page.table.selectRow(0)
    awa.stage.settle()
    assert "Ne reçoit personne." in words(page.panel)
    with awa.office.reading("complaint list") as session:
        complaint = actors.complaints(session, "Parquet inventé de Gao")[0]
    awa.click(page.panel, f"actor-close-{complaint.ref}")
    close = awa.dialog(CloseComplaintDialog)
    close.words.setText("Entendu, sans suite.")
    close.press()
    awa.stage.settle()
    page.table.selectRow(0)
    awa.stage.settle()
    assert "Entendu, sans suite." in words(page.panel)


def test_a_mandate_ends_and_the_seat_is_empty(awa: Acting) -> None:
    page = chosen(awa, "brigade")
    with awa.office.writing("actor correct") as session:
        actors.seat_holder(session, "Brigade inventée de Gao", "Adjudant Exemple")
    page.load()
    awa.stage.settle()
    page.table.selectRow(0)
    awa.stage.settle()
    awa.click(page.panel, "actor-leave")
    awa.dialog(EndMandateDialog).press()
    awa.stage.settle()
    assert all(m.until_on for m in known(awa, "Brigade inventée de Gao").mandates)


def test_the_record_tells_what_an_actor_holds_and_leads_there(awa: Acting) -> None:
    number = awa.case()
    awa.agree(number, COFO)
    with awa.office.writing("refer") as session:
        code = refer(session, number, Request(COFO, "Conciliation")).slip_code
    with awa.office.writing("reply") as session:
        reply(session, code, ReferralState.ACCEPTED)
    page = chosen(awa, "inventee de gounz")
    assert "réponses" in words(page.panel)
    awa.click(page.panel, f"actor-case-{number}")
    assert isinstance(awa.window.stack.currentWidget(), CasePage)


def test_who_only_reads_changes_nothing(siaka: Acting) -> None:
    page = directory(siaka)
    assert page.findChild(QWidget, "actors-add") is None
    assert page.panel.findChild(QWidget, "actor-seat") is None
    assert page.findChild(QComboBox, "actors-kind") is not None
