from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from justice_desk.services import actors
from justice_desk.ui.actors.forms import ActorDialog, SeatDialog, TrainingDialog
from justice_desk.ui.actors.page import ActorsPage
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


def test_who_only_reads_changes_nothing(siaka: Acting) -> None:
    page = directory(siaka)
    assert page.findChild(QWidget, "actors-add") is None
    assert page.panel.findChild(QWidget, "actor-seat") is None
    assert page.findChild(QComboBox, "actors-kind") is not None
