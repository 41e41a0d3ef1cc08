"""« Avant de partir »: what is there and what is missing, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import N_, _
from justice_desk.models.all import DocketEntry, Hearing, SittingDay, Summons
from justice_desk.rules.before_leaving import LEAD, Standing, steps
from justice_desk.rules.reference import languages
from justice_desk.services.dockets.saying import site_of, summons_text
from justice_desk.services.sittings.rows import Step
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import OfficerRole, SittingKind, StepKind, StepState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting, SittingSecurity
    from justice_desk.services.dockets.saying import Site
    from justice_desk.services.sittings.rows import OfficerRow


def steps_of(
    session: Session,
    sitting: Sitting,
    officers: Sequence[OfficerRow],
    said: SittingSecurity | None,
) -> tuple[Step, ...]:
    """Return each step that a sitting needs, how far it is, and in words what is there."""
    of = _standing(session, sitting, officers, said)
    return tuple(Step(kind, state, _told(sitting, of, kind, state)) for kind, state in steps(of))


def _standing(
    session: Session,
    sitting: Sitting,
    officers: Sequence[OfficerRow],
    said: SittingSecurity | None,
) -> Standing:
    roles = {row.role for row in officers}
    called, summoned = _summonses(session, sitting)
    return Standing(
        first_on=sitting.first_on,
        today=today(),
        away=sitting.kind is SittingKind.MOBILE,
        ordered=bool(sitting.authorised_number),
        recon=sitting.recon_on is not None,
        authorities=bool(sitting.authorities),
        information=sitting.information_on is not None,
        judge=OfficerRole.JUDGE in roles,
        registrar=OfficerRole.REGISTRAR in roles,
        escort=any(row.role is OfficerRole.ESCORT and row.confirmed for row in officers),
        go_on=said.said_at.date() if said is not None and said.go else None,
        languages=_asked(session, sitting),
        interpreted=frozenset(
            code
            for row in officers
            if row.role is OfficerRole.INTERPRETER
            for code in row.languages
        ),
        called=called,
        summoned=summoned,
    )


def _asked(session: Session, sitting: Sitting) -> frozenset[str]:
    """Return the languages that the docket asks to be interpreted."""
    rows = session.scalars(
        select(Hearing.interpreter)
        .join(DocketEntry, DocketEntry.id == Hearing.entry_id)
        .where(
            DocketEntry.sitting_id == sitting.id,
            DocketEntry.left_on.is_(None),
            Hearing.interpreter.is_not(None),
        )
        .distinct()
    )
    return frozenset(code for code in rows if code)


def _summonses(session: Session, sitting: Sitting) -> tuple[int, int]:
    """Return how many are called, and how many hold a paper that says the day of today.

    Who was given a summons that names another day, hour or place holds none.
    """
    rows = session.execute(
        select(Summons, DocketEntry, SittingDay)
        .join(Hearing, Hearing.id == Summons.hearing_id)
        .join(DocketEntry, DocketEntry.id == Hearing.entry_id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .where(DocketEntry.sitting_id == sitting.id, DocketEntry.left_on.is_(None))
    ).all()
    site = site_of(session, sitting)
    return len(rows), sum(_holds(*row, site) for row in rows)


def _holds(summons: Summons, entry: DocketEntry, day: SittingDay, site: Site) -> bool:
    if summons.handed_on is None:
        return False
    starts = entry.starts if summons.comes_at is None else summons.comes_at
    says = summons_text(day.held_on, starts, day.room, site)
    return summons.printed_as in {None, says}


def _told(sitting: Sitting, of: Standing, kind: StepKind, state: StepState) -> str:
    if kind is StepKind.SUMMONSES:
        return _("{n} of {all}").format(n=of.summoned, all=of.called)
    if state is StepState.DONE:
        return _THERE[kind](sitting, of)
    if kind is StepKind.INTERPRETERS:
        missing = sorted(of.languages - of.interpreted)
        return ", ".join(languages()[code].label.text() for code in missing)
    if state is StepState.LATE:
        return _(_LATE)
    return _(_BEFORE).format(day=short_date(of.first_on - LEAD[kind]))


_LATE: Final = N_("to do now")
_BEFORE: Final = N_("by {day}")


def _day(value: date | None) -> str:
    return short_date(value) if value is not None else ""


_THERE: Final[dict[StepKind, Callable[[Sitting, Standing], str]]] = {
    StepKind.ORDER: lambda s, _of: _("no. {number}").format(number=s.authorised_number),
    StepKind.RECON: lambda s, _of: _day(s.recon_on),
    StepKind.AUTHORITIES: lambda s, _of: ", ".join(s.authorities),
    StepKind.INFORMATION: lambda s, _of: _day(s.information_on),
    StepKind.OFFICERS: lambda _s, _of: _("judge and registrar"),
    StepKind.INTERPRETERS: lambda _s, of: (
        ", ".join(languages()[c].label.text() for c in sorted(of.interpreted)) or _("none needed")
    ),
    StepKind.ESCORT: lambda _s, _of: _("confirmed"),
    StepKind.SECURITY: lambda _s, of: _("go on {day}").format(day=_day(of.go_on)),
}
