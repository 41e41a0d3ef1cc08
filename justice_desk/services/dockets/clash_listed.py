"""Clashes of the lines of a civil-status list: a case closed meanwhile, a consent that is gone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.clashes import BLOCKS, ClashKind
from justice_desk.services.dockets.civil_finding import told_positions
from justice_desk.services.dockets.rows import ClashRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from justice_desk.services.dockets.withholding import ListedSince


def listed(lines: Iterable[ListedSince]) -> Iterator[ClashRow]:
    """Give back what stands against lines that wait, once for all children of a case on a day.

    They have no slot: the sentence says which lines of which list, and `entries` are their ids.
    """
    ordered = sorted(lines, key=lambda line: (line.held_on, line.number, line.position))
    for _which, group in groupby(ordered, key=lambda line: (line.held_on, line.number)):
        same = list(group)
        told = {
            "number": same[0].number,
            "lines": told_positions(line.position for line in same),
            "day": short_date(same[0].held_on),
        }
        if same[0].closed:
            closed = _(
                "{number} (No. {lines} of the civil-status list of {day}) was closed meanwhile. "
                "Take it off the list."
            )
            yield _row(ClashKind.CLOSED, same, closed.format(**told))
        if same[0].withheld:
            withheld = _(
                "{number} (No. {lines} of the civil-status list of {day}) may not be called. {why} "
                "Take it off the list, or ask again."
            )
            why = " ".join(same[0].withheld)
            yield _row(ClashKind.CONSENT, same, withheld.format(why=why, **told))


def _row(kind: ClashKind, lines: Iterable[ListedSince], told: str) -> ClashRow:
    return ClashRow(kind.value, tuple(line.line for line in lines), told, kind in BLOCKS)
