"""The form of a vehicle or boat: what it is, where it stands, when it goes, what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.i18n.messages import _
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.labels import label
from justice_desk.terms.transport import VehicleKind
from justice_desk.ui.actors.place_line import PlaceLine
from justice_desk.ui.case.small_forms import labelled
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.field import Field
from justice_desk.ui.components.text import capital
from justice_desk.ui.intake.editors import Choice
from justice_desk.ui.sittings.circuit_limits import NumberField
from justice_desk.ui.sittings.hours import HourField
from justice_desk.ui.transport.form import MoneyField, TransportForm, WordsField
from justice_desk.ui.transport.months import month_ticks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.trips.rows import VehicleRow
    from justice_desk.ui.workspace import Workspace

STARTS, ENDS, SPEED = 300, 1140, 40
"""What a new vehicle has while nobody says otherwise, as `services.trips.vehicles` has it."""
_OTHER_PLACES: Final = ("unknown_place", "ambiguous_place")


class VehicleForm(TransportForm):
    """A new vehicle, or what is new about one: its code says which, and stays."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, row: VehicleRow | None = None
    ) -> None:
        title = _("Add a vehicle or a boat") if row is None else name_of(row)
        about = "new" if row is None else row.code
        verb = _("Add") if row is None else _("Keep")
        form = Form("vehicle-form", title, verb, "check", about, width=680)
        super().__init__(parent, workspace, form)
        self._row = row
        self._name_fields()
        self._day_fields()
        self._money_fields()
        self._lay_out()
        self.places = {
            "code": self.code, "name": self.named, "plate": self.plate, "seats": self.seats,
            "wheelchairs": self.wheelchairs, "home": self.home_field, "starts": self.starts,
            "ends": self.ends, "speed": self.speed, "km_cost": self.km_cost,
            "day_cost": self.day_cost, "driver": self.driver, "driver_phone": self.phone,
            "note": self.note,
            **dict.fromkeys(_OTHER_PLACES, self.home_field),
        }  # fmt: skip
        self.bring_back()
        (self.code if row is None else self.named).typed.setFocus()

    def _name_fields(self) -> None:
        row = self._row
        self.code = WordsField(
            _("Code"), name="vehicle-code", value=row.code if row else "",
            help_text=_("Short, as in lists: V1."),
        )  # fmt: skip
        self.named = WordsField(_("Name"), name="vehicle-name", value=row.name if row else "")
        self.plate = WordsField(
            _("Registration"), name="vehicle-plate", value=row.plate if row else ""
        )
        self.kind = Choice(
            [(kind.value, capital(label(kind))) for kind in VehicleKind],
            name="vehicle-kind",
            label=_("What it is"),
        )
        self.kind.choose((row.kind if row else VehicleKind.CAR).value)
        self.seats = NumberField(
            _("Seats for passengers"), name="vehicle-seats", value=row.seats if row else None
        )
        self.wheelchairs = NumberField(
            _("Of which for a wheelchair"),
            name="vehicle-wheelchairs",
            value=row.wheelchairs if row else 0,
        )

    def _day_fields(self) -> None:
        row = self._row
        self.home = PlaceLine(self.workspace, name="vehicle-home")
        if row is not None:
            self.home.setText(row.home)
        self.home_field = Field(_("Begins and ends its day in"), self.home, name="vehicle-home")
        self.starts = HourField(
            _("Leaves at the earliest"),
            name="vehicle-starts",
            minutes=row.starts if row else STARTS,
        )
        self.ends = HourField(
            _("Is back at the latest"), name="vehicle-ends", minutes=row.ends if row else ENDS
        )
        self.speed = NumberField(
            _("Speed on such ways, km/h"), name="vehicle-speed", value=row.speed if row else SPEED
        )
        self._when = _("Months in which it goes; none means the whole year")
        self.months = month_ticks("vehicle-months", self._when, row.months if row else ())

    def _money_fields(self) -> None:
        row = self._row
        self.km_cost = MoneyField(
            _("Cost of a kilometre, F CFA"), name="vehicle-km-cost", value=row.km_cost if row else 0
        )
        self.day_cost = MoneyField(
            _("Cost of a day, F CFA"), name="vehicle-day-cost", value=row.day_cost if row else 0
        )
        self.driver = WordsField(
            _("Driver"), name="vehicle-driver", value=row.driver if row else ""
        )
        self.phone = WordsField(
            _("Phone of the driver"),
            name="vehicle-phone",
            value=(row.driver_phone or "") if row else "",
        )
        self.note = WordsField(_("Note"), name="vehicle-note", value=row.note if row else "")
        self.gone = check_box(_("No longer used"), name="vehicle-gone")
        self.gone.setChecked(row is not None and row.closed_on is not None)

    def _lay_out(self) -> None:
        if self._row is None:
            self.row(self.code, self.named, self.plate)
        else:
            self.code.setParent(self)
            self.code.hide()
            self.row(self.named, self.plate)
        self.body.addLayout(labelled(_("What it is"), self.kind))
        self.row(self.seats, self.wheelchairs)
        self.body.addWidget(self.home_field)
        self.row(self.starts, self.ends, self.speed)
        self.body.addLayout(labelled(self._when, self.months))
        self.row(self.km_cost, self.day_cost)
        self.row(self.driver, self.phone)
        self.body.addWidget(self.note)
        if self._row is None:
            self.gone.setParent(self)
            self.gone.hide()
        else:
            self.body.addWidget(self.gone)

    def ready(self) -> bool:
        """A code, seats and a home; numbers and hours that are some."""
        if not self.code.checked(_("Write a code, such as V1.")):
            return False
        if not self.seats.checked(needed=True) or not self.wheelchairs.checked():
            return False
        if not self.home.place():
            self.home_field.show_error(_("Write where it stands at night."))
            self.home.setFocus()
            return False
        numbers = (self.starts, self.ends, self.speed, self.km_cost, self.day_cost)
        return all(field.checked(needed=True) for field in numbers)

    def vehicle(self) -> VehicleTold:
        """Return what the form says."""
        home = self.home.place()
        return VehicleTold(
            code=self.code.words(),
            name=self.named.words() or (self.code.words() if self._row is None else ""),
            kind=VehicleKind(self.kind.value() or VehicleKind.CAR.value),
            plate=self.plate.words(),
            seats=self.seats.number(),
            wheelchairs=self.wheelchairs.number() or 0,
            home=None if self._row is not None and home == self._row.home else home,
            starts=self.starts.minutes(),
            ends=self.ends.minutes(),
            speed=self.speed.number(),
            km_cost=self.km_cost.francs(),
            day_cost=self.day_cost.francs(),
            months=tuple(int(month) for month in self.months.value()),
            driver=self.driver.words(),
            driver_phone=self.phone.words(),
            note=self.note.words(),
            closed=self.gone.isChecked() if self._row is not None else None,
        )

    def work(self) -> Callable[[Any], Any]:
        """Write it down as it stands in the form."""
        told, seen = self.vehicle(), self._row.version if self._row else None
        return lambda session: add_vehicle(session, told, seen)

    def audit_verb(self) -> str:
        """A vehicle."""
        return "vehicle add"

    def told(self, answer: Any) -> str:
        """Say which one is kept."""
        return _("{name}: kept").format(name=name_of(answer))


def name_of(row: VehicleRow) -> str:
    """Return « V1 · Voiture du bureau »."""
    return row.code if row.name in {"", row.code} else f"{row.code} · {row.name}"
