"""The work list of duplicates: found, compared, decided, undone; each by who may."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from shiboken6 import delete

from justice_desk.models.all import Person
from justice_desk.services.audit import entries
from justice_desk.services.cases.showing import show
from justice_desk.services.referrals.referring import Request, refer
from justice_desk.services.twins import finding
from justice_desk.terms.errors import NotAllowed
from justice_desk.ui.twins.merging import MergeDialog
from justice_desk.ui.twins.page import TwinsPage
from tests.ui.case.acting import CADI, words

if TYPE_CHECKING:
    import pytest

    from tests.ui.twins.conftest import Desk


def merge(desk: Desk, why: str = "même téléphone") -> MergeDialog:
    dialog = desk.acting.dialog(MergeDialog)
    dialog.why.setText(why)
    desk.acting.press(dialog, Qt.Key.Key_Return, control=True)
    return dialog


def see(desk: Desk, page: TwinsPage, kind: str) -> None:
    desk.acting.click(page, f"twins-view-{kind}")


def test_a_pair_of_persons_stands_side_by_side_with_what_differs(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    assert len(page.pairs()) == 1
    said = words(page.work)
    assert "66 00 11 22" in said
    assert said.count("différents") == 2, "the name and the year"
    assert "Fanta Inventée" in said
    assert "Fanta Inventee" in said


def test_the_field_that_is_chosen_at_the_right_is_taken(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    pair = page.pairs()[0]
    right = page.work.findChild(QRadioButton, "twins-name-2")
    assert right is not None
    right.setChecked(True)
    awa.acting.press(page.work.table, Qt.Key.Key_M)
    merge(awa)
    assert page.pairs() == []
    assert "Aucun doublon ici" in words(page)
    with awa.acting.office.reading("case list") as session:
        assert session.get_one(Person, pair.one.id).name == pair.other.name
        assert session.get(Person, pair.other.id) is None


def test_nothing_is_put_together_without_saying_why(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    awa.acting.press(page.work.table, Qt.Key.Key_M)
    dialog = merge(awa, why="")
    assert dialog.isVisible()
    assert "Écrivez pourquoi" in words(dialog)
    assert len(page.pairs()) == 1


def test_two_that_are_two_are_not_proposed_again(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    awa.acting.press(page.work.table, Qt.Key.Key_D)
    assert page.pairs() == []
    awa.acting.press(page, Qt.Key.Key_F5)
    assert page.view.value() == "case", "the persons are two; the cases were not asked about"
    assert len(page.pairs()) == 1
    see(awa, page, "person")
    assert page.pairs() == []


def test_the_case_that_travelled_is_kept_the_other_way_round(awa: Desk) -> None:
    keep, travelled = awa.numbers()
    refer_one(awa, travelled)
    page = awa.page()
    see(awa, page, "case")
    shown = page.work.chosen()
    assert shown is not None
    if shown.keep.number == travelled:
        other = page.work.findChild(QRadioButton, "twins-keep-2")
        assert other is not None
        other.setChecked(True)
    awa.acting.click(page, "twins-same")
    dialog = merge(awa)
    assert dialog.isVisible()
    assert "a été référé" in words(dialog)
    awa.acting.click(dialog, "merge-swap")
    with awa.acting.office.reading("case list") as session:
        assert show(session, travelled).number == travelled
    assert [pair for pair in page.pairs() if keep in {pair.one.number, pair.other.number}] == []


def refer_one(desk: Desk, number: str) -> None:
    desk.acting.agree(number, CADI)
    with desk.acting.office.writing("refer") as session:
        refer(session, number, Request(CADI, "Conciliation"))


def test_what_was_put_together_is_undone(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    pair = page.pairs()[0]
    awa.acting.press(page.work.table, Qt.Key.Key_M)
    merge(awa)
    see(awa, page, "merged")
    assert page.merges is not None
    assert page.merges.verb.isEnabled()
    awa.acting.front(awa.acting.window)
    awa.acting.press(page.merges.table, Qt.Key.Key_U)
    assert not page.merges.verb.isEnabled()
    awa.acting.press(page.merges.table, Qt.Key.Key_M)
    assert not awa.acting.window.findChildren(MergeDialog), "no pair is seen here"
    with awa.acting.office.reading("case list") as session:
        assert session.get_one(Person, pair.other.id).name == pair.other.name


def test_that_two_are_two_is_taken_back_and_they_are_proposed_again(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    awa.acting.press(page.work.table, Qt.Key.Key_D)
    assert page.pairs() == []
    see(awa, page, "merged")
    assert page.merges is not None
    row = page.merges.model.row(0)
    assert row is not None
    assert row.apart
    assert page.merges.verb.isEnabled()
    awa.acting.front(awa.acting.window)
    awa.acting.press(page.merges.table, Qt.Key.Key_U)
    assert page.merges.model.rowCount() == 0
    see(awa, page, "person")
    assert len(page.pairs()) == 1


def test_two_that_are_there_again_are_proposed_again(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    awa.acting.press(page.work.table, Qt.Key.Key_M)
    merge(awa)
    see(awa, page, "merged")
    assert page.merges is not None
    awa.acting.front(awa.acting.window)
    awa.acting.press(page.merges.table, Qt.Key.Key_U)
    see(awa, page, "person")
    assert len(page.pairs()) == 1


def test_a_refused_answer_leaves_the_verb_to_be_pressed_again(
    awa: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    awa.numbers()
    page = awa.page()
    told: list[object] = []
    page.workspace.failed.disconnect()
    page.workspace.failed.connect(told.append)

    def refuses(*_asked: object) -> None:
        raise NotAllowed

    monkeypatch.setattr("justice_desk.ui.twins.page.different", refuses)
    awa.acting.press(page.work.table, Qt.Key.Key_D)
    assert len(told) == 1
    assert page.work.foot.two.isEnabled()


def test_a_report_that_comes_after_the_page_is_let_fall(awa: Desk) -> None:
    page = awa.page()
    late = page.tell
    delete(page)
    late(1, 2)


def test_a_paralegal_looks_and_is_told_who_decides(awa: Desk, ibrahim: Desk) -> None:
    awa.numbers()
    page = ibrahim.page()
    assert len(page.pairs()) == 1
    assert "La coordination décide" in words(page)
    assert not page.work.foot.same.isVisible()
    ibrahim.acting.press(page.work.table, Qt.Key.Key_M)
    ibrahim.acting.press(page.work.table, Qt.Key.Key_D)
    assert len(page.pairs()) == 1
    assert page.merges is None


def test_a_reader_is_told_that_the_list_is_not_for_her(siaka: Desk) -> None:
    page = siaka.page()
    assert "n’est pas ouverte à votre rôle" in words(page)
    assert not page.again.isVisible()


def test_a_search_that_is_stopped_finds_nothing_and_can_begin_again(
    awa: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    awa.numbers()
    begun, go_on, real = threading.Event(), threading.Event(), finding.persons

    def slow(session: object, **more: object) -> object:
        begun.set()
        go_on.wait(10)
        return real(session, **more)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(finding, "persons", slow)
    awa.acting.window.go("duplicates")
    page = awa.acting.window.stack.currentWidget()
    assert isinstance(page, TwinsPage)
    assert begun.wait(10)
    assert page.searching.stop.isVisible()
    page.searching.stop.click()
    go_on.set()
    awa.acting.stage.settle()
    assert "La recherche a été arrêtée" in words(page)
    awa.acting.press(page, Qt.Key.Key_F5)
    assert len(page.pairs()) == 1


def test_comparing_two_cases_is_in_the_audit(awa: Desk) -> None:
    awa.numbers()
    page = awa.page()
    see(awa, page, "case")
    with awa.acting.office.reading("audit list") as session:
        seen = [row for row in entries(session, limit=6) if row.action == "access"]
    assert len(seen) == 2
