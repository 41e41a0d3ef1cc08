"""`backup create`, `backup verify` and `backup restore`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from justice_desk.cli.answer import out, say
from justice_desk.cli.opening import folder, member, opened, passphrase
from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from justice_desk.storage.office import Inside

File = Annotated[Path, typer.Argument(help=N_("a file made by backup create"), metavar="FILE")]


def create(
    context: typer.Context,
    to: Annotated[
        Path | None, typer.Argument(help=N_("a folder or a stick"), metavar="[FOLDER]")
    ] = None,
) -> None:
    """Make a verified, encrypted copy of the office."""
    with opened(context.obj) as office:
        path = office.backup(to)
    say(context.obj, {"file": str(path)}, [str(path)])


def verify(context: typer.Context, file: File) -> None:
    """Prove a copy from end to end and say what is inside."""
    from justice_desk.storage.office import Opener, examine

    inside = examine(file, Opener(member(context.obj), passphrase()))
    say(context.obj, {"sound": True, **asdict(inside)}, _lines(inside))


def restore(context: typer.Context, file: File) -> None:
    """Put the office of a copy in the place of the present one, which is kept beside it."""
    from justice_desk.storage.office import Opener, examine
    from justice_desk.storage.office import restore as put_back

    opener = Opener(member(context.obj), passphrase())
    inside = examine(file, opener)
    if not context.obj.json:
        for line in _lines(inside):
            out(line)
    kept = put_back(file, folder(context.obj), opener)
    document = {"restored": True, "kept": str(kept) if kept else None, **asdict(inside)}
    told = _("The office that was here is kept in {folder}.").format(folder=kept) if kept else ""
    say(context.obj, document, [told] if told else [])


def _lines(inside: Inside) -> list[str]:
    made = _("Made on {day} by {member}.")
    held = _("{office}: {cases} cases, {members} members, {entries} audit entries.")
    return [
        held.format(
            office=inside.office_name,
            cases=inside.cases,
            members=inside.members,
            entries=inside.audit_entries,
        ),
        made.format(day=f"{inside.made_at:%d/%m/%Y %H:%M}", member=inside.made_by),
    ]


VERBS = {"create": create, "verify": verify, "restore": restore}
