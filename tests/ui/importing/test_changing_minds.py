"""She says something else while the program works, or goes away: nothing old is taken for new."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from justice_desk.services import register
from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.opening import open_case
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole, Sex
from justice_desk.terms.importing import Verdict
from justice_desk.ui.importing.page import COLUMNS, DECISION, ROWS
from tests.ui.importing.conftest import ROWS as LINES

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError
    from tests.ui.importing.conftest import Member

DAY = ("1", "03/04/2021", "Hawa Exemple", "F", "28", "", "", "Dette")


def cases_of(member: Member) -> int:
    with member.office.office.reading("case list") as session:
        return register.counts(session, today()).every


def opened(member: Member, name: str, phone: str | None) -> str:
    """Open a case that the third row may be, and return its number."""
    told = PersonIntake(
        "a",
        name,
        (PartyRole.CLAIMANT,),
        sex=Sex.FEMALE,
        age=33,
        place="Gao/Gao/Gounzoureye/Wabaria",
        phone=phone,
    )
    with member.office.office.writing("case open") as session:
        case = Intake((told,), "DET", "L’argent n’est pas rendu.", opened_on=date(2019, 4, 17))
        return open_case(session, case).number


def test_a_decision_stays_with_the_case_it_was_made_of(member: Member) -> None:
    known = opened(member, "Kadidia Modèle", None)
    page = member.begin()
    member.take(member.file())
    member.on(3)
    member.press(Qt.Key.Key_M)
    other = opened(member, "Kadidja Modèle", "66203117")
    page.taking.forget()
    page.show_step(DECISION)
    member.office.settle()
    plan = page.taking.plan
    assert plan is not None
    (row,) = plan.duplicates
    assert [near.number for near in row.candidates] == [other, known]
    said = page.taking.held.decided(plan)[row.index]
    assert (said.verdict, row.candidates[said.candidate].number) == (Verdict.SAME, known)


def test_a_column_that_is_said_differently_ends_the_plan_that_is_made(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on()
    page.go_on()
    assert page.taking.works
    box = page.columns.boxes["Village"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    member.office.settle()
    assert (page.step, page.taking.plan, page.taking.works) == (COLUMNS, None, False)
    member.on()
    assert page.step == ROWS
    assert page.taking.plan is not None
    assert page.taking.plan.reading.columns["Village"] == ""


def test_the_file_that_was_chosen_last_is_the_one_that_is_read(member: Member) -> None:
    page = member.begin()
    first = member.file(LINES * 200, name="premier.csv")
    second = member.file(name="second.csv")
    works: list[str] = []
    page.taking.busy.connect(works.append)
    page.file.take(str(first))
    page.file.take(str(second))
    member.office.settle()
    assert works == ["look", "look", ""]  # the answer of the first ends nothing
    assert page.file.named.text() == "second.csv"
    assert page.taking.ready is not None
    assert page.taking.ready.look.book.file == "second.csv"
    assert page.taking.ready.survey.rows == 3


def test_the_order_of_days_of_one_file_is_not_that_of_the_next(member: Member) -> None:
    page = member.begin()
    member.take(member.file([DAY]))
    member.click("import-order-month_first")
    member.take(member.file([DAY], name="autre.csv"))
    assert page.file.question.isVisible()
    assert page.taking.held.order is None
    assert not page.foot.go.isEnabled()


def at_the_rows(member: Member) -> tuple[Path, list[DeskError]]:
    """Go to the rows of a register; return it, and what will be refused."""
    page, file = member.begin(), member.file()
    refused: list[DeskError] = []
    page.workspace.failed.connect(refused.append)
    member.take(file)
    member.on(2)
    return file, refused


def test_the_marked_copy_never_replaces_the_register(member: Member) -> None:
    file, refused = at_the_rows(member)
    before = file.read_bytes()
    member.page.rows.write_copy(file)
    member.office.settle()
    assert file.read_bytes() == before
    assert [error.code for error in refused] == ["over_itself"]


def test_a_copy_that_fails_can_be_asked_for_again(member: Member, tmp_path: Path) -> None:
    _file, refused = at_the_rows(member)
    rows = member.page.rows
    rows.write_copy(tmp_path / "absent" / "copie.xlsx")
    assert not rows.copy.isEnabled()
    member.office.settle()
    assert len(refused) == 1
    assert rows.copy.isEnabled()
    rows.write_copy(tmp_path / "copie.xlsx")
    member.office.settle()
    assert (tmp_path / "copie.xlsx").exists()


def test_nothing_is_put_together_before_its_fields_are_seen(member: Member, known: str) -> None:
    assert known
    page = member.begin()
    member.take(member.file())
    member.on(3)
    pairs = page.decision.pairs
    assert pairs.merge.isEnabled()
    pairs.show_state()
    assert not pairs.merge.isEnabled()
    QTest.keyClick(member.window.focusWidget(), Qt.Key.Key_R)
    assert pairs.waiting() == 1
    member.office.settle()
    assert pairs.ticks
    member.press(Qt.Key.Key_R)
    assert pairs.waiting() == 0


def undo_and_leave(member: Member) -> tuple[list[str], list[DeskError]]:
    """Ask for an import to be taken out and leave before it is; return what was told."""
    page = member.begin()
    told: list[str] = []
    refused: list[DeskError] = []
    page.workspace.changed.connect(told.append)
    page.workspace.failed.connect(refused.append)
    member.click("import-undo-0")
    (button,) = page.findChildren(QAbstractButton, "import-undo-0")
    button.click()
    member.window.go("cases")
    member.office.settle()
    return told, refused


def test_an_import_that_is_undone_is_told_to_who_left_the_page(member: Member) -> None:
    member.begin()
    member.take(member.file())
    member.on(4)
    told, refused = undo_and_leave(member)
    assert cases_of(member) == 0
    assert "cases" in told
    assert not refused


def test_why_an_import_is_not_undone_is_told_to_who_left_the_page(member: Member) -> None:
    member.begin()
    member.take(member.file())
    member.on(4)
    with member.office.office.writing("case note") as session:
        add_note(session, "GAO-2019-0001", "Elle est revenue.")
    _told, refused = undo_and_leave(member)
    assert cases_of(member) == 2
    assert [error.code for error in refused] == ["built_on"]
