"""Counts up the numbers of judgments from the first one, as a registry writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine, Sitting
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.civil_errors import NumberTaken
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

LIMIT: Final = 60
"""Characters of the column `civil_status_line.judgment_number`."""
_ALONE: Final = re.compile(r"(?<!\w)\d{1,9}(?!\w)")
_ANY: Final = re.compile(r"\d{1,9}")


def counted_up(first: str, count: int, year: int) -> Sequence[str]:
    """Return `count` numbers, the first as it was given and each next one higher.

    What counts is the first figure that stands alone and is not the year of the judgment: « 112 »
    in « 112/2026 », « N° 2026-112 » and « TGI-G/112/26 ». Zeros before it are kept: 0099, 0100.

    Raises:
        TextTooLong, TextControl: what cannot be a number; `path` is `first_number`.
        DoesNotFit: there is no figure in it.
    """
    with at_field("first_number"):
        typed = checked_text(first, limit=LIMIT)
    found = [*_ALONE.finditer(typed)] or [*_ANY.finditer(typed)]
    if not found:
        raise DoesNotFit(path="first_number", found=typed or "–", expected=f"112/{year}")
    at = next((one for one in found if int(one[0]) != year), found[0])
    head, tail, start = typed[: at.start()], typed[at.end() :], int(at[0])
    numbers = [f"{head}{start + n:0{len(at[0])}}{tail}" for n in range(count)]
    if numbers and len(numbers[-1]) > LIMIT:
        raise DoesNotFit(path="first_number", found=typed or "–", expected=f"112/{year}")
    return numbers


def refuse_taken(
    session: Session, sitting: Sitting, rows: Iterable[CivilStatusLine], numbers: Iterable[str]
) -> None:
    """Refuse numbers that the same court has given to other lines of its lists.

    Raises:
        NumberTaken: with the sitting and the number of the line.
    """
    taken = session.execute(
        select(CivilStatusLine.judgment_number, CivilStatusLine.position, Sitting.number)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .where(
            Sitting.court_id == sitting.court_id,
            CivilStatusLine.judgment_number.in_(list(numbers)),
            CivilStatusLine.id.not_in([row.id for row in rows]),
        )
        .order_by(CivilStatusLine.judgment_number)
        .limit(1)
    ).first()
    if taken is not None:
        raise NumberTaken(found=taken.judgment_number, sitting=taken.number, line=taken.position)
