"""The forms of what a circuit is planned from: a candidate site, a way that somebody measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel.dates import get_month_names
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.i18n.messages import _, language, pgettext
from justice_desk.services.circuits.sites import SiteTold, set_site
from justice_desk.services.circuits.ways import say_distance
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SiteSecurity
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.chip import Toggle
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.intake.editors import Choice, Line, Ticks
from justice_desk.ui.sittings.circuit_limits import NumberField
from justice_desk.ui.sittings.form import SittingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.circuits.rows import SiteRow, WayRow
    from justice_desk.terms.errors import DeskError
    from justice_desk.ui.workspace import Workspace

USUAL_ROOMS, USUAL_MINUTES, USUAL_COST = 1, 360, 0
"""What a new site has while nobody says otherwise, as `services.circuits.sites` has it."""
_PLACES = frozenset({"unknown_place", "ambiguous_place"})


class SiteForm(SittingForm):
    """A new candidate site, or what is new about one."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: SiteRow | None = None) -> None:
        title = _("Add a site") if row is None else name_of(row)
        about = "new" if row is None else str(row.id)
        super().__init__(parent, workspace, Form("site", title, _("Keep"), "check", about, 640))
        self._row = row
        self._make()
        self._lay_out()
        self.bring_back()
        first = self.rooms.typed if row is not None else self.place
        first.setFocus()

    def _make(self) -> None:
        row = self._row
        self.place = PlaceLine(self.workspace, name="site-place")
        self._place = Field(_("Town or village"), self.place, name="site-place")
        self.building = Line()
        self.rooms = NumberField(
            _("Rooms"),
            name="site-rooms",
            value=row.rooms if row else USUAL_ROOMS,
            help_text=_("Benches that can sit at once."),
        )
        self.minutes = NumberField(
            _("Minutes of hearing a day"),
            name="site-minutes",
            value=row.minutes if row else USUAL_MINUTES,
        )
        self.cost = NumberField(
            _("Cost of a day, F CFA"), name="site-cost", value=row.cost if row else USUAL_COST
        )
        self._when = _("Months in which it can be reached; none means the whole year")
        names = get_month_names("abbreviated", locale=language())
        self.months = Ticks(
            [(str(month), capital(names[month])) for month in range(1, 13)],
            name="site-months",
            label=self._when,
        )
        for button in self.months.findChildren(Toggle):
            button.setProperty("data", True)
        self.months.put([str(month) for month in row.months] if row else [])
        self._security = _("Security")
        codes = [(one.value, capital(label(one))) for one in SiteSecurity]
        self.security = Choice(codes, name="site-security", label=self._security)
        self.security.put((row.security if row else SiteSecurity.OPEN).value)
        self.note = Line()
        self.note.setText(row.note if row else "")
        self.gone = check_box(_("No longer used"), name="site-gone")
        self.gone.setChecked(row is not None and row.closed_on is not None)

    def _lay_out(self) -> None:
        building = Field(_("Building or room"), self.building, name="site-building")
        if self._row is None:
            self._together(self._place, building)
            unused: tuple[QWidget, ...] = (self.gone,)
        else:
            unused = (self._place, building)
        put_by(self, *unused)
        self._together(self.rooms, self.minutes, self.cost)
        self.body.addLayout(labelled(self._when, self.months))
        self.body.addLayout(labelled(self._security, self.security))
        self.body.addWidget(Field(_("Note"), self.note, name="site-note"))
        if self._row is not None:
            self.body.addWidget(self.gone)

    def _together(self, *parts: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part in parts:
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def ready(self) -> bool:
        """A place, and numbers that are some."""
        if self._row is None and not self.place.place():
            self._place.show_error(_("Write where the court could sit."))
            self.place.setFocus()
            return False
        return all(field.checked(needed=True) for field in (self.rooms, self.minutes, self.cost))

    def work(self) -> Callable[[Any], Any]:
        """Write the site down as it stands in the form."""
        row = self._row
        told = SiteTold(
            place=str(row.place_id) if row else self.place.place(),
            building=row.building if row else self.building.value(),
            rooms=self.rooms.number(),
            minutes=self.minutes.number(),
            cost=self.cost.number(),
            months=tuple(int(month) for month in self.months.value()),
            security=self._said_security(),
            note=self.note.value(),
            closed=self.gone.isChecked() if row else None,
        )
        return lambda session: set_site(session, told)

    def _said_security(self) -> SiteSecurity | None:
        """Return what is new about the security: saying the same again would date it anew."""
        said = self.security.value()
        same = self._row is not None and said == self._row.security.value
        return SiteSecurity(said) if said and not same else None

    def audit_verb(self) -> str:
        """A site."""
        return "sitting site"

    def refused(self, error: DeskError) -> bool:
        """Show what cannot be beside its field."""
        fields = {"rooms": self.rooms, "minutes": self.minutes, "cost": self.cost}
        field = fields.get(str(error.details.get("path", "")))
        if error.code in _PLACES:
            self._place.show_error(error.message())
        elif field is not None:
            field.show_error(error.message())
        return error.code in _PLACES or field is not None

    def told(self, answer: Any) -> str:
        """Say which site is kept."""
        return _("{name}: kept").format(name=name_of(answer))


class WayForm(SittingForm):
    """Kilometres between two places, as somebody measured them."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: WayRow | None = None) -> None:
        about = "new" if row is None else f"{row.one}|{row.other}"
        title = _("Distance between two places")
        super().__init__(parent, workspace, Form("way", title, _("Keep"), "check", about, 560))
        self._row = row
        self.one = PlaceLine(workspace, name="way-one")
        self.other = PlaceLine(workspace, name="way-other")
        self._ends = (
            Field(_("From"), self.one, name="way-one"),
            Field(pgettext("way", "To"), self.other, name="way-other"),
        )
        help_text = _("Blank: back to the estimate.") if row is not None else ""
        self.km = NumberField(
            _("Kilometres, one way"),
            name="way-km",
            value=row.kilometres if row else None,
            help_text=help_text,
        )
        self.note = Line()
        self.note.setText(row.note if row else "")
        self._lay_out()
        self.bring_back()
        (self.one if row is None else self.km.typed).setFocus()

    def _lay_out(self) -> None:
        if self._row is None:
            for end in self._ends:
                self.body.addWidget(end)
        else:
            put_by(self, *self._ends)
            self.body.addWidget(text(ends_of(self._row), "strong", wrap=True, data=True))
        self.body.addWidget(self.km)
        note = Field(_("How it is known"), self.note, name="way-note")
        self.body.addWidget(note)

    def ready(self) -> bool:
        """Two ends and a number; without a number a known way goes back to the estimate."""
        if self._row is None:
            for end, line in zip(self._ends, (self.one, self.other), strict=True):
                if not line.place():
                    end.show_error(_("Write a place."))
                    line.setFocus()
                    return False
        return self.km.checked(needed=self._row is None)

    def work(self) -> Callable[[Any], Any]:
        """Write the way down, both ways."""
        row, km, note = self._row, self.km.number(), self.note.value()
        one, other = (row.one, row.other) if row else (self.one.place(), self.other.place())
        return lambda session: say_distance(session, one, other, km, note)

    def audit_verb(self) -> str:
        """A way."""
        return "sitting distance"

    def refused(self, error: DeskError) -> bool:
        """Show a number that cannot be beside its field."""
        if error.details.get("path") == "kilometres":
            self.km.show_error(error.message())
            return True
        return False

    def told(self, answer: Any) -> str:
        """Say that it is kept."""
        return _("Distance kept")


def put_by(form: QWidget, *parts: QWidget) -> None:
    """Give parts that this form does not show to it all the same.

    A widget without a parent dies when Python's collector finds it, on whichever thread that runs.
    """
    for part in parts:
        part.setParent(form)
        part.hide()


def name_of(row: SiteRow) -> str:
    """Return « Ansongo, mairie »."""
    place = row.place.rpartition("/")[2].strip()
    return f"{place}, {row.building}" if row.building else place


def ends_of(row: WayRow) -> str:
    """Return « Bourem – Gao », with what lies above where both names are one."""
    one, other = (path.rpartition("/")[2].strip() for path in (row.one, row.other))
    return f"{one} – {other}" if one != other else f"{row.one} – {row.other}"
