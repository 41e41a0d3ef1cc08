"""Somebody without an office tries everything on invented people first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.offices import describe
from justice_desk.storage.office import unlock
from justice_desk.ui.components.button import Button
from justice_desk.ui.gate.office_form import OfficeForm
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.gate.work_view import WorkView

if TYPE_CHECKING:
    from tests.journeys.conftest import Sitting

PHRASE = "sept pirogues sous le vent"
NAME = "Bureau de démonstration"


def begun(sitting: Sitting) -> WorkView:
    sitting.desk.begin(None)
    form = sitting.gate_view()
    assert isinstance(form, OfficeForm)
    form.demo.click()
    view = sitting.gate_view()
    assert isinstance(view, WorkView)
    return view


def test_the_invented_office_is_made_beside_and_opens_by_itself(sitting: Sitting) -> None:
    assert "inventé" in begun(sitting).accessibleDescription()
    main = sitting.inside()
    office = main.workspace.office
    assert office.folder == sitting.folder.parent / NAME
    with office.reading("office show") as session:
        facts = describe(session)
    assert facts.demo
    assert facts.address is not None
    assert facts.phone is not None
    sitting.desk.lock()
    view = sitting.gate_view()
    assert isinstance(view, UnlockView)
    assert view.passphrase.text()


def test_an_empty_register_leads_there_and_the_office_itself_is_locked(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    main.go("cases")
    sitting.qtbot.waitUntil(lambda: main.findChild(Button, "empty-trial") is not None)
    trial = main.findChild(Button, "empty-trial")
    assert trial is not None
    trial.click()
    sitting.qtbot.waitUntil(lambda: sitting.desk.main is not main, timeout=20_000)
    assert sitting.inside().workspace.office.folder.name == NAME
    unlock(sitting.folder, "awa", PHRASE).close()


def test_one_that_is_stopped_half_way_leaves_nothing(sitting: Sitting) -> None:
    view = begun(sitting)
    view.back.click()
    assert isinstance(sitting.gate_view(), OfficeForm)
    sitting.desk.quit()
    assert not (sitting.folder.parent / NAME).exists()
    assert sitting.desk.main is None
