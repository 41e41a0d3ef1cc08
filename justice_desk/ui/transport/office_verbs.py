"""What stands beside requests and trips: vehicles, closed ways, rates, who rides with whom not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMenu

from justice_desk.i18n.messages import N_, _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.offer import Offer
from justice_desk.ui.transport.apart_dialog import ApartDialog
from justice_desk.ui.transport.rates_dialog import RatesDialog
from justice_desk.ui.transport.roads_dialog import RoadsDialog
from justice_desk.ui.transport.sitting_papers import SittingPapersForm
from justice_desk.ui.transport.support_verbs import may
from justice_desk.ui.transport.vehicles_dialog import VehiclesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.services.transport.rows import SupportRow
    from justice_desk.terms.enums import Role
    from justice_desk.ui.dialogs.base import DeskDialog
    from justice_desk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OfficeVerb:
    """A list or a paper of the office: its id, English words, icon, and the right that it asks."""

    id: str
    words: str
    icon: str
    right: str


VEHICLES: Final = OfficeVerb("vehicles", N_("Vehicles and boats…"), "jeep", "vehicle list")
ROADS: Final = OfficeVerb("roads", N_("Closed ways…"), "prohibit", "road list")
PAPERS: Final = OfficeVerb("papers", N_("Papers of a sitting…"), "printer", "trip papers")
APART: Final = OfficeVerb("apart", N_("Who does not ride together…"), "users", "apart list")
RATES: Final = OfficeVerb("rates", N_("Rates of the support…"), "coins", "rate list")
OFFICE_VERBS: Final = (PAPERS, APART, RATES, VEHICLES, ROADS)
_DIALOGS: Final[dict[str, Callable[[QWidget, Workspace], DeskDialog]]] = {
    VEHICLES.id: VehiclesDialog,
    ROADS.id: RoadsDialog,
    APART.id: ApartDialog,
    RATES.id: RatesDialog,
}


def for_role(role: Role) -> tuple[OfficeVerb, ...]:
    """Return those that a member may do."""
    return tuple(verb for verb in OFFICE_VERBS if may(verb.right, role))


def verb_button(verb: OfficeVerb, does: Callable[[str], object]) -> Button:
    """Return the quiet button of one."""
    button = Button(_(verb.words), Kind.QUIET, name=f"office-{verb.id}", icon=verb.icon)
    button.clicked.connect(lambda _on=False: does(verb.id))
    return button


def menu_button(role: Role, does: Callable[[str], object]) -> Button:
    """Return the button that offers all of them."""
    button = Button(_("Lists and papers"), Kind.GHOST, name="transport-more", icon="list")
    menu = QMenu(button)
    menu.setObjectName("transport-menu")
    for verb in for_role(role):
        action = menu.addAction(_(verb.words))
        action.setObjectName(f"transport-menu-{verb.id}")
        action.triggered.connect(lambda _on=False, one=verb.id: does(one))
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
    return button


class OfficeDoing:
    """Opens the dialog of each; `supports` are the requests of the page."""

    def __init__(self, page: QWidget, workspace: Workspace) -> None:
        self._page, self._workspace = page, workspace
        self.supports: Sequence[SupportRow] = ()

    def offers(self) -> tuple[Offer, ...]:
        """Return all of them as commands."""
        return tuple(
            Offer(_(verb.words).rstrip("…"), "", verb.icon, "", partial(self.do, verb.id))
            for verb in for_role(self._workspace.office.acting.role)
        )

    def do(self, verb: str, chosen: SupportRow | None = None) -> None:
        """Open one, where the member may see it; papers are offered for the chosen request."""
        window, workspace = self._page.window(), self._workspace
        if verb not in {one.id for one in for_role(workspace.office.acting.role)}:
            return
        if verb == PAPERS.id:
            first = chosen.sitting if chosen is not None else None
            SittingPapersForm(window, workspace, self.supports, first).open()
        else:
            _DIALOGS[verb](window, workspace).open()
