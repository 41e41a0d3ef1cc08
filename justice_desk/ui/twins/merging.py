"""The form that puts two together: what happens, in words, and why they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.services.twins.cases import merge_cases
from justice_desk.services.twins.persons import merge_persons
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.lines import Lines
from justice_desk.ui.components.text import text
from justice_desk.ui.twins.pair import Chosen
from justice_desk.ui.twins.words import field_name, side_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace


_SWAPPABLE: Final = frozenset({"keep_the_other", "keep_the_open_one"})
"""Refusals that the other way round lifts."""


class MergeDialog(VerbDialog):
    """Puts one into the other; a refusal that the other way round would lift offers that."""

    def __init__(self, parent: QWidget, workspace: Workspace, chosen: Chosen) -> None:
        case = chosen.pair.kind is TwinKind.CASE
        title = _("It is the same case") if case else _("It is the same person")
        form = Form(
            "merge-dialog", title, _("Put the two together"), "users-three", str(chosen.gone.id)
        )
        super().__init__(parent, workspace, form)
        self.chosen = chosen
        self._stays = text("", "strong", wrap=True, data=True, name="merge-stays")
        self.body.addWidget(self._stays)
        self.explain(_taken(chosen))
        self.why = Lines(lines=2)
        asked = _("What tells that the two are one")
        self._field = Field(asked, self.why, name="merge-why")
        self.why.edited.connect(self._field.clear_error)
        self.body.addWidget(self._field)
        self.swap = Button("", name="merge-swap", icon="arrows-left-right")
        self.swap.clicked.connect(self._swap)
        self.swap.hide()
        self.body.addWidget(self.swap)
        self.explain(_("It can be undone: “Decided” keeps what each had."))
        self._say()
        self.bring_back()
        self.why.setFocus()

    def ready(self) -> bool:
        """Who undoes it one day must know why it was done."""
        if self.why.text().strip():
            return True
        self._field.show_error(_("Write why, in a few words."))
        self.why.setFocus()
        return False

    def work(self) -> Callable[[Any], Any]:
        """Put them together."""
        chosen, why = self.chosen, self.why.text()
        if chosen.pair.kind is TwinKind.PERSON:
            return lambda session: merge_persons(
                session, chosen.keep.id, chosen.gone.id, take=chosen.take, why=why
            )
        keep, gone = side_title(chosen.keep), side_title(chosen.gone)
        return lambda session: merge_cases(session, keep, gone, why=why)

    def audit_verb(self) -> str:
        """Putting together."""
        return "duplicates merge"

    def refused(self, error: DeskError) -> bool:
        """Offer the other way round where that lifts the refusal."""
        if error.details.get("path") == "why":
            self._field.show_error(error.message())
            return True
        if error.code in _SWAPPABLE:
            words = _("Keep {number} instead").format(number=side_title(self.chosen.gone))
            self.swap.say(words)
            self.swap.show()
            self.swap.setFocus()
        return False

    def told(self, answer: Any) -> str:
        """Say who is one now."""
        return _("Put together: {name}").format(name=side_title(self.chosen.keep))

    def _swap(self) -> None:
        chosen = self.chosen
        self.chosen = Chosen(chosen.pair, chosen.gone, chosen.keep)
        for part in (self.swap, self.refusal):
            part.hide()
        self._say()
        self.press()

    def _say(self) -> None:
        keep, gone = self.chosen.keep, self.chosen.gone
        if self.chosen.pair.kind is TwinKind.CASE:
            words = _("{keep} stays; {gone} goes into it, and its number leads there.")
            self._stays.setText(words.format(keep=side_title(keep), gone=side_title(gone)))
            return
        cases = ", ".join(dict.fromkeys([*keep.cases, *gone.cases]))
        words = _("One record of {name} stays, in the cases {cases}.")
        self._stays.setText(words.format(name=side_title(keep), cases=cases or "–"))


def _taken(chosen: Chosen) -> str:
    """Say what comes from the one that goes."""
    if chosen.pair.kind is TwinKind.CASE:
        return _("Persons, papers, consents, notes and tasks of both stand in the one that stays.")
    if not chosen.take:
        return _("Where the two differ, the left one is right; what it lacks comes from the other.")
    named = ", ".join(field_name(field, chosen.pair.kind) for field in chosen.take)
    return _("From the right one come: {fields}; and what the left one lacks.").format(fields=named)
