"""The forms of one line: typed one after the other without a mouse, or put right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.services.cases.errors import AlreadyClosed, CaseIsRestricted, UnknownCase
from justice_desk.services.dockets.civil import add_lines, correct_line
from justice_desk.services.dockets.civil_errors import TwiceOnList
from justice_desk.services.dockets.errors import AlreadyScheduled, NotReady
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.key_cap import key_hint
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.civil_fields import CivilFields, values_of
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.theme.current import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.sittings.rows import DayRow, SittingView
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

WIDE: Final = 840
REPEAT: Final = "Ctrl+D"
_OF_CASE: Final = (UnknownCase, CaseIsRestricted, AlreadyClosed, AlreadyScheduled, NotReady)
_OF_LINE: Final = re.compile(r"^lines\[\d+\]\.?")
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _LineForm(SittingForm):
    """The fields of one line; Enter goes on, from the last of them to the button."""

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form) -> None:
        super().__init__(parent, workspace, form)
        self.fields = CivilFields()

    def ready(self) -> bool:
        """A name, and a birth that is one."""
        return self.fields.checked()

    def refused(self, error: DeskError) -> bool:
        """Show beside its field what does not fit."""
        if isinstance(error, TwiceOnList):
            return self.fields.show_error("name", error.message())
        if isinstance(error, _OF_CASE):
            return self.fields.show_error("case", error.message())
        path = _OF_LINE.sub("", str(error.details.get("path", "")))
        return self.fields.show_error(path, error.message())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter; on a button it presses the button."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() not in _ENTERS or not plain:
            super().keyPressEvent(event)
            return
        held = self.focusWidget()
        if isinstance(held, Button):
            held.click()
        else:
            self.focusNextChild()


class AddLineForm(_LineForm):
    """Stays open: each line that is kept makes room for the next one.

    The fields are blank again at once, so that nothing that is typed meanwhile is lost; a line
    that is refused comes back, and what was typed since then after it.
    """

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, day: DayRow, last: int
    ) -> None:
        number = view.row.number
        title = _("Applicants of {number}").format(number=number)
        about = f"{number} {day.id}"
        form = Form("civil-add", title, _("Keep, next line"), "check", about, WIDE)
        super().__init__(parent, workspace, form)
        self._number, self._day, self._last = number, day, last
        self._sent: dict[str, Any] | None = None
        self._since: dict[str, Any] = {}
        self._before: Mapping[str, Any] = {}
        self._leaving = False
        self.place = text("", "strong", name="civil-add-place")
        self.kept = text("", "second", "text2", name="civil-add-kept", data=True)
        self.body.addLayout(self._top())
        self.body.addWidget(self.fields)
        self.body.addLayout(_keys())
        QShortcut(QKeySequence(REPEAT), self).activated.connect(self._repeat)
        self._say_place()
        self.bring_back()
        self.fields.setFocus()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.place)
        row.addWidget(self.kept, 1)
        return row

    def _say_place(self) -> None:
        self.place.setText(_("Line no. {place}").format(place=self._last + 1))

    def _repeat(self) -> None:
        self.fields.repeat(self._before)

    def work(self) -> Callable[[Any], Any]:
        """Add the line, and make room for the next one."""
        number, day, room, told = (
            self._number,
            self._day.held_on,
            self._day.room,
            self.fields.told(),
        )
        self._sent = self.fields.values()
        self.fields.put({})
        self.refusal.hide()
        self.fields.setFocus()
        return lambda session: add_lines(session, number, day, [told], room=room)

    def audit_verb(self) -> str:
        """A line that was typed."""
        return "docket civil add"

    def told(self, answer: Any) -> str:
        """The form itself says it."""
        return ""

    def _done(self, answer: Any) -> None:
        self._before, self._sent = self._sent or {}, None
        self._last += 1
        self.verb.setEnabled(True)
        self.cancel.say(_("Close"))
        self._say_place()
        told = _("No. {place} kept: {name}")
        self.kept.setText(told.format(place=self._last, name=self._before.get("name", "")))
        if self._since:
            self.fields.put(self._since)
            self._since = {}
        self.keep()
        self.workspace.changed.emit("sittings")
        if self._leaving:
            self.reject()

    def _refuse(self, error: DeskError) -> None:
        if not self.fields.blank():
            self._since = self.fields.values()
        self.fields.put(self._sent or {})
        self._sent, self._leaving = None, False
        super()._refuse(error)

    def reject(self) -> None:
        """Close; while a line is on its way, once it is kept."""
        if self._sent is not None:
            self._leaving = True
        else:
            super().reject()


class CorrectLineForm(_LineForm):
    """Writes a line anew; what the court decided of it stands."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, view: SittingView, row: CivilRow
    ) -> None:
        title = _("Line {place} of {number}").format(place=row.position, number=view.row.number)
        form = Form("civil-correct", title, _("Keep"), "check", str(row.id), WIDE)
        super().__init__(parent, workspace, form)
        self._row = row
        if row.result is not None:
            self.explain(_("What the court decided of this line stands."))
        self.body.addWidget(self.fields)
        self.fields.put(values_of(row))
        self.bring_back()
        self.fields.line("name").setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Correct it."""
        line, told, seen = self._row.id, self.fields.told(), self._row.version
        return lambda session: correct_line(session, line, told, seen)

    def audit_verb(self) -> str:
        """A correction."""
        return "docket civil correct"

    def told(self, answer: Any) -> str:
        """Say which line it was."""
        return _("Line {place} is corrected").format(place=self._row.position)


def _keys() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(key_hint("Return", _("next question")))
    row.addWidget(key_hint(REPEAT, _("as in the line before")))
    if theme().scale <= 1.0:
        row.addWidget(key_hint("Ctrl+Return", _("keep, next line")))
    row.addStretch(1)
    return row
