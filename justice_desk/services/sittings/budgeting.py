"""Writes the budget of a sitting, line by line, and refuses what somebody else wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import francs
from justice_desk.models.all import BudgetLine, Member
from justice_desk.rules.reference import expenses
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.sittings.checking import text
from justice_desk.services.sittings.finding import sitting_for, touch
from justice_desk.terms.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

Amounts = tuple[int, int | None, str]
"""Planned, spent, note; in whole francs CFA."""
MOST: Final = 10**12
"""Francs CFA of one line: more is a slip of the hand."""


def set_budget(
    session: Session,
    number: str,
    lines: Mapping[str, Amounts],
    *,
    seen: int | None = None,
    shown: Mapping[str, Amounts] | None = None,
) -> None:
    """Write lines of the budget by their code; a sitting that was held still takes what was spent.

    Args:
        session: a writing one.
        number: of the sitting.
        lines: those that are written.
        seen: the version of the sitting that was looked at.
        shown: what the lines said then; where one still does, another change is no bar.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        DoesNotFit: a code that does not exist, an amount below zero.
        ChangedMeanwhile: somebody else wrote one of the lines since `seen`.
    """
    sitting = sitting_for(session, "sitting correct", number)
    present = select(BudgetLine).where(BudgetLine.sitting_id == sitting.id)
    there = {row.code: row for row in session.scalars(present)}
    checked = {code: _checked(code, line) for code, line in lines.items()}
    if seen not in {None, sitting.version}:
        for code, line in checked.items():
            _refuse_other(session, there.get(code), line, (shown or {}).get(code))
    for code, (planned, spent, note) in checked.items():
        row = there.get(code) or BudgetLine(sitting_id=sitting.id, code=code)
        row.planned, row.spent, row.note = planned, spent, note
        session.add(row)
    touch(session, sitting)


def _checked(code: str, line: Amounts) -> Amounts:
    planned, spent, note = line
    if code not in expenses():
        raise DoesNotFit(path="code", found=code, expected=", ".join(expenses()))
    return (
        _amount(f"{code}.planned", planned),
        None if spent is None else _amount(f"{code}.spent", spent),
        text(f"{code}.note", note, limit=200),
    )


def _amount(path: str, amount: int) -> int:
    if not 0 <= amount <= MOST:
        raise DoesNotFit(path=path, found=amount, expected=f"0 – {MOST}")
    return amount


def _refuse_other(
    session: Session, row: BudgetLine | None, mine: Amounts, shown: Amounts | None
) -> None:
    """Refuse to write over a line that says something else than what was shown.

    Raises:
        ChangedMeanwhile: with the amounts of both.
    """
    now = (row.planned, row.spent, row.note) if row else (0, None, "")
    if row is None or now in (mine, shown):
        return
    who = session.get(Member, row.changed_by)
    raise ChangedMeanwhile(
        field=expenses()[row.code].label.text(),
        mine=_told(mine),
        theirs=_told(now),
        who=who.full_name if who else "",
        when=f"{row.changed_at:%Y-%m-%d %H:%M}",
    )


def _told(line: Amounts) -> str:
    planned, spent, note = line
    amounts = francs(planned) if spent is None else f"{francs(planned)} / {francs(spent)}"
    return f"{amounts} – {note}" if note else amounts
