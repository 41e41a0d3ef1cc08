"""`case`: example, open, list, show, note, correct, party add, assign, close, reopen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.files import bytes_of
from justice_desk.cli.opening import MOST_ROWS, reading, writing
from justice_desk.cli.verbs.case_opening import example, open_
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.enums import (
    CaseStatus,
    JusticeOrder,
    Outcome,
    PartyRole,
    Satisfaction,
    Sex,
)

Number = Annotated[str, typer.Argument(help=N_("the number of the case"), metavar="NUMBER")]
IfVersion = Annotated[
    int | None,
    typer.Option(help=N_("refuse if the field changed after this version"), min=1, max=2**31),
]


def listed(
    context: typer.Context,
    search: Annotated[str, typer.Option(help=N_("words of names, number, summary, place"))] = "",
    status: Annotated[CaseStatus | None, typer.Option(help=N_("only this status"))] = None,
    order: Annotated[JusticeOrder | None, typer.Option(help=N_("order of the holder"))] = None,
    category: Annotated[str | None, typer.Option(help=N_("only this category"))] = None,
    limit: Annotated[
        int, typer.Option(help=N_("at most so many cases"), min=1, max=MOST_ROWS)
    ] = 50,
) -> None:
    """List cases, newest number first."""
    from justice_desk.cli.rendering import case_line, register_row
    from justice_desk.rules.reference import category as known
    from justice_desk.services.register import RegisterQuery, page, total
    from justice_desk.terms.clock import today

    if category:
        known(category)
    asked = RegisterQuery(
        today=today(), search=search, status=status, order=order, category=category
    )
    with reading(context.obj, "case list") as session:
        rows, count = page(session, asked, limit=limit), total(session, asked)
    line = ngettext("{n} case.", "{n} cases.", count).format(n=count)
    document = {"total": count, "cases": [register_row(row) for row in rows]}
    say(context.obj, document, [*map(case_line, rows), line])


def show(context: typer.Context, number: Number) -> None:
    """Show the whole of a case; that it was read is recorded."""
    from justice_desk.cli.rendering import case_document, case_lines
    from justice_desk.services.audit import record_access
    from justice_desk.services.cases.showing import show as view_of

    with writing(context.obj, "case show") as session:
        view = view_of(session, number)
        record_access(session, view.id, "show")
    say(context.obj, case_document(view), case_lines(view))


def note(
    context: typer.Context,
    number: Number,
    text: Annotated[str, typer.Argument(help=N_("what happened, in words"))],
    on: Annotated[str | None, day_option(N_("the day, 2026-11-24; today when left out"))] = None,
) -> None:
    """Write a dated note."""
    from justice_desk.services.cases.noting import add_note

    with writing(context.obj, "case note") as session:
        add_note(session, number, text, on=day("--on", on))
    _done(context, number)


def correct(
    context: typer.Context,
    number: Number,
    field: Annotated[str, typer.Option(help=N_("the field to correct"))],
    value: Annotated[str, typer.Option(help=N_("what should stand there"))],
    reason: Annotated[
        str, typer.Option(help=N_("why; may be left out for a question that was left for later"))
    ] = "",
    person: Annotated[
        str | None, typer.Option(help=N_("a person of the case, by name or id"))
    ] = None,
    if_version: IfVersion = None,
) -> None:
    """Correct a field; what stood there before stays in the case's history."""
    from justice_desk.services.cases.correcting import correct as correct_field

    with writing(context.obj, "case correct") as session:
        found = correct_field(
            session,
            number,
            field=field,
            value=value,
            reason=reason,
            person=person,
            seen=if_version,
        )
    told = _("{actor} must not have this case any more ({reference}). Take it back. {why}")
    said = [_("Recorded in {number}.").format(number=number)]
    said += [told.format(actor=one.actor, reference=one.reference, why=one.why) for one in found]
    say(context.obj, {"number": number, "barred": [one.reference for one in found]}, said)


def assign(
    context: typer.Context,
    number: Number,
    member: Annotated[str, typer.Argument(help=N_("the member in charge from now on"))],
    keep: Annotated[
        bool, typer.Option("--keep", help=N_("who gives a restricted case up still sees it"))
    ] = False,
    if_version: IfVersion = None,
) -> None:
    """Put another member in charge."""
    from justice_desk.services.cases.working import assign as put_in_charge

    with writing(context.obj, "case assign") as session:
        put_in_charge(session, number, member, keep=keep, seen=if_version)
    _done(context, number)


def status(
    context: typer.Context,
    number: Number,
    status: Annotated[CaseStatus, typer.Argument(help=N_("where the work stands now"))],
    reason: Annotated[str, typer.Option(help=N_("why"))] = "",
    date: Annotated[str | None, day_option(N_("the day, 2026-11-24; today when left out"))] = None,
    if_version: IfVersion = None,
) -> None:
    """Say where the work on a case stands."""
    from justice_desk.services.cases.standing import set_status

    with writing(context.obj, "case status") as session:
        set_status(session, number, status, reason=reason, on=day("--date", date), seen=if_version)
    _done(context, number)


def close(
    context: typer.Context,
    number: Number,
    outcome: Annotated[Outcome, typer.Option(help=N_("how it ended"))],
    satisfied: Annotated[
        Satisfaction, typer.Option(help=N_("what the person says of it"))
    ] = Satisfaction.NOT_ASKED,
    before_watch_ends: Annotated[
        str | None, typer.Option(help=N_("why it is closed while an agreement is watched"))
    ] = None,
    override: Annotated[
        str | None,
        typer.Option(
            help=N_("why it ends as an agreement all the same; a coordinator’s"), metavar="WHY"
        ),
    ] = None,
    if_version: IfVersion = None,
) -> None:
    """Close a case with its outcome."""
    from justice_desk.services.cases.working import close as end

    with writing(context.obj, "case close") as session:
        end(
            session,
            number,
            outcome,
            satisfied=satisfied,
            before_watch_ends=before_watch_ends,
            override=override,
            seen=if_version,
        )
    _done(context, number)


def ask_close(
    context: typer.Context,
    number: Number,
    outcome: Annotated[Outcome, typer.Option(help=N_("how it ended"))],
    note: Annotated[str, typer.Option(help=N_("in words"))] = "",
) -> None:
    """Ask the coordination to close a case."""
    from justice_desk.services.cases.closing import ask_close as ask

    with writing(context.obj, "case ask-close") as session:
        ask(session, number, outcome, note=note)
    _done(context, number)


def reopen(
    context: typer.Context,
    number: Number,
    why: Annotated[str, typer.Option(help=N_("why"))],
) -> None:
    """Take a closed case up again."""
    from justice_desk.services.cases.working import reopen as take_up

    with writing(context.obj, "case reopen") as session:
        take_up(session, number, why)
    _done(context, number)


def party_add(
    context: typer.Context,
    number: Number,
    name: Annotated[str, typer.Option(help=N_("the name as said"))],
    role: Annotated[list[PartyRole], typer.Option(help=N_("why the person is in the case"))],
    sex: Annotated[Sex | None, typer.Option(help=N_("female or male"))] = None,
    age: Annotated[int | None, typer.Option(help=N_("age in years"))] = None,
    place: Annotated[str | None, typer.Option(help=N_("a place: p-code, name or path"))] = None,
    phone: Annotated[str | None, typer.Option(help=N_("a phone number"))] = None,
    tie: Annotated[
        str, typer.Option(help=N_("what she is to another person of the case: uncle, neighbour…"))
    ] = "",
    of: Annotated[
        str | None,
        typer.Option(help=N_("that person, by name or id; who came first when left out")),
    ] = None,
) -> None:
    """Add a person to a case."""
    from justice_desk.services.cases.intake import PersonIntake
    from justice_desk.services.cases.working import add_party

    told = PersonIntake(
        ref="p1", name=name, roles=tuple(role), sex=sex, age=age, place=place, phone=phone
    )
    with writing(context.obj, "case party add") as session:
        person = add_party(session, number, told, tie=tie, of=of)
    say(context.obj, {"number": number, "person": person}, [person])


def attach(
    context: typer.Context,
    number: Number,
    file: Annotated[Path, typer.Argument(help=N_("a JPEG, a PNG or a PDF, at most 20 MB"))],
    kind: Annotated[
        str, typer.Option(help=N_("what kind of paper: photo, scan, record…"))
    ] = "scan",
    title: Annotated[str, typer.Option(help=N_("what it is, in words"))] = "",
    on: Annotated[str | None, day_option(N_("the day on the paper"))] = None,
    original: Annotated[str | None, typer.Option(help=N_("who holds the original"))] = None,
) -> None:
    """Keep a paper or a photo with a case, encrypted, without camera data."""
    from justice_desk.services.cases.attaching import attach as keep

    content = bytes_of(file)
    with writing(context.obj, "case attach") as session:
        paper = keep(
            session,
            number,
            content,
            file=file.name,
            kind=kind,
            title=title,
            dated_on=day("--on", on),
            original_with=original,
        )
    say(context.obj, {"number": number, "attachment": paper}, [paper])


def _done(context: typer.Context, number: str) -> None:
    say(context.obj, {"number": number}, [_("Recorded in {number}.").format(number=number)])


VERBS = {
    "example": example,
    "open": open_,
    "list": listed,
    "show": show,
    "note": note,
    "correct": correct,
    "attach": attach,
    "assign": assign,
    "status": status,
    "ask-close": ask_close,
    "close": close,
    "reopen": reopen,
}
PARTY = {"add": party_add}
