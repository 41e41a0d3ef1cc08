"""The vehicles and boats of the office: what they hold, where they stand, what they cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _, ngettext
from justice_desk.services.trips.vehicles import vehicles
from justice_desk.terms.labels import label
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.row import Face
from justice_desk.ui.components.text import capital
from justice_desk.ui.sittings.sites_dialog import months_words
from justice_desk.ui.sittings.words import hour
from justice_desk.ui.transport.list_dialog import ListDialog
from justice_desk.ui.transport.vehicle_form import VehicleForm, name_of
from justice_desk.ui.transport.words import VEHICLE_ICONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from justice_desk.services.trips.rows import VehicleRow
    from justice_desk.ui.transport.form import TransportForm
    from justice_desk.ui.workspace import Workspace


class VehiclesDialog(ListDialog["VehicleRow"]):
    """The coordination adds one, or opens a row to correct it; everybody may look."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form("vehicles", _("Vehicles and boats"), _("Add a vehicle"), "plus", width=760)
        super().__init__(parent, workspace, form, "vehicle add", "vehicle add")
        self.gone = check_box(_("Show those no longer used"), name="vehicles-gone")
        self.gone.toggled.connect(lambda _on: self.load())
        self.body.addWidget(self.gone)
        self.begin()

    def asked(self, session: Session) -> Sequence[VehicleRow]:
        """Return the vehicles by their codes."""
        return vehicles(session, closed=self.gone.isChecked())

    def face(self, row: VehicleRow) -> Face:
        """Return what there is to ride on."""
        word = capital(label(row.kind)) if row.closed_on is None else _("no longer used")
        told = " · ".join(_facts(row))
        return Face(name_of(row), told, icon=VEHICLE_ICONS[row.kind], word=word, strong=True)

    def nothing(self) -> str:
        """Return why somebody would write one down."""
        return _("No vehicle is written down yet: without one, no trip can be planned.")

    def form(self) -> TransportForm:
        """Return the form of a new one."""
        return VehicleForm(self._below, self.workspace)

    def opening(self, row: VehicleRow) -> TransportForm:
        """Return the form that corrects one."""
        return VehicleForm(self._below, self.workspace, row)

    def audit_verb(self) -> str:
        """The list."""
        return "vehicle list"


def _facts(row: VehicleRow) -> Iterator[str]:
    yield ngettext("{n} seat", "{n} seats", row.seats).format(n=row.seats)
    if row.wheelchairs:
        told = ngettext("{n} for a wheelchair", "{n} for wheelchairs", row.wheelchairs)
        yield told.format(n=row.wheelchairs)
    yield row.home.rpartition("/")[2].strip()
    yield f"{hour(row.starts)} – {hour(row.ends)}"
    if row.km_cost:
        yield _("{amount} a km").format(amount=francs(row.km_cost))
    if row.day_cost:
        yield _("{amount} a day").format(amount=francs(row.day_cost))
    if row.months:
        yield months_words(row.months)
    if row.driver:
        yield row.driver
