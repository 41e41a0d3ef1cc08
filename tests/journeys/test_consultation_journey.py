"""From the palette to the journal of consultations, and from one of its lines to a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from justice_desk.services import consultations
from justice_desk.services.consultations import ConsultationTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.intake.page import IntakePage
from justice_desk.ui.pages.consultation.journal import JournalPage
from justice_desk.ui.palette.dialog import PaletteDialog

if TYPE_CHECKING:
    from justice_desk.ui.shell import MainWindow
    from tests.journeys.conftest import Sitting

TOLD = ConsultationTold(
    place="Gao/Gao/Commune d’essai",
    sex=Sex.FEMALE,
    age_band="18-35",
    theme="FON",
    minutes=15,
    advice="Aller d’abord à la COFO.",
)
LONG_AGO = today() - timedelta(days=800)


def write(main: MainWindow, *told: ConsultationTold) -> None:
    with main.workspace.office.writing("consultation add") as session:
        for one in told:
            consultations.add(session, one)


def still(sitting: Sitting, main: MainWindow) -> None:
    sitting.qtbot.waitUntil(lambda: not main.workspace.jobs.busy, timeout=20_000)


def journal_of(sitting: Sitting, main: MainWindow) -> JournalPage:
    main.open_palette()
    palette = main.findChild(PaletteDialog)
    assert palette is not None
    palette.line.setText("journal des cons")
    still(sitting, main)
    palette._enter()  # noqa: SLF001 - what the Enter key does
    page = main.stack.currentWidget()
    assert isinstance(page, JournalPage)
    still(sitting, main)
    return page


def test_the_journal_counts_narrows_and_leads_to_a_case(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    write(main, TOLD, replace(TOLD, sex=Sex.MALE, theme="ECI"), replace(TOLD, on=LONG_AGO))
    page = journal_of(sitting, main)
    assert page.model.rowCount() == 2
    assert page.counts.figure("female", "18-35") == "1"
    assert page.counts.figure("", "") == "2"
    everything = page.findChild(Toggle, "consultations-period-all")
    assert everything is not None
    everything.click()
    still(sitting, main)
    assert page.model.rowCount() == 3
    page.filters.theme.setCurrentIndex(page.filters.theme.findData("ECI"))
    still(sitting, main)
    assert page.model.rowCount() == 1
    assert page.case.isEnabled()
    page.case.click()
    form = main.cover
    assert isinstance(form, IntakePage)
    sitting.qtbot.waitUntil(
        lambda: form.form.answers().text("case.category") == "ECI", timeout=20_000
    )


def test_filters_that_leave_nothing_can_be_lifted(sitting: Sitting) -> None:
    sitting.desk.begin(sitting.folder)
    main = sitting.unlock()
    write(main, replace(TOLD, on=LONG_AGO))
    page = journal_of(sitting, main)
    assert page.model.rowCount() == 0
    assert not page.case.isEnabled()
    page.filters.lift()
    still(sitting, main)
    assert page.model.rowCount() == 1
