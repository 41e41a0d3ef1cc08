"""What a member says of a fund, and what she asks of the books."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time

from justice_desk.terms.transport import BookedAs  # noqa: TC001 - same


@dataclass(frozen=True)
class FundTold:
    """A fund.

    Attributes:
        code: letters, digits and dashes, such as `DON-A`.
        donor: who gives.
        project: for what.
        starts_on: the first day on which its money is used.
        ends_on: the last one.
        note: in words.
    """

    code: str
    donor: str
    project: str
    starts_on: date
    ends_on: date
    note: str = ""


@dataclass(frozen=True)
class AdvanceTold:
    """Cash for a focal person.

    Attributes:
        fund: the code of the fund.
        holder: who holds it.
        amount: whole francs CFA.
        due_on: by when it is accounted for.
        given_on: today when left out.
        sitting: number of the sitting that it is for, where it is for one.
        why: in words.
    """

    fund: str
    holder: str
    amount: int
    due_on: date
    given_on: date | None = None
    sitting: str | None = None
    why: str = ""


@dataclass(frozen=True)
class EntryQuery:
    """Which entries are asked for.

    Attributes:
        fund: code of the fund.
        line: `FUND/LINE`.
        request: number of the request.
        advance: number of the advance.
        kinds: only these; all when empty.
        first: booked for this day or later.
        last: booked for this day or before.
        limit: so many at most, the newest.
    """

    fund: str | None = None
    line: str | None = None
    request: str | None = None
    advance: str | None = None
    kinds: tuple[BookedAs, ...] = ()
    first: date | None = None
    last: date | None = None
    limit: int | None = None
