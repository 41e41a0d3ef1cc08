"""Scenes of the register (look 02, 12, 14, 16) and of the consultation, on invented people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.demo.making import PASSPHRASE, make
from justice_desk.storage.office import unlock
from justice_desk.terms.clock import today
from justice_desk.ui.pages.consultation.dialog import ConsultationDialog
from justice_desk.ui.pages.register import RegisterPage
from justice_desk.ui.palette.dialog import PaletteDialog
from justice_desk.ui.shell import MainWindow
from justice_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.storage.office import Office
    from justice_desk.ui.screenshots.stage import Stage

CASES: Final = 240
SEED: Final = 7
WHO: Final = "ibrahim"
"""A paralegal: restricted cases are closed to him."""


def office(stage: Stage) -> Office:
    """Return a demonstration office, open as a paralegal; it is made once."""
    if WHO not in stage.others:
        folder = stage.home / "Démonstration"
        make(folder, cases=CASES, seed=SEED, today=today())
        stage.others[WHO] = unlock(folder, WHO, PASSPHRASE)
    return stage.others[WHO]


def window(stage: Stage) -> tuple[MainWindow, RegisterPage]:
    """Return the main window on a full register."""
    made = MainWindow(Workspace(office(stage), stage.jobs, stage.settings, "Bureau de Gao"))
    made.go("cases")
    made.show()
    stage.settle()
    page = made.stack.currentWidget()
    assert isinstance(page, RegisterPage)  # noqa: S101 - it was just asked for
    return made, page


def register(stage: Stage) -> QWidget:
    """Return look 02, a row chosen."""
    made, page = window(stage)
    rows = (page.table.rows.row(place) for place in range(2, 9))
    page.table.selectRow(next(n for n, row in enumerate(rows, 2) if row and not row.restricted))
    page.table.setFocus()
    stage.settle()
    return made


def keys(stage: Stage) -> QWidget:
    """Return the list of keys over the register: those of the page stand last."""
    made, _page = window(stage)
    stage.settle()
    made.show_keys()
    return made


def late(stage: Stage) -> QWidget:
    """Return what is late, and what of it one order holds."""
    made, page = window(stage)
    page.filters.late.click()
    page.search.setText("gao")
    stage.settle()
    return made


def nothing(stage: Stage) -> QWidget:
    """Return a search that finds nothing, and the way out."""
    made, page = window(stage)
    page.filters.late.click()
    page.search.setText("exemple introuvable")
    stage.settle()
    return made


def printed(stage: Stage) -> QWidget:
    """Return the list on paper."""
    made, page = window(stage)
    page.do("preview")
    stage.settle()
    return made


def save_filter(stage: Stage) -> QWidget:
    """Return the dialog that names a filter, left blank."""
    made, page = window(stage)
    page.saved.save()
    stage.settle()
    return made


def palette(stage: Stage) -> QWidget:
    """Return look 14: a name found in cases, persons and actors."""
    made, _page = window(stage)
    made.open_palette()
    dialog = made.findChild(PaletteDialog)
    assert dialog is not None  # noqa: S101 - it was just opened
    dialog.line.setText("diallo")
    stage.settle()
    return made


def consultation(stage: Stage) -> QWidget:
    """Return a consultation, typed in."""
    made, dialog = _consultation(stage)
    dialog.commune.put({"text": "Gao", "id": "", "path": ""})
    dialog.sex.put("female")
    dialog.band.put("18-35")
    dialog.theme.put("ECI")
    dialog.advice.setText("Où demander un jugement supplétif, et avec quels papiers.")
    stage.settle()
    return made


def consultation_wrong(stage: Stage) -> QWidget:
    """Return a consultation that lacks answers and holds a phone number."""
    made, dialog = _consultation(stage)
    dialog.minutes.setText("dix")
    dialog.press()
    stage.settle()
    return made


def _consultation(stage: Stage) -> tuple[MainWindow, ConsultationDialog]:
    made, _page = window(stage)
    dialog = ConsultationDialog(made, made.workspace)
    dialog.open()
    return made, dialog
