"""Scenes of the gate: unlocking, recovering, making an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.storage.errors import KeyFileCut, WrongPassphrase
from justice_desk.ui.gate.confirm_view import ConfirmView
from justice_desk.ui.gate.host import SIZE
from justice_desk.ui.gate.opener import Restoring
from justice_desk.ui.gate.restore_view import RestoreView
from justice_desk.ui.gate.sheet_view import SheetView
from justice_desk.ui.gate.window import GateWindow
from justice_desk.ui.gate.works import demo_view, restoring_view
from justice_desk.ui.screenshots.stage import PASSPHRASE
from justice_desk.ui.start import Door

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.ui.gate.founding import FoundingSteps
    from justice_desk.ui.gate.work_view import WorkView
    from justice_desk.ui.screenshots.stage import Stage

CODE = "28WXF-WP2FM-WM85W-75P8F-MYMA3-C8E64-K6Y9F-J4CM2"
"""A code of no office, in the alphabet of the sheet."""


def _gate(stage: Stage) -> GateWindow:
    window = GateWindow(Door(), stage.worker, stage.office.folder, stage.home)
    window.resize(*SIZE)
    return window


def unlock(stage: Stage) -> QWidget:
    """Return the unlock view (look 11)."""
    return _gate(stage)


def wrong(stage: Stage) -> QWidget:
    """Return the unlock view after a wrong passphrase, Caps Lock on."""
    window = _gate(stage)
    view = window.show_unlock(stage.office.folder)
    view.show_known("awa", "PHRASE")
    view.passphrase.caps = True
    view.refuse(WrongPassphrase())
    return window


def damaged(stage: Stage) -> QWidget:
    """Return the unlock view of an office whose key file is cut."""
    window = _gate(stage)
    window.show_unlock(stage.office.folder).refuse(KeyFileCut())
    return window


def restored(stage: Stage) -> QWidget:
    """Return the unlock view once a backup was put back."""
    window = _gate(stage)
    kept = stage.home / "Bureau de Gao-avant-restauration-20261124-081200"
    window.show_unlock(stage.office.folder).show_restored("awa", kept)
    return window


def inside(stage: Stage) -> QWidget:
    """Return what is inside a backup that shall stand on a new computer, its code mistyped."""
    window = _gate(stage)
    window.show_restore(stage.backup)
    view = window.view()
    if isinstance(view, RestoreView):
        wished = Restoring(stage.backup, "awa", PASSPHRASE)
        view.show_inside(Door().look_inside(wished))
        view.code.setText("GAOO")
        view.button.click()
    return window


def by_sheet(stage: Stage) -> QWidget:
    """Return a backup that is opened with the code of its sheet, one character mistyped."""
    window = _gate(stage)
    window.show_restore(stage.backup)
    view = window.view()
    if isinstance(view, RestoreView):
        view.key.turn(by_sheet=True)
        view.key.sheet.setText(CODE[:-1])
        view.button.click()
        stage.settle()
    return window


def restoring(stage: Stage) -> QWidget:
    """Return a backup on its way into its place, past the last moment to stop it."""
    return _working(stage, restoring_view(stage.backup), (3, 3))


def demo(stage: Stage) -> QWidget:
    """Return the invented office in the making."""
    return _working(stage, demo_view(), (24, 60))


def _working(stage: Stage, view: WorkView, reached: tuple[int, int]) -> QWidget:
    window = _gate(stage)
    window.stack.addWidget(view)
    window.stack.setCurrentWidget(view)
    view.reach(*reached)
    return window


def recover(stage: Stage) -> QWidget:
    """Return the view that opens with the sheet."""
    window = _gate(stage)
    window.show_recover(stage.office.folder)
    return window


def _founding(stage: Stage, choose: Callable[[FoundingSteps], QWidget]) -> QWidget:
    window = _gate(stage)
    window.show_founding()
    steps = window.steps
    if steps is not None:
        steps.shown.emit(choose(steps))
    return window


def office(stage: Stage) -> QWidget:
    """Return the first step: the office."""

    def filled(steps: FoundingSteps) -> QWidget:
        steps.office_form.name.setText("Bureau de Gao")
        steps.office_form.region.setText("Gao")
        return steps.office_form

    return _founding(stage, filled)


def member(stage: Stage) -> QWidget:
    """Return the second step: the first member, with a weak passphrase."""

    def filled(steps: FoundingSteps) -> QWidget:
        form = steps.member_form
        form.full_name.setText("Awa Exemple")
        form.member.setText("awa")
        form.passphrase.first.line.setText("awa2026")
        stage.settle()
        form.passphrase.fits()
        return form

    return _founding(stage, filled)


def sheet(stage: Stage) -> QWidget:
    """Return the third step: the recovery sheet."""
    return _founding(stage, lambda _steps: SheetView(Door().sheet("Bureau de Gao", CODE)))


def confirm(stage: Stage) -> QWidget:
    """Return the last step, with one group mistyped."""

    def filled(_steps: FoundingSteps) -> QWidget:
        view = ConfirmView((0, 2, 5, 7), lambda _place, typed: bool(typed))
        view.lines[0].setText("K7MWA")
        view.check()
        return view

    return _founding(stage, filled)
