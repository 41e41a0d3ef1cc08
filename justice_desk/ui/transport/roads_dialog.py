"""Ways that are closed: the list, the form that closes one, and the word that opens it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _, pgettext
from justice_desk.services.trips.roads import close_road, closed_roads, open_road
from justice_desk.services.trips.told import RoadTold
from justice_desk.terms.labels import label
from justice_desk.terms.transport import VehicleKind
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.days import DayField
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.row import Face
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Ticks
from justice_desk.ui.sittings.sites_dialog import months_words
from justice_desk.ui.transport.form import TransportForm, WordsField
from justice_desk.ui.transport.list_dialog import ListDialog
from justice_desk.ui.transport.months import month_ticks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.trips.rows import RoadRow
    from justice_desk.ui.workspace import Workspace

_PLACES: Final = ("unknown_place", "ambiguous_place", "road_same_place")


class RoadsDialog(ListDialog["RoadRow"]):
    """Whoever works may close a way, or open the one of a row again."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("roads", _("Closed ways"), _("Close a way"), "prohibit", width=680)
        super().__init__(parent, workspace, form, "road close", "road open")
        self.explain(_("No trip is planned over a way while it is closed."))
        self.begin()

    def asked(self, session: Session) -> Sequence[RoadRow]:
        """Return the ways by the names of their ends."""
        return closed_roads(session)

    def face(self, row: RoadRow) -> Face:
        """Return what is closed, since when, for whom, why."""
        told = " · ".join(_facts(row))
        word = _("Open again…") if self._opens else ""
        return Face(ends_of(row), told, icon="prohibit", ink="danger", word=word, strong=True)

    def nothing(self) -> str:
        """Return that every way is open."""
        return _("No way is closed.")

    def form(self) -> TransportForm:
        """Return the form that closes one."""
        return RoadForm(self._below, self.workspace)

    def opening(self, row: RoadRow) -> TransportForm:
        """Return the form that opens one again."""
        return OpenForm(self._below, self.workspace, row)

    def audit_verb(self) -> str:
        """The list."""
        return "road list"


class RoadForm(TransportForm):
    """Two ends; days, months and vehicles where the way is not closed always and to all."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("road-form", _("Close a way"), _("Keep"), "check", "new", width=640)
        super().__init__(parent, workspace, form)
        self.one = PlaceLine(workspace, name="road-one")
        self.other = PlaceLine(workspace, name="road-other")
        self.one_field = Field(_("From"), self.one, name="road-one")
        self.other_field = Field(pgettext("way", "To"), self.other, name="road-other")
        self.first = DayField(_("First day, if it is known"), name="road-first", ahead=True)
        self.last = DayField(_("Last day, if it is known"), name="road-last", ahead=True)
        self._when = _("Only in these months, each year; none means always")
        self.months = month_ticks("road-months", self._when, ())
        self._whom = _("Only for these vehicles; none means for all")
        self.kinds = Ticks(
            [(kind.value, capital(label(kind))) for kind in VehicleKind],
            name="road-kinds",
            label=self._whom,
        )
        self.why = WordsField(
            _("Why"), name="road-why", help_text=_("Such as: flooded, unsafe, bridge cut.")
        )
        self.row(self.one_field, self.other_field)
        self.row(self.first, self.last)
        self.body.addLayout(labelled(self._when, self.months))
        self.body.addLayout(labelled(self._whom, self.kinds))
        self.body.addWidget(self.why)
        self.places = {
            "first_on": self.first, "last_on": self.last, "why": self.why,
            **dict.fromkeys(_PLACES, self.other_field),
        }  # fmt: skip
        self.bring_back()
        self.one.setFocus()

    def ready(self) -> bool:
        """Two ends, and days that are some."""
        for field, line in ((self.one_field, self.one), (self.other_field, self.other)):
            if not line.place():
                field.show_error(_("Write a place."))
                line.setFocus()
                return False
        return self.first.checked() and self.last.checked()

    def work(self) -> Callable[[Any], Any]:
        """Write it down."""
        told = RoadTold(
            self.one.place(),
            self.other.place(),
            first_on=self.first.day(),
            last_on=self.last.day(),
            months=tuple(int(month) for month in self.months.value()),
            kinds=tuple(VehicleKind(kind) for kind in self.kinds.value()),
            why=self.why.words(),
        )
        return lambda session: close_road(session, told)

    def audit_verb(self) -> str:
        """A closed way."""
        return "road close"

    def told(self, answer: Any) -> str:
        """Say which way is closed."""
        return _("{way}: closed").format(way=ends_of(answer))


class OpenForm(TransportForm):
    """Asks before everything that closes a way is forgotten."""

    def __init__(self, parent: QWidget, workspace: Workspace, row: RoadRow) -> None:
        title = _("Open {way} again").format(way=ends_of(row))
        super().__init__(parent, workspace, Form("road-open", title, _("Open again"), "check"))
        self._row = row
        self.explain(" · ".join(_facts(row)))
        self.explain(_("Everything that says that this way is closed is forgotten."))
        self.verb.setFocus()

    def work(self) -> Callable[[Any], Any]:
        """Open it."""
        one, other = self._row.one, self._row.other
        return lambda session: open_road(session, one, other)

    def audit_verb(self) -> str:
        """An open way."""
        return "road open"

    def told(self, answer: Any) -> str:
        """Say which way is open."""
        return _("{way}: open again").format(way=ends_of(self._row))


def ends_of(row: RoadRow) -> str:
    """Return « Bourem – Gao », with what lies above where both names are one."""
    one, other = (path.rpartition("/")[2].strip() for path in (row.one, row.other))
    return f"{one} – {other}" if one != other else f"{row.one} – {row.other}"


def _facts(row: RoadRow) -> Iterator[str]:
    yield _days(row)
    if row.months:
        yield months_words(row.months)
    yield ", ".join(label(kind) for kind in row.kinds) if row.kinds else _("all vehicles")
    if row.why:
        yield row.why


def _days(row: RoadRow) -> str:
    first = short_date(row.first_on) if row.first_on else ""
    last = short_date(row.last_on) if row.last_on else ""
    if first and last:
        return _("{first} to {last}").format(first=first, last=last)
    if first:
        return _("since {day}").format(day=first)
    if last:
        return _("until {day}").format(day=last)
    return _("every year") if row.months else _("until it opens again")
