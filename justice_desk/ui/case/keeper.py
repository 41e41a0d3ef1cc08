"""Keeps what is given into a form: two seconds after a change at the latest, encrypted.

What was left half done comes back when the same form of the same case is opened again, by the
same member, also after a lock or a power cut. Lines, lists, boxes and choices alike are found by
their object names; only what differs from how the form opened is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.answered import give, given, holders
from justice_desk.ui.case.shelf import shelf_of

if TYPE_CHECKING:
    from justice_desk.ui.workspace import Workspace

EVERY_MS: Final = 2000
"""Milliseconds of typing that a power cut may take."""


class FormKeeper(QObject):
    """Watches the answers of one form, told by its name and the case that it is about."""

    def __init__(self, form: QWidget, workspace: Workspace, about: str) -> None:
        super().__init__(form)
        self._form, self._shelf = form, shelf_of(workspace)
        self._key = (form.objectName(), about)
        self._gone = True
        self._opened: dict[QWidget, Any] = {}
        self._wanting: dict[str, Any] = {}
        self._written: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.save)

    def begin(self) -> None:
        """Put in what was left the last time, and watch from now on."""
        self._gone = False
        self.notice()
        self._shelf.ask(self._key, while_alive(self, self._put))
        self._timer.start()

    def notice(self) -> None:
        """Take parts that came later as they are now, and put in what was left in them."""
        if self._gone:
            return
        for part in holders(self._form):
            if part not in self._opened:
                self._meet(part)
            self._put_in(part)

    def save(self) -> None:
        """Keep what is given now; a form that is as it was opened keeps nothing."""
        told = {**self._wanting, **self._given()}
        if self._gone or told == self._written:
            return
        self._written = told
        if told:
            self._shelf.put(self._key, told)
        else:
            self._shelf.drop(self._key)

    def forget(self) -> None:
        """Let go of what was given: it is done."""
        if not self._gone:
            self._gone = True
            self._timer.stop()
            self._shelf.drop(self._key)

    def _put(self, kept: dict[str, Any]) -> None:
        """Put in what is as it was opened still; what was given meanwhile stays."""
        self._wanting, self._written = dict(kept), dict(kept)
        self.notice()

    def _meet(self, part: QWidget) -> None:
        if not isinstance(part, QComboBox):
            self._opened[part] = given(part)
            return
        if part.count():
            self._opened[part] = given(part)
        if not part.property("kept"):  # a list that is filled later is asked again at each row
            part.setProperty("kept", True)
            part.model().rowsInserted.connect(self.notice)

    def _put_in(self, part: QWidget) -> None:
        name = part.objectName()
        if name not in self._wanting or part not in self._opened:
            return
        if given(part) != self._opened[part]:
            del self._wanting[name]
        else:
            value = self._wanting.pop(name)
            if not give(part, value):
                self._wanting[name] = value

    def _given(self) -> dict[str, Any]:
        """Return what differs; of two parts of one name the one that came last counts."""
        told: dict[str, Any] = {}
        for part in holders(self._form):
            if part not in self._opened:
                continue
            value = given(part)
            if value != self._opened[part]:
                told[part.objectName()] = value
            else:
                told.pop(part.objectName(), None)
        return told
