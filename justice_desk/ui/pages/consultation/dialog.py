"""Ctrl+J: one consultation, kept without identity; with one key it becomes a case."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from justice_desk.i18n.messages import _
from justice_desk.rules.access import allowed
from justice_desk.rules.ages import band_label
from justice_desk.rules.reference import categories
from justice_desk.services import consultations
from justice_desk.services.consultations import BANDS, ConsultationRow, ConsultationTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.labels import label
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.verb_dialog import Form, VerbDialog
from justice_desk.ui.components.button import Button
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.categories import CategoryLine
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.pages.consultation.bands import BandChoice
from justice_desk.ui.pages.consultation.commune import CommuneLine
from justice_desk.ui.theme.current import scaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

USUAL: Final = 15
"""Minutes that a consultation is said to take until somebody types another figure."""


class ConsultationDialog(VerbDialog):
    """Seven answers; Enter in the last one writes it down."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form(
            "consultation", _("Consultation"), _("Write it down"), "check", "new", width=760
        )
        super().__init__(parent, workspace, form)
        self._opens_case = False
        self.day = DayField(_("Day"), name="consultation-day", day=today())
        self.commune = CommuneLine(workspace, name="consultation-commune")
        self.theme = CategoryLine(name="consultation-theme")
        sexes = [(one.value, capital(label(one))) for one in Sex]
        self.sex = Choice(sexes, name="consultation-sex", label=_("Sex"))
        bands = [(band.value, band_label(band)) for band in BANDS]
        self.band = BandChoice(bands, name="consultation-band", label=_("Age"))
        self.minutes = QLineEdit(str(USUAL))
        self.minutes.setProperty("data", True)
        self.advice = QLineEdit()
        self.advice.setMaxLength(1000)
        self._lay_out()
        self.advice.returnPressed.connect(self.press)
        self.bring_back()
        self.commune.setFocus()

    def ready(self) -> bool:
        """Say beside its field what is missing or cannot be; the first one gets the focus."""
        wrong = [field for field, fits in self._checks() if not fits]
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong and self.day.checked()

    def work(self) -> Callable[[Any], ConsultationRow]:
        """Return the verb with what was typed."""
        told = ConsultationTold(
            place=self.commune.place(),
            sex=Sex(self.sex.value()),
            age_band=self.band.value(),
            theme=str(self.theme.value()),
            minutes=int(self.minutes.text()),
            advice=self.advice.text(),
            on=self.day.day(),
        )
        return lambda session: consultations.add(session, told)

    def audit_verb(self) -> str:
        """Return how the audit names it."""
        return "consultation add"

    def told(self, answer: ConsultationRow) -> str:
        """Say that it is kept; go on with the intake where that was asked."""
        if self._opens_case:
            self.workspace.wanted.emit(f"intake:consultation:{answer.id}")
        return _("The consultation is written down")

    def refused(self, error: DeskError) -> bool:
        """Show a refusal beside its field."""
        fields = {
            "identity_in_consultation": self._advice_field,
            "unknown_place": self._commune_field,
            "ambiguous_place": self._commune_field,
            "unknown_code": self._theme_field,
        }
        paths = {"minutes": self._minutes_field, "on": self.day}
        field = fields.get(error.code) or paths.get(str(error.details.get("path")))
        if field is None:
            return False
        field.show_error(error.message())
        field.editor.setFocus()
        return True

    def _lay_out(self) -> None:
        self.explain(_("Advice given once: no name, no phone. It counts in the figures."))
        self._commune_field = Field(_("Commune"), self.commune, name="consultation-commune")
        self._theme_field = Field(_("What it is about"), self.theme, name="consultation-theme")
        self._minutes_field = Field(_("Minutes"), self.minutes, name="consultation-minutes")
        words = _("In one sentence, without a name.")
        self._advice_field = Field(
            _("Advice given"), self.advice, name="consultation-advice", help_text=words
        )
        self._sex_field = _choice_field(_("Sex"), self.sex)
        self._band_field = _choice_field(_("Age"), self.band)
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.addWidget(self.day, 0, 0, top)
        grid.addWidget(self._commune_field, 0, 1, top)
        grid.addWidget(self._sex_field, 1, 0, top)
        grid.addWidget(self._band_field, 1, 1, top)
        grid.addWidget(self._minutes_field, 2, 0, top)
        grid.addWidget(self._theme_field, 2, 1, top)
        grid.addWidget(self._advice_field, 3, 0, 1, 2, top)
        grid.setColumnMinimumWidth(0, scaled(200))
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self._add_case_button()
        self._order_tabs()

    def _add_case_button(self) -> None:
        self.case = Button(
            _("Make a case of it"), name="consultation-case", icon="folder-open", key="Alt+Return"
        )
        self.case.setShortcut("Alt+Return")
        self.case.clicked.connect(self._make_case)
        role = self.workspace.office.acting.role
        self.case.setVisible(allowed("case open", role))
        foot = self._foot.layout()
        if isinstance(foot, QHBoxLayout):
            foot.insertWidget(foot.count() - 1, self.case)

    def _order_tabs(self) -> None:
        answers = (self.day.editor, self.commune, self.sex, self.band, self.minutes, self.theme)
        stops: list[QWidget] = [*answers, self.advice, self.cancel, self.case, self.verb]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _make_case(self) -> None:
        self._opens_case = True
        self.press()
        self._opens_case = not self.verb.isEnabled()

    def _checks(self) -> list[tuple[Field, bool]]:
        minutes = self.minutes.text().strip()
        theme = str(self.theme.value() or "")
        asked = (
            (self._commune_field, bool(self.commune.place()), _("Say at least the cercle.")),
            (self._sex_field, bool(self.sex.value()), _("Woman or man?")),
            (self._band_field, bool(self.band.value()), _("A guess is enough.")),
            (self._theme_field, theme in categories(), _("Choose one of the list.")),
            (self._minutes_field, minutes.isdecimal(), _("Minutes, such as 15")),
        )
        for field, fits, words in asked:
            if fits:
                field.clear_error()
            else:
                field.show_error(words)
        return [(field, fits) for field, fits, _words in asked]


def _choice_field(words: str, choice: Choice) -> Field:
    field = Field(words, choice, name=choice.objectName())
    choice.changed.connect(field.clear_error)
    return field
