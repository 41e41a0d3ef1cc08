"""The list at the left: one pair a row, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.importing import TwinKind
from justice_desk.ui.tables.columns import Cell, Column
from justice_desk.ui.twins.words import pair_title, reasons, side_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.services.twins.rows import MergeRow, Pair

_ICONS: Final = {TwinKind.PERSON: "user", TwinKind.CASE: "folder-open"}


def _pair(pair: Pair) -> Cell:
    told = side_title(pair.one)
    if pair.kind is TwinKind.CASE or side_title(pair.other) != told:
        told = pair_title(pair)
    return Cell(told, reasons(pair), _ICONS[pair.kind])


def _score(pair: Pair) -> Cell:
    return Cell(_("{n} %").format(n=pair.score), ink="text2")


PAIRS: Final[tuple[Column[Pair], ...]] = (
    Column("pair", N_("May be the same"), _pair, 200, 1),
    Column("score", N_("Alike"), _score, 132, drop=1, right=True),
)


def _merge(row: MergeRow) -> Cell:
    if row.apart:
        told = _("{one} and {other}").format(one=row.kept, other=row.gone)
        return Cell(told, row.why, _ICONS[row.kind])
    told = _("{gone} → {kept}").format(gone=row.gone, kept=row.kept or "–")
    return Cell(told, row.why, _ICONS[row.kind])


def _state(row: MergeRow) -> Cell:
    if row.undone_at is not None:
        day = short_date(row.undone_at.date())
        return Cell(_("undone on {day}").format(day=day), ink="text2")
    return Cell(_("are two")) if row.apart else Cell(_("put together"))


def _made(row: MergeRow) -> Cell:
    return Cell(short_date(row.at.date()), row.by)


MERGES: Final[tuple[Column[MergeRow], ...]] = (
    Column("merge", N_("Decided"), _merge, 280, 3),
    Column("made", N_("When, by whom"), _made, 170, 1),
    Column("state", N_("State"), _state, 170, 1),
)


@dataclass(frozen=True, slots=True)
class PairsSource:
    """Pairs that were found already."""

    pairs: Sequence[Pair]

    def count(self) -> int:
        """Return how many there are."""
        return len(self.pairs)

    def page(self, offset: int, limit: int) -> Sequence[Pair]:
        """Return some of them."""
        return self.pairs[offset : offset + limit]


@dataclass(frozen=True, slots=True)
class MergesSource:
    """Merges that were read already."""

    rows: Sequence[MergeRow]

    def count(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    def page(self, offset: int, limit: int) -> Sequence[MergeRow]:
        """Return some of them."""
        return self.rows[offset : offset + limit]
