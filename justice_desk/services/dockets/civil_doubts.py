"""What should be looked at again before a civil-status list is judged; nothing of it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _
from justice_desk.rules.civil_status import SELDOM, WITNESSES, can_be_declared
from justice_desk.services.dockets.civil_finding import told_positions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from justice_desk.services.dockets.rows import CivilRow


def doubts(rows: Sequence[CivilRow]) -> tuple[str, ...]:
    """Return in sentences what is doubtful in lines that wait, with the numbers of the lines.

    Args:
        rows: the lists of one sitting, day after day.
    """
    days = dict.fromkeys((row.day_id, row.held_on) for row in rows)
    told = []
    for day_id, held_on in days:
        waiting = [
            row for row in rows if row.day_id == day_id and row.result is None and not row.hidden
        ]
        found = list(_of_list(waiting))
        told += [f"{held_on:%d/%m/%Y} – {one}" for one in found] if len(days) > 1 else found
    return tuple(told)


def _of_list(rows: Sequence[CivilRow]) -> Iterator[str]:
    for template, doubtful in _DOUBTS.items():
        lines = [row.position for row in rows if doubtful(row)]
        if lines:
            yield _(template).format(lines=told_positions(lines), witnesses=WITNESSES, years=SELDOM)


def _age(row: CivilRow) -> int:
    """Return the years of a person on the day of the hearing, by the difference of years."""
    year = row.born_on.year if row.born_on else row.birth_year
    return 0 if year is None else row.held_on.year - year


_DOUBTS: Final[Mapping[str, Callable[[CivilRow], bool]]] = {
    N_("Fewer than {witnesses} witnesses: No. {lines}."): lambda row: (
        len(row.witnesses) < WITNESSES
    ),
    N_("Neither a day nor a year of birth: No. {lines}."): lambda row: (
        row.born_on is None and row.birth_year is None
    ),
    N_("Neither father nor mother: No. {lines}."): lambda row: not (row.father or row.mother),
    N_("The town hall can still declare this birth without a judgment: No. {lines}."): lambda row: (
        row.born_on is not None and can_be_declared(row.born_on, row.held_on)
    ),
    N_("Born more than {years} years ago: No. {lines}."): lambda row: _age(row) > SELDOM,
}
"""What each doubt says, and of which lines, in the order of their weight."""
