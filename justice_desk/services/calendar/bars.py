"""What a month shows of its lines: a bar for a sitting of several days, one for a full day.

Screen and paper show the same bars; neither has a name in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _, ngettext, pgettext
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from justice_desk.services.calendar.rows import AgendaRow

FEW: Final = 1
"""Deadlines of one day that are told by their number; more of them are counted."""
_NEXT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        rows: what it stands for, in the order of their days; all of one kind.
        title: one line; `second` another under it, blank for none.
        off: it does not take place as it was planned.
    """

    rows: tuple[AgendaRow, ...]
    title: str
    second: str
    off: bool

    @property
    def kind(self) -> AgendaKind:
        """Return what it is."""
        return self.rows[0].kind

    @property
    def first(self) -> date:
        """Return its first day."""
        return self.rows[0].day

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.rows[-1].day


def month_bars(rows: Sequence[AgendaRow]) -> tuple[Bar, ...]:
    """Return the bars of a month; hearings are counted in their sitting."""
    sittings = [row for row in rows if row.kind is AgendaKind.SITTING]
    deadlines = [row for row in rows if row.kind is AgendaKind.DEADLINE]
    others = [row for row in rows if row.kind in {AgendaKind.INFORMATION, AgendaKind.MEDIATION}]
    return (*map(sitting_bar, _runs(sittings)), *map(bar_of, others), *_of_days(deadlines))


def whole_day_bars(rows: Sequence[AgendaRow]) -> tuple[Bar, ...]:
    """Return the bars above the hours of a week: what has no hour."""
    bare = [row for row in rows if row.starts is None]
    deadlines = [row for row in bare if row.kind is AgendaKind.DEADLINE]
    others = [row for row in bare if row.kind is not AgendaKind.DEADLINE]
    return (*map(bar_of, others), *_of_days(deadlines))


def bar_of(row: AgendaRow) -> Bar:
    """Return the bar of one row: what it is over the number of its case, or one line."""
    if row.what and row.case:
        return Bar((row,), row.what, row.case, off=row.gone)
    return Bar((row,), with_state(row), "", off=bool(off_words(row)) or row.gone)


def sitting_bar(rows: Sequence[AgendaRow]) -> Bar:
    """Return the bar of a sitting over its days, with what is on its docket."""
    first = rows[0]
    off = off_words(first)
    second = off or cases_words(sum(row.cases for row in rows))
    return Bar(tuple(rows), first.title, second, off=bool(off))


def with_state(row: AgendaRow) -> str:
    """Return the title of a row, and what became of it where it does not take place."""
    off = off_words(row)
    return _("{title}, {state}").format(title=row.title, state=off) if off else row.title


def off_words(row: AgendaRow) -> str:
    """Return « reportée » or « annulée », blank for what takes place."""
    if row.state is SittingState.POSTPONED:
        return pgettext("sitting", "postponed")
    return pgettext("sitting", "cancelled") if row.state is SittingState.CANCELLED else ""


def cases_words(count: int) -> str:
    """Return « 12 affaires »."""
    if not count:
        return pgettext("docket", "empty docket")
    return ngettext("{n} matter", "{n} matters", count).format(n=count)


def _of_days(rows: Iterable[AgendaRow]) -> list[Bar]:
    by_day: dict[date, list[AgendaRow]] = {}
    for row in rows:
        by_day.setdefault(row.day, []).append(row)
    bars: list[Bar] = []
    for due in by_day.values():
        if len(due) <= FEW:
            bars += map(bar_of, due)
            continue
        words = ngettext("{n} deadline", "{n} deadlines", len(due)).format(n=len(due))
        bars.append(Bar(tuple(due), words, "", off=False))
    return bars


def _runs(rows: Sequence[AgendaRow]) -> list[list[AgendaRow]]:
    """Return the days of each sitting, those that follow one another together."""
    by_sitting: dict[str | None, list[AgendaRow]] = {}
    for row in rows:
        by_sitting.setdefault(row.sitting, []).append(row)
    runs: list[list[AgendaRow]] = []
    for days in by_sitting.values():
        runs.append([days[0]])
        for before, row in pairwise(days):
            if row.day - before.day == _NEXT:
                runs[-1].append(row)
            else:
                runs.append([row])
    return runs
