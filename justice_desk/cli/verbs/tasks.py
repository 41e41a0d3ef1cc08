"""`task list|add|done|undo|postpone|sheet`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.days import day, day_option
from justice_desk.cli.opening import MOST_ROWS, opened, reading, writing
from justice_desk.cli.verbs.cases import Number
from justice_desk.i18n.messages import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.exports.rendered import RenderedPaper
    from justice_desk.services.tasks import OpenTask

Named = Annotated[
    list[str], typer.Argument(help=N_("tasks, such as GAO-2026-0001/T2"), metavar="TASK…")
]
OneNamed = Annotated[
    str, typer.Argument(help=N_("a task, such as GAO-2026-0001/T2"), metavar="TASK")
]
Mine = Annotated[bool, typer.Option("--mine", help=N_("only of the cases in my charge"))]


def listed(
    context: typer.Context,
    mine: Mine = False,
    late: Annotated[bool, typer.Option("--late", help=N_("only those that are late"))] = False,
    limit: Annotated[
        int, typer.Option(help=N_("at most so many tasks"), min=1, max=MOST_ROWS)
    ] = 200,
) -> None:
    """List what remains to be done, the most urgent first."""
    from justice_desk.services import tasks
    from justice_desk.terms.clock import today

    with reading(context.obj, "task list") as session:
        count, rows = tasks.listed(session, today(), mine=mine, late=late, limit=limit)
    line = ngettext("{n} task.", "{n} tasks.", count).format(n=count)
    document = {"total": count, "tasks": [task_document(row) for row in rows]}
    say(context.obj, document, [*map(task_line, rows), line])


def add(
    context: typer.Context,
    number: Number,
    title: Annotated[str, typer.Option(help=N_("what is to be done"))],
    due: Annotated[str | None, day_option(N_("by when, 2026-11-24"))] = None,
) -> None:
    """Write down something to be done with a case."""
    from justice_desk.services import tasks

    with writing(context.obj, "task add") as session:
        row = tasks.add(session, number, title, day("--due", due))
    say(context.obj, task_document(row), [task_line(row)])


def done(
    context: typer.Context,
    tasks: Named,
    note: Annotated[
        str, typer.Option(help=N_("what to note; why, where a closure asked for is not granted"))
    ] = "",
) -> None:
    """Write that tasks were done today, all of them or none."""
    from justice_desk.services.tasks import done as do

    with writing(context.obj, "task done") as session:
        rows = do(session, tasks, note=note)
    _say_changed(context, rows)


def undo(context: typer.Context, task: OneNamed) -> None:
    """Open a task again that was said to be done by mistake."""
    from justice_desk.services.tasks import take_back

    with writing(context.obj, "task undo") as session:
        row = take_back(session, task)
    _say_changed(context, [row])


def postpone(
    context: typer.Context,
    task: OneNamed,
    until: Annotated[str, day_option(N_("until when, 2026-11-24"))],
    why: Annotated[str, typer.Option(help=N_("why"))] = "",
) -> None:
    """Put a task off to a later day."""
    from justice_desk.services.tasks import Later, put_off
    from justice_desk.terms.clock import today

    later = Later(task, day("--until", until) or today(), why)
    with writing(context.obj, "task postpone") as session:
        row = put_off(session, later)
    _say_changed(context, [row])


def sheet(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("-o", "--output", help=N_("the PDF file to write"), metavar="FILE")
    ],
    mine: Mine = False,
) -> None:
    """Write the day sheet: what is due, with room for notes, numbers and first names only."""
    from justice_desk.cli.verbs.papers import at_once
    from justice_desk.exports.task_sheets import render_task_sheet_of
    from justice_desk.services.today.sheet import note_sheet

    def render(session: Session) -> RenderedPaper:
        return render_task_sheet_of(session, mine=mine)

    def note(session: Session, paper: RenderedPaper) -> None:
        note_sheet(session, paper.sha256, mine=mine)

    with opened(context.obj) as office:
        paper = at_once(office, "task sheet", output, render, note)
    document = {"file": str(output), "sha256": paper.sha256, "pages": paper.pages}
    line = ngettext("{file}: {n} page.", "{file}: {n} pages.", paper.pages)
    say(context.obj, document, [line.format(file=output, n=paper.pages)])


def _say_changed(context: typer.Context, rows: Sequence[OpenTask]) -> None:
    say(context.obj, {"tasks": [task_document(row) for row in rows]}, map(task_line, rows))


def task_document(row: OpenTask) -> dict[str, Any]:
    """Return a task as the contract gives it."""
    from justice_desk.services.tasks import headline
    from justice_desk.terms.clock import today as now

    return {
        "id": row.ref,
        "number": row.number,
        "kind": row.kind,
        "title": row.title,
        "words": headline(row),
        "due_on": row.due_on,
        "done_on": row.done_on,
        "days_late": row.days_late(now()) if row.done_on is None else 0,
        "responsible": row.responsible,
        "referral": row.referral,
        "actor": row.actor,
    }


def task_line(row: OpenTask) -> str:
    """Return a task as a line."""
    from justice_desk.services.tasks import about, headline
    from justice_desk.services.tasks.words import due_words

    when = _("done") if row.done_on else due_words(row.due_on)
    return f"{row.ref:<22} {when:<20} {headline(row)} · {about(row)}"


VERBS = {
    "list": listed,
    "add": add,
    "done": done,
    "undo": undo,
    "postpone": postpone,
    "sheet": sheet,
}
