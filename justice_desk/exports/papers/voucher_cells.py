"""The framed cells of a voucher: who, from where to where, when, how, who pays until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.cells import Cell, Cells
from justice_desk.exports.papers.kit.cutting import cut_to_lines
from justice_desk.exports.papers.kit.grid import modules
from justice_desk.exports.papers.kit.words import _, plain_day
from justice_desk.exports.papers.sitting_words import said
from justice_desk.terms.slip import printed
from justice_desk.terms.transport import TravellerRole

if TYPE_CHECKING:
    from justice_desk.exports.papers.voucher import VoucherFacts

_PADDING: Final = 4.0


LINES: Final = ((3, 2, 2), (2, 2, 2), (2, 2, 1), (2, 1, 1), (1, 1, 1))
"""How many lines a name, a place and the payer may take, the roomiest first."""
_TWO: Final = 2


def cells_of(facts: VoucherFacts, lines: tuple[int, int, int], *, stub: bool) -> Cells:
    """Return the cells; a name, a place and the payer take no more lines than they are given."""
    name, place, payer = lines
    row, voucher = facts.row, facts.voucher
    who = row.travellers[0]
    card = words.identity(who, _("No. to note at departure"))
    told = (
        ((_("Beneficiary"), _beneficiary(facts, stub=stub), 7.0, name),
         (_("Identity document"), card, 5.0, 1)),
        ((_("From"), words.bare(who.place), 4.0, place),
         (_("To the place"), words.bare(row.to), 4.0, place),
         (_("Kind of trip"), words.kind_of_trip(row), 2.2, 1),
         (_("Persons"), str(len(row.travellers)), 1.8, 1)),
        (_departure(facts), (_("Return"), words.way_back(row), 4.0, _TWO),
         (_("Mode and distance"), words.distance(row), 4.0, _TWO)),
        ((_("Payer"), facts.office.name, 3.5, payer),
         (_("Payment"), words.paid_how(row), 3.6, payer),
         (_("Valid until"), plain_day(voucher.valid_until), 2.8, 1),
         (_("Code"), printed(voucher.code), 2.1, 1)),
    )  # fmt: skip
    return Cells([[_cell(*one) for one in line] for line in told])


def _cell(name: str, value: str, wide: float, lines: int) -> Cell:
    room = modules(wide) - _PADDING
    return Cell(name, cut_to_lines(value, styles.STRONG, room, lines), wide)


def _beneficiary(facts: VoucherFacts, *, stub: bool) -> str:
    """Return her name; the stub of an ordinary request says in what quality she travels."""
    who = facts.row.travellers[0]
    if not stub or facts.row.restricted:
        return who.name
    ordinary = who.role is TravellerRole.BENEFICIARY
    beside = words.company(facts.row) if ordinary else said(who.role)
    return f"{who.name} – {beside}" if beside else who.name


def _departure(facts: VoucherFacts) -> tuple[str, str, float, int]:
    row = facts.row
    if facts.leaves_at is None:
        return _("Be there by"), words.moment(row.there_on, row.there_at), 4.0, _TWO
    return _("Departure"), words.moment(row.there_on, facts.leaves_at), 4.0, _TWO
