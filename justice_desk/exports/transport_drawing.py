"""Draws the papers of transport support: one file for each kind, or all of them in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.filling.sending import PAPER
from justice_desk.exports.papers.kit.document import Metadata, document
from justice_desk.exports.papers.mission_order import mission_pages
from justice_desk.exports.papers.payment_sheet import sheet_pages, single_pages
from justice_desk.exports.papers.reconciliation import balance_pages
from justice_desk.exports.papers.route_sheet import route_pages
from justice_desk.exports.papers.voucher import voucher_pages
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.terms.labels import label
from justice_desk.terms.transport import TripPaper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from justice_desk.exports.papers.kit.document import Painter
    from justice_desk.exports.transport_matter import TransportMatter

_NAMES: Final = {
    TripPaper.MISSION_ORDER: "ordres-de-mission",
    TripPaper.ROUTE_SHEET: "feuilles-de-route",
    TripPaper.VOUCHERS: "bons-de-transport",
    TripPaper.PAYMENT_SHEET: "etat-de-paiement",
    TripPaper.SINGLE_SHEETS: "emargement-feuilles-separees",
    TripPaper.RECONCILIATION: "rapprochement",
}
"""What a file is called after its place in the order: in the language of the papers."""
_ALL: Final = "ensemble"


@dataclass(frozen=True)
class TransportFile:
    """One paper and the file that it becomes.

    Attributes:
        number: of the payment sheet, else of what it was printed for.
        total: what it adds up to in whole francs CFA, 0 for a paper without a sum.
        count: how many vouchers, orders or sheets are in it; of a payment sheet, its lines.
        requests: the numbers of the requests that stand on it.
    """

    paper: TripPaper
    name: str
    rendered: RenderedPaper
    number: str
    total: int
    count: int
    requests: tuple[str, ...] = ()


def draw(matter: TransportMatter, paper: TripPaper) -> TransportFile:
    """Return one paper.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    place = list(TripPaper).index(paper) + 1
    name = f"{place:02}-{_NAMES[paper]}-{matter.number}.pdf"
    pdf = document(_about(matter, _spoken(paper)), _painters(matter, paper))
    total, count = _sums(matter, paper)
    number = matter.sheet if paper in _SHEETS else matter.number
    rendered = RenderedPaper(pdf, number)
    return TransportFile(paper, name, rendered, number, total, count, _requests(matter, paper))


def draw_together(
    matter: TransportMatter, papers: Iterable[TripPaper]
) -> tuple[str, RenderedPaper]:
    """Return the name and the one file that holds several papers, in their order.

    Raises:
        CannotDraw: a value holds a character that no font of the papers can draw.
        FontsMissing: a font file is not where the program keeps it.
    """
    painters = [one for paper in papers for one in _painters(matter, paper)]
    pdf = document(_about(matter, _ALL.capitalize()), painters)
    return f"00-{_ALL}-{matter.number}.pdf", RenderedPaper(pdf, matter.number)


def _spoken(paper: TripPaper) -> str:
    with speaking(PAPER):
        return label(paper).capitalize()


def _about(matter: TransportMatter, title: str) -> Metadata:
    return Metadata(f"{title} – {matter.number}", matter.office.name, matter.printed_on)


def _painters(matter: TransportMatter, paper: TripPaper) -> list[Painter]:
    with speaking(PAPER):
        return _DRAWN[paper](matter)


def _routes(matter: TransportMatter) -> list[Painter]:
    return [painter for route in matter.routes for painter in route_pages(route)]


_SHEETS: Final = frozenset({TripPaper.PAYMENT_SHEET, TripPaper.SINGLE_SHEETS})
_DRAWN: Final[dict[TripPaper, Callable[[TransportMatter], list[Painter]]]] = {
    TripPaper.MISSION_ORDER: lambda matter: mission_pages(matter.missions),
    TripPaper.ROUTE_SHEET: _routes,
    TripPaper.VOUCHERS: lambda matter: voucher_pages(matter.vouchers),
    TripPaper.PAYMENT_SHEET: lambda matter: sheet_pages(matter.payment),
    TripPaper.SINGLE_SHEETS: lambda matter: single_pages(matter.payment),
    TripPaper.RECONCILIATION: lambda matter: balance_pages(matter.balance),
}


def _sums(matter: TransportMatter, paper: TripPaper) -> tuple[int, int]:
    """Return what a paper adds up to, and how many things are in it."""
    if paper is TripPaper.PAYMENT_SHEET:
        return matter.payment.total, matter.payment.count
    if paper is TripPaper.SINGLE_SHEETS:
        return sum(matter.payment.alone.values()), len(matter.payment.alone)
    if paper is TripPaper.VOUCHERS:
        return sum(one.voucher.amount for one in matter.vouchers), len(matter.vouchers)
    if paper is TripPaper.RECONCILIATION:
        return matter.balance.net, len(matter.balance.lines)
    orders = matter.missions if paper is TripPaper.MISSION_ORDER else matter.routes
    return 0, len(orders)


def _requests(matter: TransportMatter, paper: TripPaper) -> tuple[str, ...]:
    """Return the numbers of the requests that stand on a paper, for the audit."""
    if paper is TripPaper.VOUCHERS:
        found = [one.row.number for one in matter.vouchers]
    elif paper is TripPaper.ROUTE_SHEET:
        found = [rider.request for trip in matter.trips for rider in trip.riders]
    elif paper is TripPaper.MISSION_ORDER:
        found = [one.number for one in matter.missions if one.number in matter.numbers]
    elif paper is TripPaper.SINGLE_SHEETS:
        found = list(matter.payment.alone)
    else:
        found = [row.number for row in matter.rows]
    return tuple(sorted(set(found)))
