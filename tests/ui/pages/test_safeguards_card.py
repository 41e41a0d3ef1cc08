"""The safeguards in the settings: the table for all, rules of the office by two coordinators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from justice_desk.rules.safeguards import rows
from justice_desk.services.restrictions.reading import listed
from justice_desk.terms.enums import FindingKind, JusticeOrder
from justice_desk.ui.components.button import Button
from justice_desk.ui.pages.settings.restriction_dialogs import AddRestriction, EndRestriction
from justice_desk.ui.pages.settings.safeguards import SafeguardsCard
from justice_desk.ui.pages.settings.safeguards_dialog import SafeguardsDialog
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

CONTROL = Qt.KeyboardModifier.ControlModifier


def card(stage: Stage, qtbot: QtBot, office: Office | None = None) -> SafeguardsCard:
    workspace = Workspace(office or stage.office, stage.jobs, stage.settings, "Bureau de Gao")
    made = SafeguardsCard(workspace)
    made.held = workspace  # type: ignore[attr-defined]  # lives as long as its card
    qtbot.addWidget(made)
    made.show()
    stage.settle()
    return made


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def press(stage: Stage, widget: QWidget, name: str) -> None:
    button = widget.findChild(Button, name)
    assert button is not None, name
    button.click()
    stage.settle()


def front(kind: type[QWidget]) -> QWidget:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def test_everyone_reads_the_whole_table(own_stage: Stage, ibrahim: Office, qtbot: QtBot) -> None:
    made = card(own_stage, qtbot, ibrahim)
    assert made.findChild(Button, "safeguards-add") is None
    press(own_stage, made, "safeguards-table")
    dialog = front(SafeguardsDialog)
    shown = words(dialog)
    assert all(row["title"] in shown for row in rows())
    dialog.close()
    own_stage.settle()


def test_a_rule_is_added_and_its_end_asked_for(own_stage: Stage, qtbot: QtBot) -> None:
    made = card(own_stage, qtbot)
    press(own_stage, made, "safeguards-add")
    dialog = front(AddRestriction)
    assert isinstance(dialog, AddRestriction)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert dialog.title_field.error()
    dialog.title_line.setText("Relire l’acte")
    dialog.reason.setText("La coordination relit l’acte avant l’envoi.")
    dialog.kind.choose(FindingKind.REQUIRE.value)
    dialog.receiver.setCurrentIndex(dialog.receiver.findData("order:customary"))
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    own_stage.settle()
    with own_stage.office.reading("restriction list") as session:
        row = listed(session)[0]
    assert (row.kind, row.receiver_order) == (FindingKind.REQUIRE, JusticeOrder.CUSTOMARY)
    assert "Relire l’acte" in words(made)
    press(own_stage, made, f"restriction-end-{row.id}")
    front(EndRestriction).verb.click()  # type: ignore[attr-defined]  # its button
    own_stage.settle()
    with own_stage.office.reading("restriction list") as session:
        assert listed(session) == []
    assert "Le bureau n’en a ajouté aucune." in words(made)
