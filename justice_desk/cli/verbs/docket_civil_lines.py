"""`docket civil add|correct`: one applicant, typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import writing
from justice_desk.cli.verbs.docket_civil import Day, Line, Room, Seen, Sitting, tell
from justice_desk.i18n.messages import N_
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.dockets.told import CivilTold

Applicant = Annotated[
    str | None, typer.Option(help=N_("who asks; the person herself when left out"))
]
SexOf = Annotated[Sex | None, typer.Option(help=N_("the sex of the person"))]
BornOn = Annotated[str | None, day_option(N_("the day of birth, 2015-03-12"))]
BirthYear = Annotated[int | None, typer.Option(help=N_("the year of birth, where no day is known"))]
BornAt = Annotated[str | None, typer.Option(help=N_("the place of birth"))]
Father = Annotated[str | None, typer.Option(help=N_("the father"))]
Mother = Annotated[str | None, typer.Option(help=N_("the mother"))]
Witnesses = Annotated[
    list[str] | None, typer.Option("--witness", help=N_("a witness; may be said again"))
]
CaseOf = Annotated[
    str | None, typer.Option("--case", help=N_("the case of this person, GAO-2026-0001"))
]


def add(
    context: typer.Context,
    sitting: Sitting,
    name: Annotated[str, typer.Option(help=N_("whose birth is to be judged"))],
    applicant: Applicant = None,
    sex: SexOf = None,
    born_on: BornOn = None,
    birth_year: BirthYear = None,
    born_at: BornAt = None,
    father: Father = None,
    mother: Mother = None,
    witness: Witnesses = None,
    case: CaseOf = None,
    on: Day = None,
    room: Room = None,
) -> None:
    """Add one applicant at the end of the list."""
    from justice_desk.services.dockets import civil
    from justice_desk.services.dockets.told import CivilTold

    told = _with(
        CivilTold(applicant="", name=name),
        applicant=applicant,
        sex=sex,
        born_on=day("--born-on", born_on),
        birth_year=birth_year,
        born_at=born_at,
        father=father,
        mother=mother,
        witnesses=tuple(witness) if witness else None,
        case=case,
    )
    held_on = day("--day", on)
    with writing(context.obj, "docket civil add") as session:
        count = civil.add_lines(session, sitting, held_on, [told], room=room)
    tell(context.obj, sitting, changed=count)


def correct(
    context: typer.Context,
    sitting: Sitting,
    line: Line,
    name: Annotated[str | None, typer.Option(help=N_("whose birth is to be judged"))] = None,
    applicant: Applicant = None,
    sex: SexOf = None,
    born_on: BornOn = None,
    birth_year: BirthYear = None,
    born_at: BornAt = None,
    father: Father = None,
    mother: Mother = None,
    witness: Witnesses = None,
    case: CaseOf = None,
    on_day: Day = None,
    seen: Seen = None,
) -> None:
    """Correct one applicant: what is left out stays as it is."""
    from justice_desk.services.dockets import civil

    whose, born = day("--day", on_day), day("--born-on", born_on)
    with writing(context.obj, "docket civil correct") as session:
        [meant] = civil.chosen(session, sitting, str(line), whose)
        row = next(one for one in civil.lines(session, sitting) if one.id == meant)
        told = _with(
            _born_anew(_told(row), born, birth_year),
            name=name,
            applicant=applicant,
            sex=sex,
            born_at=born_at,
            father=father,
            mother=mother,
            witnesses=tuple(witness) if witness else None,
            case=case,
        )
        civil.correct_line(session, meant, told, seen)
    tell(context.obj, sitting, changed=1)


def _told(row: CivilRow) -> CivilTold:
    from justice_desk.services.dockets.told import CivilTold

    return CivilTold(
        applicant=row.applicant,
        name=row.name,
        sex=row.sex,
        born_on=row.born_on,
        birth_year=row.birth_year,
        born_at=row.born_at,
        father=row.father,
        mother=row.mother,
        witnesses=row.witnesses,
        case=row.number,
    )


def _born_anew(told: CivilTold, born_on: date | None, year: int | None) -> CivilTold:
    """Return a line with another birth: a day takes the place of a year, and a year of a day."""
    if born_on is None and year is None:
        return told
    return replace(told, born_on=born_on, birth_year=year)


def _with(told: CivilTold, **said: object) -> CivilTold:
    """Return a line with the fields that were said; None leaves a field as it is."""
    changed = {field: value for field, value in said.items() if value is not None}
    return replace(told, **changed)  # type: ignore[arg-type]  # fields by name


VERBS = {"add": add, "correct": correct}
