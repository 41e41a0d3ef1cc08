"""`mail list`, `mail register` and `letter day`: what leaves the office, by month and by day."""

from __future__ import annotations

from dataclasses import asdict
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import opened, reading
from justice_desk.cli.verbs.papers import CopyFor, Output, at_once, made_at_once
from justice_desk.i18n.messages import N_, _, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.exports.day_letters import DayOfLetters
    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.mail import MailRow, Month

MonthOption = Annotated[
    str | None,
    typer.Option("--month", help=N_("the month; this one when left out"), metavar="MONTH"),
]


def list_mail(context: typer.Context, month: MonthOption = None) -> None:
    """List the outgoing mail of a month by its numbers; of a closed case number and day alone."""
    from justice_desk.services.mail import listed

    asked = _month(month)
    with reading(context.obj, "mail list") as session:
        rows = listed(session, asked)
    document = {"month": str(asked), "letters": [_document(row) for row in rows]}
    say(context.obj, document, [_line(row) for row in rows] or [_("No letter that month.")])


def register(context: typer.Context, output: Output, month: MonthOption = None) -> None:
    """Write the register of outgoing mail of a month."""
    from justice_desk.exports.mail_registers import render_mail_register_of
    from justice_desk.services.mail import note_register

    asked = _month(month)

    def render(session: Session) -> RenderedPaper:
        return render_mail_register_of(session, asked)

    def note(session: Session, paper: RenderedPaper) -> None:
        note_register(session, asked, paper.sha256)

    with opened(context.obj) as office:
        paper = at_once(office, "mail register", output, render, note)
    document = {"file": str(output), "sha256": paper.sha256, "pages": paper.pages}
    line = ngettext("{file}: {n} page.", "{file}: {n} pages.", paper.pages)
    say(context.obj, document | {"month": str(asked)}, [line.format(file=output, n=paper.pages)])


def letters_of_day(
    context: typer.Context,
    output: Output,
    on: Annotated[
        str | None, day_option(N_("the day on which they were sent; today when left out"))
    ] = None,
    copy: Annotated[CopyFor, typer.Option(help=N_("for whom the copies are"))] = CopyFor.RECEIVER,
) -> None:
    """Write all letters of a day into one file, and say which may not go."""
    from justice_desk.exports.day_letters import render_day_of
    from justice_desk.exports.papers.facts import Copy
    from justice_desk.services.letters.day import note_day

    def render(session: Session) -> DayOfLetters:
        return render_day_of(session, day("--on", on), copy=Copy(copy.value))

    def note(session: Session, made: DayOfLetters) -> None:
        note_day(session, [one.printed for one in made.letters])

    with opened(context.obj) as office:
        made = made_at_once(office, "letter day", output, render, attrgetter("paper"), note)
    say(context.obj, _day_document(made) | {"file": str(output)}, _day_lines(made, str(output)))


def _month(written: str | None) -> Month:
    from justice_desk.services.mail import Month
    from justice_desk.terms.clock import today

    return Month.of(today()) if written is None else Month.written(written)


def _document(row: MailRow) -> dict[str, Any]:
    return asdict(row) | {"shown": row.shown}


def _line(row: MailRow) -> str:
    if row.reference is None:
        told = _("restricted access")
        return f"{row.shown}  {row.on:%d/%m/%Y}  {told}"
    from justice_desk.services.mail.words import object_words

    return (
        f"{row.shown}  {row.on:%d/%m/%Y}  {row.reference:<20} {row.to or '':<32} "
        f"{object_words(row)}"
    )


def _day_document(made: DayOfLetters) -> dict[str, Any]:
    letters = [asdict(one.printed) | {"to": one.to, "why": one.why} for one in made.letters]
    return {
        "sha256": made.paper.sha256,
        "pages": made.paper.pages,
        "letters": letters,
        "left_out": [asdict(one) for one in made.left_out],
    }


def _day_lines(made: DayOfLetters, file: str) -> list[str]:
    count = len(made.letters)
    told = ngettext("{file}: {n} letter.", "{file}: {n} letters.", count)
    nameless = _("{reference}: without the name. {why}")
    missing = _("{reference}: left out. {why}")
    return [
        told.format(file=file, n=count),
        *(
            nameless.format(reference=one.printed.reference, why=one.why).rstrip()
            for one in made.letters
            if one.printed.anonymous
        ),
        *(missing.format(reference=one.reference, why=one.why) for one in made.left_out),
    ]


VERBS = {"list": list_mail, "register": register}
LETTER = {"day": letters_of_day}
