"""What a docket costs: one whole number, the smaller the better.

All figures are choices of this tool; a person decides on the proposal.

Each minute of hearing costs the weight of its case for every started piece of half an hour that has
gone since the court opened that day, and `DAY` pieces more for every day of hearing before. Because
the minutes are weighed, and not the cases, a long urgent case is not put behind short ones: without
other limits the best order on one bench is by weight alone (the rule of W. E. Smith, "Various
optimizers for single-stage production", 1956, of which this is the case where cost grows with
length), and the order within one piece is all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from justice_desk.planning.docket.problem import Entry

PIECE: Final = 30
"""Minutes of one piece of a day."""
DAY: Final = 16
"""Pieces that a day of hearing counts for the next: eight hours."""
MONTH: Final = 30
"""Days of waiting that add 1 to the weight of a case, up to `MOST`."""
MOST: Final = 24
URGENT: Final = 50
"""Twice the oldest case."""
VULNERABLE: Final = 25
DOORS: Final = 5_000
"""For each time that a room is emptied: a run of closed-door cases, one behind the other."""
MOVED: Final = 5_000
"""For an entry that keeps its bench and changes its hour: its summonses must be written anew."""
ELSEWHERE: Final = 10_000
"""For an entry that changes its room or its day."""
LEFT: Final = 20_000
"""For a case that is not heard, besides its weight."""
APART: Final = 30
"""Minutes between the hours for which accused and victim are called."""


def weight(entry: Entry) -> int:
    """Return how much a case should come first: urgent, then old; vulnerable people early."""
    months = min(max(entry.waited, 0) // MONTH, MOST)
    vulnerable = any(person.vulnerable for person in entry.people)
    return 1 + months + URGENT * entry.urgent + VULNERABLE * vulnerable


def pieces_before(minute: int) -> int:
    """Return the sum of the whole pieces gone, over all minutes before `minute` of a day."""
    whole, rest = divmod(max(minute, 0), PIECE)
    return PIECE * whole * (whole - 1) // 2 + rest * whole
