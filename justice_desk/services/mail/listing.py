"""The register of a month: every number given in it, and what the member may know of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Case, JusticeActor, Letter, Member, Referral
from justice_desk.services.mail.numbers import shown
from justice_desk.services.rights import require
from justice_desk.storage.existence import mail_given
from justice_desk.terms.clock import today
from justice_desk.terms.enums import JusticeOrder
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

MONTHS: Final = 12


class BadMonth(BadInput):
    """What stands where a month is expected is none."""

    code = "bad_month"
    template = N_("--month: found “{found}”. Expected: a month such as 2026-11.")


@dataclass(frozen=True, order=True)
class Month:
    """One month of the register."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.month, 1)

    @property
    def after(self) -> Month:
        """Return the month that follows."""
        return Month(self.year + self.month // MONTHS, self.month % MONTHS + 1)

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def written(cls, text: str) -> Month:
        """Return the month of a text such as 2026-11.

        Raises:
            BadMonth: any other text.
        """
        try:
            return cls.of(datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC).date())
        except ValueError as error:
            raise BadMonth(found=text) from error

    def __str__(self) -> str:
        """Return 2026-11."""
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True)
class MailRow:
    """One letter that left. Of one of a case that is closed to the member, number and day alone.

    `category` is None for a restricted case: its object is « demande d’avis » on any list.
    """

    year: int
    number: int
    on: date
    restricted: bool
    reference: str | None = None
    to: str | None = None
    order: JusticeOrder | None = None
    category: str | None = None
    anonymous: bool = False
    copies: int = 0
    by: str | None = None

    @property
    def shown(self) -> str:
        """Return 0042/2026."""
        return shown(self.year, self.number)


def listed(session: Session, month: Month) -> tuple[MailRow, ...]:
    """Return the letters first printed in a month, by number, without a gap.

    Raises:
        NotAllowed: the member's role does not read the register.
    """
    require(session, "mail list")
    known = {(row.year, row.number): row for row in _seen(session, month)}
    given = mail_given(session, month.first, month.after.first)
    return tuple(
        known.get((year, number)) or MailRow(year, number, on, restricted=True)
        for year, number, on in given
    )


def months(session: Session) -> tuple[Month, ...]:
    """Return this month and the eleven before it, the latest first."""
    require(session, "mail list")
    now = Month.of(today())
    back = [
        Month(now.year - (now.month - 1 < n), (now.month - 1 - n) % MONTHS + 1)
        for n in range(MONTHS)
    ]
    return tuple(back)


def _seen(session: Session, month: Month) -> list[MailRow]:
    first = func.min(Letter.created_at)
    year, number = Letter.mail_year, Letter.mail_number
    found = session.execute(
        select(year, number, first.label("on"), func.count().label("copies"))
        .where(number.is_not(None), year == month.year)
        .group_by(year, number)
        .having(first >= _begin(month), first < _begin(month.after))
    ).all()
    told = _details(session, month.year, [row.mail_number for row in found])
    return [_row(row, told[row.mail_number]) for row in found]


def _details(session: Session, year: int, numbers: Sequence[int]) -> dict[int, Any]:
    """Return the first print of each of these numbers."""
    rows = session.execute(
        select(
            Letter.mail_number,
            Letter.anonymous,
            Referral.reference,
            JusticeActor.name,
            JusticeActor.order,
            Case.category,
            Case.restricted,
            Member.full_name,
        )
        .join(Referral, Referral.id == Letter.referral_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .join(Case, Case.id == Letter.case_id)
        .join(Member, Member.id == Letter.created_by)
        .where(Letter.mail_year == year, Letter.mail_number.in_(numbers))
        .order_by(Letter.id.desc())
    )
    return {row.mail_number: row for row in rows}  # the first one written wins


def _row(row: Any, told: Any) -> MailRow:
    return MailRow(
        year=row.mail_year,
        number=row.mail_number,
        on=row.on.date(),
        restricted=told.restricted,
        reference=told.reference,
        to=told.name,
        order=JusticeOrder(told.order),
        category=None if told.restricted else told.category,
        anonymous=told.anonymous,
        copies=row.copies,
        by=told.full_name,
    )


def _begin(month: Month) -> datetime:
    """Return the first moment of a month on the clock of Mali, which is UTC."""
    return datetime.combine(month.first, datetime.min.time(), UTC)
