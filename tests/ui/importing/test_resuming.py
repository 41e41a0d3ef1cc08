"""What is left is taken up where it was, what is stopped leaves nothing, and who may begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from justice_desk.services import register
from justice_desk.services.actors import ActorTold as NewActor
from justice_desk.services.importing.finding import batches
from justice_desk.settings import Settings
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.terms.importing import DayOrder, ImportKind, Verdict
from justice_desk.ui.importing.held import FORM, Held, Said
from justice_desk.ui.importing.page import DECISION, FILE, RESULT
from justice_desk.ui.palette.commands import commands
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.ui.screenshots.stage import Stage
    from tests.ui.importing.conftest import Member

REGISTERS = Path(__file__).parents[2] / "data" / "registers"
DAY = ("1", "03/04/2021", "Hawa Exemple", "F", "28", "", "", "Dette")
SENT = ("Date", "Nom", "Objet", "Envoyé à", "Date d’envoi")


def cases_of(member: Member) -> int:
    with member.office.office.reading("case list") as session:
        return register.counts(session, today()).every


def test_the_import_is_left_and_taken_up_where_it_was(member: Member, known: str) -> None:
    assert known
    member.begin()
    member.take(member.file())
    member.on(3)
    member.press(Qt.Key.Key_D)
    member.page.leave()
    member.office.settle()
    assert member.window.cover is None
    page = member.begin()
    assert page.step == DECISION
    assert page.decision.pairs.waiting() == 0
    assert page.head.over.isVisible()
    page.start_over()
    member.office.settle()
    assert member.page.step == FILE
    assert member.office.office.drafts.mine() == ()


def test_a_change_of_size_keeps_the_step_and_the_decisions(member: Member, known: str) -> None:
    assert known
    member.begin()
    member.take(member.file())
    member.on(3)
    member.press(Qt.Key.Key_M)
    member.window.rebuild()
    member.office.settle()
    assert member.page.step == DECISION
    assert member.page.decision.pairs.waiting() == 0


def test_a_stopped_import_leaves_nothing_behind(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(3)
    page.go_on()
    page.taking.stop()
    member.office.settle()
    assert page.step == DECISION
    assert "rien n’a été repris" in page.foot.said()
    assert cases_of(member) == 0
    with member.office.office.reading("import list") as session:
        assert batches(session) == ()
    member.on()
    assert cases_of(member) == 2


def test_leaving_during_the_work_leaves_nothing_behind(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(3)
    page.go_on()
    member.window.go("cases")
    member.office.settle()
    assert cases_of(member) == 0
    assert member.begin().step == DECISION


def test_a_past_import_is_listed_and_undone(member: Member) -> None:
    page = member.begin()
    member.take(member.file())
    member.on(4)
    assert page.step == RESULT
    member.begin()
    member.click("import-undo-0")
    assert cases_of(member) == 2  # asked once more
    member.click("import-undo-0")
    assert cases_of(member) == 0


def test_a_draft_says_back_what_was_held() -> None:
    held = Held(
        "/ailleurs/registre.csv",
        ImportKind.CASES,
        "Registre",
        {"Nom": "person.name"},
        DayOrder.MONTH_FIRST,
        "abc",
        {"Feuille\n3": Said(Verdict.MERGE, "GAO-2019-0002", frozenset({"person.phone"}))},
        {"a": "ACT-1", "b": NewActor("CAD", "Cadi inventé", "Gao"), "c": None},
        2,
    )
    assert Held.of(held.payload()) == held
    held.about("autre")
    assert not held.decisions
    assert FORM == "import"


@pytest.mark.parametrize(
    ("kind", "file", "verb"),
    [("actors", "acteurs.xlsx", "acteur"), ("consultations", "consultations.xlsx", "consultation")],
)
def test_lists_of_other_kinds_come_in_the_same_way(
    member: Member, kind: str, file: str, verb: str
) -> None:
    page = member.begin()
    member.click(f"import-kind-{kind}")
    member.take(REGISTERS / file)
    if page.file.question.isVisible():
        member.click("import-order-day_first")
    member.on(3)
    assert verb in page.foot.go.text()
    member.on()
    assert page.step == RESULT
    with member.office.office.reading("import list") as session:
        (batch,) = batches(session)
    assert batch.kind == kind
    assert batch.outcomes["new"] > 0


def test_the_palette_leads_to_the_import(member: Member) -> None:
    found = commands(member.window).find("reprendre registre")
    hit = next(hit for hit in found if hit.words == "Reprendre un registre…")
    hit.choose()
    member.office.settle()
    assert member.page.step == FILE


def test_a_viewer_sees_no_way_to_the_import(stage: Stage, qtbot: QtBot) -> None:
    viewer = unlock(stage.office.folder, "siaka", PASSPHRASE)
    try:
        window = MainWindow(Workspace(viewer, stage.jobs, Settings(), "Bureau"))
        window.may_close = True
        qtbot.addWidget(window)
        window.show()
        window.go("cases")
        stage.settle()
        ways = {"register-import", "empty-import"}
        shown = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
        assert not ways & {button.objectName() for button in shown}
        assert not list(commands(window).find("reprendre registre"))
        stage.settle()
    finally:
        stage.settle()
        viewer.close()
