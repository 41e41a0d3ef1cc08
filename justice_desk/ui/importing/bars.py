"""The head and the foot of the import: the steps, the work that runs, the ways out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from justice_desk.i18n.messages import N_, _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.importing.stepper import Stepper
from justice_desk.ui.theme.current import scaled, theme

LARGE: Final = 1.5
"""Text scale from which the second line of the title has no room."""
WORKS: Final = {
    "look": N_("Looking into the file…"),
    "plan": N_("Reading the rows…"),
    "take": N_("Taking in…"),
}
_RESULT: Final = 4
_DECISION: Final = 3


class Head(QWidget):
    """Title and steps; what was left unfinished can be begun anew."""

    def __init__(self) -> None:
        super().__init__()
        _surface(self, "import-head")
        self.stepper = Stepper()
        self.over = Button(_("Start over"), Kind.GHOST, name="import-over", icon="x")
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(text(_("Take in an old register"), "dialog", name="import-title"))
        self._facts = text(_("Nothing is changed before the last step."), "body", "text2")
        left.addWidget(self._facts)
        self._facts.setVisible(theme().scale < LARGE)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.over, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(6)
        if theme().scale < LARGE:
            row.insertWidget(1, self.stepper)
            column.addLayout(row)
        else:
            column.addLayout(row)
            column.addWidget(self.stepper)
        self.over.hide()

    def resumed(self, *, on: bool) -> None:
        """Tell that this goes on where it was left."""
        self.over.setVisible(on)
        words = _("You go on where you were.") if on else ""
        self._facts.setText(words or _("Nothing is changed before the last step."))


class Foot(QWidget):
    """What runs and how far, then the ways out, the verb last."""

    def __init__(self) -> None:
        super().__init__()
        _surface(self, "import-foot")
        self._words = text("", "second", "text2", name="import-said", wrap=True)
        self.bar = QProgressBar()
        self.bar.setObjectName("import-progress")
        self.bar.setAccessibleName(_("How far it is"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(scaled(220), 8)
        self.stop = Button(_("Stop"), name="import-stop", key="Escape")
        self.close_button = Button(_("Close"), Kind.GHOST, name="import-close", key="Escape")
        self.back = Button(_("Step before"), name="import-back", icon="arrow-left")
        self.go = Button(
            _("Go on to the next step"),
            Kind.FILLED,
            name="import-go",
            icon="arrow-right",
            key="Ctrl+Return",
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 11, 24, 11)
        row.setSpacing(10)
        row.addWidget(self.bar)
        row.addWidget(self._words, 1)
        for button in (self.stop, self.close_button, self.back, self.go):
            row.addWidget(button)
        self.busy("")

    def busy(self, what: str) -> None:
        """Show that a work runs, or that none does."""
        self.bar.setRange(0, 0)
        self.bar.setVisible(bool(what))
        self.stop.setVisible(bool(what))
        self._words.setText(_(WORKS[what]) if what else "")

    def tell(self, done: int, every: int) -> None:
        """Show how far the work is."""
        self.bar.setRange(0, every)
        self.bar.setValue(done)
        if every:
            self._words.setText(_("{n} rows of {all}").format(n=done, all=every))

    def said(self) -> str:
        """Return what is said now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say what happened."""
        self._words.setText(words)

    def show_step(self, step: int, *, may_go: bool) -> None:
        """Show the buttons of a step."""
        self.back.setVisible(0 < step < _RESULT)
        self.go.setVisible(step < _RESULT)
        self.go.setEnabled(may_go)
        if step < _DECISION:
            self.go.say(_("Go on to the next step"), "arrow-right")


def _surface(bar: QWidget, name: str) -> None:
    bar.setObjectName(name)
    bar.setProperty("role", "surface")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
