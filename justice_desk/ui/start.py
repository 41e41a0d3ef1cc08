"""Starts the window: paint first, import after.

The first picture needs Qt and this machine's settings alone. The gate is imported once it is on
screen, and a thread brings in the database and the register while the member types; what is opened
after them comes once the register has been seen for a moment, papers with the first paper.

Python's collector of cycles rests until then: it would look again and again through what imports
leave behind and nobody ever drops.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from justice_desk import settings as machine
from justice_desk.ui.gate.host import GateHost

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from justice_desk.settings import Settings
    from justice_desk.storage.office import Office
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.desk import Desk
    from justice_desk.ui.gate.opener import Founded, Founding, Restoring, Seen, Sheet
    from justice_desk.ui.shell import MainWindow
    from justice_desk.ui.spool import Answers, Submit

_hosts: Final[list[GateHost]] = []
"""The window that was painted first, until the gate fills it."""
_opened: Final = threading.Event()
"""Set once an office is open."""
FIRST_LOOK: Final = 1.5
"""Seconds that the register has for itself before the next pages are imported beside it."""
HALF_LIGHT: Final = 128
"""Lightness of the system's own window under which it is dark; naming its scheme costs 20 ms."""


def start() -> int:
    """Open the window and return its exit code when it is left."""
    gc.disable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Justice Desk")
    app.setQuitOnLastWindowClosed(False)
    wish = machine.load().theme
    host = GateHost(dark=wish == "dark" or (wish == "system" and _is_dark(app)))
    _hosts.append(host)
    host.painted.connect(_after_paint)
    host.show()
    return app.exec()


def _is_dark(app: QApplication) -> bool:
    return app.palette().window().color().lightness() < HALF_LIGHT


def _after_paint() -> None:
    """Fill the window with the gate, then bring the rest in while the member types."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        show_gate(app, _hosts.pop())
        threading.Thread(target=_bring_in_all, name="imports", daemon=True).start()


def show_gate(app: QApplication, host: GateHost) -> Desk:
    """Dress the application, show the gate of the office that is meant, and return its desk."""
    from justice_desk.i18n import messages
    from justice_desk.ui.collecting import Collector
    from justice_desk.ui.desk import Desk, latest, spoken
    from justice_desk.ui.theme import fonts
    from justice_desk.ui.theme.apply import dress, resolve

    settings = spoken(machine.load(), os.environ.get("JUSTICE_DESK_LANG"))
    messages.use(settings.language)
    fonts.load()
    dress(app, resolve(settings.theme, settings.text_scale))
    desk = Desk(app, settings, Door(), make_main, Path.home() / "Justice Desk")
    _show_mistakes(desk)
    named = os.environ.get("JUSTICE_DESK_OFFICE")
    folder = Path(named) if named else latest(settings)
    desk.begin(folder, os.environ.get("JUSTICE_DESK_MEMBER", ""), host)
    fonts.load_rest()
    if not gc.isenabled():
        Collector(app)
    return desk


def bring_in() -> None:
    """Import what an open office needs; harmless to call twice."""
    from justice_desk.storage import (
        ahead,  # noqa: F401 - the import is the point, and this one first: it can begin
        office,  # noqa: F401 - same
    )
    from justice_desk.ui import shell  # noqa: F401 - same

    if not gc.isenabled():
        gc.freeze()  # what was imported stays: nobody looks through it again


def _bring_in_all() -> None:
    """Import what an open office needs, and later, beside it, what is opened next."""
    bring_in()
    _opened.wait()
    time.sleep(FIRST_LOOK)
    from justice_desk.ui.loading import bring_in_next

    bring_in_next()


def _show_mistakes(desk: Desk) -> None:
    """Show our own mistakes in slots with their number, since Qt would only print them."""
    from justice_desk.terms.mishap import as_desk_error

    def show(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            desk.fault(as_desk_error(error))
        else:
            desk.quit()

    sys.excepthook = show


def make_main(office: Office, settings: Settings, fault: Callable[[DeskError], None]) -> MainWindow:
    """Return the main window of an open office."""
    from justice_desk.services.office_facts import describe
    from justice_desk.ui.jobs import Jobs
    from justice_desk.ui.shell import MainWindow
    from justice_desk.ui.workspace import Workspace

    _opened.set()
    with office.reading("office show") as session:
        facts = describe(session)
    return MainWindow(Workspace(office, Jobs(fault), settings, facts.name))


class Door:
    """The gate's way to the storage, the papers and the strength meter."""

    def unlock(self, folder: Path, member: str, passphrase: str) -> Office:
        """Return the open office."""
        from justice_desk.storage.ahead import KeyAhead

        ahead = KeyAhead(folder, member, passphrase)
        bring_in()
        from justice_desk.storage.office import unlock

        return unlock(folder, member, passphrase, derive=ahead.member_kek)

    def recover(self, folder: Path, code: str, member: str, passphrase: str) -> Office:
        """Return the office opened with its sheet."""
        from justice_desk.storage.office import recover

        bring_in()
        return recover(folder, code, member, passphrase)

    def create(self, founding: Founding, passphrase: str) -> Founded:
        """Make an office."""
        from justice_desk.services.places import seed
        from justice_desk.storage.office import NewOffice, create
        from justice_desk.ui.gate.opener import Founded

        bring_in()
        new = NewOffice(
            founding.name,
            founding.code,
            founding.region,
            founding.member,
            founding.full_name,
            sex=founding.sex,
        )
        made = create(founding.folder, new, passphrase)
        with made.office.writing("init") as session:
            seed(session)
        return Founded(made.office, made.recovery_code or "")

    def look_inside(self, wished: Restoring) -> Seen:
        """Prove a backup and say what is inside."""
        from justice_desk.storage.office import Opener, examine
        from justice_desk.ui.backup_words import inside_words
        from justice_desk.ui.gate.opener import Seen

        inside = examine(wished.file, Opener(wished.member, wished.secret))
        return Seen(inside_words(inside), inside.office_name, inside.office_code)

    def restore(
        self, folder: Path, wished: Restoring, told: Callable[[int, int], None]
    ) -> Path | None:
        """Put a backup in the place of an office."""
        from justice_desk.storage.office import Opener, restore

        return restore(wished.file, folder, Opener(wished.member, wished.secret), told)

    def demo(self, folder: Path, told: Callable[[int, int], None]) -> Office:
        """Make the office of a demonstration; one that was stopped half way leaves nothing."""
        from justice_desk.services.demo.making import CASES, make
        from justice_desk.terms.clock import today

        fresh = not folder.exists()
        try:
            made = make(folder, cases=CASES, seed=1, today=today(), told=told)
        except BaseException:
            if fresh:
                shutil.rmtree(folder, ignore_errors=True)
            raise
        return self.unlock(folder, made.member, made.passphrase)

    def strength(self, passphrase: str, known: tuple[str, ...]) -> int:
        """Return the score of zxcvbn, 0 to 4."""
        from justice_desk.rules.passphrases import strength

        return strength(passphrase, known)

    def sheet(self, office_name: str, code: str) -> Sheet:
        """Return the recovery sheet and its picture."""
        from justice_desk.exports.papers.recovery_sheet import render_recovery_sheet
        from justice_desk.storage.office import recovery_groups
        from justice_desk.terms.clock import today
        from justice_desk.ui.gate.opener import Sheet
        from justice_desk.ui.gate.sheet_view import SEEN
        from justice_desk.ui.rendering import page_image

        pdf = render_recovery_sheet(office_name, recovery_groups(code), today())
        return Sheet(pdf, page_image(pdf, 0, SEEN * 2))

    def asked_groups(self) -> tuple[int, ...]:
        """Return which four groups are asked back."""
        from justice_desk.storage.office import asked_groups

        return asked_groups()

    def same_group(self, code: str, place: int, typed: str) -> bool:
        """Return whether a typed group is the one on the sheet."""
        from justice_desk.storage.office import same_group

        return same_group(code, place, typed)

    def print_sheet(self, sheet: Sheet, parent: QWidget, submit: Submit, answers: Answers) -> bool:
        """Begin to print the sheet."""
        from justice_desk.i18n.messages import _
        from justice_desk.ui.printing import print_pdf

        return print_pdf(sheet.pdf, _("Recovery sheet"), parent, submit, answers)

    def save_sheet(self, sheet: Sheet, target: Path, submit: Submit, answers: Answers) -> None:
        """Begin to write the sheet, whole or not at all."""
        from justice_desk.ui.saving import save_aside

        save_aside(target, sheet.pdf, submit, answers)
