"""`today`: the day of who acts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import opened
from justice_desk.cli.verbs.tasks import Mine, task_document, task_line
from justice_desk.i18n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.today import Call, Group, Today


def today(context: typer.Context, mine: Mine = False) -> None:
    """Show the day: what is late, due today and this week, whom to call, what changed.

    The lines count as a visit: what changed is told once. A script that asks for --json does not.
    """
    from justice_desk.services.today import look, note_visit
    from justice_desk.terms.clock import today as now

    with opened(context.obj) as office:
        with office.reading("today") as session:
            view = look(session, now(), mine=mine)
        say(context.obj, _document(view), _lines(view))
        if not context.obj.json:
            with office.writing("today") as session:
                note_visit(session)


def _document(view: Today) -> dict[str, Any]:
    return {
        "day": view.day,
        "since": view.since,
        **{
            group.band: {"total": group.total, "tasks": list(map(task_document, group.tasks))}
            for group in view.groups
        },
        "calls": [_call(call) for call in view.calls],
        "changes": [asdict(change) for change in view.changes],
    }


def _call(call: Call) -> dict[str, Any]:
    return {**asdict(call), "task": call.task.ref}


def _lines(view: Today) -> Iterator[str]:
    for group in view.groups:
        yield from _group_lines(group)
    yield from _call_lines(view)
    yield from _change_lines(view)


def _group_lines(group: Group) -> Iterator[str]:
    titles = {"late": _("Late"), "today": _("Today"), "week": _("This week")}
    yield f"{titles[group.band]} · {group.total}"
    yield from (f"  {task_line(row)}" for row in group.tasks)
    more = group.total - len(group.tasks)
    if more:
        told = ngettext("and {n} more: see task list", "and {n} more: see task list", more)
        yield f"  {told.format(n=more)}"


def _call_lines(view: Today) -> Iterator[str]:
    from justice_desk.services.today.words import call_words

    yield f"{_('To call')} · {len(view.calls)}"
    for call in view.calls:
        yield f"  {call.task.ref:<22} {call.name or '–':<30} {call_words(call)}"


def _change_lines(view: Today) -> Iterator[str]:
    from justice_desk.services.today.words import change_context, change_title

    yield _("Since your last visit")
    if view.since is None:
        yield f"  {_('This is your first visit.')}"
    elif not view.changes:
        yield f"  {_('Nothing changed.')}"
    for change in view.changes:
        yield f"  {change_title(change)} · {change_context(change)}"


ROOT = {"today": today}
