"""The office's address and telephone: said by a coordinator, borne by the next paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from justice_desk.exports.filling.sending import letterhead
from justice_desk.exports.papers.wording import shipped
from justice_desk.services.offices import describe
from justice_desk.ui.pages.settings import settings_page
from justice_desk.ui.pages.settings.office_card import OfficeCard
from justice_desk.ui.pages.settings.office_dialog import OfficeDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage
    from justice_desk.ui.workspace import Workspace


@pytest.fixture
def workspace(own_stage: Stage) -> Workspace:
    return own_stage.workspace()


@pytest.fixture
def page(own_stage: Stage, workspace: Workspace, qtbot: QtBot) -> QWidget:
    return shown(own_stage, workspace, qtbot)


def shown(stage: Stage, workspace: Workspace, qtbot: QtBot) -> QWidget:
    page = settings_page(workspace)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    stage.settle()
    return page


def card_of(page: QWidget) -> OfficeCard:
    card = page.findChild(OfficeCard)
    assert card is not None
    return card


def dialog_of(stage: Stage, card: OfficeCard) -> OfficeDialog:
    card.change.click()
    stage.settle()
    dialog = card.findChild(OfficeDialog)
    assert dialog is not None
    return dialog


def test_what_a_coordinator_says_stands_on_the_next_paper(own_stage: Stage, page: QWidget) -> None:
    card = card_of(page)
    assert "adresse" in card.address.text()
    dialog = dialog_of(own_stage, card)
    dialog.address.setText("Quartier d’essai, Gao")
    QTest.keyClicks(dialog.phone, "66 12 38 04")
    dialog.verb.click()
    own_stage.settle()
    assert card.address.text() == "Quartier d’essai, Gao"
    assert card.phone.text() == "66 12 38 04"
    with own_stage.office.reading("office show") as session:
        head = letterhead(describe(session), shipped())
    assert head.contact() == "Quartier d’essai, Gao – Tél. 66 12 38 04"


def test_a_number_that_lacks_digits_is_said_beside_its_line_and_stays(
    own_stage: Stage, page: QWidget
) -> None:
    dialog = dialog_of(own_stage, card_of(page))
    dialog.phone.setText("66 12 38")
    dialog.verb.click()
    own_stage.settle()
    assert dialog.isVisible()
    assert dialog.phone.property("error")
    assert "66 12 38 __" in dialog.phone.accessibleDescription()


def test_what_was_left_half_typed_comes_back(
    own_stage: Stage, workspace: Workspace, page: QWidget
) -> None:
    card = card_of(page)
    first = dialog_of(own_stage, card)
    first.address.setText("Quartier d’es")
    first.reject()
    own_stage.settle()
    again = OfficeDialog(card, workspace)
    again.open()
    own_stage.settle()
    assert again.address.text() == "Quartier d’es"
    again.address.clear()
    again.reject()
    own_stage.settle()
    assert not own_stage.office.drafts.mine()


def test_others_read_it_and_are_told_why_they_do_not_change_it(
    own_stage: Stage, workspace: Workspace, ibrahim: Office, qtbot: QtBot
) -> None:
    workspace.office = ibrahim
    page = shown(own_stage, workspace, qtbot)
    card = card_of(page)
    assert not card.change.isEnabled()
    assert any("coordination" in part.text() for part in card.findChildren(QLabel))
