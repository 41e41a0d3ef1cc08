"""Opens the form of each verb on a civil-status list; moves a line by one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.dockets.civil import move_line
from justice_desk.ui.alive import while_alive
from justice_desk.ui.sittings import civil_head as head
from justice_desk.ui.sittings.civil_import_dialog import CivilImportDialog
from justice_desk.ui.sittings.civil_judging_forms import JudgeForm, TranscribeForm
from justice_desk.ui.sittings.civil_line_form import AddLineForm, CorrectLineForm
from justice_desk.ui.sittings.civil_place_forms import MoveLineForm, RemoveLinesForm

if TYPE_CHECKING:
    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.dialogs.base import DeskDialog
    from justice_desk.ui.sittings.civil_page import CivilPage


class CivilVerbs:
    """Does the verbs of the page of a list, where the member may do them now."""

    def __init__(self, page: CivilPage) -> None:
        self._page = page

    def do(self, verb: str) -> None:
        """Open the form of a verb."""
        stand = self._page.stand()
        known = next((one for one in head.ALL if one.id == verb), None)
        if stand is None or stand.day is None or known is None or not stand.may(known):
            return
        form = self._form(known, stand, stand.day)
        if form is not None:
            form.open()

    def _form(self, verb: head.CivilVerb, stand: head.Stand, day: DayRow) -> DeskDialog | None:
        page = self._page
        window, workspace, view = page.window(), page.workspace, stand.view
        if verb is head.ADD:
            last = max((row.position for row in stand.rows), default=0)
            return AddLineForm(window, workspace, view, day, last)
        if verb is head.IMPORT:
            return CivilImportDialog(window, workspace, view, day)
        marked = page.marked()
        if verb is head.JUDGE:
            return JudgeForm(window, workspace, view, day, stand.rows, _several(marked))
        if verb is head.TRANSCRIBE:
            return TranscribeForm(window, workspace, view, day, stand.rows, _several(marked))
        return self._of_lines(verb, stand, marked)

    def _of_lines(
        self, verb: head.CivilVerb, stand: head.Stand, marked: list[CivilRow]
    ) -> DeskDialog | None:
        page = self._page
        window, workspace, view = page.window(), page.workspace, stand.view
        current = page.current()
        if verb is head.REMOVE:
            left = [row for row in marked if row.result is None]
            return RemoveLinesForm(window, workspace, view, left) if left else None
        if current is None:
            return None
        if verb is head.CORRECT:
            return CorrectLineForm(window, workspace, view, current)
        waits = current.result is None
        return MoveLineForm(window, workspace, view, current) if waits else None

    def step(self, row: CivilRow, step: int) -> None:
        """Move a line up or down by one place."""
        page, stand = self._page, self._page.stand()
        if stand is None or not stand.may(head.MOVE) or row.result is not None:
            return
        position = row.position + step
        if not 1 <= position <= len(stand.rows):
            return
        line, seen = row.id, row.version
        page.workspace.write(
            "docket civil move",
            lambda session: move_line(session, line, position=position, seen=seen),
            while_alive(page, self._moved),
            while_alive(page, self._refuse),
        )

    def _moved(self, _nothing: object) -> None:
        self._page.workspace.changed.emit("sittings")

    def _refuse(self, error: DeskError) -> None:
        self._page.workspace.failed.emit(error)
        self._page.load()


def _several(marked: list[CivilRow]) -> list[CivilRow]:
    """Return the lines that are chosen, where several are: one is only where she stands."""
    return marked if len(marked) > 1 else []
