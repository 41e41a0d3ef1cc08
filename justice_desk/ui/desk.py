"""The whole window program: from the gate to an open office and back, with its settings."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from justice_desk import settings as machine
from justice_desk.i18n import messages
from justice_desk.ui import clipboard
from justice_desk.ui.dialogs.leaving import LeavingDialog
from justice_desk.ui.gate.host import GateHost
from justice_desk.ui.gate.window import GateWindow
from justice_desk.ui.idle import IdleWatch
from justice_desk.ui.jobs import Worker
from justice_desk.ui.theme.apply import dress, resolve
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from justice_desk.settings import Settings
    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.gate.opener import Opener, Restoring
    from justice_desk.ui.shell import MainWindow

    MakeMain = Callable[[Office, Settings, Callable[[DeskError], None]], MainWindow]


class Desk(QObject):
    """Shows the gate, then the office it leads to; locks, and lets somebody else in.

    Args:
        app: the application, to be dressed again when the theme changes.
        settings: what this machine remembers.
        opener: the door to the storage.
        make_main: builds the main window once an office is open; imports what that needs.
        home: where new offices are proposed.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        opener: Opener,
        make_main: MakeMain,
        home: Path,
    ) -> None:
        super().__init__()
        self._app, self.settings, self._opener = app, settings, opener
        self._make_main, self._home = make_main, home
        self._worker = Worker("gate", self.fault)
        self.host: GateHost | None = None
        self.gate: GateWindow | None = None
        self.main: MainWindow | None = None
        # Python would destroy a window at once, in the middle of the key that closed it.
        self._left: QWidget | None = None
        self.idle = IdleWatch(settings.lock_minutes, self)
        self.idle.due.connect(self.lock)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._dress())

    def begin(self, folder: Path | None, member: str = "", host: GateHost | None = None) -> None:
        """Show the gate of an office, or the first step of making one.

        Args:
            folder: the office; None leads to making one.
            member: a short name to fill in.
            host: the window that is on screen already.
        """
        self._show_gate(folder, host)
        view = self.gate.view() if self.gate is not None else None
        line = getattr(view, "member", None)
        if member and folder is not None and line is not None:
            line.setText(member)

    def lock(self) -> None:
        """Put the office away and ask for a passphrase again; somebody else may answer."""
        if self.main is None:
            return
        folder = self.main.workspace.office.folder
        self._put_away()
        self._show_gate(folder)

    def try_out(self) -> None:
        """Put the office away and open the invented one of a demonstration."""
        if self.main is None:
            return
        folder = self.main.workspace.office.folder
        self._put_away()
        self._show_gate(folder)
        if self.gate is not None:
            self.gate.show_demo()

    def restore(self, wished: Restoring) -> None:
        """Put the office away and a backup in its place; the gate then asks for its passphrase."""
        if self.main is None:
            return
        folder = self.main.workspace.office.folder
        self._put_away()
        self._show_gate(folder)
        if self.gate is not None:
            self.gate.show_restoring(folder, wished)

    def leave(self) -> None:
        """Back the office up if anything was changed, then quit; a viewer just leaves."""
        window = self.main
        if window is None or not window.workspace.backup_due():
            self.quit()
            return
        dialog = LeavingDialog(window)
        dialog.leaving.connect(self.quit)
        dialog.rejected.connect(self.idle.start)
        dialog.open()
        self.idle.stop()
        office = window.workspace.office
        window.workspace.jobs.writer.submit(office.backup, lambda _file: self.quit(), dialog.refuse)

    def quit(self) -> None:
        """Put everything away and leave."""
        self._put_away()
        self._worker.stop()
        self._app.quit()

    def _show_gate(self, folder: Path | None, host: GateHost | None = None) -> None:
        self.host = host or GateHost(dark=theme().tokens.name == "dark")
        self.host.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.host.closed.connect(self.quit)
        self.gate = GateWindow(self._opener, self._worker, folder, self._home)
        self.gate.opened.connect(self._enter)
        self.host.hold(self.gate)
        self.host.show()
        self.gate.give_focus()

    def _enter(self, office: Office) -> None:
        self._keep(self.settings.opened(office.folder))
        self.main = self._make_main(office, self.settings, self.fault)
        self.main.locked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self.main.leaving.connect(self.leave)
        self.main.workspace.settings_changed.connect(self._change)
        later = Qt.ConnectionType.QueuedConnection
        self.main.workspace.restoring.connect(self.restore, later)
        self.main.workspace.trying.connect(self.try_out, later)
        self.main.show()
        self._drop_gate()
        self.idle.start()

    def _drop_gate(self) -> None:
        host, self.host, self.gate = self.host, None, None
        if host is not None:
            self._left = host
            host.closed.disconnect(self.quit)
            host.close()

    def _put_away(self) -> None:
        self.idle.stop()
        clipboard.forget()
        window, self.main = self.main, None
        if window is None:
            return
        window.keep()
        window.may_close = True
        window.workspace.jobs.stop()
        window.workspace.office.close()
        self._left = window
        window.close()
        window.deleteLater()

    def _change(self, settings: Settings) -> None:
        before = self.settings
        self._keep(settings)
        self.idle.seconds = settings.lock_minutes * 60.0
        self._dress()
        if self.main is None:
            return
        self.main.workspace.settings = settings
        same = (before.language, before.text_scale) == (settings.language, settings.text_scale)
        if not same:
            self.main.rebuild()

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        messages.use(settings.language)
        with contextlib.suppress(OSError):  # a machine that cannot remember still works
            machine.save(settings)

    def _dress(self) -> None:
        dress(self._app, resolve(self.settings.theme, self.settings.text_scale))

    def fault(self, error: DeskError) -> None:
        """Show a mistake of ours, or a refusal nobody waited for, over whatever is open."""
        window = self.main or self.gate
        if window is not None:
            window.fail(error)


def latest(settings: Settings) -> Path | None:
    """Return the office that was opened last on this machine and is still there."""
    there = (Path(folder) for folder in settings.recent)
    return next((folder for folder in there if (folder / "office.keys").is_file()), None)


def spoken(settings: Settings, language: str | None) -> Settings:
    """Return the settings with a language that the command line or environment asks for."""
    known = language in machine.LANGUAGES
    return replace(settings, language=language) if language and known else settings
