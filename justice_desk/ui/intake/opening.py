"""Opens the case: checked here first, then one transaction; a refusal lands beside its question."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services import consultations
from justice_desk.services.cases.entrusting import open_for
from justice_desk.terms.errors import BadInput
from justice_desk.ui.alive import while_alive
from justice_desk.ui.intake import checking, plan
from justice_desk.ui.intake.beginning import CONSULTATION
from justice_desk.ui.intake.charge import KEY as CHARGE
from justice_desk.ui.intake.keeper import FORM
from justice_desk.ui.intake.telling import told

if TYPE_CHECKING:
    from justice_desk.services.cases.intake import Intake
    from justice_desk.services.cases.opening import Opened
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.intake.page import IntakePage

_OF_PLACES = frozenset({"unknown_place", "ambiguous_place", "place_name_unfit"})


class Opener:
    """Turns one form into one case, once."""

    def __init__(self, page: IntakePage) -> None:
        self._page = page
        self._busy = False

    def open(self, then: str = "case") -> None:
        """Open the case and go to `case:NUMBER`, or to `refer:NUMBER`."""
        if self._busy:
            return
        self._busy = True
        self._page.foot.open.setFocus()  # a line that is left settles what it means
        reader = self._page.workspace.jobs.reader
        reader.submit(lambda: None, while_alive(self._page, lambda _none: self._open_now(then)))

    def _open_now(self, then: str) -> None:
        page, answers = self._page, self._page.form.answers()
        found = checking.problems(answers)
        if found:
            self._busy = False
            page.form.show_problems(found)
            return
        page.keeper.flush()
        page.foot.open.setEnabled(False)
        intake, begun, member = told(answers), answers.text(CONSULTATION), answers.text(CHARGE)
        page.workspace.on_writer(
            lambda: self._write(intake, uuid.UUID(begun) if begun else None, member),
            while_alive(page, lambda opened: self._opened(opened, then)),
            while_alive(page, self._refused),
        )

    def _write(self, intake: Intake, consultation: uuid.UUID | None, member: str) -> Opened:
        """Open the case on the writer's thread; its draft goes once it is committed."""
        office = self._page.workspace.office
        with office.writing("case open") as session:
            opened = open_for(session, intake, member)
            if consultation is not None:
                consultations.became(session, consultation, opened.id)
        office.drafts.drop(FORM, self._page.keeper.key)
        return opened

    def _opened(self, opened: Opened, then: str) -> None:
        workspace = self._page.workspace
        self._page.keeper.drop()  # a key pressed meanwhile may have written it once more
        workspace.changed.emit("cases")
        workspace.said.emit(_("{number} is open").format(number=opened.number))
        workspace.wanted.emit(f"{then}:{opened.number}")

    def _refused(self, error: DeskError) -> None:
        page = self._page
        self._busy = False
        page.foot.open.setEnabled(True)
        page.keeper.touch()
        key = self._question_of(error) if isinstance(error, BadInput) else ""
        if error.details.get("path") == "responsible":
            page.side.charge.field.show_error(error.message())
            page.side.charge.setFocus()
        elif key:
            page.form.show_problems({key: error.message()})
        else:
            page.workspace.failed.emit(error)

    def _question_of(self, error: BadInput) -> str:
        """Return the question that a refusal is about; of the places, the one that said it."""
        answers = self._page.form.answers()
        if error.code not in _OF_PLACES:
            return checking.field_of(error)
        if error.details.get("found") == answers.place("case.facts_place").text.strip():
            return "case.facts_place"
        commune = checking.field_of(error)
        other = commune == plan.OTHER_COMMUNE.key
        cercle = plan.OTHER_CERCLE.key if other else plan.CERCLE
        asked = self._page.form.questions[cercle].isVisible()
        return cercle if asked else commune
