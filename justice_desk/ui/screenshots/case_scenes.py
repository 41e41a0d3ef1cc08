"""Scenes of the case page (look 03, 10, 13) and of its forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.services.cases.stubs import StubRow
from justice_desk.ui.case.consents import ConsentDialog, WithdrawDialog
from justice_desk.ui.case.page import CasePage
from justice_desk.ui.case.small_forms import AssignDialog
from justice_desk.ui.screenshots import case_samples as samples
from justice_desk.ui.shell import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.cases.rows import CaseView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.screenshots.stage import Stage


def window_on(stage: Stage, view: CaseView) -> tuple[MainWindow, CasePage]:
    """Return the main window on the page of an invented case."""
    made = MainWindow(stage.workspace())

    def look(done: Callable[[CaseView], None], _failed: Callable[[DeskError], None]) -> None:
        done(view)

    page = CasePage(made.workspace, view.number, look=look)
    made.stack.addWidget(page)
    made.stack.setCurrentWidget(page)
    made.rail.choose("cases")
    made.show()
    page.setFocus()
    stage.settle()
    return made, page


def long(stage: Stage) -> QWidget:
    """Return look 03."""
    return window_on(stage, samples.long_case())[0]


def waiting(stage: Stage) -> QWidget:
    """Return a case with one referral and questions still open."""
    return window_on(stage, samples.waiting_case())[0]


def later(stage: Stage) -> QWidget:
    """Return the same, scrolled to what is still to ask."""
    window, page = window_on(stage, samples.waiting_case())
    stage.settle()
    page.do("complete")
    stage.settle()
    return window


def very_long(stage: Stage) -> QWidget:
    """Return a case of eighteen referrals."""
    return window_on(stage, samples.very_long_case())[0]


def closed_to_me(stage: Stage) -> QWidget:
    """Return what a member who is not named on a restricted case sees of it."""
    window, page = window_on(stage, samples.waiting_case())
    page.show_closed(StubRow("GAO-2026-0209", samples.ago(22)))
    stage.settle()
    return window


def note(stage: Stage) -> QWidget:
    """Return the form of a note, still blank."""
    return _verb(stage, "note")


def person(stage: Stage) -> QWidget:
    """Return what is known of a person."""
    view = samples.long_case()
    return _verb(stage, f"person:{view.parties[0].id}")


def party(stage: Stage) -> QWidget:
    """Return the form that adds a person."""
    return _verb(stage, "party")


def attach(stage: Stage) -> QWidget:
    """Return the form that joins a paper."""
    return _verb(stage, "attach")


def assign(stage: Stage) -> QWidget:
    """Return a restricted case about to be entrusted, with who gives it up still on it."""
    window, page = window_on(stage, replace(samples.waiting_case(), restricted=True))
    page.do("assign")
    stage.settle()
    dialog = window.findChild(AssignDialog)
    if dialog is not None:
        dialog.stays.setChecked(True)
    return window


def close(stage: Stage) -> QWidget:
    """Return the form that closes a case."""
    return _verb(stage, "close")


def status(stage: Stage) -> QWidget:
    """Return the form that says where the work stands."""
    return _verb(stage, "status")


def chronology(stage: Stage) -> QWidget:
    """Return the whole chronology."""
    return _verb(stage, "chronology")


def referral(stage: Stage) -> QWidget:
    """Return one referral of the case."""
    return _verb(stage, "referral:GAO-2026-0147/R5")


def consents(stage: Stage) -> QWidget:
    """Return what the person agreed to."""
    return _verb(stage, "consents")


def ask(stage: Stage) -> QWidget:
    """Return the form that records a consent, its sentence first."""
    window, page = window_on(stage, samples.long_case())
    if page.view is not None:
        dialog = ConsentDialog(window, window.workspace, page.view)
        dialog.open()
    stage.settle()
    return window


def withdraw(stage: Stage) -> QWidget:
    """Return look 13 over the page of the case."""
    window, page = window_on(stage, samples.long_case())
    view = page.view
    if view is not None:
        dialog = WithdrawDialog(window, window.workspace, view, view.consents[0])
        dialog.open()
        dialog.line.setText(view.number)
    return window


def _verb(stage: Stage, verb: str) -> QWidget:
    window, page = window_on(stage, samples.long_case())
    page.do(verb)
    stage.settle()
    return window
