"""What support is paid at: the tables of the office, and a list that is taken in from a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from justice_desk.i18n.formats import francs, short_date, whole
from justice_desk.i18n.messages import _, pgettext
from justice_desk.rules.access import allowed
from justice_desk.services.transport.rates import rates, set_rates
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.ui.alive import while_alive
from justice_desk.ui.case.verb_dialog import Form
from justice_desk.ui.components.card import Card, rule
from justice_desk.ui.components.note import Note
from justice_desk.ui.components.tag import Sign, Tag
from justice_desk.ui.components.text import capital, text
from justice_desk.ui.paper_loading import read_rates
from justice_desk.ui.transport.form import TransportForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from justice_desk.rules.transport_rates import Band, Table
    from justice_desk.ui.workspace import Workspace

FILES: Final = "*.csv *.xlsx *.ods"
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RatesDialog(TransportForm):
    """The newest table first; a list that was read is seen before it is in force."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        form = Form(
            "rates", _("Rates of the support"), _("Take a list in…"), "upload-simple", width=660
        )
        super().__init__(parent, workspace, form)
        self.tables: Sequence[Table] = ()
        self.read: Sequence[Table] = ()
        self.note = Note("", "info")
        self.note.hide()
        self.body.addWidget(self.note)
        self._place = QVBoxLayout()
        self._place.setSpacing(12)
        self.body.addLayout(self._place)
        self.explain(
            _(
                "The columns of a list: du, au, moyen, de_km, a_km, forfait, par_km, nuit, repas, "
                "plafond, source."
            )
        )
        self.cancel.say(_("Close"))
        may = allowed("rate import", workspace.office.acting.role)
        self.verb.setVisible(may)
        self.verb.setEnabled(may)
        (self.verb if may else self.cancel).setFocus()
        workspace.read("rate list", rates, while_alive(self, self.show_tables))

    def press(self) -> None:
        """Ask for a list; once one was read, put it in force."""
        if not self.verb.isEnabled():
            return
        if self.read:
            self.send(self.work())
            return
        told = _("Lists ({files})").format(files=FILES)
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", told)
        if chosen:
            self.take(Path(chosen))

    def take(self, file: Path) -> None:
        """Read a list off the window's thread."""
        self.workspace.jobs.reader.submit(
            partial(read_rates, file),
            while_alive(self, partial(self._taken, file.name)),
            while_alive(self, self._refuse),
        )

    def work(self) -> Callable[[Any], Any]:
        """Put what was read in force."""
        told = self.read
        return lambda session: set_rates(session, told)

    def audit_verb(self) -> str:
        """Rates."""
        return "rate import"

    def told(self, answer: Any) -> str:
        """Say that they count."""
        return _("The new rates are written down")

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show the tables, the newest first."""
        self.tables = tables
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for table in sorted(tables, key=lambda one: one.valid_from, reverse=True):
            self._place.addWidget(_card(table, fresh=bool(self.read)))
        self.grow()
        QTimer.singleShot(0, self, self.grow)

    def _taken(self, name: str, tables: Sequence[Table]) -> None:
        """Show what a list says, before it counts."""
        self.read = tables
        self.refusal.hide()
        words = _("{file}: not in force yet. Requests that were made keep their amounts.")
        self.note.say(words.format(file=name), "info")
        self.note.show()
        self.verb.say(_("Put in force"), "check")
        self.cancel.say(_("Cancel"))
        self.show_tables(tables)


def _card(table: Table, *, fresh: bool) -> Card:
    card = Card(name=f"rates-{table.valid_from.isoformat()}")
    head = QHBoxLayout()
    head.addWidget(text(_days(table), "block", data=True), 1)
    if not fresh and table.holds(today()):
        head.addWidget(Tag(Sign(pgettext("rates", "In force"), "check-circle", "ok")))
    card.body.addLayout(head)
    told = _("Night {night} · meal {meal} · a paralegal alone up to {limit}").format(
        night=francs(table.night), meal=francs(table.meal), limit=francs(table.limit)
    )
    card.body.addWidget(text(told, "body", wrap=True, data=True))
    card.body.addWidget(rule())
    card.body.addLayout(_grid(table))
    if table.source:
        card.body.addWidget(text(table.source, "second", "text2", wrap=True, data=True))
    return card


def _grid(table: Table) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    titles = (_("Travels by"), _("One way of"), _("Fixed, F CFA"), _("A km, F CFA"))
    for column, words in enumerate(titles):
        side = _RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(text(words, "header", "text2"), 0, column, side)
    before = None
    for at, band in enumerate(table.bands, 1):
        first = capital(label(band.mode)) if band.mode is not before else ""
        before = band.mode
        for column, words in enumerate((first, *_band(band))):
            side = _RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(text(words, "body", data=True), at, column, side)
    return grid


def _band(band: Band) -> tuple[str, str, str]:
    """Return the distances, the fixed part and the part of a kilometre of a band."""
    if band.to_km is None:
        way = _("{km} km and more").format(km=band.from_km)
    else:
        way = _("{first} to {last} km").format(first=band.from_km, last=band.to_km)
    flat, per_km = (whole(amount) if amount else "–" for amount in (band.flat, band.per_km))
    return way, flat, per_km


def _days(table: Table) -> str:
    first = short_date(table.valid_from)
    if table.valid_to is None:
        return capital(_("since {day}").format(day=first))
    last = short_date(table.valid_to)
    return capital(_("{first} to {last}").format(first=first, last=last))
