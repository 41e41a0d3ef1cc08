"""The right half of the gate: a narrow form, with links to the other ways in under a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.card import rule
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.text import text
from justice_desk.ui.scrolling import scrolled
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError

FORM: Final = 380
"""Width of the form in pixels at 100 %."""


class GateView(QWidget):
    """Title, facts, a note for what no field can show, then what a subclass adds to `form`."""

    def __init__(self, title: str, facts: str, *, name: str, data: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        holder, inner = QWidget(), QWidget()
        whole.addWidget(scrolled(holder, name=f"{name}-scroll"))
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(28, 20, 28, 20)
        outer.addStretch(1)
        inner.setFixedWidth(min(scaled(FORM), 490))
        outer.addWidget(inner)
        outer.addStretch(1)
        self.form = QVBoxLayout(inner)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setSpacing(12)
        self.form.addStretch(1)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(text(title, "title", wrap=True, data=data))
        heading.addWidget(text(facts, "body", "text2", wrap=True, data=data))
        self.form.addLayout(heading)
        self.form.addSpacing(4)
        self.note = Note("", "danger")
        self.note.hide()
        self.form.addWidget(self.note)

    def refuse(self, error: DeskError) -> None:
        """Show what no field of this form can show."""
        self.note.say(error.message(), "danger")
        self.note.show()

    def quiet(self) -> None:
        """Take the note away."""
        self.note.hide()

    def verb(self, words: str, *, name: str, icon: str = "") -> Button:
        """Add the filled button, as wide as the form; Enter presses it."""
        button = Button(words, Kind.FILLED, name=name, icon=icon, key="Return")
        self.form.addSpacing(4)
        self.form.addWidget(button)
        return button

    def links(self, *links: Button) -> None:
        """Add the other ways in under a line, and close the form."""
        self.form.addSpacing(6)
        self.form.addWidget(rule())
        column = QVBoxLayout()
        column.setSpacing(0)
        for link in links:
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.addLayout(column)
        self.close_form()

    def close_form(self) -> None:
        """Leave the room that is left under the form."""
        self.form.addStretch(1)


def link(words: str, *, name: str, icon: str) -> Button:
    """Return a quiet way to somewhere else."""
    return Button(words, Kind.LINK, name=name, icon=icon)


def restore_link() -> Button:
    """Return the way to a backup that shall stand in the place of an office."""
    words = _("Restore a backup")
    return link(words, name="gate-restore-link", icon="clock-counter-clockwise")


def demo_link() -> Button:
    """Return the way to an office where nothing can go wrong."""
    return link(_("Try the demonstration office"), name="gate-demo", icon="play-circle")
