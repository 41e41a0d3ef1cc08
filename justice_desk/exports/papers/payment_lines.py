"""What stands on the lines of a payment sheet, and how they are cut into pages that add up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers import transport_words as words
from justice_desk.exports.papers.kit.words import _
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.services.transport.rows import SupportRow

MOST: Final = 12
"""Lines of a page (papers 11)."""


@dataclass(frozen=True, slots=True)
class PayLine:
    """One payment in finished words.

    Attributes:
        number: its place, running through the pages.
        name, arabic: who is paid, in Latin and in Arabic letters.
        under: who signs, with what identity document, in at most two lines.
        way, mode: the journey.
        amount: whole francs CFA.
        apart: she signs on a sheet of her own, and this line names nobody.
    """

    number: int
    name: str
    arabic: str
    under: tuple[str, ...]
    way: str
    mode: str
    amount: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class PayPage:
    """The lines of one page, after what the pages before it add up to."""

    lines: Sequence[PayLine]
    before: Sequence[PayLine] = field(default=())

    @property
    def brought(self) -> int:
        """Return the total of the pages before."""
        return sum(line.amount for line in self.before)

    @property
    def total(self) -> int:
        """Return the total of this page alone."""
        return sum(line.amount for line in self.lines)

    @property
    def carried(self) -> int:
        """Return the total of all pages until the end of this one."""
        return self.brought + self.total


def pay_lines(
    rows: Iterable[SupportRow], apart: frozenset[str], apart_words: str
) -> tuple[PayLine, ...]:
    """Return the lines in order: by name, then whoever signs alone, by the number of the request.

    Someone who signs alone would be found by her place among the names, so she comes after them.

    Args:
        rows: the requests; one without money is left out.
        apart: numbers of requests whose beneficiary signs on a sheet of her own.
        apart_words: what stands there in place of the journey.
    """
    paid = [row for row in rows if words.due(row)]
    named = [row for row in paid if not signs_alone(row, apart)]
    alone = [row for row in paid if signs_alone(row, apart)]
    named.sort(key=lambda row: (fold(row.name), row.number))
    alone.sort(key=lambda row: row.number)
    lines = [named_line(row, at) for at, row in enumerate(named, 1)]
    after = len(lines) + 1
    lines += [_apart(row, at, apart_words) for at, row in enumerate(alone, after)]
    return tuple(lines)


def signs_alone(row: SupportRow, apart: frozenset[str]) -> bool:
    """Tell whether nobody else who signs may read that somebody is paid."""
    return row.restricted or not row.travellers or row.number in apart


def named_line(row: SupportRow, number: int, *, tell: bool = True) -> PayLine:
    """Return the line of somebody; without `tell`, no quality stands under her name."""
    latin, arabic = words.latin_and_arabic(row.name)
    signs = words.signs(row)
    card = words.identity(signs, _("no document"))
    if signs is not row.travellers[0]:
        beside = _("minor, for whom {name} signs").format(name=signs.name)
    else:
        beside = words.company(row)
    under = (beside, card) if beside and tell else (card,)
    if arabic:
        under = (" – ".join(reversed(under)),)
    return PayLine(number, latin, arabic, under, words.way(row), _mode(row), words.due(row))


def _mode(row: SupportRow) -> str:
    """Return « voiture, bon 0117 »; who stays on the spot has a voucher and no mode."""
    if row.voucher is None or row.voucher.cancelled_on is not None:
        return words.mode(row)
    number = words.short(row.voucher.number)
    if words.stays(row):
        return _("voucher {number}").format(number=number)
    return _("{mode}, voucher {number}").format(mode=words.mode(row), number=number)


def _apart(row: SupportRow, number: int, told: str) -> PayLine:
    return PayLine(number, row.number, "", (), told, "", words.due(row), apart=True)


def pay_pages(lines: Sequence[PayLine]) -> list[PayPage]:
    """Return the pages; a sheet without any line still has one."""
    starts = range(0, max(len(lines), 1), MOST)
    return [PayPage(lines[at : at + MOST], lines[:at]) for at in starts]
