"""A member at the window of an invented office, with cases and actors to work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from justice_desk.services.cases.intake import ConsentIntake, Intake, PersonIntake
from justice_desk.services.cases.opening import open_case
from justice_desk.services.cases.showing import show
from justice_desk.services.consents.recording import record_consent
from justice_desk.storage.office import unlock
from justice_desk.terms.enums import ConsentPurpose, MaybeCrime, PartyRole, Sex
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.screenshots.referral_scenes import HOME
from justice_desk.ui.screenshots.stage import PASSPHRASE, Stage
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.storage.office import Office

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
COFO = "COFO inventée de Gounzoureye"
CADI = "Cadi inventé de Gao"
TRIBUNAL = "Tribunal d’instance inventé de Bourem"


@dataclass
class Acting:
    """One member and her window."""

    stage: Stage
    qtbot: QtBot
    office: Office
    window: MainWindow = field(init=False)

    def __post_init__(self) -> None:
        workspace = Workspace(self.office, self.stage.jobs, self.stage.settings, "Bureau de Gao")
        self.window = MainWindow(workspace)
        self.window.may_close = True
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.front(self.window)
        self.stage.settle()

    def case(self, category: str = "FON", crime: MaybeCrime = MaybeCrime.NO) -> str:
        lead = PersonIntake(
            "lead", "Zeinabou Exemple", (PartyRole.CLAIMANT,), sex=Sex.FEMALE, age=34, place=HOME
        )
        other = PersonIntake("other", "Moussa Exemple", (PartyRole.RESPONDENT,), sex=Sex.MALE)
        told = Intake((lead, other), category, "Une parcelle disputée", maybe_crime=crime)
        with self.office.writing("case open") as session:
            return open_case(session, told).number

    def agree(self, number: str, receiver: str) -> None:
        with self.office.writing("consent record") as session:
            told = ConsentIntake(ConsentPurpose.REFERRAL)
            record_consent(session, number, told, receiver=receiver)

    def view(self, number: str) -> CaseView:
        with self.office.reading("case show") as session:
            return show(session, number)

    def page(self, number: str) -> CasePage:
        self.window.go(f"case:{number}")
        self.stage.settle()
        found = self.window.stack.currentWidget()
        assert isinstance(found, CasePage)
        return found

    def front(self, widget: QWidget) -> None:
        widget.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is widget)

    def dialog(self, kind: type[W]) -> W:
        """Return the dialog of a kind that stands in front."""
        self.stage.settle()
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        assert len(found) == 1, (kind, [type(w) for w in QApplication.topLevelWidgets()])
        self.front(found[0])
        return found[0]

    def press(self, widget: QWidget, key: Qt.Key, control: bool = False) -> None:
        if widget.isWindow():
            self.front(widget)
        if control:
            QTest.keyClick(widget, key, CONTROL)
        else:
            QTest.keyClick(widget, key)
        self.stage.settle()

    def click(self, holder: QWidget, name: str) -> None:
        found = holder.findChild(QWidget, name)
        assert found is not None, name
        found.click()  # type: ignore[attr-defined]  # every part that is clicked is a button
        self.stage.settle()


def words(widget: QWidget) -> str:
    """Return every word that a part of the window shows."""
    labels = (label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return "\n".join(labels)


def second_office(stage: Stage, member: str) -> Office:
    """Return the same office, opened by another member in another window."""
    return unlock(stage.office.folder, member, PASSPHRASE)
