"""`calendar export` and `calendar import`: calendar files, out and in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from justice_desk.cli.answer import say
from justice_desk.cli.opening import writing
from justice_desk.i18n.messages import N_, _, ngettext
from justice_desk.terms.errors import WrongUsage
from justice_desk.terms.sittings import OfficerRole


class SittingOrMember(WrongUsage):
    """A calendar is of a sitting or of a member, not of both."""

    template = N_("Say --sitting or --member, or neither for the whole office.")


class JudgeOrRoom(WrongUsage):
    """A calendar that comes in is of a judge or of a room."""

    template = N_("Whose calendar is it? Say --judge NAME or --room NAME.")


def export(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("-o", "--output", help=N_("the .ics file to write"), metavar="FILE")
    ],
    sitting: Annotated[
        str | None, typer.Option(help=N_("only this sitting, GAO-S-2026-003"), metavar="SITTING")
    ] = None,
    member: Annotated[
        str | None, typer.Option(help=N_("only the cases in the charge of this member"))
    ] = None,
) -> None:
    """Write a calendar file: sittings, hearings, mediation, deadlines; numbers, never a name."""
    from justice_desk.exports.calendars.writing import render_calendar_of
    from justice_desk.exports.write import write_file
    from justice_desk.services.calendar.noting import note_export

    if sitting is not None and member is not None:
        raise SittingOrMember

    with writing(context.obj, "calendar export") as session:
        made = render_calendar_of(session, sitting=sitting, member=member)
        note_export(session, made.sha256, made.uids)
        write_file(output, made.data)  # last: what cannot be written is not recorded
    count = len(made.uids)
    document = {"file": str(output), "sha256": made.sha256, "entries": count}
    line = ngettext("{file}: {n} entry.", "{file}: {n} entries.", count)
    say(context.obj, document, [line.format(file=output, n=count)])


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=N_("a calendar file (.ics)"), metavar="FILE")],
    judge: Annotated[
        str | None, typer.Option(help=N_("the judge whose calendar it is"), metavar="NAME")
    ] = None,
    room: Annotated[
        str | None, typer.Option(help=N_("the room whose calendar it is"), metavar="NAME")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help=N_("it is the whole calendar: forget earlier ones"))
    ] = False,
) -> None:
    """Mark the hours at which a judge or a room is taken; what the file says of why is not kept."""
    from justice_desk.imports.calendars.reading import read
    from justice_desk.services.calendar.busy import take_busy

    if (judge is None) is (room is None):
        raise JudgeOrRoom
    name, role = (room, None) if judge is None else (judge, OfficerRole.JUDGE)
    told = read(file)
    with writing(context.obj, "calendar import") as session:
        tally = take_busy(session, name or "", role, told.times, spoken=told.uids, replace=replace)
    document = {
        "file": str(file),
        "name": name,
        "events": len(told.uids),
        "busy": len(told.times),
        "skipped": told.skipped,
        "added": tally.added,
        "removed": tally.removed,
        "unchanged": tally.same,
    }
    busy = ngettext("{name}: taken {n} time.", "{name}: taken {n} times.", len(told.times))
    changed = _("New: {added}. Gone: {removed}. Unchanged: {unchanged}. Skipped: {skipped}.")
    lines = [busy.format(name=name, n=len(told.times)), changed.format(**document)]
    say(context.obj, document, lines)


VERBS = {"export": export, "import": import_}
