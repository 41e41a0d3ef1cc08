"""A rule of the office: added by one coordinator, ended by two where there are two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QComboBox

from justice_desk.i18n.messages import _
from justice_desk.rules.reference import actor_types, categories
from justice_desk.services.restrictions.changing import RestrictionTold, add, end
from justice_desk.terms.enums import FindingKind, JusticeOrder
from justice_desk.terms.labels import label
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.restrictions.reading import RestrictionRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

_ORDER: Final = "order:"
_TYPE: Final = "type:"


class AddRestriction(VerbDialog):
    """What is stopped, asked or told; for which cases, for which receivers, and why."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form(
            "restriction-dialog", _("Add a rule of the office"), _("Add the rule"), "shield-check",
            "new", width=620,
        )  # fmt: skip
        super().__init__(parent.window(), workspace, form)
        asked = _("What it does")
        kinds = [(one.value, capital(label(one))) for one in FindingKind]
        self.kind = Segmented(kinds, name="restriction-kind", label=asked)
        self.kind.choose(FindingKind.WARN.value)
        self.title_line, self.reason = Line(), Lines(lines=3)
        self.title_field = Field(
            _("What it says, in a few words"), self.title_line, name="restriction-title"
        )
        self.reason_field = Field(
            _("Why, as the paralegal reads it"), self.reason, name="restriction-reason"
        )
        self.category, self.receiver = _categories(), _receivers()
        self.body.addLayout(labelled(asked, self.kind))
        self.body.addWidget(self.title_field)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(Field(_("For cases of"), self.category, name="restriction-category"))
        self.body.addWidget(Field(_("Sent to"), self.receiver, name="restriction-receiver"))
        self.explain(
            _("It holds from today on, beside the built-in rules. Two coordinators end it.")
        )
        self.reason.edited.connect(self.reason_field.clear_error)
        self.bring_back()
        self.title_line.setFocus()

    def ready(self) -> bool:
        """A title and a reason are written."""
        missing = _("Write at least a word.")
        for field, line in (
            (self.title_field, self.title_line),
            (self.reason_field, self.reason),
        ):
            if not line.text().strip():
                field.show_error(missing)
                field.editor.setFocus()
                return False
        return True

    def work(self) -> Callable[[Any], Any]:
        """Add it."""
        told = RestrictionTold(
            FindingKind(self.kind.value()),
            self.title_line.text(),
            self.reason.text(),
            str(self.category.currentData() or "") or None,
            *_receiver(str(self.receiver.currentData() or "")),
        )
        return lambda session: add(session, told)

    def audit_verb(self) -> str:
        """Adding a rule."""
        return "restriction add"

    def told(self, answer: Any) -> str:
        """Say that it holds."""
        self.workspace.changed.emit("restrictions")
        return _("The rule holds from now on")


class EndRestriction(VerbDialog):
    """Asks for the end of a rule, or confirms what another coordinator asked for."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: RestrictionRow) -> None:
        asked = row.end_asked_by
        verb = _("Confirm the end") if asked else _("Ask for its end")
        form = Form("restriction-end-dialog", _("End a rule of the office"), verb, "x-circle")
        super().__init__(parent.window(), workspace, form)
        self._row = row
        self.body.addWidget(text(row.title, "strong", wrap=True, data=True))
        self.body.addWidget(text(row.reason, "body", wrap=True, data=True))
        if asked:
            words = _("{who} asked for its end. Another coordinator confirms it.")
            self.body.addWidget(Note(words.format(who=asked), "info"))
        else:
            words = _(
                "It protects fewer persons without it: where the office has two coordinators, "
                "the other one confirms."
            )
            self.body.addWidget(Note(words, "warn"))
        self.cancel.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """End it, or ask for that."""
        named = str(self._row.id)
        return lambda session: end(session, named)

    def audit_verb(self) -> str:
        """Ending a rule."""
        return "restriction end"

    def refused(self, error: DeskError) -> bool:
        """Leave the reason to the note above."""
        return False

    def told(self, answer: RestrictionRow) -> str:
        """Say whether it has ended, or who still confirms it."""
        self.workspace.changed.emit("restrictions")
        if answer.in_force:
            return _("Asked: another coordinator confirms it")
        return _("The rule has ended")


def _categories() -> QComboBox:
    box = QComboBox()
    box.setProperty("data", True)
    box.addItem(capital(_("every category")), "")
    for code, row in categories().items():
        box.addItem(row.label.text(), code)
    return box


def _receivers() -> QComboBox:
    box = QComboBox()
    box.setProperty("data", True)
    box.addItem(capital(_("every receiver")), "")
    for order in JusticeOrder:
        words = _("{order}: every receiver").format(order=capital(label(order)))
        box.addItem(words, _ORDER + order.value)
    for code, row in actor_types().items():
        box.addItem(row.label.text(), _TYPE + code)
    return box


def _receiver(told: str) -> tuple[str | None, JusticeOrder | None]:
    if told.startswith(_TYPE):
        return told.removeprefix(_TYPE), None
    return None, JusticeOrder(told.removeprefix(_ORDER)) if told else None
