"""The gate: the drawing at the left, one view at a time at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from justice_desk.i18n.messages import _
from justice_desk.terms import demo_card
from justice_desk.ui.alive import while_alive
from justice_desk.ui.dialogs.message import MessageDialog
from justice_desk.ui.focus_ring import FocusRing
from justice_desk.ui.gate.backdrop import Backdrop
from justice_desk.ui.gate.founding import FoundingSteps
from justice_desk.ui.gate.office_form import folder_name
from justice_desk.ui.gate.recover import RecoverView
from justice_desk.ui.gate.restore_view import RestoreView
from justice_desk.ui.gate.unlock import UnlockView
from justice_desk.ui.gate.view import GateView
from justice_desk.ui.gate.works import demo_view, restoring_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.gate.opener import Opener, Restoring
    from justice_desk.ui.jobs import Worker

BACKUPS: Final = "*.jdbackup"
"""The files that the system's dialog offers."""
HIDES_BELOW: Final = 900
"""Width under which the drawing gives its room to the form, in pixels."""


class GateWindow(QWidget):
    """Leads to an open office; `opened` carries it. It fills a `GateHost`."""

    opened = Signal(object)

    def __init__(self, opener: Opener, worker: Worker, folder: Path | None, home: Path) -> None:
        super().__init__()
        self._opener, self._worker, self._home = opener, worker, home
        self.folder = folder
        self.setObjectName("gate-window")
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.backdrop = Backdrop()
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.backdrop, 1)
        row.addWidget(self.stack, 1)
        self.ring = FocusRing(self)
        self.steps: FoundingSteps | None = None
        if folder is None:
            self.show_founding()
        else:
            self.show_unlock(folder)

    def give_focus(self) -> None:
        """Give the keyboard to the first line of the view that is shown."""
        view = self.view()
        if view is not None:
            view.setFocus()

    def view(self) -> QWidget | None:
        """Return the view that is shown."""
        return self.stack.currentWidget()

    def show_unlock(self, folder: Path) -> UnlockView:
        """Ask for the passphrase of the office in `folder`."""
        self.folder = folder
        view = UnlockView(folder)
        known = demo_card.read(folder)
        if known:
            view.show_known(*known)
        view.asked.connect(lambda member, secret: self._unlock(view, member, secret))
        view.sheet.clicked.connect(lambda: self.show_recover(folder))
        view.other.clicked.connect(self.choose_office)
        view.new.clicked.connect(self.show_founding)
        view.demo.clicked.connect(self.show_demo)
        view.restore.clicked.connect(self.choose_backup)
        self._show(view)
        return view

    def show_recover(self, folder: Path) -> None:
        """Ask for the code of the recovery sheet."""
        view = RecoverView(folder, self._worker, lambda typed: self._opener.strength(typed, ()))
        view.asked.connect(
            lambda code, member, secret: self._worker.submit(
                lambda: self._opener.recover(folder, code, member, secret), self._done, view.refuse
            )
        )
        view.back.clicked.connect(lambda: self.show_unlock(folder))
        self._show(view)

    def show_founding(self) -> None:
        """Begin to make an office."""
        self.steps = FoundingSteps(self._opener, self._worker, self._home)
        self.steps.shown.connect(self._show)
        self.steps.opened.connect(self._done)
        self.steps.office_form.back.clicked.connect(self.choose_office)
        self.steps.office_form.demo.clicked.connect(self.show_demo)
        self.steps.office_form.restore.clicked.connect(self.choose_backup)
        self._show(self.steps.office_form)

    def show_demo(self) -> None:
        """Make the invented office beside the others, or reuse it, and open it."""
        folder, back = self._home / _("Demonstration office"), self._way_back()
        view = demo_view()
        view.stopped.connect(back)
        self._show(view)
        view.run(
            self._worker,
            lambda told: self._opener.demo(folder, told),
            self._done,
            lambda error: self._back_with(back, error),
        )

    def choose_backup(self) -> None:
        """Let the member show a backup, on a stick as a rule, and ask who opens it."""
        title = _("Restore a backup")
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(self._home), BACKUPS)
        if chosen:
            self.show_restore(Path(chosen))

    def show_restore(self, file: Path) -> None:
        """Show what is inside a backup; it goes where the office of this gate lies."""
        here = self.folder if isinstance(self.view(), UnlockView) else None
        back = self._way_back()
        view = RestoreView(file, here or self._home)
        view.back.clicked.connect(back)
        view.asked.connect(
            lambda wished: self._worker.submit(
                lambda: self._opener.look_inside(wished),
                while_alive(view, view.show_inside),
                while_alive(view, view.refuse),
            )
        )
        view.confirmed.connect(
            lambda wished, name: self.show_restoring(here or self._home / folder_name(name), wished)
        )
        self._show(view)

    def show_restoring(self, folder: Path, wished: Restoring) -> None:
        """Put a backup in the place of the office in `folder`, then ask for its passphrase."""

        def back() -> None:
            self.show_unlock(folder)

        view = restoring_view(wished.file)
        view.stopped.connect(back)
        self._show(view)
        view.run(
            self._worker,
            lambda told: self._opener.restore(folder, wished, told),
            lambda kept: self.show_unlock(folder).show_restored(wished.member or "", kept),
            lambda error: self._back_with(back, error),
        )

    def choose_office(self) -> None:
        """Let the member show the folder of another office."""
        start = str(self.folder.parent if self.folder else self._home)
        chosen = QFileDialog.getExistingDirectory(self, _("Open another office"), start)
        if chosen:
            self.show_unlock(Path(chosen))

    def fail(self, error: DeskError) -> None:
        """Show a mistake of ours."""
        MessageDialog(self, error).open()

    def _unlock(self, view: UnlockView, member: str, secret: str) -> None:
        folder = view.folder
        self._worker.submit(
            lambda: self._opener.unlock(folder, member, secret), self._done, view.refuse
        )

    def _way_back(self) -> Callable[[], object]:
        folder = self.folder
        if isinstance(self.view(), UnlockView) and folder is not None:
            return lambda: self.show_unlock(folder)
        return self.show_founding

    def _back_with(self, back: Callable[[], object], error: DeskError) -> None:
        back()
        view = self.view()
        if isinstance(view, GateView):
            GateView.refuse(view, error)

    def _done(self, office: Office) -> None:
        self.opened.emit(office)

    def _show(self, view: QWidget) -> None:
        old = self.stack.currentWidget()
        if self.stack.indexOf(view) < 0:
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        kept = (self.steps.office_form, self.steps.member_form) if self.steps else ()
        if old is not None and old is not view and old not in kept:
            self.stack.removeWidget(old)
            old.deleteLater()
        view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the drawing's room to the form in a narrow window."""
        super().resizeEvent(event)
        self.backdrop.setVisible(self.width() >= HIDES_BELOW)
