"""What a circuit is planned from: where a court could sit, and ways that somebody measured."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from babel.dates import get_month_names
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _, language, ngettext, pgettext
from justice_desk.services.circuits.sites import sites
from justice_desk.services.circuits.ways import ways
from justice_desk.terms.labels import label
from justice_desk.terms.sittings import SiteSecurity
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.check import check_box
from justice_desk.ui.components.flow_box import FlowBox
from justice_desk.ui.components.row import Face, Row
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text
from justice_desk.ui.sittings.form import SittingForm
from justice_desk.ui.sittings.in_turn import in_turn
from justice_desk.ui.sittings.site_forms import SiteForm, WayForm, ends_of, name_of
from justice_desk.ui.sittings.words import length

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.circuits.rows import SiteRow, WayRow
    from justice_desk.ui.workspace import Workspace

SITES, WAYS = "sites", "ways"
_SIGNS: Final = {
    SiteSecurity.OPEN: ("shield-check", "ok"),
    SiteSecurity.CAUTION: ("shield-warning", "warn"),
    SiteSecurity.CLOSED: ("prohibit", "danger"),
}
_YEAR: Final = 12

Known = tuple["tuple[SiteRow, ...]", "tuple[WayRow, ...]"]


class SitesDialog(SittingForm):
    """Two lists; Enter opens a row to correct it. `changed` says that something was written."""

    changed = Signal()

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        title = _("Sites and distances")
        form = Form("sites", title, _("Add a site"), "plus", width=720)
        super().__init__(parent, workspace, form)
        self._below = parent
        self._known: Known = ((), ())
        self.rows: list[Row] = []
        self.which = Segmented(
            [(SITES, pgettext("circuit", "Sites")), (WAYS, _("Distances"))],
            name="sites-which",
            label=_("Which list"),
        )
        self.which.choose(SITES)
        self.gone = check_box(_("Show those no longer used"), name="sites-gone")
        self.body.addWidget(FlowBox([self.which, self.gone], 16))
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.cancel.say(_("Close"))
        self.which.chosen.connect(lambda _which: self._show())
        self.gone.toggled.connect(lambda _on: self.load())
        self.load()
        self.verb.setFocus()

    def load(self) -> None:
        """Read both lists."""
        closed = self.gone.isChecked()

        def read(session: Session) -> Known:
            return sites(session, closed=closed), ways(session)

        self.workspace.read("sitting sites", read, while_alive(self, self._arrived))

    def press(self) -> None:
        """Add to the list on screen."""
        form = SiteForm if self.which.value() == SITES else WayForm
        self._open(form(self._below, self.workspace))

    def _arrived(self, known: Known) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        here = self.which.value() == SITES
        self.verb.say(_("Add a site") if here else _("Add a distance"), "plus")
        self.gone.setVisible(here)
        self.rows = self._sites() if here else self._ways()
        card = Card(name="sites-card")
        card.body.setSpacing(6)
        for at, row in enumerate(self.rows):
            if at:
                card.body.addWidget(rule())
            card.body.addWidget(row)
        if not self.rows:
            card.body.addWidget(text(self._nothing(), "body", "text2", wrap=True))
        self._place.addWidget(card)
        self.grow()
        QTimer.singleShot(0, self, self.grow)

    def _nothing(self) -> str:
        if self.which.value() == SITES:
            return _(
                "No site is written down yet. Until one is, the towns of the parties stand for "
                "them."
            )
        return _(
            "No distance was written by hand. All of them are estimates: the straight line, "
            "lengthened."
        )

    def _sites(self) -> list[Row]:
        rows = []
        for at, site in enumerate(self._known[0]):
            icon, ink = _SIGNS[site.security]
            word = label(site.security) if site.closed_on is None else _("no longer used")
            face = Face(name_of(site), _facts(site), icon=icon, ink=ink, word=word, strong=True)
            row = Row(face, name=f"site-{at}")
            row.clicked.connect(partial(self._correct_site, site))
            rows.append(row)
        return rows

    def _ways(self) -> list[Row]:
        rows = []
        for at, way in enumerate(self._known[1]):
            word = _("{km} km").format(km=way.kilometres)
            face = Face(ends_of(way), way.note, icon="map-pin", word=word, strong=True)
            row = Row(face, name=f"way-{at}")
            row.clicked.connect(partial(self._correct_way, way))
            rows.append(row)
        return rows

    def _correct_site(self, site: SiteRow) -> None:
        self._open(SiteForm(self._below, self.workspace, site))

    def _correct_way(self, way: WayRow) -> None:
        self._open(WayForm(self._below, self.workspace, way))

    def _open(self, form: SittingForm) -> None:
        form.did.connect(self._wrote)
        in_turn(self, form)

    def _wrote(self, _answer: object) -> None:
        self.changed.emit()
        self.load()


def _facts(site: SiteRow) -> str:
    """Return what a court finds there: rooms, hours, cost, months, whether ways are estimated."""
    rooms = ngettext("{n} room", "{n} rooms", site.rooms).format(n=site.rooms)
    told = [rooms, _("{length} a day").format(length=length(site.minutes)), francs(site.cost)]
    told.append(months_words(site.months))
    if not site.located:
        told.append(_("no coordinates of its own"))
    return " · ".join(told)


def months_words(months: tuple[int, ...]) -> str:
    """Return « nov. à juin », also over a new year; one by one where they are no run."""
    if not months or len(months) == _YEAR:
        return _("all year round")
    names = get_month_names("abbreviated", locale=language())
    first = [month for month in months if (month - 2) % _YEAR + 1 not in months]
    if len(first) == 1 and len(months) > 2:  # noqa: PLR2004 - two are written one by one
        last = next(month for month in months if month % _YEAR + 1 not in months)
        return pgettext("months", "{first} to {last}").format(
            first=names[first[0]], last=names[last]
        )
    return ", ".join(names[month] for month in months)
