"""The four steps that make an office, in order; each step is a view of the gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from justice_desk.i18n.messages import _
from justice_desk.ui.alive import while_alive
from justice_desk.ui.gate.confirm_view import ConfirmView
from justice_desk.ui.gate.member_form import MemberForm
from justice_desk.ui.gate.office_form import OfficeForm
from justice_desk.ui.gate.opener import Founding
from justice_desk.ui.gate.sheet_view import SheetView
from justice_desk.ui.spool import Answers

if TYPE_CHECKING:
    from justice_desk.ui.gate.opener import Founded, Opener, Sheet
    from justice_desk.ui.gate.view import GateView
    from justice_desk.ui.jobs import Worker


class FoundingSteps(QObject):
    """Walks through the steps; `shown` carries the next view, `opened` the office at the end."""

    shown = Signal(object)
    opened = Signal(object)

    def __init__(self, opener: Opener, worker: Worker, home: Path) -> None:
        super().__init__()
        self._opener, self._worker = opener, worker
        self.office_form = OfficeForm(home)
        self.member_form = MemberForm(worker, self._measure)
        self._founded: Founded | None = None
        self._sheet: Sheet | None = None
        self.office_form.done.connect(lambda: self.shown.emit(self.member_form))
        self.member_form.back.clicked.connect(lambda: self.shown.emit(self.office_form))
        self.member_form.done.connect(self._create)

    def _measure(self, passphrase: str) -> int:
        known = (
            self.office_form.name.text(),
            self.office_form.region.text(),
            self.member_form.full_name.text(),
            self.member_form.member.text(),
        )
        return self._opener.strength(passphrase, known)

    def _create(self) -> None:
        founding = Founding(
            self.office_form.place(),
            self.office_form.name.text().strip(),
            self.office_form.code.text(),
            self.office_form.region.text().strip(),
            self.member_form.member.text().strip(),
            self.member_form.full_name.text().strip(),
            self.member_form.sex.value(),
        )
        passphrase = self.member_form.passphrase.text()

        def make() -> tuple[Founded, Sheet]:
            founded = self._opener.create(founding, passphrase)
            return founded, self._opener.sheet(founding.name, founded.recovery_code)

        self._worker.submit(make, self._created, self.member_form.refuse)

    def _created(self, made: tuple[Founded, Sheet]) -> None:
        self._founded, self._sheet = made
        self.member_form.passphrase.forget()
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._sheet is None:
            return
        view = SheetView(self._sheet)
        view.print_wanted.connect(lambda: self._print(view))
        view.save_wanted.connect(lambda: self._save(view))
        view.done.connect(self._confirm)
        self.shown.emit(view)

    def _print(self, view: SheetView) -> None:
        if self._sheet is None:
            return
        printed = while_alive(view, lambda _none: view.printed())
        answers = Answers(lambda: printed(None), while_alive(view, view.refuse))
        if self._opener.print_sheet(self._sheet, view, self._worker.submit, answers):
            view.printing()

    def _save(self, view: SheetView) -> None:
        proposed = str(Path.home() / _("recovery-sheet.pdf"))
        chosen, _kind = QFileDialog.getSaveFileName(view, _("Save as PDF"), proposed, "PDF (*.pdf)")
        if not chosen or self._sheet is None:
            return
        words = _("Saved. Move the file to a stick, then delete it from this computer.")
        saved = while_alive(view, lambda _none: view.told(words))
        answers = Answers(lambda: saved(None), while_alive(view, view.refuse))
        self._opener.save_sheet(self._sheet, Path(chosen), self._worker.submit, answers)

    def _confirm(self) -> None:
        if self._founded is None:
            return
        founded = self._founded
        view = ConfirmView(
            self._opener.asked_groups(),
            lambda place, typed: self._opener.same_group(founded.recovery_code, place, typed),
        )
        view.back.clicked.connect(self._show_sheet)
        view.done.connect(lambda: self._finish(view))
        self.shown.emit(view)

    def _finish(self, _view: GateView) -> None:
        if self._founded is not None:
            self.opened.emit(self._founded.office)
            self._founded = self._sheet = None
