"""What the list of sittings shows of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.labels import label
from justice_desk.ui.components.text import capital
from justice_desk.ui.sittings.words import state_sign
from justice_desk.ui.tables.columns import Cell, Column, Look

if TYPE_CHECKING:
    from justice_desk.services.sittings.rows import SittingRow


def _when(row: SittingRow) -> Cell:
    last = ""
    if row.last_on != row.first_on:
        last = _("until {day}").format(day=short_date(row.last_on))
    return Cell(short_date(row.first_on), last)


def _where(row: SittingRow) -> Cell:
    place = row.place.rpartition("/")[2].strip()
    return Cell(place, row.building or row.place.rpartition("/")[0].replace("/", ", "))


def _court(row: SittingRow) -> Cell:
    return Cell(row.court, capital(label(row.kind)), "scales", second_ink="text2")


def _docket(row: SittingRow) -> Cell:
    cases = ngettext("{n} matter", "{n} matters", row.entries).format(n=row.entries)
    lines = ngettext("{n} applicant", "{n} applicants", row.lines).format(n=row.lines)
    told = " · ".join(words for words, count in ((cases, row.entries), (lines, row.lines)) if count)
    judged = ngettext("{n} with a result", "{n} with a result", row.judged).format(n=row.judged)
    return Cell(told or _("Nothing on the docket"), judged if row.judged else "")


def _state(row: SittingRow) -> Cell:
    sign = state_sign(row.state)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


COLUMNS: Final[tuple[Column[SittingRow], ...]] = (
    Column("number", N_("Number"), lambda row: Cell(row.number, look=Look.LINK), 150, always=True),
    Column("when", N_("Days"), _when, 150),
    Column("where", N_("Where"), _where, 170, 2),
    Column("court", N_("Court"), _court, 210, 3, drop=1),
    Column("docket", N_("Docket"), _docket, 150, 1, drop=2),
    Column("state", N_("State"), _state, 130),
)
