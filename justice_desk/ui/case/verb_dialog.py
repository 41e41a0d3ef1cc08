"""A form that does one verb: checks what was typed, does it off the window's thread, says so.

What was typed stays until it is done: the safe way out keeps it for the next time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from justice_desk.i18n.messages import _
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.fit_area import FitArea
from justice_desk.ui.case.keeper import FormKeeper
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import SHADOW, DeskDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Form:
    """What a form is called.

    Attributes:
        name: stem of the object names.
        title: what it does, in words.
        verb: the words of its button.
        icon: of the button.
        about: tells two forms of one kind apart, the number of a case; with it, what was typed
            and left comes back.
        width: in pixels at 100 %.
    """

    name: str
    title: str
    verb: str
    icon: str = "check"
    about: str = ""
    width: int = 520


class VerbDialog(DeskDialog):
    """Base of the forms of a case: override `ready`, `work` and `told`, and fill `body`.

    A form higher than its window scrolls between head and foot, unless `scrolls` says that it
    sees to that itself.
    """

    scrolls = True

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form) -> None:
        super().__init__(parent, form.title, name=form.name, width=form.width)
        self.workspace = workspace
        self._keeper = FormKeeper(self, workspace, form.about) if form.about else None
        self.area: FitArea | None = FitArea(name=f"{form.name}-scroll") if self.scrolls else None
        if self.area is not None:
            self.body.setContentsMargins(0, 0, 0, 0)
            self.body.addWidget(self.area, 1)
            self.body = self.area.column
        self.refusal = Note("", "danger")
        self.refusal.hide()
        self.body.addWidget(self.refusal)
        self.cancel = Button(_("Cancel"), name=f"{form.name}-cancel", key="Escape")
        self.verb = Button(
            form.verb, Kind.FILLED, name=f"{form.name}-verb", icon=form.icon, key="Ctrl+Return"
        )
        self.foot(self.cancel, self.verb, words=" ")
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.press)
        self.rejected.connect(self.keep)
        self.accepted.connect(self._forget)
        self.finished.connect(self.deleteLater)

    def ready(self) -> bool:
        """Check what was typed, beside its fields; True lets it go."""
        return True

    def work(self) -> Callable[[Any], Any]:
        """Return the verb, with what was typed bound into it; it is given a session."""
        raise NotImplementedError

    def audit_verb(self) -> str:
        """Return how the audit names the verb."""
        raise NotImplementedError

    def told(self, answer: Any) -> str:
        """Return the words of the toast."""
        raise NotImplementedError

    def refused(self, error: DeskError) -> bool:
        """Show a refusal beside its field; False leaves it to the note above."""
        return False

    def explain(self, words: str) -> None:
        """Add a line of help."""
        self.body.addWidget(text(words, "second", "text2", wrap=True))

    def press(self) -> None:
        """Do the verb, once."""
        if not self.verb.isEnabled():
            return
        if self.ready():
            self.send(self.work())
        else:
            self.grow()

    def send(self, work: Callable[[Any], Any]) -> None:
        """Do something in one transaction and close when it is done."""
        self.verb.setEnabled(False)
        self.workspace.write(
            self.audit_verb(),
            work,
            while_alive(self, self._done),
            while_alive(self, self._refuse),
        )

    def _done(self, answer: Any) -> None:
        words = self.told(answer)
        self.accept()
        if words:
            self.workspace.said.emit(words)
        self.workspace.changed.emit("cases")

    def _refuse(self, error: DeskError) -> None:
        self.verb.setEnabled(True)
        if not self.refused(error):
            self.refusal.say(error.message(), "danger")
            self.refusal.show()
        self.grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the fields need, once they are laid out."""
        super().showEvent(event)
        if not event.spontaneous():
            if self.area is not None:
                self.body.addStretch(1)
            self.grow()
            QTimer.singleShot(0, self, self.grow)

    def grow(self) -> None:
        """Fit what the form holds now, in the middle of its window and never beyond it."""
        parent = self.parentWidget()
        if self.area is None or parent is None:
            return
        window = parent.window()
        frame = self._foot.sizeHint().height() + self._head.sizeHint().height() + 2 * SHADOW
        self.area.give(window.height() - frame + SHADOW)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), frame + self.area.sizeHint().height())
        self.move(window.frameGeometry().center() - self.rect().center())

    def bring_back(self) -> None:
        """Put in what was typed and left the last time; called once the fields are there."""
        if self._keeper is not None:
            self._keeper.begin()

    def came(self) -> None:
        """Watch fields too that came after `bring_back`, and put in what was left in them."""
        if self._keeper is not None:
            self._keeper.notice()

    def keep(self) -> None:
        """Keep what is typed; called before the form is put away unasked."""
        if self._keeper is not None:
            self._keeper.save()

    def _forget(self) -> None:
        if self._keeper is not None:
            self._keeper.forget()
