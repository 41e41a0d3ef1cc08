"""Invented rows for the scene of the components: nobody of this page exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from justice_desk.i18n.messages import N_
from justice_desk.terms.enums import JusticeOrder, StatusChip
from justice_desk.ui.components.tag import OFFICE_ICON, order_sign, status_sign
from justice_desk.ui.tables.columns import Cell, Column, Look

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sample(NamedTuple):
    """One invented case of a list."""

    number: str
    opened: str
    person: str
    place: str
    holder: str
    order: JusticeOrder | None
    status: StatusChip
    who: str
    closed: bool = False


SAMPLES: Final = (
    Sample("GAO-2026-0214", "24/11/2026", "Aminata Exemple", "Djébock", "Bureau de Gao", None,
           StatusChip.INTAKE, "Awa Exemple"),
    Sample("GAO-2026-0213", "20/11/2026", "Oumar Ag Exemple", "Tessit", "Chef de fraction inventé",
           JusticeOrder.CUSTOMARY, StatusChip.WAITING, "Ibrahim Exemple"),
    Sample("GAO-2026-0212", "06/11/2026", "Zeinabou Exemple", "Gounzoureye", "Cadi de Gao",
           JusticeOrder.RELIGIOUS, StatusChip.WAITING, "Ibrahim Exemple"),
    Sample("GAO-2026-0209", "02/11/2026", "", "", "", None, StatusChip.ONGOING, "", closed=True),
    Sample("GAO-2026-0198", "21/10/2026", "Seydou Exemple", "Bourem", "Inspection du travail",
           JusticeOrder.ADMINISTRATION, StatusChip.ONGOING, "Awa Exemple"),
    Sample("GAO-2026-0147", "09/03/2026", "Safiatou Exemple", "Kochakarey", "TI de Bourem, à Gao",
           JusticeOrder.STATUTORY, StatusChip.STUCK, "Awa Exemple"),
    Sample("GAO-2026-0098", "14/01/2026", "محمد آغ مثال", "Ansongo", "Chef de village inventé",
           JusticeOrder.CUSTOMARY, StatusChip.WATCH, "Mariam Exemple"),
    Sample("GAO-2025-0391", "18/12/2025", "Ramata Exemple", "Gao", "Bureau de Gao", None,
           StatusChip.AGREEMENT, "Awa Exemple"),
)  # fmt: skip


def _holder(row: Sample) -> Cell:
    if row.order is None:
        return Cell(row.holder, "", OFFICE_ICON)
    sign = order_sign(row.order)
    return Cell(row.holder, sign.words, sign.icon, second_ink=sign.pair)


def _status(row: Sample) -> Cell:
    sign = status_sign(row.status)
    return Cell(sign.words, icon=sign.icon, look=Look.TAG, pair=sign.pair)


COLUMNS: Final[tuple[Column[Sample], ...]] = (
    Column("number", N_("Number"), lambda r: Cell(r.number, look=Look.LINK), 134, 0, "number",
           always=True),
    Column("opened", N_("Opened on"), lambda r: Cell(r.opened, ink="text2"), 104, 0, "opened", 2,
           always=True),
    Column("claimant", N_("Claimant"), lambda r: Cell(r.person, r.place), 150, 2, "claimant"),
    Column("holder", N_("Holder"), _holder, 190, 3, "holder"),
    Column("status", N_("Status"), _status, 130),
    Column("who", N_("Resp."), lambda r: Cell(r.who, look=Look.AVATAR), 70, drop=3),
)  # fmt: skip


class SampleRows:
    """A source over the invented rows."""

    def count(self) -> int:
        """Return how many there are."""
        return len(SAMPLES)

    def page(self, offset: int, limit: int) -> Sequence[Sample]:
        """Return some of them."""
        return SAMPLES[offset : offset + limit]
