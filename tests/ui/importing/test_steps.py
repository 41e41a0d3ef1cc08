"""The four steps: what is found, said, shown and decided, and what is kept of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from justice_desk.imports.sheets.book import open_book
from justice_desk.services import actors, register
from justice_desk.services.importing.mappings import mappings
from justice_desk.terms.clock import today
from justice_desk.terms.importing import Verdict
from justice_desk.ui.case.paper import PaperDialog
from justice_desk.ui.importing.page import COLUMNS, DECISION, FILE, RESULT, ROWS
from tests.imports.sheets.conftest import workbook_of

if TYPE_CHECKING:
    from tests.ui.importing.conftest import Member

REGISTERS = Path(__file__).parents[2] / "data" / "registers"
DAY = ("1", "03/04/2021", "Hawa Exemple", "F", "28", "", "", "Dette")
SENT = ("Date", "Nom", "Objet", "Envoyé à", "Date d’envoi")


def cases_of(member: Member) -> int:
    with member.office.office.reading("case list") as session:
        return register.counts(session, today()).every


def test_what_a_file_holds_is_told_and_the_next_step_opens(member: Member) -> None:
    page = member.begin()
    assert not page.foot.go.isEnabled()
    member.take(member.file())
    words = [label.text() for label in page.file.found.findChildren(QLabel)]
    assert "3 lignes · 8 colonnes reconnues" in words
    assert "registre · lue" in words
    assert page.foot.go.isEnabled()


def test_a_file_can_be_dropped(member: Member) -> None:
    page, data = member.begin(), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(member.file()))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.file.dropEvent(event)
    member.office.settle()
    assert page.file.named.text() == "registre.csv"
    assert page.file.ready()


def test_a_file_that_will_not_do_is_told_beside_it_and_another_one_helps(
    member: Member, tmp_path: Path
) -> None:
    page, wrong = member.begin(), tmp_path / "photo.xlsx"
    wrong.write_bytes(b"%PDF-1.7 invented")
    member.take(wrong)
    assert page.step == FILE
    assert "PDF" in page.file.refusal.accessibleName()
    assert page.file.refusal.isVisible()
    assert not page.foot.go.isEnabled()
    member.take(member.file())
    assert not page.file.refusal.isVisible()
    assert page.foot.go.isEnabled()


def test_the_order_of_day_and_month_is_asked_once_and_only_when_nothing_tells(
    member: Member,
) -> None:
    page = member.begin()
    member.take(member.file())
    assert not page.file.question.isVisible()
    member.take(member.file([DAY]))
    assert page.file.question.isVisible()
    assert not page.foot.go.isEnabled()
    member.click("import-order-month_first")
    assert page.foot.go.isEnabled()
    member.on(2)
    assert page.rows.rows.row(0).day == "04/03/2021"  # type: ignore[union-attr]  # it is here


def test_columns_are_suggested_and_what_cannot_be_is_said_in_place(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on()
    assert page.step == COLUMNS
    assert page.columns.columns()["Nature du cas"] == "case.category"
    box = page.columns.boxes["Village"]
    box.setCurrentIndex(box.findData("person.name"))
    box.activated.emit(box.currentIndex())
    assert "nom de la personne" in page.columns.note.accessibleName()
    assert not page.foot.go.isEnabled()
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert page.foot.go.isEnabled()
    assert not page.columns.note.isVisible()
    category = page.columns.boxes["Nature du cas"]
    category.setCurrentIndex(0)
    category.activated.emit(0)
    assert "la catégorie" in page.columns.note.accessibleName()
    assert page.foot.go.isEnabled()  # asked later, case by case


def test_columns_that_nobody_recognised_are_said_by_hand(member: Member) -> None:
    page = member.begin()
    rows = [("14/03/2019 x", "Hawa", "Exemple"), ("15/03/2019 x", "Oumar", "Exemple")]
    member.take(member.file(rows, ("Aa", "Bb", "Cc")))
    member.on()
    assert page.step == COLUMNS
    assert not page.foot.go.isEnabled()
    box = page.columns.boxes["Bb"]
    box.setCurrentIndex(box.findData("person.name"))
    box.activated.emit(box.currentIndex())
    member.on()
    assert page.step == ROWS
    assert page.taking.plan is not None
    assert [row.title for row in page.taking.plan.rows] == ["Hawa", "Oumar"]


def test_columns_are_kept_under_a_name_and_offered_to_the_next_file(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on()
    page.columns.name.setText("Registre inventé")
    page.columns.keep.click()
    member.office.settle()
    with member.office.office.reading("mapping list") as session:
        assert [row.name for row in mappings(session)] == ["Registre inventé"]
    page.start_over()
    member.office.settle()
    again = member.page
    assert again.file.kept.isVisible()
    assert again.file.mapping.itemText(1) == "Registre inventé"


def test_rows_are_filtered_by_what_becomes_of_them(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(2)
    assert page.step == ROWS
    assert page.rows.rows.rowCount() == 1  # what is to be mended comes first
    line = page.rows.rows.row(0)
    assert line is not None
    assert "31/02/2019" in line.what
    assert line.who == "Oumar Ag Exemple"
    member.click("import-filter-new")
    assert page.rows.rows.rowCount() == 2
    member.click("import-filter-aside")
    assert page.rows.rows.row(0).what == "total"  # type: ignore[union-attr]  # it is here


def test_the_marked_copy_holds_the_bad_cells(member: Member, tmp_path: Path) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(2)
    page.rows.write_copy(tmp_path / "copie.xlsx")
    member.office.settle()
    assert open_book(tmp_path / "copie.xlsx").sheets
    assert "copie.xlsx" in page.foot.said()


def test_the_list_to_mend_is_seen_before_it_is_printed(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(2)
    member.click("import-print")
    shown = page.window().findChild(PaperDialog)
    assert shown is not None
    assert shown.verb.isEnabled()
    shown.reject()
    member.office.settle()


@pytest.mark.parametrize(
    ("key", "verdict", "cases"),
    [
        (Qt.Key.Key_M, Verdict.SAME, 2),
        (Qt.Key.Key_D, Verdict.DIFFERENT, 3),
        (Qt.Key.Key_R, Verdict.MERGE, 2),
    ],
)
def test_a_pair_is_decided_by_one_key(
    member: Member, known: str, key: Qt.Key, verdict: Verdict, cases: int
) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(3)
    assert page.step == DECISION
    pairs = page.decision.pairs
    assert pairs.waiting() == 1
    assert known in [near.number for near in pairs.rows()[0].candidates]
    member.press(key)
    assert pairs.waiting() == 0
    assert next(iter(page.taking.held.decisions.values())).verdict is verdict
    member.on()
    assert page.step == RESULT
    assert cases_of(member) == cases


def test_what_is_not_decided_stays_outside(member: Member, known: str) -> None:
    assert known
    page = member.begin()
    member.take(member.file())
    member.on(3)
    assert "1 ligne non décidée" in page.decision.sum.accessibleName()
    member.on()
    assert cases_of(member) == 2


def test_an_unknown_actor_is_added_with_its_type_and_place(member: Member) -> None:
    page = member.begin()
    rows = [("14/03/2019", "Hawa Exemple", "Foncier", "Cadi inventé", "20/03/2019")]
    member.take(member.file(rows, SENT))
    member.on(3)
    (line,) = page.decision.actors.lines
    line.who.setCurrentIndex(line.who.count() - 1)
    line.who.activated.emit(line.who.currentIndex())
    assert line.kind.isVisible()
    assert page.taking.held.who(page.taking.plan) == {}  # type: ignore[arg-type]  # it is made
    line.where.setText("Gao/Gao/Gounzoureye")
    member.on()
    assert page.step == RESULT
    with member.office.office.reading("actor list") as session:
        assert [row.name for row in actors.listed(session)] == ["Cadi inventé"]


def test_a_heading_that_two_sheets_mean_differently_is_asked_of_each(
    member: Member, tmp_path: Path
) -> None:
    first = [["N°", "Date", "Nom", "Nature"], ["1", "14/03/2019", "Hawa Exemple", "Foncier"]]
    heads = ["N°", "Date", "Nom", "Plaignant", "Nature"]
    second = [heads, ["1", "14/03/2020", "vu", "Oumar Essai", "Dette"]]
    file = tmp_path / "deux feuilles.xlsx"
    file.write_bytes(workbook_of(Premier=first, Second=second))
    page = member.begin()
    member.take(file)
    member.on()
    said = page.columns.columns()
    assert (said["Nom"], said["Second!Nom"]) == ("person.name", "")
    box = page.columns.boxes["Second!Nom"]
    box.setCurrentIndex(box.findData("person.name"))
    box.activated.emit(box.currentIndex())
    assert "Plaignant" in page.columns.note.accessibleName()  # twice on that sheet
    box.setCurrentIndex(0)
    box.activated.emit(0)
    member.on()
    assert page.step == ROWS
    assert page.taking.plan is not None
    assert [row.title for row in page.taking.plan.rows] == ["Hawa Exemple", "Oumar Essai"]


def test_a_list_of_another_kind_is_told_where_its_kind_is_chosen(member: Member) -> None:
    page = member.begin()
    member.take(REGISTERS / "acteurs.xlsx")
    words = [label.text() for label in page.file.found.findChildren(QLabel)]
    assert any("ressemble à une liste d’acteurs de justice" in said for said in words)
    member.click("import-kind-actors")
    words = [label.text() for label in page.file.found.findChildren(QLabel) if label.isVisible()]
    assert not any("ressemble" in said for said in words)


def test_who_is_named_by_cases_that_are_here_already_is_not_asked_again(member: Member) -> None:
    page = member.begin()
    row = ("14/03/2019", "Hawa Exemple", "Foncier", "Cadi inventé", "20/03/2019")
    file = member.file([row], SENT)
    member.take(file)
    member.on(3)
    assert len(page.decision.actors.lines) == 1
    assert not page.decision.actors.idle.isVisible()
    member.on()
    page = member.begin()
    member.take(file)
    member.on(3)
    assert page.decision.actors.lines == []
    assert "Cadi inventé" in page.decision.actors.idle.text()
    assert page.decision.actors.idle.isVisible()


def test_a_further_step_in_the_file_is_said_in_its_row(member: Member) -> None:
    row = ("14/03/2019", "Hawa Exemple", "Foncier", "", "")
    member.begin()
    member.take(member.file([row], SENT))
    member.on(4)
    page = member.begin()
    member.take(member.file([(*row[:3], "Cadi inventé", "20/03/2019")], SENT))
    member.on(2)
    line = page.rows.rows.row(0)
    assert line is not None
    assert "notez la nouvelle étape" in line.more
