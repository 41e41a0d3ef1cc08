"""The base of the forms of transport and money: a refusal stands beside the field that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from justice_desk.i18n.messages import _
from justice_desk.ui.case.verb_dialog import VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.intake.editors import Line
from justice_desk.ui.sittings.budget_form import amount

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.case.verb_dialog import Form
    from justice_desk.ui.workspace import Workspace


class TransportForm(VerbDialog):
    """`did` carries what the verb answered; `places` names the field of each path of a refusal."""

    did = Signal(object)

    def __init__(self, parent: QWidget, workspace: Workspace, form: Form) -> None:
        super().__init__(parent, workspace, form)
        self.places: dict[str, Field] = {}
        self.accepted.connect(lambda: workspace.changed.emit("transport"))

    def _done(self, answer: Any) -> None:
        super()._done(answer)
        self.did.emit(answer)

    def row(self, *parts: QWidget) -> None:
        """Add fields side by side."""
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in parts:
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def refused(self, error: DeskError) -> bool:
        """Show a refusal beside the field that its path, or its code, names."""
        names = (str(error.details.get("path", "")), error.code)
        field = next((self.places[name] for name in names if name in self.places), None)
        if field is None or field.isHidden():
            return False
        field.show_error(error.message())
        (field.line() or field.editor).setFocus()
        return True


class MoneyField(Field):
    """Takes whole francs CFA; spaces between thousands may stand or not."""

    def __init__(
        self, label: str, *, name: str, value: int | None = None, help_text: str = ""
    ) -> None:
        self.typed = Line(limit=16)
        self.typed.setProperty("data", True)
        if value is not None:
            self.typed.setText(str(value))
        super().__init__(label, self.typed, name=name, help_text=help_text)

    def francs(self) -> int | None:
        """Return the amount, None for a blank or for what is none."""
        return amount(self.typed.text())

    def blank(self) -> bool:
        """Return whether nothing was typed."""
        return not self.typed.text().strip()

    def checked(self, *, needed: bool = True) -> bool:
        """Return whether the field holds an amount, or nothing where none is needed."""
        if self.francs() is not None or (self.blank() and not needed):
            return True
        self.show_error(_("Whole francs CFA, in figures only: 8 500."))
        self.typed.setFocus()
        return False


class WhyField(Field):
    """Takes a reason in words."""

    def __init__(self, label: str, *, name: str, lines: int = 2, help_text: str = "") -> None:
        self.words = Lines(lines=lines)
        super().__init__(label, self.words, name=name, help_text=help_text)
        self.words.edited.connect(self.clear_error)

    def why(self) -> str:
        """Return what was typed."""
        return self.words.text().strip()

    def checked(self) -> bool:
        """Return whether something was written."""
        if self.why():
            return True
        self.show_error(_("Write why, in a few words."))
        self.words.setFocus()
        return False


class WordsField(Field):
    """Takes a line of words."""

    def __init__(self, label: str, *, name: str, value: str = "", help_text: str = "") -> None:
        self.typed = Line()
        self.typed.setProperty("data", True)
        self.typed.setText(value)
        super().__init__(label, self.typed, name=name, help_text=help_text)

    def words(self) -> str:
        """Return what was typed."""
        return self.typed.text().strip()

    def checked(self, sentence: str) -> bool:
        """Return whether something was typed; says `sentence` beside the field when not."""
        if self.words():
            return True
        self.show_error(sentence)
        self.typed.setFocus()
        return False
