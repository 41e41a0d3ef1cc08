"""Who never rides or waits together: two persons of a case, or of two cases, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.i18n.messages import _
from justice_desk.services.transport.apart import keep_apart, kept
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.row import Face
from justice_desk.ui.transport.case_person import CasePerson
from justice_desk.ui.transport.form import TransportForm, WordsField
from justice_desk.ui.transport.list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.rows import CaseView, PartyRow
    from justice_desk.services.transport.apart import ApartRow
    from justice_desk.ui.workspace import Workspace


class ApartDialog(ListDialog["ApartRow"]):
    """Those whom somebody marked; the parties of one case stay apart without a mark."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        title = _("Who does not ride together")
        form = Form("apart", title, _("Mark two persons"), "plus", width=680)
        super().__init__(parent, workspace, form, "apart add")
        self.explain(
            _("Opposed parties of a case never ride or wait together; these two do not either.")
        )
        self.begin()

    def asked(self, session: Session) -> Sequence[ApartRow]:
        """Return the marks whose persons the member may see."""
        return kept(session)

    def face(self, row: ApartRow) -> Face:
        """Return both names, and why."""
        return Face(f"{row.one} – {row.other}", row.why, icon="users", strong=True)

    def nothing(self) -> str:
        """Return that nobody is marked."""
        return _("Nobody else was marked.")

    def form(self) -> TransportForm:
        """Return the form that marks two."""
        return ApartForm(self._below, self.workspace)

    def audit_verb(self) -> str:
        """The list."""
        return "apart list"


class ApartForm(TransportForm):
    """Two persons; the second one is of the same case while no other one is named."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        title = _("Two persons who do not ride together")
        form = Form("apart-form", title, _("Mark them"), "check", "new", width=680)
        super().__init__(parent, workspace, form)
        self.one = CasePerson(workspace, "apart-one", (_("Case"), _("Person")))
        self.other = CasePerson(
            workspace,
            "apart-other",
            (_("Case of the other"), _("The other person")),
            help_text=_("Blank: the same case."),
        )
        self.why = WordsField(
            _("Why"), name="apart-why", help_text=_("Read by the coordination alone.")
        )
        for part in (self.one, self.other, self.why):
            self.body.addWidget(part)
        self._people: Sequence[PartyRow] = ()
        self.one.read.connect(self._same)
        self.other.read.connect(self._other_read)
        self.places = {
            "why": self.why,
            "apart_from_herself": self.other.person_field,
            "apart_already": self.other.person_field,
        }
        self.bring_back()
        self.one.case.setFocus()

    def _same(self, view: CaseView | None) -> None:
        """Offer the persons of the first case for the second one too."""
        self._people = view.parties if view is not None else ()
        if not self.other.case.number():
            self.other.offer(self._people)
            if self.other.person.count() > 1:
                self.other.person.setCurrentIndex(1)

    def _other_read(self, view: CaseView | None) -> None:
        if view is None:
            self.other.offer(self._people)

    def ready(self) -> bool:
        """Two persons."""
        return self.one.checked() and self.other.checked()

    def work(self) -> Callable[[Any], Any]:
        """Mark them."""
        here, one, other = self.one.case.number(), self.one.who(), self.other.who()
        there, why = self.other.case.number() or None, self.why.words()
        return lambda session: keep_apart(session, here, one, other, other_case=there, why=why)

    def audit_verb(self) -> str:
        """A mark."""
        return "apart add"

    def told(self, answer: Any) -> str:
        """Say that they are kept apart."""
        return _("They do not ride together any more")
